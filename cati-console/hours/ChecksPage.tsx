import type { QualityChecks } from "../../server/contract/checks";
import { longMoment, Notice, Panel, percent, Rows, Tag, useLanguage, useLoad, useTell, useWords } from "../../staff-ui";
import { HOURS } from "../words/hours";

type Check = QualityChecks["checks"][number];
type Person = Check["people"][number];

/** What the night found: first what to talk about, with whom; then every share with its interval. */
export function ChecksPage() {
  const w = useWords(HOURS);
  const { language } = useLanguage();
  const loaded = useLoad<QualityChecks>("/api/interviewer/checks");
  const night = loaded.data;
  if (!night) return <p>{loaded.state === "failed" ? w.failed : w.loading}</p>;
  const points = night.checks.flatMap((check) =>
    check.people.filter(({ look }) => look).map((person) => ({ check, person })),
  );
  const computed = night.checks.filter(({ people }) => people.length > 0);
  return (
    <div className="beside-page">
      <header>
        <h1>{night.night === null ? w.noNight : points.length === 0 ? w.nothing : w.some(points.length)}</h1>
        <p className="why">{w.meant}</p>
        <p className="hint">
          {w.fromCases(night.leastCases)} {night.night && w.night(longMoment(night.night, language))}
        </p>
      </header>
      {points
        .sort((a, b) => a.person.name.localeCompare(b.person.name, language))
        .map(({ check, person }) => (
          <Point key={`${check.key} ${person.login}`} check={check} person={person} />
        ))}
      {computed.length === 0 && night.night !== null && <Notice>{w.noFigures}</Notice>}
      {computed.length > 0 && (
        <Panel title={w.all}>
          {computed.map((check) => (
            <AllShares key={check.key} check={check} />
          ))}
        </Panel>
      )}
    </div>
  );
}

function Point({ check, person }: { check: Check; person: Person }) {
  const w = useWords(HOURS);
  const told = useTell();
  const floor = useFloor(check);
  return (
    <Panel title={w.point(person.name, told(check.label))} aside={<Tag>{w.look}</Tag>}>
      <dl className="debrief">
        <dt>{w.share}</dt>
        <dd>
          <Share of={person} />. {floor}
        </dd>
        <dt>{w.causes}</dt>
        <dd>{told(check.meaning)}</dd>
      </dl>
    </Panel>
  );
}

function AllShares({ check }: { check: Check }) {
  const w = useWords(HOURS);
  const told = useTell();
  const { language } = useLanguage();
  const floor = useFloor(check);
  return (
    <details>
      <summary>{told(check.label)}</summary>
      <p className="hint">
        {told(check.meaning)} {floor}
      </p>
      <Rows
        caption={told(check.label)}
        hideCaption
        rows={check.people}
        rowKey={({ login }) => login}
        columns={[
          { key: "name", head: w.name, cell: ({ name }) => name },
          { key: "cases", head: w.cases, figures: true, cell: ({ cases }) => cases.toLocaleString(language) },
          { key: "share", head: w.share, figures: true, cell: (person) => <Share of={person} /> },
          { key: "look", head: w.look, cell: ({ look }) => look && <Tag>{w.look}</Tag> },
        ]}
      />
    </details>
  );
}

function Share({ of: { share, low, high } }: { of: Person }) {
  const w = useWords(HOURS);
  const { language } = useLanguage();
  const whole = (each: number) => percent(each, language, 0);
  return <>{w.beside(whole(share), whole(low), whole(high))}</>;
}

function useFloor({ floor }: Check): string {
  const w = useWords(HOURS);
  const { language } = useLanguage();
  return floor === null ? w.tooFew : w.onFloor(percent(floor, language, 0));
}
