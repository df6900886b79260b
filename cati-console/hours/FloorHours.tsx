import { useState } from "react";
import type { HoursWeek } from "../../server/contract/hours";
import { Button, Panel, Rows, useLanguage, useLoad, useWords } from "../../staff-ui";
import { HOURS } from "../words/hours";
import { Stretches } from "./Stretches";
import { KINDS, spell, totalOf, weekOfPerson } from "./week";

/** Everybody's week, by name; no result stands beside an hour. */
export function FloorHours({ week }: { week: string }) {
  const w = useWords(HOURS);
  const { language } = useLanguage();
  const loaded = useLoad<HoursWeek>(`/api/interviewer/hours/floor?week=${week}`);
  const [open, setOpen] = useState<string | null>(null);
  const people = loaded.data?.people ?? [];
  const opened = people.find(({ login }) => login === open);
  return (
    <Panel title={w.floorTitle} aside={<a href={`/api/interviewer/hours/floor.csv?week=${week}`}>{w.csv}</a>}>
      <Rows
        caption={w.floorTitle}
        hideCaption
        rows={people}
        rowKey={({ login }) => login}
        none={loaded.state === "failed" ? w.failed : w.none}
        columns={[
          {
            key: "name",
            head: w.name,
            cell: ({ login, name }) => (
              <Button
                kind="quiet"
                aria-expanded={login === open}
                aria-label={w.open(name)}
                onClick={() => setOpen(login === open ? null : login)}
              >
                {name}
              </Button>
            ),
          },
          ...KINDS.map((kind) => ({
            key: kind,
            head: w[kind],
            figures: true,
            cell: (person: (typeof people)[number]) => spell(weekOfPerson(person)[kind], language),
          })),
          {
            key: "total",
            head: w.total,
            figures: true,
            cell: (person) => <b>{spell(totalOf(weekOfPerson(person)), language)}</b>,
          },
        ]}
      />
      {opened && <Stretches key={opened.login} person={opened} onChanged={loaded.reload} />}
    </Panel>
  );
}
