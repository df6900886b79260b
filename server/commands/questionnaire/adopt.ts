/** A wave takes over another version of its questionnaire, as far as it may; and what it has taken over so far. */
import { describeDiff } from "../../../questionnaires/compiler/diff/describe";
import { loadWithDefinition } from "../../../questionnaires/compiler/load";
import { instantOf, localTime } from "../../domain/clock";
import { ExpectedFailure } from "../../domain/problem";
import { versionInForce } from "../../domain/wave-version";
import type { Context } from "../../services/context";
import { planTakeOver, SYSTEM, type TakeOver, takeOverVersion } from "../../services/fieldwork/take-over-version";
import { readSettings } from "../../settings/settings";
import type { WaveVersion } from "../../store/records";
import { keepQuestionnaire, openContext } from "../open-context";
import { type Arguments, CannotDo } from "./arguments";
import { folderOf } from "./find";

/** Nothing was written, because the wave may not take it over like this. */
const REFUSED = 1;
const SHOWN = 12;

const two = (figure: number): string => String(figure).padStart(2, "0");
const inParis = (at: Date): string => {
  const { day, minute } = localTime(at);
  return `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
};

const waveOf = ({ waveId }: Arguments): string => {
  if (!waveId) throw new CannotDo("Say which wave: --wave ID. The office shows it on the page of the questionnaire.");
  return waveId;
};

const instant = (typed: string | undefined): Date | null => {
  if (typed === undefined) return null;
  const at = instantOf(typed);
  if (!at) throw new CannotDo(`--measure-from wants a local day and time such as 2026-12-01T00:00, not “${typed}”.`);
  return at;
};

const inContext = async (work: (ctx: Context) => Promise<number>): Promise<number> => {
  const ctx = await openContext(readSettings(process.env));
  try {
    return await work(ctx);
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error;
    throw new CannotDo(error.extras.detail ?? error.message);
  } finally {
    await ctx.store.close();
  }
};

const told = ({ serial, kind, holdsFrom, declaredBy, reason, questionnaireHash }: WaveVersion): string =>
  [
    `version ${serial}`,
    kind.padEnd(7),
    `from ${inParis(holdsFrom)}`,
    questionnaireHash.slice(0, SHOWN),
    `by ${declaredBy}`,
    reason,
  ]
    .join("  ")
    .trimEnd();

export const adopt = (given: Arguments): Promise<number> => {
  const folder = folderOf(given.names[0]!);
  const asked: TakeOver = {
    waveId: waveOf(given),
    candidate: loadWithDefinition(folder).questionnaire,
    by: given.by ?? SYSTEM,
    reason: given.reason ?? "",
    measureFrom: instant(given.measureFrom),
  };
  return inContext(async (ctx) => {
    const { version, refusal, before, rows } = await planTakeOver(ctx, ctx.store, asked);
    if (refusal === null && version === null) {
      console.log(`Wave ${asked.waveId} has this version already.`);
      return 0;
    }
    if (before && rows.length > 0)
      console.log(`${describeDiff(rows, await ctx.questionnaire(before.questionnaireHash), asked.candidate)}\n`);
    if (version === null) {
      console.error(`Refused. ${refusal}`);
      return REFUSED;
    }
    if (!given.yes) {
      console.log(`It would be ${told(version)}\nNothing was written. To do it, add --yes.`);
      return 0;
    }
    await keepQuestionnaire(ctx, folder);
    const done = await takeOverVersion(ctx, asked);
    console.log(done.version ? `Taken over: ${told(done.version)}` : "Taken over by somebody else meanwhile.");
    return 0;
  });
};

export const versions = (given: Arguments): Promise<number> => {
  const waveId = waveOf(given);
  return inContext(async (ctx) => {
    if ((await ctx.store.wave(waveId)) === null) throw new CannotDo(`There is no wave ${waveId}.`);
    const all = await ctx.store.waveVersions(waveId);
    const held = versionInForce(all, ctx.now())?.serial;
    const counted = await ctx.store.responsesByVersion(waveId);
    for (const version of all) {
      const responses = counted.find((each) => each.questionnaireHash === version.questionnaireHash)?.responses ?? 0;
      console.log(
        `${version.serial === held ? "*" : " "} ${told(version)}  (${responses} ${responses === 1 ? "response" : "responses"})`,
      );
    }
    return 0;
  });
};
