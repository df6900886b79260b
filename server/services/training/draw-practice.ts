/** A practice case, as new each time: whoever practises begins each card from its beginning. */
import { randomUUID } from "node:crypto";
import type { CaseCard } from "../../contract/interviewer";
import { addMinutes } from "../../domain/clock";
import { ExpectedFailure } from "../../domain/problem";
import type { Case, Contact } from "../../store/records";
import type { Writes } from "../../store/store";
import { LEASE_MINUTES } from "../calls/calling-rules";
import { caseCard } from "../calls/case-card";
import type { Context } from "../context";
import { practiceWave } from "./practice-wave";
import { type RoleCard, roleCard } from "./role-cards";

export async function drawPractice(ctx: Context, who: string, key: string): Promise<CaseCard> {
  const card = roleCard(key);
  if (!card) throw new ExpectedFailure("not-found", { detail: "There is no such card. Read the list again." });
  const wave = await practiceWave(ctx);
  const now = ctx.now();
  const until = addMinutes(now, LEASE_MINUTES);
  const drawn = await ctx.store.write(async (tx) => {
    await putAsideHeld(tx, who, now);
    const language = (await tx.staffByLogin(who))?.language ?? "fr";
    for (const old of await tx.practiceCasesOf(who)) if (old.stratum === key) await tx.removePractice(old.id);
    const row: Case = {
      id: randomUUID(),
      waveId: wave.id,
      number: `${key} ${who}`,
      // which card it is: a practice wave has no strata
      stratum: key,
      designWeight: 1,
      language,
      state: "invited",
      disposition: "not-worked",
      finishedMode: null,
      finishedAt: null,
      interviewer: who,
      preload: { MODTOUR: 1 },
    };
    await tx.addCase(row, contactOf(card));
    if (!(await tx.takeClaim({ caseId: row.id, who, until }, now)))
      throw new Error("Somebody else holds a case that was made a moment ago");
    await tx.addAudit({ at: now, who, what: "draw-practice", subject: key });
    return row;
  });
  return caseCard(ctx, drawn, until);
}

/** A real case in hand comes first; a practice case is simply left. */
async function putAsideHeld(tx: Writes, who: string, now: Date): Promise<void> {
  const held = await tx.claimOf(who);
  if (!held) return;
  if (await tx.isPractice(held.caseId)) await tx.releaseClaim(held.caseId);
  else if (held.until > now) throw new ExpectedFailure("other-case-held");
}

/** Addresses that are no place, numbers that are kept for fiction (ARCEP): nobody real is ever called. */
const contactOf = ({ person }: RoleCard): Contact => ({
  firstName: person.firstName,
  lastName: person.lastName,
  address: ["1 rue de l’Exercice", "99000 Essai-Fictif"],
  phones: [
    {
      id: "p1",
      number: person.number,
      kind: /^0[67]/.test(person.number) ? "mobile" : "landline",
      source: "entraînement",
      state: "ok",
    },
  ],
  frame: { birthYear: person.birthYear, sex: person.sex },
});
