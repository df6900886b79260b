import type { Debrief } from "../../server/contract/training";
import { Panel, Tag, useTell, useWords } from "../../staff-ui";
import { TRAINING } from "../words/training";

/** What was chosen, what the rules expect and why: a difference is explained, never marked. */
export function DebriefPanel({ title, debrief }: { title: string; debrief: Debrief }) {
  const w = useWords(TRAINING);
  const told = useTell();
  const { chosen, expected, fits, why, rule } = debrief;
  return (
    <Panel
      title={w.debrief(title)}
      aside={<Tag {...(fits ? { kind: "done" as const } : {})}>{fits ? w.fits : w.other}</Tag>}
    >
      <dl className="debrief">
        <dt>{w.chosen}</dt>
        <dd>{told(chosen.label)}</dd>
        <dt>{w.expected}</dt>
        <dd>{expected.map(({ label }) => told(label)).join(w.or)}</dd>
        <dt>{w.why}</dt>
        <dd>{told(why)}</dd>
        <dt>{w.rule}</dt>
        <dd>{rule}</dd>
      </dl>
    </Panel>
  );
}
