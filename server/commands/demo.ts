/** `npm run demo`: loads the demo wave into the configured store, where it is not there yet. */
import { pathToFileURL } from "node:url";
import type { Context } from "../services/context";
import { loadDemo } from "../services/demo/load-demo";
import { DEMO_PASSWORD, DEMO_STAFF } from "../services/demo/staff";
import { readSettings } from "../settings/settings";
import type { Wave } from "../store/records";
import { keepQuestionnaire, openContext } from "./open-context";

/** of the codes of a case: the one that its first letter printed */
export const FIRST_SERIAL = 1;

export interface DemoDoor {
  wave: Wave;
  /** cases that were loaded now; 0: they were there */
  loaded: number;
  /** of a household that has not answered yet */
  accessCode: string | null;
  /** the case that the code opens */
  caseId: string | null;
  formId: string | null;
  staff: { login: string; password: string; role: string }[];
}

export async function ensureDemo(ctx: Context): Promise<DemoDoor> {
  const questionnaire = await keepQuestionnaire(ctx);
  const { wave, loaded } = await loadDemo(ctx, {
    questionnaire: { id: questionnaire.id, hash: questionnaire.hashes.whole },
  });
  const { rows } = await ctx.store.cases({ waveId: wave.id, state: "invited", offset: 0, limit: 200 });
  const fresh = [...rows].sort((a, b) => (a.number < b.number ? -1 : 1)).find((row) => row.attempts === 0);
  const posted = (await ctx.store.forms(wave.id)).find((form) => form.state === "posted");
  return {
    wave,
    loaded,
    accessCode: fresh ? ctx.secrets.accessCode(fresh.id, FIRST_SERIAL) : null,
    caseId: fresh?.id ?? null,
    formId: posted?.id ?? null,
    staff: DEMO_STAFF.map(({ login, role }) => ({ login, role, password: DEMO_PASSWORD })),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const settings = readSettings(process.env);
  if (!settings.demo) throw new Error("DEMO is no: the demo wave may not exist here.");
  const ctx = await openContext(settings);
  const { wave, loaded, accessCode } = await ensureDemo(ctx);
  console.log(loaded > 0 ? `${loaded} cases of ${wave.title} loaded.` : `${wave.title} is there already.`);
  console.log(`Access code: ${accessCode ?? "every household has answered"}`);
  await ctx.store.close();
}
