/** A booklet for one case: a random code that is never the access code, and an order of offences of its own. */
import { randomUUID } from "node:crypto";
import { shuffled } from "../../../questionnaires/format/incident-draw";
import type { Random } from "../../domain/seeded-random";
import type { Case, Form } from "../../store/records";
import type { Writes } from "../../store/store";
import type { Context } from "../context";
import { hashInForce } from "../fieldwork/version-in-force";
import { bookletOf, variantFor } from "./booklet-of";

export async function printForm(ctx: Context, tx: Writes, of: Case, random: Random): Promise<Form> {
  const wave = await tx.wave(of.waveId);
  if (!wave) throw new Error(`Case ${of.id} belongs to no wave`);
  const questionnaireHash = await hashInForce(ctx, tx, wave);
  const variant = variantFor(of.preload);
  const booklet = await bookletOf(ctx, wave, { questionnaireHash, language: of.language, variant });
  const form: Form = {
    id: randomUUID(),
    caseId: of.id,
    code: ctx.secrets.newFormCode(),
    language: of.language,
    variant,
    questionnaireHash,
    offenceOrder: shuffled(
      booklet.offences.map((offence) => offence.code),
      random.next,
    ),
    state: "printed",
    postedAt: null,
    responseId: null,
    interviewId: null,
    keyedPages: [],
  };
  await tx.addForm(form);
  return form;
}
