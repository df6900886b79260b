import { useRef, useState } from "react";
import { faultOfPin, normalisePin } from "../app/pin";
import { Act, Form } from "../frame/act";
import { usePageFocus } from "../frame/use-page-focus";
import { api } from "../sending/api";
import { useWords, type Words } from "../words";
import { SecretField, ShowFigures } from "./secret-field";

export type PinTrouble = "length" | "differs" | "simple" | "late" | "network";

const troubleText = (trouble: PinTrouble, words: Words): string =>
  ({
    length: words.pinLength,
    differs: words.pinDiffers,
    simple: words.pinSimple,
    late: words.pinLate,
    network: words.startUnreachable,
  })[trouble];

interface PinPageProps {
  /** what a plain page found amiss */
  amiss?: PinTrouble;
  onAnswered(chosen: boolean): void;
  onEnded(): void;
}

/** Before the first sealed part: a PIN may be chosen, and doing without weighs the same. */
export function PinPage({ amiss, onAnswered, onEnded }: PinPageProps) {
  const words = useWords();
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const [shown, setShown] = useState(false);
  const [trouble, setTrouble] = useState<PinTrouble | null>(amiss ?? null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  usePageFocus();

  function fail(why: PinTrouble): void {
    setTrouble(why);
    if (why !== "late") field.current?.focus();
  }
  async function choose(): Promise<void> {
    if (busy) return;
    setTrouble(null);
    const fault = faultOfPin(first, second);
    if (fault) return fail(fault);
    setBusy(true);
    const outcome = await api.choosePin(normalisePin(first));
    setBusy(false);
    if (outcome.kind === "accepted") onAnswered(true);
    else if (outcome.kind === "pin-refused") fail(outcome.why);
    else if (outcome.kind === "unreachable") fail("network");
    else onEnded();
  }

  const wrong = trouble && trouble !== "network" && trouble !== "late" ? "pin-trouble" : undefined;
  return (
    <div className="page end pin">
      <h1 className="voice" tabIndex={-1}>
        {words.pinTitle}
      </h1>
      <p className="voice">{words.pinWhat}</p>
      <ul className="points">
        {words.pinPoints.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <Form className="pin-form" onSend={() => void choose()}>
        <SecretField
          name="pin"
          field={field}
          label={words.pinFirst}
          typed={first}
          shown={shown}
          trouble={wrong}
          onType={setFirst}
        />
        <SecretField
          name="again"
          label={words.pinSecond}
          typed={second}
          shown={shown}
          trouble={wrong}
          onType={setSecond}
        />
        <ShowFigures shown={shown} onShow={setShown} />
        <div role="alert" id="pin-trouble">
          {trouble && <p className="nudge">{troubleText(trouble, words)}</p>}
        </div>
        <div className="go even">
          <button type="submit" name="do" value="pin" className="btn" aria-disabled={busy || undefined}>
            {busy ? words.pinChoosing : words.pinChoose}
          </button>
          <Act act="no-pin" className="btn" busy={busy} onAct={() => onAnswered(false)}>
            {words.pinWithout}
          </Act>
        </div>
      </Form>
    </div>
  );
}
