/** One response, variable by variable: value or reason why there is none, mode, who, when. Never a contact. */
import { MISSING } from "../../../questionnaires/format/missing";
import type { ResponseView } from "../../contract/office";
import { ExpectedFailure } from "../../domain/problem";
import { standingText } from "../../domain/standing-text";
import type { Context } from "../context";
import { currentWave } from "../fieldwork/current-wave";
import { verdictOn } from "../fieldwork/reconcile-case";
import { readResponse } from "../interviews/read-response";
import { shownState } from "./list-responses";
import { serialOf } from "./over-versions";
import { spellValue } from "./spell-value";

export async function responseView(ctx: Context, number: string): Promise<ResponseView> {
  const wave = await currentWave(ctx);
  const response = await ctx.store.responseByNumber(wave.id, number);
  if (!response) throw new ExpectedFailure("not-found");
  const [reading, verdict] = await Promise.all([readResponse(ctx, response), verdictOn(ctx.store, response)]);
  const pinned = await ctx.store.waveVersions(wave.id);
  const { state, stands } = response;
  return {
    number,
    demo: wave.demo,
    modes: response.modes,
    state: shownState(state),
    stands,
    standing: standingText(verdict, wave.reconciliation),
    questionnaireHash: reading.questionnaire.hashes.whole,
    versions: reading.versions.map((hashes) => ({
      serial: serialOf(pinned, hashes),
      measure: hashes.measure,
      telling: hashes.telling,
    })),
    // what was preloaded routes and is exported; nobody is shown it (docs/safety.md)
    rows: reading.rows
      .filter(({ variable }) => reading.questionnaire.variables[variable]?.origin !== "preloaded")
      .map((row) => ({
        part: row.part,
        variable: row.variable,
        report: row.report,
        title: row.title,
        value: row.value === null ? null : spellValue(row.value),
        label: row.label,
        missing: row.missing && { code: row.missing, label: MISSING[row.missing].label },
        mode: row.mode,
        who: row.who,
        at: row.at?.toISOString() ?? null,
        flag: row.flag,
        times: row.times,
        comments: row.comments,
      })),
  };
}
