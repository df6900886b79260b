/** Tiny questionnaires for each rule of the lint: a bad one with just that fault, and the same one mended. */
import { moduleOf, question, type TinyFiles } from "./tiny";

const inModule = (...elements: string[]): TinyFiles => ({ modules: { a: moduleOf(elements.join("\n")) } });
const inTwo = (first: string, second: string, head = ""): TinyFiles => ({
  frame: "id: t\ntitle: {fr: P, en: T}\nmodules: [a, b]\n",
  modules: { a: moduleOf(first), b: moduleOf(second, head).replace("name: A", "name: B") },
});
/** A number in place of yes and no. */
const number = (name: string, ...more: string[]): string =>
  [`      - name: ${name}`, "type: text", "inputType: number", `title: {fr: ${name} ?, en: ${name}?}`, ...more].join(
    "\n        ",
  );
/** Several answers, the last of which excludes the others. */
const multi = (name: string): string =>
  question(name)
    .replace("radiogroup", "checkbox")
    .replace("choices: yes-no", options(3).replace("{value: 3,", "{value: 3, exclusive: true,"));
const when = (condition: string): string => `visibleIf: "${condition}"`;
const options = (count: number, group = "", text = "x"): string =>
  `choices: [${Array.from({ length: count }, (_, at) => `{value: ${at + 1}, text: {fr: ${text}, en: ${text}}${group}}`).join(", ")}]`;
const titled = (fr: string, en: string, ...more: string[]): string =>
  question("Q1", ...more).replace("{fr: Q1 ?, en: Q1?}", `{fr: "${fr}", en: "${en}"}`);

const OFFENCES = `
- {code: VOLS, screener: V_VOLS, label: {fr: vol, en: theft}, iccs: "0502", size: 5}
- {code: SEXA, screener: V_SEXA, label: {fr: autre, en: other}, iccs: "0301", size: 0}
`;
/** Screeners in module A, reports in module B. */
const withReports = (modules: string, report: string, screener = question("V_VOLS")): TinyFiles => ({
  frame: `id: t\ntitle: {fr: P, en: T}\nmodules: ${modules}\nincident: {module: B, limit: {web: 1, phone: 1, paper: 1}}\n`,
  offences: OFFENCES,
  modules: { a: moduleOf(screener), b: moduleOf(report, "repeat: incident").replace("name: A", "name: B") },
});

