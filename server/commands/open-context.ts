/** Opens everything that the services work with. The one place where settings become a store, keys and a clock. */
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fromCanonical, loadWithDefinition } from "../../questionnaires/compiler/load";
import { loadTheme } from "../../questionnaires/compiler/theme/read-theme";
import type { Theme } from "../../questionnaires/compiler/theme/theme";
import type { Questionnaire } from "../../questionnaires/format/types";
import { openSecrets, type Secrets } from "../secrets/secrets";
import type { Context } from "../services/context";
import { masterKeyReader } from "../settings/master-keys";
import type { Settings } from "../settings/settings";
import { openStore } from "../store/open";
import type { Store } from "../store/store";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const QUESTIONNAIRE_FOLDER = join(ROOT, "questionnaires", "vrs-2026");

export interface OpenOptions {
  now?: () => Date;
  secrets?: Secrets;
  /** opened already, with its migrations applied */
  store?: Store;
}

/** The store is opened and brought up to date. Close it with `ctx.store.close()`. */
export async function openContext(
  settings: Settings,
  { now = () => new Date(), secrets, store: opened }: OpenOptions = {},
): Promise<Context> {
  const held = secrets ?? openSecrets(settings, { reread: masterKeyReader(settings) });
  const store = opened ?? (await openStore(settings, held));
  if (!opened) await store.migrate();
  const compiled = new Map<string, Promise<Questionnaire>>();
  const compile = async (hash: string): Promise<Questionnaire> => {
    const definition = await store.questionnaireDefinition(hash);
    if (definition === null) throw new Error(`The store holds no questionnaire ${hash}`);
    return fromCanonical(definition);
  };
  const themes = new Map<string, Theme>();
  return {
    store,
    settings,
    secrets: held,
    questionnaire(hash) {
      const found = compiled.get(hash) ?? compile(hash);
      compiled.set(hash, found);
      found.catch(() => compiled.delete(hash));
      return found;
    },
    theme(questionnaireId) {
      // an imported id may be any word; a folder of another place is never looked into
      const found = themes.get(questionnaireId) ?? loadTheme(join(ROOT, "questionnaires", basename(questionnaireId)));
      themes.set(questionnaireId, found);
      return found;
    },
    now,
  };
}

/** Puts the questionnaire of the folder into the store, where its hash is not there yet. */
export async function keepQuestionnaire(ctx: Context, folder = QUESTIONNAIRE_FOLDER): Promise<Questionnaire> {
  const { questionnaire, definition } = loadWithDefinition(folder);
  const { whole, measure, telling } = questionnaire.hashes;
  if ((await ctx.store.questionnaireDefinition(whole)) === null)
    await ctx.store.write((tx) =>
      tx.putQuestionnaire({ hash: whole, id: questionnaire.id, measure, telling, definition }),
    );
  return questionnaire;
}
