import type { CaseFile } from "../../server/contract/office";
import { type Column, Rows, useLanguage, useWords } from "../../staff-ui";
import { dayMonthYear } from "../days";
import { useSlot } from "../requests/slot";
import { REQUEST_WORDS } from "../requests/words";

/** That something was asked for, and when. The words stand on the list, beside no name. */
export function Requests({ requests }: { requests: CaseFile["requests"] }) {
  const w = useWords(REQUEST_WORDS);
  const { language } = useLanguage();
  const slot = useSlot();
  if (requests.length === 0) return null;
  const rows = requests.map((row, at) => ({ ...row, key: String(at) }));
  const columns: Column<(typeof rows)[number]>[] = [
    { key: "what", head: w.what, cell: (row) => w.kind(row.kind) + (row.slot ? `, ${slot(row.slot)}` : "") },
    { key: "day", head: w.asked, cell: (row) => dayMonthYear(row.day, language) },
    { key: "state", head: w.state, cell: (row) => w.stateOf(row.state) },
  ];
  return (
    <section className="panel" aria-label={w.panel}>
      <h2>{w.panel}</h2>
      <Rows caption={w.panel} hideCaption columns={columns} rows={rows} rowKey={(row) => row.key} none={w.none} />
    </section>
  );
}
