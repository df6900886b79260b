/** What every service is given: no service makes its own clock, store or randomness. */
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
  now(): Date;
}
