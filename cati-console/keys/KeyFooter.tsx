import { Fragment } from "react";
import { useLanguage, useTell, useWords } from "../../staff-ui";
import { SHELL } from "../words/shell";
import { type Action, keysOf, type Offered, type Scene } from "./table";

interface Props {
  scene: Scene;
  /** a second scene that listens too: the page inside a frame */
  beside?: Scene | undefined;
  offered: Offered;
  /** caps that depend on the question: its codes instead of any figure */
  caps?: Partial<Record<Action, readonly string[]>>;
}

/** Every key that works now, in sight. */
export function KeyFooter({ scene, beside, offered, caps = {} }: Props) {
  const w = useWords(SHELL);
  const told = useTell();
  const { language } = useLanguage();
  return (
    <footer className="keys">
      <h2>{w.keyboard}</h2>
      <ul>
        {[...(beside ? keysOf(beside, offered) : []), ...keysOf(scene, offered)].map((row) => (
          <li key={row.action}>
            {(caps[row.action] ?? [row.cap[language]]).map((cap, at) => (
              <Fragment key={cap}>
                {at > 0 && (cap === "…" ? null : " ")}
                {cap === "…" ? "–" : <kbd>{cap}</kbd>}
              </Fragment>
            ))}
            {row.action === "neutral" ? `\u00a0×\u00a03 ${told(row.label)}` : told(row.label)}
          </li>
        ))}
      </ul>
    </footer>
  );
}

/** 1 2 · 1–4 · 1 … 12 as the caps of a footer */
export function capsOfCodes(codes: readonly number[]): readonly string[] {
  if (codes.length <= 2) return codes.map(String);
  return [String(codes[0]), "…", String(codes.at(-1))];
}