export const EXAMPLES: Record<string, { bad: TinyFiles; good: TinyFiles }[]> = {
  "condition-never": [
    {
      bad: inModule(question("Q1"), question("Q2", when("{Q1} = 1 and {Q1} = 2"))),
      good: inModule(question("Q1"), question("Q2", when("{Q1} = 1 or {Q1} = 2"))),
    },
    {
      bad: inModule(number("N1", "max: 9"), question("Q2", when("{N1} > 9"))),
      good: inModule(number("N1", "max: 9"), question("Q2", when("{N1} >= 9"))),
    },
    {
      bad: inModule(number("N1"), question("Q2", when("{N1} > 3 and {N1} < 4"))),
      good: inModule(number("N1"), question("Q2", when("{N1} > 3 and {N1} < 5"))),
    },
    {
      bad: inModule(number("N1"), number("N2"), question("Q2", when("{N1} > {N2} and {N2} > 4 and {N1} < 6"))),
      good: inModule(number("N1"), number("N2"), question("Q2", when("{N1} > {N2} and {N2} > 4 and {N1} < 7"))),
    },
    {
      bad: inModule(multi("M1"), question("Q2", when("{M1} contains 1 and {M1} contains 3"))),
      good: inModule(multi("M1"), question("Q2", when("{M1} contains 1 and {M1} contains 2"))),
    },
    {
      bad: inModule(question("Q1", "checks: [{name: c, failIf: '{Q1} <> 1 and {Q1} <> 2', message: {fr: M, en: M}}]")),
      good: inModule(question("Q1", "checks: [{name: c, failIf: '{Q1} <> 1', message: {fr: M, en: M}}]")),
    },
    {
      bad: withReports("[a, b]", question("I_A", when("{panel.I_TYPE} = 'SEXA'"))),
      good: withReports("[a, b]", question("I_A", when("{panel.I_TYPE} = 'VOLS'"))),
    },
  ],
  "condition-always": [
    {
      bad: inModule(question("Q1"), question("Q2", when("{Q1} empty or {Q1} <> 2 or {Q1} = 2"))),
      good: inModule(question("Q1"), question("Q2", when("{Q1} empty or {Q1} <> 2"))),
    },
  ],
  unreachable: [
    {
      bad: inModule(
        question("Q1"),
        question("Q2", when("{Q1} = 1")),
        question("Q3", when("{Q2} = 1 and {Q1} = 2")),
        question("Q4", when("{Q3} = 1")),
      ),
      good: inModule(
        question("Q1"),
        question("Q2", when("{Q1} = 1")),
        question("Q3", when("{Q2} = 1 or {Q1} = 2")),
        question("Q4", when("{Q3} = 1")),
      ),
    },
  ],
  "unknown-variable": [
    {
      bad: inModule(question("Q1", when("{NOPE} = 1"))),
      good: inModule(question("NOPE"), question("Q1", when("{NOPE} = 1"))),
    },
  ],
  "later-variable": [
    {
      bad: inModule(question("Q1", when("{Q2} = 1")), question("Q2")),
      good: inModule(question("Q2"), question("Q1", when("{Q2} = 1"))),
    },
  ],
  cycle: [
    {
      bad: inModule(question("Q1", when("{Q2} = 1")), question("Q2", when("{Q1} = 1"))),
      good: inModule(question("Q1"), question("Q2", when("{Q1} = 1"))),
    },
    { bad: inModule(question("Q1", when("{Q1} = 1"))), good: inModule(question("Q1")) },
  ],
  "code-used-twice": [
    {
      bad: inModule(question("Q1").replace("choices: yes-no", options(2).replace("value: 2", "value: 1"))),
      good: inModule(question("Q1").replace("choices: yes-no", options(2))),
    },
  ],
  untranslated: [
    { bad: inModule(question("Q1", "help: {fr: Aide}")), good: inModule(question("Q1", "help: {fr: Aide, en: Help}")) },
  ],
  "outside-opt-in": [
    {
      bad: inModule(question("Q1", "sensitivity: 2")),
      good: { modules: { a: moduleOf(`${question("GO")}\n${question("Q1", "sensitivity: 2")}`, "optIn: GO") } },
    },
  ],
  "reads-sealed": [
    {
      bad: inTwo(question("Q1", "sensitivity: 1"), question("Q2", when("{Q1} = 1"))),
      good: inTwo(
        question("Q1", "sensitivity: 1"),
        question("Q2", when("{Q1} = 1")),
        "sealed: true\nshownTitle: {fr: B, en: B}",
      ),
    },
  ],
  "no-way-out": [
    {
      bad: inModule(question("Q1", "missing: [dont-know]")),
      good: inModule(question("Q1", "missing: [dont-know, refused]")),
    },
    {
      bad: inModule(question("Q1", "missing: []")),
      good: inModule(question("Q1", "missing: []", "putOff: {code: 2}")),
    },
  ],
  "names-another-mode": [
    {
      bad: inModule(question("Q1", "description: {fr: Cliquez., en: Choose.}", "askedIn: [web, phone]")),
      good: inModule(
        question("Q1", "description: {fr: Choisissez., en: Choose.}", "web: {description: {fr: Cliquez., en: Click.}}"),
      ),
    },
    {
      bad: inModule(question("Q1", "web: {help: {fr: Une croix., en: Tick here.}}")),
      good: inModule(question("Q1", "paper: {help: {fr: Une croix., en: Tick here.}}")),
    },
    {
      bad: inModule(question("Q1", "paper: {title: {fr: Je vous lis des mots., en: Words.}}")),
      good: inModule(
        question(
          "Q1",
          "phone: {title: {fr: Je vous lis des mots., en: I will read words.}, note: {fr: Touche à l’écran., en: Click here.}}",
        ),
      ),
    },
    {
      bad: { modules: { a: moduleOf(question("Q1", "askedIn: [phone]"), "intro: {fr: Cochez., en: Choose.}") } },
      good: { modules: { a: moduleOf(question("Q1", "askedIn: [paper]"), "intro: {fr: Cochez., en: Choose.}") } },
    },
  ],
  "routing-needs-unasked": [
    {
      bad: inModule(question("Q1", "askedIn: [web, phone]"), question("Q2", when("{Q1} = 1"))),
      good: inModule(
        question("Q1", "askedIn: [web, phone]"),
        question("Q2", when("{Q1} = 1"), "askedIn: [web, phone]"),
      ),
    },
    {
      bad: inModule(question("Q1", "askedIn: [web, phone]"), question("Q2", when("{Q1} = 1 or {Q1} = 2"))),
      good: inModule(question("Q1", "askedIn: [web, phone]"), question("Q2", when("{Q1} = 1 or {Q1} empty"))),
    },
  ],
  "screener-after-report": [
    { bad: withReports("[b, a]", question("I_A")), good: withReports("[a, b]", question("I_A")) },
    { bad: withReports("[b, a]", question("I_A")), good: withReports("[b, a]", question("I_A"), question("V_SEXA")) },
  ],
  "too-long-aloud": [
    { bad: inModule(titled("mot ".repeat(61), "word")), good: inModule(titled("mot ".repeat(60), "word")) },
    {
      bad: inModule(titled("mot ".repeat(61), "word")),
      good: inModule(titled("mot ".repeat(61), "word", "phone: {title: {fr: mot, en: word}}")),
    },
  ],
  "too-long-on-paper": [
    {
      bad: inModule(question("Q1").replace("choices: yes-no", options(2, "", "x".repeat(81)))),
      good: inModule(question("Q1").replace("choices: yes-no", options(2, "", "x".repeat(80)))),
    },
  ],
  "too-many-read-out": [
    {
      bad: inModule(question("Q1", "phone: {readOut: true}").replace("choices: yes-no", options(8))),
      good: inModule(
        question("Q1", "phone: {readOut: true}").replace("choices: yes-no", options(8, ", group: {fr: G, en: G}")),
      ),
    },
  ],
  "timing-differs": [
    {
      bad: inModule(titled("En {N-1} ?", "In {N-1}?", "timing: five-years")),
      good: inModule(titled("En {N-1} ?", "In {N-1}?", "timing: reference-year")),
    },
    {
      bad: inModule(titled("Depuis {N-5} ?", "Since {N-5}?", "timing: reference-year")),
      good: inModule(titled("Depuis {N-5} ?", "Since {N-5}?", "timing: five-years")),
    },
    {
      bad: inModule(titled("Au cours de votre vie ?", "In your lifetime?", "timing: five-years")),
      good: inModule(titled("Au cours de votre vie ?", "In your lifetime?", "timing: lifetime")),
    },
    {
      bad: inModule(titled("Une fois dans toute votre vie ?", "Ever in your life?")),
      good: inModule(titled("Dans votre vie de tous les jours ?", "In your everyday life?")),
    },
  ],
};
