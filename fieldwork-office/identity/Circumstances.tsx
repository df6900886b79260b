import type { IdentityDoubt } from "../../server/contract/identity";
import { useLanguage, useWords } from "../../staff-ui";
import { dayMonth } from "../days";
import { Modes } from "../parts/Modes";
import { IDENTITY_WORDS } from "./words";

/** When, how and by whose hand it came: nothing of what it says. */
export function Circumstances({ of, standing }: { of: IdentityDoubt["others"][number]; standing?: string }) {
  const w = useWords(IDENTITY_WORDS);
  const { language } = useLanguage();
  const from = dayMonth(of.begunDay, language);
  const when = of.completedDay ? w.days(from, dayMonth(of.completedDay, language)) : w.begun(from);
  const whose = of.keyedBy.length === 0 ? w.alone : w.keyed(of.keyedBy.join(", "));
  return (
    <>
      <Modes modes={of.modes} />
      <small>
        {w[of.state]}, {when}, {w.sittings(of.sittings)}, {whose}
      </small>
      {standing && <small>{standing}</small>}
    </>
  );
}

export function Difference({ differs }: { differs: IdentityDoubt["differs"] }) {
  const w = useWords(IDENTITY_WORDS);
  if (!differs) return <span className="quiet">{w.unknown}</span>;
  return (
    <>
      {differs.birthYear && differs.sex ? w.both : differs.birthYear ? w.birthYear : w.sex}
      <small>{differs.from === "frame" ? w.fromFrame : w.fromOther}</small>
    </>
  );
}
