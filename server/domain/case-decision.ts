/** What a supervisor may decide about a case, and from which state: the screen offers these and the server takes no others. */
import type { Text } from "../../questionnaires/format/types";
import { caseState } from "./case";
import { DISPOSITION_KEYS, disposition } from "./disposition";

interface DecisionFacts {
  label: Text;
  /** what follows, in a sentence */
  meaning: Text;
  from: (state: string) => boolean;
}
const open = (state: string): boolean => !caseState(state).final && caseState(state).calls !== "none";

export const DECISIONS = {
  "back-to-calls": {
    label: { fr: "Remettre aux appels", en: "Back to the calls" },
    meaning: {
      fr: "Un appel, au prochain moment permis. La suite dépend de son issue.",
      en: "One call, at the next moment that is allowed. What follows depends on its outcome.",
    },
    from: (state) => state === "supervisor",
  },
  appointment: {
    label: { fr: "Noter un rendez-vous", en: "Note an appointment" },
    meaning: {
      fr: "Seulement à l’heure que la personne a choisie.",
      en: "Only at the time that the person chose.",
    },
    from: (state) => open(state) || state === "supervisor",
  },
  assign: {
    label: { fr: "Confier à un enquêteur", en: "Give to an interviewer" },
    meaning: {
      fr: "Lui seul appelle. Sans nom\u00a0: n’importe qui.",
      en: "They alone call. Without a name: anybody.",
    },
    from: (state) => open(state) || state === "supervisor",
  },
  "at-rest": {
    label: { fr: "Laisser en paix", en: "Leave in peace" },
    meaning: {
      fr: "Ni appel, ni courrier, ni relance. La personne peut encore répondre.",
      en: "No call, letter or reminder. The person may still answer.",
    },
    from: (state) => (open(state) || state === "supervisor") && state !== "at-rest",
  },
} as const satisfies Record<string, DecisionFacts>;

export type Decision = keyof typeof DECISIONS;
export const DECISION_KEYS = Object.keys(DECISIONS) as Decision[];
export const decisionsFrom = (state: string): Decision[] => DECISION_KEYS.filter((key) => DECISIONS[key].from(state));

/** Refusals that are no last word: somebody else tries once more, or the person is left in peace. */
export const AWAITING_CONVERSION = DISPOSITION_KEYS.filter((key) => {
  const facts = disposition(key);
  return facts.class === "R" && !facts.final && facts.anotherInterviewer === true;
});
