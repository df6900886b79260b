import type { ScreenView } from "../../server/contract/screen";
import { Icon, Tag, useTell, useWords } from "../../staff-ui";
import { INTERVIEW } from "../words/interview";

type Told = ScreenView["saidInPart"][number];
/** Two lines at most: what was said last is what is asked about. */
const SHOWN = 10;

/** Below the question: what was said in this part, or that nothing of it will be seen again. */
export function Said({ view }: { view: ScreenView }) {
  const w = useWords(INTERVIEW);
  const told = useTell();
  const newest = view.saidInPart.slice(-SHOWN);
  // A bare figure, or the third "often", says nothing without its question.
  const needsName = ({ text }: Told) =>
    /^[\d\s.,]+$/.test(text.fr) || newest.filter((other) => other.text.fr === text.fr).length > 1;
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
          {newest.map((one) => (
            <li key={one.variable}>
              {needsName(one) && <span className="code">{one.variable} </span>}
              {told(one.text)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
