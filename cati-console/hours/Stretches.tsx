import { useState } from "react";
import type { HoursWeek } from "../../server/contract/hours";
import { Button, hour, Rows, useLanguage, useWords, weekday } from "../../staff-ui";
import { HOURS } from "../words/hours";
import { CorrectForm } from "./CorrectForm";

type Person = HoursWeek["people"][number];
export type Stretch = Person["stretches"][number];

/** The hours of one person, each to be put right. */
export function Stretches({ person, onChanged }: { person: Person; onChanged: () => void }) {
  const w = useWords(HOURS);
  const { language } = useLanguage();
  const [at, setAt] = useState<Stretch | "new" | null>(null);
  return (
    <section className="stretches" aria-label={w.stretches(person.name)}>
      <h3>{w.stretches(person.name)}</h3>
      <Rows
        caption={w.stretches(person.name)}
        hideCaption
        rows={person.stretches}
        rowKey={({ id }) => id}
        none={w.none}
        columns={[
          { key: "day", head: w.day, cell: ({ started }) => weekday(started, language) },
          { key: "kind", head: w.kind, cell: ({ kind }) => w[kind] },
          { key: "from", head: w.from, figures: true, cell: ({ started }) => hour(started, language) },
          {
            key: "to",
            head: w.to,
            figures: true,
            cell: ({ ended, open }) => (open ? w.still : hour(ended, language)),
          },
          {
            key: "act",
            head: w.correct,
            figures: true,
            cell: (stretch) => (stretch.open ? null : <Button onClick={() => setAt(stretch)}>{w.correct}</Button>),
          },
        ]}
      />
      {at === null ? (
        <p>
          <Button onClick={() => setAt("new")}>{w.add}</Button>
        </p>
      ) : (
        <CorrectForm
          key={at === "new" ? at : at.id}
          login={person.login}
          stretch={at === "new" ? null : at}
          onClose={() => setAt(null)}
          onSaved={() => {
            setAt(null);
            onChanged();
          }}
        />
      )}
    </section>
  );
}
