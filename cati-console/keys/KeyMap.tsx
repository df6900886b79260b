import { useEffect, useRef } from "react";
import { useLanguage, useTell, useWords } from "../../staff-ui";
import { PANELS } from "../words/panels";
import { KeyFooter } from "./KeyFooter";
import { everyKeyOf, type KeyRow, type Offered, SCENE_WORDS, SCENES, type Scene } from "./table";
import { useKeys } from "./useKeys";

interface Props {
  /** where it was asked for */
  scene: Scene;
  offered: Offered;
  onClose: () => void;
  onNeutral?: () => void;
}

/** Every key of every scene, from the one table; nothing of the case is on the page meanwhile. */
export function KeyMap({ scene, offered, onClose, onNeutral }: Props) {
  const w = useWords(PANELS);
  const told = useTell();
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.focus(), []);
  useKeys("keymap", offered, { close: onClose, ...(onNeutral ? { neutral: onNeutral } : {}) });
  return (
    <div className="frame covered keymap" data-shown="keymap">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is longer than the screen, and the arrows scroll what has the focus */}
      <main ref={main} tabIndex={0}>
        <h1>{w.keys}</h1>
        <p>{w.keysNote}</p>
        <section className="here">
          <h2>{w.keysHere(told(SCENE_WORDS[scene]))}</h2>
          <KeyRows rows={everyKeyOf(scene)} />
        </section>
        <h2>{w.keysElsewhere}</h2>
        <div className="scenes">
          {SCENES.filter((one) => one !== scene && one !== "keymap").map((one) => (
            <section key={one}>
              <h3>{told(SCENE_WORDS[one])}</h3>
              <KeyRows rows={everyKeyOf(one)} />
            </section>
          ))}
        </div>
      </main>
      <KeyFooter scene="keymap" offered={offered} />
    </div>
  );
}

function KeyRows({ rows }: { rows: readonly KeyRow[] }) {
  const told = useTell();
  const { language } = useLanguage();
  return (
    <dl>
      {rows.map((row) => (
        <div key={row.action}>
          <dt>
            <kbd>{row.cap[language]}</kbd>
            {row.action === "neutral" && "\u00a0×\u00a03"}
          </dt>
          <dd>{told(row.label)}</dd>
        </div>
      ))}
    </dl>
  );
}
