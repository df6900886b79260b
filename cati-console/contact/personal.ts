/** The office's scripts leave a place for the person's name; before the interview the console knows it. */
import type { Text } from "../../questionnaires/format/types";
import type { Script } from "../desk/texts";

const PLACE = /…?\s*\((?:prénom et nom|first name and name)\)/g;

export const personal = (text: Text, name: string): Text => ({
  fr: text.fr.replace(PLACE, ` ${name}`),
  en: text.en.replace(PLACE, ` ${name}`),
});

export const personalScript = (script: Script, name: string): Script => ({
  ...script,
  aloud: script.aloud.map((text) => personal(text, name)),
});
