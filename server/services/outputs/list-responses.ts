import type { Mode } from "../../../questionnaires/format/types";
import type { ResponseList } from "../../contract/office";
import { localTime } from "../../domain/clock";
import type { AnswerEvent, Response } from "../../store/records";
import type { Context } from "../context";
import { currentWave } from "../fieldwork/current-wave";
import { serialOf } from "./over-versions";

const PAGE_SIZE = 50;

/** Responses under their own numbers. Nothing here leads to a case. */
export async function listResponses(
  ctx: Context,
  filter: { mode?: Mode; state?: string; page: number },
): Promise<ResponseList> {
  const { page, ...where } = filter;
  const wave = await currentWave(ctx);
  const offset = (page - 1) * PAGE_SIZE;
  const pinned = await ctx.store.waveVersions(wave.id);
  const { rows, total } = await ctx.store.responses({ waveId: wave.id, ...where, offset, limit: PAGE_SIZE });
  const responses = await Promise.all(
    rows.map(async (response) => {
      const events = await ctx.store.events(response.id);
      return {
        number: response.number,
        modes: response.modes,
        state: shownState(response.state),
        stands: response.stands,
        lastDay: localTime(events.at(-1)?.at ?? response.begun).day,
        answers: countAnswers(events),
        versions: [...new Set(events.map(({ questionnaireHash }) => serialOf(pinned, { whole: questionnaireHash })))],
      };
    }),
  );
  return { responses, total, page, pageSize: PAGE_SIZE };
}

/** A response that was stopped at identification shows as what it is: not finished. */
export const shownState = (state: Response["state"]): "complete" | "partial" | "under-way" =>
  state === "stopped" ? "under-way" : state;

function countAnswers(events: readonly AnswerEvent[]): number {
  const given = new Map<string, boolean>();
  for (const { payload } of events)
    for (const entry of payload.entries)
      if (!entry.derived) given.set(`${entry.incident ?? ""} ${entry.variable}`, entry.value !== undefined);
  return [...given.values()].filter(Boolean).length;
}
