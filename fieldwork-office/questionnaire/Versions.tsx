import type { WaveQuestionnaire } from "../../server/contract/office";
import { type Column, number, Rows, Tag, useLanguage, useWords } from "../../staff-ui";
import { moment } from "../days";
import { OFFICE_WORDS } from "../words";
import { QUESTIONNAIRE_WORDS } from "./words";

type Version = WaveQuestionnaire["versions"][number];
/** As much of a content's name as tells two apart; the whole stands in each response. */
const SHOWN = 12;

export function Versions({ versions }: { versions: readonly Version[] }) {
  const w = useWords(QUESTIONNAIRE_WORDS);
  const o = useWords(OFFICE_WORDS);
  const { language } = useLanguage();
  const columns: Column<Version>[] = [
    { key: "serial", head: w.version, cell: (row) => row.serial },
    {
      key: "state",
      head: w.state,
      cell: (row) => <Tag {...(row.state === "holds" ? { kind: "done" } : {})}>{w.stateWords(row.state)}</Tag>,
    },
    { key: "kind", head: w.kind, cell: (row) => w.kindWords(row.kind) },
    { key: "from", head: w.from, cell: (row) => moment(row.holdsFrom, language) },
    { key: "by", head: w.by, cell: (row) => (row.declaredBy === "system" ? w.system : row.declaredBy) },
    { key: "reason", head: w.reason, cell: (row) => row.reason || o.none },
    {
      key: "content",
      head: w.content,
      cell: (row) => <span className="code">{row.questionnaireHash.slice(0, SHOWN)}</span>,
    },
    { key: "responses", head: w.responses, cell: (row) => number(row.responses, language), figures: true },
  ];
  return (
    <section className="panel" aria-labelledby="versions">
      <h2 id="versions">{w.versions}</h2>
      <p className="sub">{w.responsesSub}</p>
      <Rows
        caption={w.versions}
        hideCaption
        columns={columns}
        rows={[...versions].reverse()}
        rowKey={(row) => String(row.serial)}
      />
    </section>
  );
}
