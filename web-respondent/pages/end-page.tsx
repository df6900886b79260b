import { useEffect, useState } from "react";
import { Act } from "../frame/act";
import { usePageFocus } from "../frame/use-page-focus";
import { api } from "../sending/api";
import type { EndView } from "../sending/contract";
import type { Delivery } from "../sending/delivery";
import { Sender } from "../sending/sender";
import { useLanguage, useWords } from "../words";

interface EndPageProps {
  view: EndView;
  onSubmitted(view: EndView): void;
  onBack(): void;
  /** With the PIN: the answers given so far. */
  onAnswers: (() => void) | undefined;
  onMoved(): void;
  onEnded(): void;
  onClose(): void;
  notice: string | undefined;
}

export function EndPage(props: EndPageProps) {
  usePageFocus();
  if (props.view.reason === "ready") return <Ready {...props} />;
  return props.view.reason === "stopped" ? <Stopped {...props} /> : <Receipt {...props} />;
}

/** Where one can go from an end, beside ending. */
function Elsewhere({ view, onBack, onAnswers }: Pick<EndPageProps, "view" | "onBack" | "onAnswers">) {
  const words = useWords();
  return (
    <>
      {view.canGoBack && (
        <Act act="back" className="btn" onAct={onBack}>
          {words.back}
        </Act>
      )}
      {onAnswers && (
        <Act act="answers" className="link" onAct={onAnswers}>
          {words.answersGo}
        </Act>
      )}
    </>
  );
}

type SubmitDelivery = Delivery<{ saveId: string }, EndView>;

function Ready({ view, notice, onSubmitted, onBack, onAnswers, onMoved, onEnded }: EndPageProps) {
  const words = useWords();
  const [delivery, setDelivery] = useState<SubmitDelivery>({ phase: "idle" });
  const [sender] = useState(() => new Sender<{ saveId: string }, EndView>(api.submit, setDelivery));
  useEffect(() => {
    const online = (): void => sender.retryNow();
    window.addEventListener("online", online);
    return () => {
      window.removeEventListener("online", online);
      sender.drop();
    };
  }, [sender]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the delivery's end leads away
  useEffect(() => {
    if (delivery.phase === "done") onSubmitted(delivery.reply);
    if (delivery.phase === "moved") onMoved();
    if (delivery.phase === "sitting-ended") onEnded();
  }, [delivery]);
  const busy = delivery.phase === "sending" || delivery.phase === "done";
  const submit = (): void => {
    if (delivery.phase === "waiting") sender.retryNow();
    else if (!busy) sender.send({ saveId: crypto.randomUUID() });
  };
  return (
    <div className="page end">
      <h1 className="voice" tabIndex={-1}>
        {words.readyTitle}
      </h1>
      <p>{words.readyText}</p>
      {view.putOff && <p className="notice">{words.readyPutOff}</p>}
      {notice && <p className="notice">{notice}</p>}
      <div className="go">
        <Act act="submit" className="btn main" busy={busy} onAct={submit}>
          {busy ? words.submitting : delivery.phase === "waiting" ? words.retry : words.submit}
        </Act>
        <Elsewhere view={view} onBack={onBack} onAnswers={onAnswers} />
      </div>
      <p className="saved waiting" role="status" hidden={delivery.phase !== "waiting"}>
        {delivery.phase === "waiting" ? words.submitWaiting : ""}
      </p>
    </div>
  );
}

function Stopped({ view, notice, onBack, onAnswers, onClose }: EndPageProps) {
  const words = useWords();
  const language = useLanguage();
  return (
    <div className="page end">
      <h1 className="voice" tabIndex={-1}>
        {words.stoppedTitle}
      </h1>
      <p className="voice">{view.text?.[language] ?? words.stoppedText}</p>
      {notice && <p className="notice">{notice}</p>}
      <div className="go">
        <Act act="close" className="btn main" onAct={onClose}>
          {words.close}
        </Act>
        <Elsewhere view={view} onBack={onBack} onAnswers={onAnswers} />
      </div>
    </div>
  );
}

function Receipt({ view, onClose }: EndPageProps) {
  const words = useWords();
  const language = useLanguage();
  const when =
    view.submittedAt &&
    new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(new Date(view.submittedAt));
  return (
    <div className="page end">
      <h1 className="voice" tabIndex={-1}>
        {words.receiptTitle}
      </h1>
      <p>{words.receiptThanks}</p>
      {view.receipt && (
        <dl className="receipt">
          <dt>{words.receiptNumber}</dt>
          <dd className="number">{view.receipt}</dd>
          {when && (
            <>
              <dt>{words.receiptWhen}</dt>
              <dd>{when}</dd>
            </>
          )}
        </dl>
      )}
      {view.receipt && <p className="how">{words.receiptKeep}</p>}
      {view.putOff && <p className="notice">{words.readyPutOff}</p>}
      <div className="go">
        <Act act="close" className="btn main" onAct={onClose}>
          {words.close}
        </Act>
      </div>
    </div>
  );
}
