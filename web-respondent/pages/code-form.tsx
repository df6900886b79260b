import { useEffect, useRef, useState } from "react";
import { normaliseCode } from "../app/access-code";
import { normalisePin } from "../app/pin";
import { Act, Form } from "../frame/act";
import { api } from "../sending/api";
import type { Sitting } from "../sending/contract";
import { useLanguage, useWords, type Words } from "../words";
import { SecretField, ShowFigures } from "./secret-field";

export type StartTrouble = "missing" | "wrong" | "network" | "busy" | "wrong-pin" | "pin-wait";
const isOfPin = (trouble: StartTrouble | null): boolean => trouble === "wrong-pin" || trouble === "pin-wait";

function troubleText(trouble: StartTrouble, words: Words, phone: string | undefined): string {
  if (trouble === "missing") return words.codeMissing;
  if (trouble === "busy") return words.startBusy;
  if (trouble === "wrong-pin") return words.pinWrong;
  if (trouble === "pin-wait") return words.pinWait;
  if (trouble === "network") return words.startUnreachable;
  return phone ? `${words.codeWrong} ${words.codeWrongPhone} ${phone}.` : words.codeWrong;
}

interface CodeFormProps {
  /** brought by a QR code, or typed on the page before */
  code: string;
  /** what a plain page found amiss */
  amiss: StartTrouble | undefined;
  officePhone: string | undefined;
  onStarted(sitting: Sitting): void;
}

/** Where the letter's code is entered, and a PIN by who has one. */
export function CodeForm({ code, amiss, officePhone, onStarted }: CodeFormProps) {
  const words = useWords();
  const language = useLanguage();
  const [typed, setTyped] = useState(code);
  const [trouble, setTrouble] = useState<StartTrouble | null>(amiss ?? null);
  const [busy, setBusy] = useState(false);
  const [pin, setPin] = useState({ asked: isOfPin(amiss ?? null), typed: "", shown: false });
  const field = useRef<HTMLInputElement>(null);
  const pinField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (trouble) (isOfPin(trouble) ? pinField : field).current?.focus();
  }, [trouble]);

  async function start(secret: string): Promise<void> {
    if (busy) return;
    setTrouble(null);
    const clean = normaliseCode(typed);
    if (clean === "") {
      setTrouble("missing");
      return;
    }
    setBusy(true);
    const outcome = await api.signIn(clean, language, secret || undefined);
    setBusy(false);
    if (outcome.kind === "accepted") {
      onStarted(outcome.reply);
      return;
    }
    if (outcome.kind === "wrong-pin") setTrouble("wrong-pin");
    else if (outcome.kind !== "unreachable") setTrouble("wrong");
    else if (outcome.cause === "busy") setTrouble(secret ? "pin-wait" : "busy");
    else setTrouble("network");
  }

  return (
    <Form className="code-form" onSend={() => void start(pin.asked ? normalisePin(pin.typed) : "")}>
      <label className="label" htmlFor="access-code">
        {words.codeLabel}
      </label>
      <p className="how" id="code-how">
        {words.codeHow}
      </p>
      <input
        ref={field}
        id="access-code"
        name="code"
        className="field code"
        type="text"
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        maxLength={60}
        value={typed}
        aria-describedby={trouble && !isOfPin(trouble) ? "code-how code-trouble" : "code-how"}
        aria-invalid={trouble === "wrong" || trouble === "missing" || undefined}
        onChange={(event) => setTyped(event.target.value)}
      />
      {/* offered to everybody: the page does not know who chose one */}
      <details
        className="more"
        open={pin.asked}
        onToggle={(event) => {
          const { open } = event.currentTarget;
          setPin((now) => ({ ...now, asked: open }));
        }}
      >
        <summary>{words.pinHave}</summary>
        <SecretField
          name="pin"
          field={pinField}
          label={words.pinLabel}
          how={words.pinHow}
          typed={pin.typed}
          shown={pin.shown}
          trouble={isOfPin(trouble) ? "code-trouble" : undefined}
          onType={(typed) => setPin((now) => ({ ...now, typed }))}
        />
        <ShowFigures shown={pin.shown} onShow={(shown) => setPin((now) => ({ ...now, shown }))} />
      </details>
      <div role="alert" id="code-trouble">
        {trouble && <p className="nudge">{troubleText(trouble, words, officePhone)}</p>}
      </div>
      <button type="submit" name="do" value="start" className="btn main" aria-disabled={busy || undefined}>
        {busy ? words.starting : words.start}
      </button>
      {isOfPin(trouble) && (
        <Act act="start-alone" className="btn alone" onAct={() => void start("")}>
          {words.pinWithout}
        </Act>
      )}
    </Form>
  );
}
