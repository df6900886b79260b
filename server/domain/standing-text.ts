/** Why a response stands or does not, in words that are said beside it, so that nobody wonders. */
import type { Text } from "../../questionnaires/format/types";
import type { Verdict } from "./reconciliation";
import { RECONCILIATION, type Reconciliation } from "./response";

const KEPT: Text = { fr: "L’autre réponse est gardée à part.", en: "The other response is kept apart." };
const NOT_STANDING: Text = { fr: "Gardée sans faire foi", en: "Kept, does not stand" };

const STANDS = {
  frame: {
    fr: "l’autre réponse contredit l’année de naissance ou le sexe attendus",
    en: "the other response contradicts the expected year of birth or sex",
  },
  state: { fr: "l’autre réponse est allée moins loin", en: "the other response did not go as far" },
  decided: {
    fr: "le bureau a décidé que l’autre réponse vient de quelqu’un d’autre",
    en: "the office decided that the other response is somebody else’s",
  },
} as const satisfies Record<string, Text>;
const KEPT_APART = {
  frame: {
    fr: "elle contredit l’année de naissance ou le sexe attendus",
    en: "it contradicts the expected year of birth or sex",
  },
  state: { fr: "l’autre réponse est allée plus loin", en: "the other response went further" },
  decided: {
    fr: "le bureau a décidé qu’elle vient de quelqu’un d’autre",
    en: "the office decided that it is somebody else’s",
  },
} as const satisfies Record<string, Text>;

export function standingText({ stands, by }: Pick<Verdict, "stands" | "by">, rule: Reconciliation): Text {
  if (by === "stopped")
    return {
      fr: "Arrêtée dès l’identification\u00a0: elle ne compte pas.",
      en: "Stopped at identification: it does not count.",
    };
  if (by === "alone")
    return { fr: "Seule réponse de ce cas\u00a0: elle fait foi.", en: "The case’s only response: it stands." };
  const { label } = RECONCILIATION[rule];
  const byRule: Text = { fr: `règle de la vague, ${label.fr}`, en: `the wave’s rule, ${label.en}` };
  if (stands) {
    const why = by === "rule" ? byRule : STANDS[by];
    return { fr: `Fait foi\u00a0: ${why.fr}. ${KEPT.fr}`, en: `Stands: ${why.en}. ${KEPT.en}` };
  }
  const why = by === "rule" ? byRule : KEPT_APART[by];
  return { fr: `${NOT_STANDING.fr}\u00a0: ${why.fr}.`, en: `${NOT_STANDING.en}: ${why.en}.` };
}
