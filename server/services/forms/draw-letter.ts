/** The first letter of a case as PDF: address, neutral words, access code and its QR code. */
import { layOutLetter } from "../../../print/layout/letter";
import { drawBooklet } from "../../../print/render/pdf";
import { tellBoth } from "../../../questionnaires/format/tell";
import { ExpectedFailure } from "../../domain/problem";
import type { Context } from "../context";
import { contactGone } from "../fieldwork/contact-gone";
import { hashInForce } from "../fieldwork/version-in-force";

/** Of the welcome, what says who asks, why and what becomes of the answers; the start page says the rest. */
const PARAGRAPHS = 3;

/** @param url address of the household pages @param serial which of the case's codes is printed */
export async function drawLetter(ctx: Context, caseId: string, serial: number, url: string): Promise<Buffer> {
  const ofCase = await ctx.store.case(caseId);
  const contact = await ctx.store.contact(caseId);
  const wave = ofCase && (await ctx.store.wave(ofCase.waveId));
  if (!ofCase || !wave) throw new ExpectedFailure("unknown-case");
  if (!contact) throw await contactGone(ctx.store, caseId);
  const questionnaire = await ctx.questionnaire(await hashInForce(ctx, ctx.store, wave));
  const page = layOutLetter({
    language: ofCase.language,
    address: [`${contact.firstName} ${contact.lastName}`, ...contact.address],
    accessCode: ctx.secrets.accessCode(caseId, serial),
    url,
    officePhone: ctx.settings.officePhone,
    paragraphs: (questionnaire.welcome.web ?? []).slice(0, PARAGRAPHS).map((text) => tellBoth(text, wave)),
  });
  return drawBooklet([page], { title: "Courrier", language: ofCase.language });
}
