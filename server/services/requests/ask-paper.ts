/** The paper form by post: one that is planned leaves now, else one more is planned. */
import { randomUUID } from "node:crypto";
import type { AskPaper, RequestDone } from "../../contract/requests";
import { dayOf } from "../../domain/clock";
import { ASKED_FORM } from "../../domain/protocol";
import { contactGone } from "../fieldwork/contact-gone";
import { type Asking, keepRequest, noteOutcome, openAgain } from "./asking";

export async function askPaper(asking: Asking, { language }: AskPaper): Promise<RequestDone> {
  const { tx, of } = asking;
  const done = { kind: "paper", slot: null, calledOff: false, ended: false } as const;
  if (!(await tx.contact(of.id))) throw await contactGone(tx, of.id);
  // sent twice, it counts once
  const waiting = (await tx.requests(of.id)).find(({ state, content }) => state === "open" && content.kind === "paper");
  if (waiting) return done;
  await openAgain(asking);
  await noteOutcome(asking, "asked-paper");
  await keepRequest(asking, { kind: "paper", language }, "open");
  await planForm(asking);
  return done;
}

/** Asked for during a call: the call itself is the attempt, and its outcome stands there. */
export async function askPaperByPhone(asking: Asking): Promise<void> {
  const { tx, of } = asking;
  if (!(await tx.contact(of.id))) throw await contactGone(tx, of.id);
  const waits = (await tx.requests(of.id)).some(({ state, content }) => state === "open" && content.kind === "paper");
  if (!waits) await keepRequest(asking, { kind: "paper", language: of.language }, "open");
  await planForm(asking);
}

/** By its day, as every request: a moment within the sitting would tell how long it had lasted. */
async function planForm({ tx, of, at }: Asking): Promise<void> {
  const today = dayOf(at);
  const forms = (await tx.sendings(of.id)).filter(({ channel }) => channel === "form");
  const planned = forms.find(({ state }) => state === "planned");
  const asked = forms.find(({ step }) => step === ASKED_FORM);
  if (planned) {
    if (planned.at > today) await tx.updateSending(planned.id, { at: today });
  } else if (asked) await tx.updateSending(asked.id, { state: "planned", at: today });
  else
    await tx.addSending({
      id: randomUUID(),
      caseId: of.id,
      step: ASKED_FORM,
      channel: "form",
      at: today,
      state: "planned",
    });
}
