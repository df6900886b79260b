import type { QuestionView } from "../../server/contract/screen";
import { Key, useLanguage, useWords } from "../../staff-ui";
import { type Draft, isMissing, type Offer } from "../answers/draft";
import { type Action, capOf } from "../keys/table";
import { INTERVIEW } from "../words/interview";
import { SHELL } from "../words/shell";

const OFFERS: readonly { code: Offer; action: Action & ("dontKnow" | "refused") }[] = [
  { code: "dont-know", action: "dontKnow" },
  { code: "refused", action: "refused" },
];

/** Dashed: never proposed, only taken when it is said. A question about being alone offers neither. */
export function Silent({
  question,
  draft,
  onMissing,
}: {
  question: QuestionView;
  draft: Draft;
  onMissing: (code: Offer) => void;
}) {
  const w = useWords(INTERVIEW);
  const s = useWords(SHELL);
  const { language } = useLanguage();
  if (question.missing.length === 0) return null;
  return (
    <div className="silent">
      <span className="cue">{s.notAloud}</span>
      {OFFERS.filter(({ code }) => question.missing.includes(code)).map(({ code, action }) => (
        <label key={code} className="answer">
          <input type="radio" name="q" value={code} checked={isMissing(draft, code)} onChange={() => onMissing(code)} />
          <Key cap={capOf(action, language)} />
          {w[action]}
        </label>
      ))}
    </div>
  );
}
