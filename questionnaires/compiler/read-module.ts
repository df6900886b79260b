/** A module: its screens, the templates that it uses, and the conditions that hold for all of it. */
import { both, type Condition } from "../format/condition";
import { LANGUAGES, type Module, type Offence, type Screen, type Text, type Variable } from "../format/types";
import { forOffence, readQuestion } from "./read-question";
import { appliesTo, type Reader } from "./reader";
import type { Definition, Raw } from "./source";

const MODULE_KEYS = [
  "name",
  "part",
  "title",
  "shownTitle",
  "sealed",
  "putOffBy",
  "optIn",
  "repeat",
  "minutes",
  "visibleIf",
  "intro",
  "web",
  "phone",
  "paper",
  "screens",
];
const SCREEN_KEYS = ["screen", "visibleIf", "intro", "web", "phone", "paper", "elements", "once"];
const USE_KEYS = ["use", "for", "askedIn"];

export interface ReadModule {
  module: Module;
  variables: { variable: Variable; exempt: boolean; raw: Raw }[];
}

const granted = (name: string): Condition => ({ op: "granted", left: { name }, value: 1 });

const withOffence = (text: Text | undefined, offence: Offence | null): Text | undefined =>
  text && offence
    ? (Object.fromEntries(
        LANGUAGES.map((language) => [language, text[language].replaceAll("{offence}", offence.label[language])]),
      ) as Text)
    : text;

interface Expanded {
  raw: Raw;
  offence: Offence | null;
  /** modes in which the module asks a template's questions; they may not say it themselves then */
  askedIn: unknown;
}

/** Screens of the module, those of templates once for each of their offences. */
const expandedScreens = (reader: Reader, raw: Raw, definition: Definition, offences: Offence[]): Expanded[] =>
  reader.list(raw.screens, raw, "screens").flatMap((item): Expanded[] => {
    const screen = reader.map(item, raw, "screens");
    if (screen.use === undefined) return [{ raw: screen, offence: null, askedIn: undefined }];
    reader.only(screen, USE_KEYS);
    const name = reader.string(screen, "use");
    const template = definition.templates[name];
    if (!Array.isArray(template)) {
      reader.fault(screen, "use", "unknown-template", `There is no template “${name}”.`, "Write it in templates.yaml.");
      return [];
    }
    return reader.list(screen.for, screen, "for").flatMap((code) => {
      const offence = offences.find((each) => each.code === code);
      if (!offence) {
        reader.fault(
          screen,
          "for",
          "unknown-offence",
          `There is no offence “${String(code)}”.`,
          "Write it in offences.yaml.",
        );
        return [];
      }
      return template.map((each) => ({ raw: reader.map(each, screen, "use"), offence, askedIn: screen.askedIn }));
    });
  });

export const readModule = (reader: Reader, raw: Raw, definition: Definition, offences: Offence[]): ReadModule => {
  reader.only(raw, MODULE_KEYS);
  const name = reader.string(raw, "name");
  const sealed = reader.boolean(raw, "sealed");
  const title = reader.text(raw, "title", true)!;
  const shown = reader.text(raw, "shownTitle", sealed);
  const putOffBy = (Array.isArray(raw.putOffBy) ? raw.putOffBy : raw.putOffBy === undefined ? [] : [raw.putOffBy]).map(
    String,
  );
  const optIn = raw.optIn === undefined ? undefined : reader.string(raw, "optIn");
  const repeat = raw.repeat === undefined ? undefined : reader.oneOf(raw, "repeat", ["incident"], "incident");
  const ofModule = reader.condition(raw, "visibleIf");
  const intro = reader.text(raw, "intro");
  const screens: Screen[] = [];
  const variables: ReadModule["variables"] = [];
  /** privacy and opt-in questions of this module that were met so far: what follows waits for them */
  const ownGates: string[] = [];

  for (const { raw: rawScreen, offence, askedIn } of expandedScreens(reader, raw, definition, offences)) {
    reader.only(rawScreen, SCREEN_KEYS);
    const replace = forOffence(offence);
    const screenName = replace(reader.string(rawScreen, "screen"));
    const ofScreen = reader.condition(rawScreen, "visibleIf", replace);
    const once = reader.boolean(rawScreen, "once");
    const telling = reader.introTelling(rawScreen);
    const own = withOffence(reader.text(rawScreen, "intro"), offence);
    const screen: Screen = {
      name: `${name}.${screenName}`,
      module: name,
      ...(own ? { intro: own } : {}),
      introTelling: Object.fromEntries(
        Object.entries(telling).map(([mode, text]) => [mode, withOffence(text, offence)]),
      ),
      once,
      variables: [],
    };
    for (const item of reader.list(rawScreen.elements, rawScreen, "elements")) {
      const written = reader.map(item, rawScreen, "elements");
      const element = askedIn === undefined ? written : reader.places.copy({ askedIn, ...written }, written);
      if (!appliesTo(element, offence?.code ?? null)) continue;
      const outerGates = putOffBy.filter((gate) => !declaredIn(raw, gate));
      const around = both(ofModule, ...outerGates.map(granted), ...ownGates.map(granted), ofScreen);
      const standing = { module: name, screen: screen.name, incident: repeat !== undefined && !once, offence, around };
      const { variable, exempt } = readQuestion(reader, element, definition, offences, standing);
      variables.push({ variable, exempt, raw: element });
      if (variable.origin !== "preloaded") screen.variables.push(variable.name);
      if (putOffBy.includes(variable.name) || optIn === variable.name) ownGates.push(variable.name);
    }
    screens.push(screen);
  }
  if (optIn && !variables.some(({ variable }) => variable.name === optIn))
    reader.fault(
      raw,
      "optIn",
      "unknown-variable",
      `The opt-in question “${optIn}” is not in this module.`,
      "Name a question of the module.",
    );
  const module: Module = {
    name,
    part: reader.string(raw, "part"),
    title,
    shownTitle: shown ?? title,
    sealed,
    putOffBy,
    ...(optIn ? { optIn } : {}),
    ...(repeat ? { repeat } : {}),
    minutes: reader.number(raw, "minutes") ?? 1,
    ...(intro ? { intro } : {}),
    introTelling: reader.introTelling({ ...pick(raw) }),
    screens: screens.filter((screen) => screen.variables.length > 0),
  };
  return { module, variables };
};

const pick = (raw: Raw): Raw =>
  Object.fromEntries(["web", "phone", "paper"].flatMap((key) => (raw[key] === undefined ? [] : [[key, raw[key]]])));

const declaredIn = (raw: Raw, name: string): boolean =>
  Array.isArray(raw.screens) &&
  raw.screens.some(
    (screen: Raw) => Array.isArray(screen?.elements) && screen.elements.some((element: Raw) => element?.name === name),
  );
