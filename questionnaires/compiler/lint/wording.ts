/** A mode's wording in the words of that mode. */
import { toldIn } from "../../format/tell";
import { LANGUAGES, MODES, type Mode, type Text, type Variable } from "../../format/types";
import type { Raw } from "../source";
import { type Finding, keyOf, type Rule, type Sheet } from "./rule";
import { MODE_WORDS } from "./words";

interface ToldText {
  where: Raw;
  key: string;
  question: string | null;
  mode: Mode;
  text: Text;
}

/** Everything that a respondent meets of the question in the mode. Notes are not: they are for whoever sits at a screen. */
const ofQuestion = (variable: Variable, raw: Raw, mode: Mode): ToldText[] => {
  const told = toldIn(variable, mode);
  const at = { where: raw, question: variable.name, mode };
  return [
    ...(["title", "description", "help"] as const).flatMap((key) =>
      told[key] ? [{ ...at, key: keyOf(variable, mode, key), text: told[key] }] : [],
    ),
    ...told.choices.map(({ value, text }) => ({
      ...at,
      key: variable.telling[mode]?.choiceTexts?.[value] ? mode : "choices",
      text,
    })),
    ...variable.stops.map(({ text }) => ({ ...at, key: "stops", text })),
    ...variable.checks.map(({ message }) => ({ ...at, key: "checks", text: message })),
  ];
};

/** Transitions of modules and screens, in the modes that ask anything there. */
const intros = ({ questionnaire, written, screenOf, moduleOf }: Sheet): ToldText[] => {
  const at = new Map(written.map((each) => [each.variable.name, each]));
  return questionnaire.modules.flatMap((module) =>
    [module, ...module.screens].flatMap((told): ToldText[] => {
      const asked = ("screens" in told ? told.screens.flatMap(({ variables }) => variables) : told.variables).flatMap(
        (name) => at.get(name) ?? [],
      );
      const where = asked[0] && ("screens" in told ? moduleOf(asked[0]) : screenOf(asked[0]));
      return MODES.flatMap((mode) => {
        const text = told.introTelling[mode] ?? told.intro;
        if (!where || !text || !asked.some(({ variable }) => variable.askedIn.includes(mode))) return [];
        return [{ where, key: told.introTelling[mode] ? mode : "intro", question: null, mode, text }];
      });
    }),
  );
};

const welcomes = ({ questionnaire, frame }: Sheet): ToldText[] =>
  MODES.flatMap((mode) =>
    (questionnaire.welcome[mode] ?? []).map((text) => ({ where: frame, key: "welcome", question: null, mode, text })),
  );

export const otherModeWords: Rule = {
  code: "names-another-mode",
  what: "A mode's wording uses the words of another mode: “click” on the telephone, “tick” on the web, “I will read” on paper.",
  mend: "Give each mode its own wording under `web:`, `phone:` or `paper:`.",
  find: (sheet) => {
    const asked = sheet.written.flatMap(({ variable, raw }) =>
      variable.askedIn.flatMap((mode) => ofQuestion(variable, raw, mode)),
    );
    return [...welcomes(sheet), ...intros(sheet), ...asked].flatMap(
      ({ where, key, question, mode, text }): Finding[] => {
        for (const other of MODES)
          for (const language of LANGUAGES) {
            const found = other === mode ? null : MODE_WORDS[other][language].exec(text[language]);
            if (found)
              return [
                {
                  where,
                  key,
                  question,
                  message: `In ${mode} the text says “${found[0]}”, which is a word of ${other}.`,
                },
              ];
          }
        return [];
      },
    );
  },
};
