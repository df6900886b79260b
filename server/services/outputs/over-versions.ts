/**
 * One export over several versions of a questionnaire. Columns are those of every measure that the wave has held; a
 * variable that a response's version does not have was not asked, and says so.
 */
import type { Hashes } from "../../../questionnaires/format/types";
import type { PinnedVersion } from "../../store/records";
import type { Context } from "../context";
import type { ResponseReading } from "../interviews/read-response";

type Row = Record<string, string>;
const SHOWN = 12;
const short = (hash: string): string => hash.slice(0, SHOWN);

export const VERSION_COLUMNS = ["questionnaire_measure", "questionnaire_telling"] as const;

/** A response has one measure from its first sitting to its last; its tellings may be several, in order. */
export const versionCells = ({ versions }: Pick<ResponseReading, "versions">): Row => ({
  questionnaire_measure: versions.map(({ measure }) => short(measure))[0] ?? "",
  questionnaire_telling: versions.map(({ telling }) => short(telling)).join(" "),
});

/** Serial of a version that is named by its content; 0 for one that the wave never pinned. */
export const serialOf = (versions: readonly PinnedVersion[], { whole }: Pick<Hashes, "whole">): number =>
  versions.find(({ questionnaireHash }) => questionnaireHash === whole)?.serial ?? 0;

/** A name that only an older version has stands behind the one that it followed there. */
export function merged(newer: readonly string[], older: readonly string[]): string[] {
  const all = [...newer];
  for (const [at, name] of older.entries())
    if (!all.includes(name)) all.splice(at === 0 ? 0 : all.indexOf(older[at - 1]!) + 1, 0, name);
  return all;
}

/** Columns of every measure that answers may have been given to, the newest first. */
export async function columnsOverVersions(
  ctx: Context,
  versions: readonly PinnedVersion[],
  columnsOf: (questionnaire: Awaited<ReturnType<Context["questionnaire"]>>) => string[],
): Promise<string[]> {
  const held = versions.filter(({ serial, holdsFrom }) => serial === 1 || holdsFrom <= ctx.now()).reverse();
  const measures = [...new Set(held.map(({ measure }) => measure))];
  const pins = measures.map((measure) => held.find((version) => version.measure === measure)!);
  const lists = await Promise.all(
    pins.map(async ({ questionnaireHash }) => columnsOf(await ctx.questionnaire(questionnaireHash))),
  );
  return lists.reduce(merged, []);
}

export async function* withNotAsked(rows: AsyncIterable<Row>, columns: readonly string[]): AsyncGenerator<Row> {
  const nothing = Object.fromEntries(
    columns.flatMap((name) => [
      [name, "not-asked"],
      [`${name}_mode`, ""],
    ]),
  );
  for await (const row of rows) yield { ...nothing, ...row };
}
