/** How a survey looks to a household: the office's name, its logo, colours and faces. Never part of what is measured. */
import type { Text } from "../../format/types";
import {
  type Colours,
  FONTS,
  type Font,
  TOKEN_NAMES,
  TOKENS,
  type Token,
  VOICE_NAMES,
  VOICES,
  type Voice,
} from "./tokens";

export interface Theme {
  /** of the office, in the header */
  name: Text;
  /** a checked drawing, or "" */
  logoSvg: string;
  /** whether the law asks people to answer, for the easy-to-read first page; null: not said, their letter tells */
  compulsory: boolean | null;
  fonts: Record<Voice, Font>;
  light: Colours;
  dark: Colours;
}

const each = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;

/** What holds where a questionnaire has no theme.yaml. */
export const DEFAULT_THEME: Theme = {
  name: { fr: "Questionnaire", en: "Questionnaire" },
  logoSvg: "",
  compulsory: null,
  fonts: each(VOICE_NAMES, (voice) => VOICES[voice].font),
  light: each(TOKEN_NAMES, (token: Token) => TOKENS[token].light),
  dark: each(TOKEN_NAMES, (token: Token) => TOKENS[token].dark),
};

/** For whoever asks the browser for more contrast; said again here, since a later :root would undo what tokens.css says. */
const MORE_CONTRAST = "--line:var(--line-strong);--ink-2:var(--ink);--ink-3:var(--ink)";

/** Custom properties alone: it goes behind the style sheets of web-respondent/style. */
export const themeCss = ({ fonts, light, dark }: Theme): string => {
  const colours = (scheme: Colours): string => TOKEN_NAMES.map((token) => `--${token}:${scheme[token]}`).join(";");
  const faces = VOICE_NAMES.map((voice) => `--font-${voice}:${FONTS[fonts[voice]]}`).join(";");
  return [
    `:root{${faces};${colours(light)}}`,
    `@media (prefers-color-scheme:dark){:root{${colours(dark)}}}`,
    `@media (prefers-contrast:more){:root{${MORE_CONTRAST}}}`,
  ].join("\n");
};
