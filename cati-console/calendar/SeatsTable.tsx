import type { BookedCall, Calendar } from "../../server/contract/calendar";
import { useLanguage, useWords } from "../../staff-ui";
import { CALENDAR } from "../words/calendar";
import { clockOf, dayAt } from "./week";

/** A figure says what is promised, the one behind the stroke what is planned; an empty place says: nothing of both. */
export function SeatsTable({ days, at }: { days: Calendar["days"]; at: BookedCall | null }) {
  const w = useWords(CALENDAR);
  const { language } = useLanguage();
  const minutes = days[0]?.slots.map(({ minute }) => minute) ?? [];
  const moment = at?.until === null ? at : null;
  const head = (day: string) =>
    new Intl.DateTimeFormat(language === "fr" ? "fr-FR" : "en-GB", { weekday: "short", day: "numeric" }).format(
      dayAt(day),
    );
  return (
    <div className="seats">
      <table>
        <caption className="sr">{w.seatsTable}</caption>
        <thead>
          <tr>
            <th scope="col">{w.hourColumn}</th>
            {days.map(({ day, today, holiday }) => (
              <th key={day} scope="col" {...(today ? { "aria-current": "date" as const } : {})}>
                {head(day)}
                {holiday && <small>{w.dayOff}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {minutes.map((minute, row) => (
            <tr key={minute} className={minute % 60 === 0 ? "whole" : "half"}>
              <th scope="row" className="num">
                {clockOf(minute)}
              </th>
              {days.map(({ day, slots, booked }) => {
                const slot = slots[row];
                const { planned, booked: promised } = slot ?? { planned: 0, booked: 0 };
                const here = moment !== null && booked.some(({ id }) => id === moment.id) && isIn(moment.at, minute);
                return (
                  <td
                    key={day}
                    className={`num ${kindOf(promised, planned)}${here ? " here" : ""}`}
                    aria-label={w.seats(promised, planned)}
                  >
                    {promised + planned > 0 && (
                      <>
                        <b>{promised}</b>
                        <span aria-hidden="true">/{planned}</span>
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{w.seatsHint}</p>
    </div>
  );
}

const kindOf = (promised: number, planned: number): string => {
  if (promised > planned) return "short";
  if (promised > 0 && promised === planned) return "full";
  if (promised > 0) return "some";
  return planned > 0 ? "open" : "empty";
};

/** By the floor's own clock, which is the server's, wherever the browser is. */
const FLOOR = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Paris",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});
function isIn(at: string, minute: number): boolean {
  const [hours = 0, minutes = 0] = FLOOR.format(new Date(at)).split(":").map(Number);
  const told = hours * 60 + minutes;
  return told >= minute && told < minute + 30;
}
