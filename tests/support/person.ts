/** What a person of a journey answers: their own facts first, then what most people say. */
import type { QuestionView } from "../../server/contract/screen";

/** A code, codes, a number, a text, or a reason for giving none. */
export type Chosen = number | number[] | string | { missing: "dont-know" | "refused" };
export interface Person {
  name: string;
  language: "fr" | "en";
  facts: Record<string, Chosen>;
}

const ORDINARY: Record<string, Chosen> = {
  LANGUE: 1,
  IDOK: 1,
  ANNAIS: 1984,
  DEMENAG: 1,
  COMMUNE: "Le Creusot",
  PROF: "Infirmier",
  CALME: 1,
  CALME_F: 1,
  GO_SENS: 1,
  GO_COUPLE: 1,
  ANEMM: 2016,
  NBPERS: 3,
  NBADULT: 2,
  NBVOIT: 1,
  NB2RM: 0,
  NBVELO: 1,
  NBENF: 1,
  REINT: 2,
};

/** Yes or no is "no" unless a fact says otherwise: nobody of a journey is a victim by accident. */
const isYesOrNo = ({ choices }: Asked) =>
  choices.length === 2 && choices[0]?.text.fr === "Oui" && choices[1]?.text.fr === "Non";

type Asked = Pick<QuestionView, "name" | "type" | "choices" | "min" | "max">;
export function chosenBy(person: Person, question: Asked): Chosen {
  const said = person.facts[question.name] ?? ORDINARY[question.name];
  if (said !== undefined) return said;
  if (isYesOrNo(question)) return 2;
  switch (question.type) {
    case "single":
      return question.choices[0]?.value ?? { missing: "dont-know" };
    case "multi":
      return [(question.choices.find(({ exclusive }) => exclusive) ?? question.choices[0])?.value ?? 1];
    case "integer":
      return Math.max(question.min ?? 0, Math.min(question.max ?? 1, 1));
    default:
      return "Rien à ajouter";
  }
}

/** On her phone, in French, no victim of anything. */
export const AMINA: Person = { name: "Amina", language: "fr", facts: { ANNAIS: 1991, TYPLOG: 2, SATQ: 1, NBVOIT: 0 } };
/** Begins on the web, goes on by telephone; insulted last year. */
export const MARC: Person = {
  name: "Marc",
  language: "fr",
  facts: { ANNAIS: 1968, SATQ: 3, V_INJU: 1, P_INJU: [1], OBS2: { missing: "dont-know" } },
};
/** Fills the form with a pen. */
export const SIMONE: Person = { name: "Simone", language: "fr", facts: { ANNAIS: 1943, SATQ: 2 } };
/** Reads English more easily, and changes in the middle. */
export const JAMES: Person = { name: "James", language: "fr", facts: { ANNAIS: 1979, DEMENAG: 2, SATQ: 2 } };
