/** From `theme.yaml` and the logo beside it to a theme, with every fault in its place (docs/themes.md). */
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { LANGUAGES, type Text } from "../../format/types";
import { type DefinitionFault, DefinitionRefused } from "../faults";
import { Reader } from "../reader";
import { Places, type Raw, readYaml } from "../source";
import { tooClose } from "./contrast";
import { THEME_FAULTS, type ThemeFault } from "./faults";
import { LOGO_BYTES, readLogo } from "./logo";
import { DEFAULT_THEME, type Theme } from "./theme";
import { type Colours, FONT_NAMES, type Font, SCHEMES, type Scheme, TOKEN_NAMES, VOICE_NAMES } from "./tokens";

const FILE = "theme.yaml";
const KEYS = ["name", "logo", "compulsory", "fonts", "light", "dark"];
const COLOUR = /^#[0-9a-f]{6}$/i;
const NAME_LENGTH = 32;
/** Beginnings of words that would tell what is asked (docs/safety.md: "a neutral place"). */
const TOPIC =
  /(?<!\p{L})(victim|violen|agress|aggress|assault|abus|viol(?!on|et|in)|rape|harc[eè]l|harass|infraction|d[ée]lit|d[ée]linqu|offen[cs]|polic|gendarm|crim|justice|s[ée]curit|secur|safe|s[ûu]ret[ée])/iu;

class ThemeReader extends Reader {
  told(where: object, key: string | null, code: ThemeFault, message: string): void {
    this.fault(where, key, code, message, THEME_FAULTS[code][1]);
  }

  name(raw: Raw): Text {
    const name = this.text(raw, "name");
    if (!name) return DEFAULT_THEME.name;
    for (const language of LANGUAGES) {
      const topic = TOPIC.exec(name[language]);
      if (topic) this.told(raw, "name", "tells-topic", `“${topic[0]}” tells what the survey is about.`);
      if (name[language].length > NAME_LENGTH)
        this.told(raw, "name", "name-too-long", `“${name[language]}” has ${name[language].length} characters.`);
    }
    return name;
  }

  fonts(raw: Raw): Theme["fonts"] {
    const given = raw.fonts === undefined ? {} : this.map(raw.fonts, raw, "fonts");
    this.only(given, VOICE_NAMES);
    const fonts = { ...DEFAULT_THEME.fonts };
    for (const voice of VOICE_NAMES) {
      const font = given[voice];
      if (font === undefined) continue;
      if (FONT_NAMES.includes(font as Font)) fonts[voice] = font as Font;
      else this.told(given, voice, "not-bundled", `“${String(font)}” is none of our fonts: ${FONT_NAMES.join(", ")}.`);
    }
    return fonts;
  }

  colours(raw: Raw, scheme: Scheme): Colours {
    const given = raw[scheme] === undefined ? {} : this.map(raw[scheme], raw, scheme);
    this.only(given, TOKEN_NAMES);
    const colours = { ...DEFAULT_THEME[scheme] };
    for (const token of TOKEN_NAMES) {
      const colour = given[token];
      if (colour === undefined) continue;
      if (typeof colour === "string" && COLOUR.test(colour)) colours[token] = colour.toUpperCase();
      else this.told(given, token, "not-a-colour", `“${token}” is ${String(colour)}, which is no colour here.`);
    }
    for (const { token, ground, ratio, needed } of tooClose(colours))
      this.told(
        given,
        token in given ? token : ground,
        "too-close",
        // cut, not rounded: 4.49 must never be shown as the 4.5 that it lacks
        `“${token}” on “${ground}” has a contrast of ${Math.floor(ratio * 10) / 10} in the ${scheme} colours; ${needed} is needed.`,
      );
    return colours;
  }

  logo(raw: Raw, folder: string): string {
    if (raw.logo === undefined) return DEFAULT_THEME.logoSvg;
    const name = raw.logo;
    if (typeof name !== "string" || !/^[\w-]+\.svg$/.test(name)) {
      this.told(raw, "logo", "logo-elsewhere", `“${String(name)}” is no SVG file beside this one.`);
      return "";
    }
    const path = join(folder, name);
    if (!existsSync(path)) {
      this.told(raw, "logo", "logo-missing", `There is no file “${name}” here.`);
      return "";
    }
    const bytes = readFileSync(path);
    if (bytes.length > LOGO_BYTES) {
      this.told(raw, "logo", "logo-too-large", `“${name}” has ${bytes.length} bytes.`);
      return "";
    }
    const { svg, faults } = readLogo(bytes.toString("utf8"));
    const file = `${basename(folder)}/${name}`;
    for (const { code, line, message } of faults)
      this.faults.push({ code, file, line, question: null, message, mend: THEME_FAULTS[code][1] });
    return svg;
  }
}

/** @throws DefinitionRefused where theme.yaml is no YAML */
export const readTheme = (folder: string): { theme: Theme; faults: DefinitionFault[] } => {
  if (!existsSync(join(folder, FILE))) return { theme: DEFAULT_THEME, faults: [] };
  const places = new Places();
  const reader = new ThemeReader(places);
  const page = { theme: readYaml(folder, FILE, places) };
  places.set(page, { file: `${basename(folder)}/${FILE}`, line: 1 });
  const raw = reader.map(page.theme, page, "theme");
  reader.only(raw, KEYS);
  const [light, dark] = SCHEMES.map((scheme) => reader.colours(raw, scheme));
  const theme = {
    name: reader.name(raw),
    logoSvg: reader.logo(raw, folder),
    compulsory: raw.compulsory === undefined ? DEFAULT_THEME.compulsory : reader.boolean(raw, "compulsory"),
    fonts: reader.fonts(raw),
    light: light!,
    dark: dark!,
  };
  return { theme, faults: reader.faults };
};

/** @throws DefinitionRefused with every fault that was found */
export const loadTheme = (folder: string): Theme => {
  const { theme, faults } = readTheme(folder);
  if (faults.length > 0) throw new DefinitionRefused(faults);
  return theme;
};
