/** What stands around the questions: title, welcome, draw, offences, modules. */
import { printCondition } from "../../format/print-condition";
import { MODES, type Module, type Offence, type Phases, type Questionnaire } from "../../format/types";
import { changed, commonTextChanges, type Finding, inWords, textChanges } from "./rows";

const PHASE_FACTS: readonly [words: string, read: (phases: Phases) => unknown][] = [
  ["What is preloaded in phase one", ({ first }) => first.preload],
  ["Who agreed to phase two", ({ second }) => printCondition(second.agreed)],
  [
    "The over-represented groups of phase two",
    ({ second }) => second.groups.map((group) => JSON.stringify({ ...group, if: printCondition(group.if) })),
  ],
  ["The others of phase two", ({ second }) => second.others],
  ["The batches of phase two", ({ second }) => second.batch],
  ["What is preloaded in phase two", ({ second }) => second.preload],
];

export const frameChanges = (a: Questionnaire, b: Questionnaire): Finding[] => [
  ...changed("measure", "id", "The name of the questionnaire", a.id, b.id),
  ...changed(
    "measure",
    "draw",
    "The module of the incident reports",
    inWords(a.incident?.module),
    inWords(b.incident?.module),
  ),
  ...changed(
    "measure",
    "draw",
    "Incidents of one type in the draw, at most",
    inWords(a.incident?.capPerType),
    inWords(b.incident?.capPerType),
  ),
  ...MODES.flatMap((mode) =>
    changed(
      "measure",
      "draw",
      `Reports on ${mode}, at most`,
      inWords(a.incident?.limit[mode]),
      inWords(b.incident?.limit[mode]),
    ),
  ),
  ...PHASE_FACTS.flatMap(([words, read]) =>
    changed("measure", "phases", words, inWords(a.phases && read(a.phases)), inWords(b.phases && read(b.phases))),
  ),
  ...commonTextChanges("title", "The title", a.title, b.title),
  ...MODES.flatMap((mode) => {
    const [before, after] = [a.welcome[mode] ?? [], b.welcome[mode] ?? []];
    return Array.from({ length: Math.max(before.length, after.length) }, (_, at) =>
      textChanges(
        "welcome",
        `Paragraph ${at + 1} of the welcome`,
        { common: undefined, own: { [mode]: before[at] } },
        { common: undefined, own: { [mode]: after[at] } },
        [mode],
      ),
    ).flat();
  }),
];

const OFFENCE_FACTS = [
  ["screener", "The screener"],
  ["iccs", "The ICCS class"],
  ["household", "Against the household"],
  ["courseOfConduct", "A course of conduct"],
  ["lifetime", "Asked about the whole life"],
  ["size", "The size in the draw"],
] as const;

export const offenceChanges = (a: Offence, b: Offence): Finding[] => [
  ...OFFENCE_FACTS.flatMap(([key, words]) => changed("measure", key, words, inWords(a[key]), inWords(b[key]))),
  ...commonTextChanges("label", "The label", a.label, b.label),
];

const MODULE_FACTS = [
  ["part", "The letter of the part"],
  ["sealed", "Sealed"],
  ["putOffBy", "The questions that put it off"],
  ["optIn", "The opt-in"],
  ["repeat", "Repeated"],
] as const;

/** A module's condition is joined to each of its questions, and told there. */
export const moduleChanges = (a: Module, b: Module): Finding[] => {
  const screens = (module: Module) => new Map(module.screens.map((screen) => [screen.name, screen]));
  const before = screens(a);
  return [
    ...MODULE_FACTS.flatMap(([key, words]) => changed("measure", key, words, inWords(a[key]), inWords(b[key]))),
    ...commonTextChanges("title", "The title for staff", a.title, b.title),
    ...commonTextChanges("shownTitle", "The title that is shown", a.shownTitle, b.shownTitle),
    ...changed("telling", "minutes", "The minutes that it usually takes", inWords(a.minutes), inWords(b.minutes)),
    ...textChanges(
      "intro",
      "The introduction",
      { common: a.intro, own: a.introTelling },
      { common: b.intro, own: b.introTelling },
      MODES,
    ),
    ...[...screens(b)].flatMap(([name, screen]) => {
      const old = before.get(name);
      if (!old) return [];
      return textChanges(
        "screenIntro",
        `The introduction of the screen ${name.slice(a.name.length + 1)}`,
        { common: old.intro, own: old.introTelling },
        { common: screen.intro, own: screen.introTelling },
        MODES,
      );
    }),
  ];
};
