import type { ScreenView } from "../../server/contract/screen";
import { Icon, Tag, useTell, useWords } from "../../staff-ui";
import { INTERVIEW } from "../words/interview";

/** Below the question: what was said in this part, or that nothing of it will be seen again. */
export function Said({ view }: { view: ScreenView }) {
  const w = useWords(INTERVIEW);
  const told = useTell();
  if (view.sealed) {
    return (
      <section className="said" aria-labelledby="said">
        <h2 id="said">
          <Tag kind="sealed">
            <Icon name="lock" />
            {w.sealed}
          </Tag>
        </h2>
        <p>{w.sealedText}</p>
      </section>
    );
  }
  return (
    <section className="said" aria-labelledby="said">
      <h2 id="said">{w.said}</h2>
      {view.saidInPart.length === 0 ? (
        <p>{w.nothingSaid}</p>
      ) : (
        <ul>
          {view.saidInPart.map((one) => (
            <li key={one.variable}>{told(one.text)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
