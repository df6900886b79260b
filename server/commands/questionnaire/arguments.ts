/** What was typed behind the verb, read once. */
import { parseArgs } from "node:util";
import type { Language, WaveFacts } from "../../../questionnaires/format/types";

/** Only for the figures in texts and bounds; a wave brings its own. */
const SHOWN_AGE_FLOOR = "18";

export interface Arguments {
  names: string[];
  language: Language | undefined;
  wave: WaveFacts;
  mode: string | undefined;
  id: string | undefined;
  /** of the wave that takes over a version: its id, from whichever instant, by whom and why; `yes`: not only shown */
  waveId: string | undefined;
  measureFrom: string | undefined;
  reason: string | undefined;
  by: string | undefined;
  yes: boolean;
  into: string | undefined;
  port: number | undefined;
  /** an earlier version to compare with */
  against: string | undefined;
}

/** What the person who typed can mend: said in a sentence, without a stack. */
export class CannotDo extends Error {}

const whole = (text: string, name: string): number => {
  if (!/^\d+$/.test(text)) throw new CannotDo(`--${name} wants a whole number, not “${text}”.`);
  return Number(text);
};

const read = (typed: string[]) => {
  const text = { type: "string" } as const;
  const adopting = { wave: text, "measure-from": text, reason: text, by: text, yes: { type: "boolean" } } as const;
  try {
    return parseArgs({
      args: typed,
      allowPositionals: true,
      options: {
        language: text,
        year: text,
        age: text,
        mode: text,
        id: text,
        into: text,
        port: text,
        against: text,
        ...adopting,
      },
    });
  } catch (error) {
    throw new CannotDo((error as Error).message);
  }
};

export const readArguments = (typed: string[]): Arguments => {
  const { values, positionals } = read(typed);
  const { language } = values;
  if (language !== undefined && language !== "fr" && language !== "en")
    throw new CannotDo(`--language is fr or en, not “${language}”.`);
  return {
    names: positionals,
    language,
    wave: {
      year: whole(values.year ?? String(new Date().getFullYear()), "year"),
      ageFloor: whole(values.age ?? SHOWN_AGE_FLOOR, "age"),
    },
    mode: values.mode,
    id: values.id,
    waveId: values.wave,
    measureFrom: values["measure-from"],
    reason: values.reason,
    by: values.by,
    yes: values.yes ?? false,
    into: values.into,
    port: values.port === undefined ? undefined : whole(values.port, "port"),
    against: values.against,
  };
};
