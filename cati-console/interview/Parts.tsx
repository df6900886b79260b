import type { ScreenView } from "../../server/contract/screen";
import { useTell, useWords } from "../../staff-ui";
import { SHELL } from "../words/shell";

/** Letters only, but for the open part; a sealed one shows no title at all. */
export function Parts({ parts }: { parts: ScreenView["parts"] }) {
  const w = useWords(SHELL);
  const told = useTell();
  return (
    <ol className="parts" aria-label={w.parts}>
      {parts.map((part) => {
        if (part.state === "now") {
          return (
            <li key={part.letter} className="now" aria-current="step">
              {part.letter} <span>{part.sealed ? w.sealedPart : told(part.title)}</span>
            </li>
          );
        }
        const [kind, said] =
          part.state === "done"
            ? ["past", w.partDone(part.letter)]
            : part.state === "put-off"
              ? ["shut later", w.partPutOff(part.letter)]
              : part.sealed
                ? ["shut", w.partSealed(part.letter)]
                : ["", w.partAhead(part.letter)];
        return (
          <li key={part.letter} className={kind}>
            <span aria-hidden="true">{part.letter}</span>
            <span className="sr">{said}</span>
          </li>
        );
      })}
    </ol>
  );
}
