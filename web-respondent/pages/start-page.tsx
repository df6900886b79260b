import { type FormEvent, useEffect, useRef, useState } from "react";
import { groupCode, normaliseCode } from "../app/access-code";
import { usePageFocus } from "../frame/use-page-focus";
import { api } from "../sending/api";
import type { RespondentSettings, Sitting } from "../sending/contract";
import { useLanguage, useWords, type Words } from "../words";
import { HowToLeave, WhatStays } from "./before-you-start";

type Trouble = "missing" | "wrong" | "network" | "busy";

function troubleText(trouble: Trouble, words: Words, phone: string | undefined): string {
  if (trouble === "missing") return words.codeMissing;
  if (trouble === "busy") return words.startBusy;
  if (trouble === "network") return words.startUnreachable;
  return phone ? `${words.codeWrong} ${words.codeWrongPhone} ${phone}.` : words.codeWrong;
}

interface StartPageProps {
  settings: RespondentSettings | null;
  /** Brought by a QR code. */
  code: string;
  note: "locked" | "left" | null;
  onStarted(sitting: Sitting): void;
}

export function StartPage({ settings, code, note, onStarted }: StartPageProps) {
  const words = useWords();
  const language = useLanguage();
  const [typed, setTyped] = useState(() => groupCode(code));
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // A tired person finds the code's field on the first screen; what else there is to know stands below it.
  const [first, ...rest] = settings?.welcome ?? [];
  // At the very first visit nothing takes the focus; after the lock the page says why it is here.
  usePageFocus(note !== null);
  useEffect(() => {
    if (trouble) field.current?.focus();
  }, [trouble]);

  async function start(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setTrouble(null);
    const clean = normaliseCode(typed);
    if (clean === "") {
      setTrouble("missing");
      return;
    }
    setBusy(true);
    const outcome = await api.signIn(clean, language);
    setBusy(false);
    if (outcome.kind === "accepted") {
      onStarted(outcome.reply);
      return;
    }
    if (outcome.kind === "unreachable") setTrouble(outcome.cause === "busy" ? "busy" : "network");
    else setTrouble("wrong");
  }

  return (
    <div className="page start">
      <div className="welcome">
        <h1 className="voice" tabIndex={-1}>
          {words.startTitle}
        </h1>
        {note && (
          <p className="notice" role="status">
            {note === "locked" ? words.locked : words.left}
          </p>
        )}
        {first && <p className="voice">{first[language]}</p>}
      </div>
      <HowToLeave />
      <form className="code-form" onSubmit={start} autoComplete="off" noValidate>
        <label className="label" htmlFor="access-code">
          {words.codeLabel}
        </label>
        <p className="how" id="code-how">
          {words.codeHow}
        </p>
        <input
          ref={field}
          id="access-code"
          className="field code"
          type="text"
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          maxLength={60}
          value={typed}
          aria-describedby={trouble ? "code-how code-trouble" : "code-how"}
          aria-invalid={trouble === "wrong" || trouble === "missing" || undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
        <div role="alert" id="code-trouble">
          {trouble && <p className="nudge">{troubleText(trouble, words, settings?.officePhone)}</p>}
        </div>
        <button type="submit" className="btn main" aria-disabled={busy || undefined}>
          {busy ? words.starting : words.start}
        </button>
      </form>
      {rest.length > 0 && (
        <div className="welcome further">
          {rest.map((paragraph) => (
            <p className="voice" key={paragraph.fr}>
              {paragraph[language]}
            </p>
          ))}
        </div>
      )}
      <WhatStays />
    </div>
  );
}
