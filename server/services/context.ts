/** What every service is given: no service makes its own clock, store or randomness. */
import type { Theme } from "../../questionnaires/compiler/theme/theme";
import type { Questionnaire } from "../../questionnaires/format/types";
import type { Secrets } from "../secrets/secrets";
import type { Settings } from "../settings/settings";
import type { Store } from "../store/store";

export interface Context {
  store: Store;
  settings: Settings;
  secrets: Secrets;
  /** compiled questionnaires by hash; read from the store and compiled once */
  questionnaire(hash: string): Promise<Questionnaire>;
  /** how a questionnaire looks to a household: of the program's own folder, as the store holds what is measured */
  theme(questionnaireId: string): Theme;
  now(): Date;
}

/** One for each running app, made at its first use: what a process remembers and no other knows. */
export const perApp = <T>(make: (ctx: Context) => T): ((ctx: Context) => T) => {
  // by settings: a context is copied with another store or clock, and stays the same app
  const known = new WeakMap<Settings, { made: T }>();
  return (ctx) => {
    let found = known.get(ctx.settings);
    if (!found) {
      found = { made: make(ctx) };
      known.set(ctx.settings, found);
    }
    return found.made;
  };
};
