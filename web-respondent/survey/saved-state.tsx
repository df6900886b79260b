import { Icon } from "../frame/icon";
import type { SaveReply, SaveRequest } from "../sending/contract";
import type { Delivery } from "../sending/delivery";
import { useWords, type Words } from "../words";

type SaveDelivery = Delivery<SaveRequest, SaveReply>;

interface SavedStateProps {
  delivery: SaveDelivery;
  /** Nothing of this page is kept in the browser: it must stay open. */
  sealed: boolean;
  /** What waits lies in the browser, encrypted. */
  kept: boolean;
  /** Something was saved in this sitting. */
  saved: boolean;
}

function sentence({ delivery, sealed, kept, saved }: SavedStateProps, words: Words): string {
  if (delivery.phase === "sending") return words.savingNow;
  if (delivery.phase !== "waiting") return saved ? words.savedBefore : words.savedNone;
  const offline = delivery.cause === "network";
  if (sealed) return offline ? words.waitingSealed : words.waitingSealedServer;
  if (kept) return offline ? words.waitingKept : words.waitingKeptServer;
  return offline ? words.waitingNetwork : words.waitingServer;
}

/** Where the answers are, in words. */
export function SavedState(props: SavedStateProps) {
  const { delivery } = props;
  const words = useWords();
  const waiting = delivery.phase === "waiting";
  return (
    <p className={waiting ? "saved waiting" : "saved"} role="status">
      {!waiting && <Icon name="tick" />}
      <span>{sentence(props, words)}</span>
    </p>
  );
}

interface ForwardProps {
  phase: SaveDelivery["phase"];
  canGoBack: boolean;
  onNext(): void;
  onBack(): void;
  /** With the PIN: the answers given so far. */
  onAnswers?: (() => void) | undefined;
}

export function Forward({ phase, canGoBack, onNext, onBack, onAnswers }: ForwardProps) {
  const words = useWords();
  const busy = phase === "sending" || phase === "done";
  const label = busy ? words.saving : phase === "waiting" ? words.retry : words.next;
  return (
    <div className="go">
      {/* First in the tab order, right of Back for the eye. Never `disabled`: it would lose the focus. */}
      <button type="button" className="btn main" aria-disabled={busy || undefined} onClick={onNext}>
        {label}
      </button>
      {canGoBack && (
        <button type="button" className="btn" aria-disabled={busy || undefined} onClick={busy ? undefined : onBack}>
          {words.back}
        </button>
      )}
      {onAnswers && (
        <button type="button" className="link" aria-disabled={busy || undefined} onClick={busy ? undefined : onAnswers}>
          {words.answersGo}
        </button>
      )}
    </div>
  );
}
