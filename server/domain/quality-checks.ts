/** What is looked at by night in the work of interviewers. One row each; the screen and docs/quality-checks.md derive from it. */
import type { Text } from "../../questionnaires/format/types";

export interface QualityCheck {
  /** counted over interviews, or over calls */
  of: "interviews" | "calls";
  label: Text;
  /** what a high share can come from, the honest causes first */
  meaning: Text;
}
const check = (of: QualityCheck["of"], label: [string, string], meaning: [string, string]): QualityCheck => ({
  of,
  label: { fr: label[0], en: label[1] },
  meaning: { fr: meaning[0], en: meaning[1] },
});

export const QUALITY_CHECKS = {
  hasty: check(
    "interviews",
    ["Écrans lus très vite", "Screens read very fast"],
    [
      "Débit rapide, reprises où la personne connaît les questions, ou textes non lus en entier.",
      "A fast speaker, resumed interviews with questions known already, or texts not read in full.",
    ],
  ),
  alike: check(
    "interviews",
    ["Séries de questions répondues à l’identique", "Series of questions answered all alike"],
    [
      "Un quartier calme, une personne lasse, ou des réponses reconduites sans relire la question.",
      "A quiet area, a tired person, or answers carried on without reading the question again.",
    ],
  ),
  "no-missing": check(
    "interviews",
    ["Ni «\u00a0ne sait pas\u00a0» ni refus", "No “don’t know” and no refusal"],
    [
      "Un bon contact et des relances, ou des hésitations qui ne sont pas codées.",
      "Good contact and probes, or hesitations that are not coded.",
    ],
  ),
  filters: check(
    "interviews",
    ["Toutes les questions filtres fermées", "All filter questions closed"],
    [
      "Des ménages sans incident, ou des filtres lus trop vite pour que la personne se souvienne.",
      "Households without any incident, or filters read too fast for the person to remember.",
    ],
  ),
  unrung: check(
    "calls",
    ["Sans réponse, raccroché avant quatre sonneries", "No answer, hung up within four rings"],
    [
      "Des lignes qui coupent, ou des appels qui n’ont pas assez sonné.",
      "Lines that drop, or calls that did not ring long enough.",
    ],
  ),
  bursts: check(
    "calls",
    ["Appels en rafale", "Calls in bursts"],
    [
      "Une suite de numéros fermés, ou des issues notées sans appel.",
      "A run of closed numbers, or outcomes noted without a call.",
    ],
  ),
  "outside-shift": check(
    "calls",
    ["Appels hors du poste prévu", "Calls outside the planned shift"],
    [
      "Un échange de postes qui n’est pas au planning, un rendez-vous tenu après l’heure.",
      "Shifts that were swapped beside the plan, an appointment kept after hours.",
    ],
  ),
  "same-number": check(
    "calls",
    ["Même numéro rappelé aussitôt", "Same number called again at once"],
    [
      "Des lignes occupées ou coupées, ou des essais qui n’en sont pas.",
      "Lines that are busy or drop, or tries that are none.",
    ],
  ),
  "late-completes": check(
    "interviews",
    ["Entretiens en fin de poste", "Interviews at the end of the shift"],
    [
      "Des postes du soir, où les gens sont chez eux, ou des entretiens remplis en fin de journée.",
      "Evening shifts, when people are at home, or interviews filled in at the end of the day.",
    ],
  ),
} as const satisfies Record<string, QualityCheck>;
export type CheckName = keyof typeof QUALITY_CHECKS;
export const CHECK_NAMES = Object.keys(QUALITY_CHECKS) as CheckName[];
export const isCheckName = (name: string): name is CheckName => Object.hasOwn(QUALITY_CHECKS, name);
