/** What a call may ask of an interviewer beside being free. Languages are skills under their own code ("fr", "en"). */
import { LANGUAGES, type Language, type Text } from "../../questionnaires/format/types";

export const SKILLS = {
  "refusal-conversion": {
    label: { fr: "Rappel après un refus hésitant", en: "Calls after a soft refusal" },
  },
} as const satisfies Record<string, { label: Text }>;
/** Practises, and is given no real case yet. Beside the skills, as it takes away and gives nothing. */
export const IN_TRAINING = "in-training";
export type Skill = keyof typeof SKILLS;
export const SKILL_KEYS = Object.keys(SKILLS) as Skill[];

/** Who is to call, and who else could. */
export interface Caller {
  login: string;
  /** null: each language, nothing else */
  skills: readonly string[] | null;
  /** logins of those on the floor who call after a soft refusal, the caller among them where that is so */
  converters: readonly string[];
}

/** Of somebody, among those whose skills are told. */
export const callerOf = (login: string, skilled: readonly { login: string; skills: readonly string[] }[]): Caller => ({
  login,
  skills: skilled.find((each) => each.login === login)?.skills ?? null,
  converters: skilled.filter(({ skills }) => skills.includes("refusal-conversion")).map((each) => each.login),
});

/** A list that names no language is about other skills: it takes no language away. */
export function languagesOf({ skills }: Pick<Caller, "skills">): readonly Language[] {
  const spoken = LANGUAGES.filter((language) => skills?.includes(language));
  return spoken.length === 0 ? LANGUAGES : spoken;
}

/** Where nobody else on the floor has the skill, anybody but the interviewer who was refused: no case waits for ever. */
export function mayConvert({ login, converters }: Caller, refusedBy: string | null): boolean {
  const others = converters.filter((each) => each !== refusedBy);
  return others.length === 0 || others.includes(login);
}
