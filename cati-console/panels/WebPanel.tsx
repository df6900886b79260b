import { useEffect, useState } from "react";
import type { Language } from "../../questionnaires/format/types";
import type { GivenCode } from "../../server/contract/access";
import type { WebWays } from "../../server/contract/web-instead";
import { isProblem, Key, Notice, useLanguage, useWords } from "../../staff-ui";
import { useConsoleApi } from "../api";
import { Frame, focusDesk } from "../frame/Frame";
import { Note } from "../frame/Note";
import { TapButton } from "../frame/TapButton";
import { KeyFooter } from "../keys/KeyFooter";
import { capOf, type Offered } from "../keys/table";
import { useKeys } from "../keys/useKeys";
import { PANELS } from "../words/panels";
import type { PanelFrame } from "./frame";
import { SaidCode } from "./SaidCode";

interface Props extends PanelFrame {
  callId: string;
  spoken: Language;
  offered: Offered;
  /** the code was said: the outcome follows */
  onSaid: () => void;
}
type Way = "sms" | "e-mail" | null;
type Trouble = "mailWrong" | "noMessage" | "notReached" | null;
const WHOLE = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** "I would rather answer online": the address leaves without a code, the code is said. */
export function WebPanel({ callId, spoken, offered, onSaid, onClose, onNeutral, ...frame }: Props) {
  const w = useWords(PANELS);
  const { language } = useLanguage();
  const api = useConsoleApi();
  const [ways, setWays] = useState<WebWays | null>(null);
  const [way, setWay] = useState<Way | undefined>(undefined);
  const [mail, setMail] = useState("");
  const [writing, setWriting] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>(null);
  const [given, setGiven] = useState<GivenCode | null>(null);

  useEffect(() => {
    api.webWays(callId).then(setWays, () => setTrouble("notReached"));
  }, [api, callId]);
  const all: { way: Way; text: string }[] = ways
    ? [
        ...(ways.sms ? [{ way: "sms" as const, text: w.bySms }] : []),
        ...(ways.email === "none"
          ? []
          : [{ way: "e-mail" as const, text: ways.email === "known" ? w.byMail : w.byMailAsked }]),
        { way: null, text: w.saidOnly },
      ]
    : [];
  const asksMail = way === "e-mail" && ways?.email === "to-ask";
  useEffect(() => {
    if (asksMail) document.getElementById("mail")?.focus();
  }, [asksMail]);

  async function goOn() {
    if (way === undefined || busy) return;
    if (asksMail && !WHOLE.test(mail.trim())) return setTrouble("mailWrong");
    setBusy(true);
    setTrouble(null);
    try {
      setGiven(await api.webInstead(callId, { way, language: spoken, ...(asksMail ? { to: mail.trim() } : {}) }));
      focusDesk();
    } catch (error) {
      setTrouble(isProblem(error) ? "noMessage" : "notReached");
    } finally {
      setBusy(false);
    }
  }
  const scene = given ? "code" : writing ? "mail" : "web";
  useKeys(scene, offered, {
    way: (digit) => {
      const chosen = all[Number(digit) - 1];
      if (chosen) setWay(chosen.way);
    },
    sendLink: () => void goOn(),
    leaveField: focusDesk,
    said: onSaid,
    close: onClose,
    neutral: onNeutral,
  });
  return (
    <Frame
      {...frame}
      shown={given ? "web-code" : "web"}
      left={
        <Note>
          <p>{given ? w.codeNote : w.webNote}</p>
        </Note>
      }
      footer={<KeyFooter scene={scene} offered={offered} />}
    >
      {given ? (
        <SaidCode given={given} spoken={spoken} address={way === null ? ways?.address : undefined} onSaid={onSaid} />
      ) : (
        <div className="contact">
          <h1>{w.web}</h1>
          <h2>{w.webAsk}</h2>
          {trouble && <Notice kind="late">{w[trouble]}</Notice>}
          <div className="answers close">
            {all.map((one, at) => (
              <label className="answer" key={one.text}>
                <input
                  type="radio"
                  name="way"
                  checked={way !== undefined && way === one.way}
                  onChange={() => setWay(one.way)}
                />
                <Key cap={String(at + 1)} />
                <span>{one.text}</span>
              </label>
            ))}
          </div>
          {asksMail && (
            <div className="field note-field">
              <label htmlFor="mail">{w.mail}</label>
              <input
                id="mail"
                className="input"
                type="email"
                autoComplete="off"
                maxLength={254}
                value={mail}
                onChange={(event) => setMail(event.target.value)}
                onFocus={() => setWriting(true)}
                onBlur={() => setWriting(false)}
              />
            </div>
          )}
          <p className="online">
            <TapButton
              kind="main"
              keyCap={capOf("sendLink", language)}
              disabled={way === undefined || busy}
              onClick={() => void goOn()}
              data-act="send-link"
            >
              {busy ? w.sending : w.goOn}
            </TapButton>
          </p>
        </div>
      )}
    </Frame>
  );
}
