import { type FormEvent, useRef, useState } from "react";
import { faultOfPin, normalisePin } from "../app/pin";
import { usePageFocus } from "../frame/use-page-focus";
import { api } from "../sending/api";
import { useWords, type Words } from "../words";
import { SecretField, ShowFigures } from "./secret-field";

type Trouble = "length" | "differs" | "simple" | "late" | "network";

const troubleText = (trouble: Trouble, words: Words): string =>
  ({
    length: words.pinLength,
    differs: words.pinDiffers,
    simple: words.pinSimple,
    late: words.pinLate,
    network: words.startUnreachable,
  })[trouble];

interface PinPageProps {
  onAnswered(chosen: boolean): void;
  onEnded(): void;
}

/** Before the first sealed part: a PIN may be chosen, and doing without weighs the same. */
export function PinPage({ onAnswered, onEnded }: PinPageProps) {
  const words = useWords();
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const [shown, setShown] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  usePageFocus();

  function fail(why: Trouble): void {
    setTrouble(why);
    if (why !== "late") field.current?.focus();
  }
  async function choose(event: FormEvent): Promise<void> {
    event.preventDefault();
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
      <form onSubmit={choose} autoComplete="off" noValidate>
        <SecretField
          field={field}
          label={words.pinFirst}
          typed={first}
          shown={shown}
          trouble={wrong}
          onType={setFirst}
        />
        <SecretField label={words.pinSecond} typed={second} shown={shown} trouble={wrong} onType={setSecond} />
        <ShowFigures shown={shown} onShow={setShown} />
        <div role="alert" id="pin-trouble">
          {trouble && <p className="nudge">{troubleText(trouble, words)}</p>}
        </div>
        <div className="go even">
          <button type="submit" className="btn" aria-disabled={busy || undefined}>
            {busy ? words.pinChoosing : words.pinChoose}
          </button>
          <button type="button" className="btn" onClick={busy ? undefined : () => onAnswered(false)}>
            {words.pinWithout}
          </button>
        </div>
      </form>
    </div>
  );
}
