/** What the household's pages need before anybody has entered a code. Says nothing about any person. */

import { tellBoth } from "../../../questionnaires/format/tell";
import { LANGUAGES } from "../../../questionnaires/format/types";
import type { RespondentSettings } from "../../contract/respondent";
import type { Context } from "../context";
import { currentWave } from "../fieldwork/current-wave";
import { hashInForce } from "../fieldwork/version-in-force";
import { IDLE } from "./idle";

export async function respondentSettings(ctx: Context): Promise<RespondentSettings> {
  const wave = await currentWave(ctx);
  const questionnaire = await ctx.questionnaire(await hashInForce(ctx, ctx.store, wave));
  const { name, compulsory } = ctx.theme(wave.questionnaireId);
  return {
    languages: [...LANGUAGES],
    helpLines: ctx.settings.helpLines,
    exitUrl: ctx.settings.exitUrl,
    officePhone: ctx.settings.officePhone,
    office: name,
    welcome: (questionnaire.welcome.web ?? []).map((paragraph) => tellBoth(paragraph, wave)),
    minutes: questionnaire.modules.reduce((sum, module) => sum + module.minutes, 0),
    ...(compulsory === null ? {} : { compulsory }),
    idleWarningSeconds: IDLE.respondent.warningSeconds,
    idleLockSeconds: IDLE.respondent.lockSeconds,
    paradata: ctx.settings.paradata,
  };
}
