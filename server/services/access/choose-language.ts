/** The household's language for this sitting and for what is sent from now on. */
import type { Language } from "../../../questionnaires/format/types";
import type { Context } from "../context";
import type { OpenSitting } from "./read-sitting";

export async function chooseLanguage(ctx: Context, sitting: OpenSitting, language: Language): Promise<void> {
  await ctx.store.write(async (tx) => {
    await tx.updateSession(sitting.sessionId, { language });
    await tx.updateCase(sitting.caseId, { language });
  });
}
