/**
 * Words that belong to one mode. Each list holds only what tells a person how to answer in that mode; words that people
 * also use of what happened to them ("a screen was stolen", "in that case") are left out, or taken with their neighbours.
 */
import type { Language, Mode } from "../../format/types";

const word = (...alternatives: string[]): RegExp =>
  new RegExp(`(?<![\\p{L}])(?:${alternatives.join("|")})(?![\\p{L}])`, "iu");

export const MODE_WORDS: Record<Mode, Record<Language, RegExp>> = {
  web: {
    fr: word(
      "cliqu(?:ez|er|ant)",
      "tapez",
      "(?:à|sur) (?:l’|cet |votre )écran",
      "écran (?:suivant|précédent)",
      "faites défiler",
      "page suivante",
      "(?:le|un) bouton",
    ),
    en: word(
      "click(?:s|ed|ing)?",
      "tap (?:on|the|here)",
      "(?:on|next|previous) (?:the |this |your )?screen",
      "scroll (?:down|up)",
      "type the",
      "next page",
      "the button",
    ),
  },
  phone: {
    fr: word(
      "je vous (?:lis|relis|énumère)",
      "je vais vous (?:lire|citer|énumérer)",
      "dites-moi",
      "donnez-moi",
      "au bout du fil",
    ),
    en: word("read (?:it |them )?out", "I(?:’ll| will| am going to|’m going to) read", "tell me", "on the line"),
  },
  paper: {
    fr: word(
      "coch(?:ez|er|ée?s?|ant)",
      "(?:la|une|cette|les|des) cases?",
      "stylo",
      "noirciss?ez",
      "(?:ce|le) livret",
      "imprimée?s?",
    ),
    en: word("tick(?:s|ed|ing)?", "(?:the|a|one|this) box(?:es)?", "pen", "(?:the|this) booklet", "printed"),
  },
};
