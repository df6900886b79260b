import { useState } from "react";
import type { HoursWeek } from "../../server/contract/hours";
import { Rows, useLanguage, useLoad, useSession, useWords, weekday } from "../../staff-ui";
import { HOURS } from "../words/hours";
import { FloorHours } from "./FloorHours";
import { WeekNav } from "./WeekNav";
import { KINDS, spell, totalOf, weekOfPerson } from "./week";

/** One's own hours, day by day; for supervisors the floor's below. */
export function HoursPage() {
  const w = useWords(HOURS);
  const { language } = useLanguage();
  const { me } = useSession();
  const [week, setWeek] = useState<string | null>(null);
  const loaded = useLoad<HoursWeek>(`/api/interviewer/hours${week ? `?week=${week}` : ""}`);
  const mine = loaded.data?.people[0];
  if (!loaded.data || !mine) return <p>{loaded.state === "failed" ? w.failed : w.loading}</p>;
  const rows = [
    ...mine.days.map(({ day, minutes }) => ({ key: day, head: weekday(`${day}T12:00:00Z`, language), minutes })),
    { key: "total", head: w.total, minutes: weekOfPerson(mine) },
  ];
  return (
    <div className="beside-page">
      <header>
        <h1>{w.title}</h1>
        <p className="why">{w.rounding}</p>
      </header>
      <WeekNav days={loaded.data.days} onWeek={setWeek} />
      <Rows
        caption={w.title}
        hideCaption
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: "day", head: w.day, cell: ({ head }) => head },
          ...KINDS.map((kind) => ({
            key: kind,
            head: w[kind],
            figures: true,
            cell: ({ minutes }: (typeof rows)[number]) => spell(minutes[kind], language),
          })),
          {
            key: "total",
            head: w.total,
            figures: true,
            cell: ({ minutes }) => <b>{spell(totalOf(minutes), language)}</b>,
          },
        ]}
      />
      {me.role === "supervisor" && <FloorHours week={week ?? loaded.data.days[0] ?? ""} />}
    </div>
  );
}
