/** Other versions of the real questionnaire, made from its canonical definition and kept in the store. */
import { join } from "node:path";
import { canonicalJson } from "../../../questionnaires/compiler/canonical";
import { fromCanonical, loadWithDefinition } from "../../../questionnaires/compiler/load";
import type { Questionnaire } from "../../../questionnaires/format/types";
import type { Context } from "../../../server/services/context";

export const FOLDER = join(import.meta.dirname, "../../../questionnaires/vrs-2026");
const { definition } = loadWithDefinition(FOLDER);

interface Text {
  fr: string;
  en: string;
}
interface Element {
  name: string;
  type: string;
  title: Text;
  choices: { value: number; text: Text }[];
}
interface Written {
  modules: { name: string; screens: { screen: string; elements: Element[] }[] }[];
}

/** The screen on which everybody is asked about the home, on all three ways. */
const home = ({ modules }: Written): Element[] =>
  modules.find(({ name }) => name === "B_CADRE_VIE")!.screens.find(({ screen }) => screen === "home")!.elements;

/** Only the words: the title of TYPLOG. */
export const retold =
  (title: string) =>
  (written: Written): void => {
    home(written)[0]!.title = { fr: title, en: title };
  };
export const NEW_QUESTION = "PARKING";
/** The measure: one more question behind TYPLOG. */
export const withParking = (written: Written): void => {
  home(written).splice(1, 0, {
    name: NEW_QUESTION,
    type: "radiogroup",
    title: { fr: "Avez-vous une place de stationnement ?", en: "Do you have a parking space?" },
    choices: [
      { value: 1, text: { fr: "Oui", en: "Yes" } },
      { value: 2, text: { fr: "Non", en: "No" } },
    ],
  });
};

export interface Version {
  questionnaire: Questionnaire;
  definition: string;
}

export function aVersion(...changes: ((written: Written) => void)[]): Version {
  const written = JSON.parse(definition) as Written;
  for (const change of changes) change(written);
  const text = canonicalJson(written);
  return { questionnaire: fromCanonical(text), definition: text };
}

export async function keepVersion(ctx: Context, { questionnaire, definition: text }: Version): Promise<void> {
  const { whole: hash, measure, telling } = questionnaire.hashes;
  await ctx.store.write((tx) =>
    tx.putQuestionnaire({ hash, id: questionnaire.id, measure, telling, definition: text }),
  );
}
