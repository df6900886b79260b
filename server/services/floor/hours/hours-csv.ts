/** The week's hours as a file for whoever pays them: a row for each interviewer, day and kind. */
import { stringify } from "csv-stringify/sync";
import { HOURS_KINDS } from "../../../domain/floor-hours";
import type { Context } from "../../context";
import { listHours } from "./list-hours";

export async function hoursCsv(ctx: Context, week?: string): Promise<string> {
  const { people } = await listHours(ctx, week === undefined ? {} : { week });
  const rows = people.flatMap(({ login, name, days }) =>
    days.flatMap(({ day, minutes }) =>
      HOURS_KINDS.filter((kind) => minutes[kind] > 0).map((kind) => ({
        login,
        name,
        day,
        kind,
        minutes: minutes[kind],
        hours: (minutes[kind] / 60).toFixed(2),
      })),
    ),
  );
  const columns = ["login", "name", "day", "kind", "minutes", "hours"];
  return stringify(rows, { header: true, columns, escape_formulas: true });
}
