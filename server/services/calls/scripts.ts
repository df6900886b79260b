/**
 * What an interviewer says outside the questionnaire, word for word. Nothing here names the topic before the person is
 * identified, to anybody; nothing here leads from an answer to a help line (docs/safety.md).
 */
import type { Scripts } from "../../contract/interviewer";
import type { HelpLine } from "../../settings/settings";
import { HARD_MOMENTS } from "./scripts/hard-moments";
import { IDENTIFIED } from "./scripts/identified";
import type { Script } from "./scripts/script";
import { UNIDENTIFIED } from "./scripts/unidentified";

type Text = { fr: string; en: string };
/** Harmless in any conversation, and rare in this one. */
export const STOP_WORD: Text = { fr: "météo", en: "weather" };

/** Read to everybody who asks, the same lines for all. */
const helpScript = (lines: readonly HelpLine[]): Script => ({
  key: "help-lines",
  title: { fr: "Numéros d’aide", en: "Help lines" },
  aloud: lines.map(({ number, what, hours }) => ({
    fr: `Le ${number}\u00a0: ${what.fr}, ${hours.fr}.`,
    en: `${number}: ${what.en}, ${hours.en}.`,
  })),
  note: [
    {
      fr: "À lire à toute personne qui le demande, et à la fin à tout le monde, jamais à cause d’une réponse. Ne pas proposer de les envoyer\u00a0: un message resterait dans le téléphone.",
      en: "Read them to anybody who asks, and to everybody at the end, never because of an answer. Do not offer to send them: a message would stay in the telephone.",
    },
  ],
});

export const tellScripts = (lines: readonly HelpLine[]): Scripts => ({
  scripts: [...UNIDENTIFIED, ...IDENTIFIED, ...HARD_MOMENTS, helpScript(lines)],
  stopWord: STOP_WORD,
});
