/**
 * Small random questionnaires that load: modules, screens, privacy questions, every type, conditions on all that can have
 * one, checks, stops, options that come and go, questions of some modes only, reports. What two questionnaires happen
 * not to do, one of these does.
 */
import fc from "fast-check";
import type { Definition, Raw } from "../../questionnaires/compiler/source";
import { MODES } from "../../questionnaires/format/types";
import {
  type AskedType,
  type ConditionPlan,
  conditionPlans,
  type Forms,
  type Readable,
  writeCondition,
} from "./generated-conditions";

interface QuestionPlan {
  type: AskedType;
  begins: "module" | "screen" | "nothing";
  moduleIf: ConditionPlan | null;
  screenIf: ConditionPlan | null;
  ownIf: ConditionPlan | null;
  optionIf: ConditionPlan | null;
  failIf: ConditionPlan | null;
  severity: "hard" | "soft";
  stops: boolean;
  /** lets the modules behind it through with code 1 only */
  isGate: boolean;
  /** "Please specify", where the question before has options */
  beside: boolean;
  exclusive: boolean;
  modes: readonly ("web" | "phone" | "paper")[];
}
const seldom = <T>(arbitrary: fc.Arbitrary<T>, freq = 3): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq });
const yes = (outOf: number): fc.Arbitrary<boolean> => fc.nat(outOf - 1).map((number) => number === outOf - 1);

const questionPlans: fc.Arbitrary<QuestionPlan> = fc.record({
  type: fc.constantFrom<AskedType>("single", "single", "multi", "integer", "text"),
  begins: fc.constantFrom("nothing" as const, "nothing" as const, "screen" as const, "module" as const),
  moduleIf: seldom(conditionPlans, 2),
  screenIf: seldom(conditionPlans, 2),
  ownIf: fc.option(conditionPlans, { freq: 1 }),
  optionIf: seldom(conditionPlans, 1),
  failIf: seldom(conditionPlans, 1),
  severity: fc.constantFrom("hard" as const, "soft" as const),
  stops: yes(12),
  isGate: yes(8),
  beside: yes(4),
  exclusive: yes(3),
  modes: fc.oneof({ weight: 4, arbitrary: fc.constant(MODES) }, fc.subarray([...MODES], { minLength: 1 })),
});

const both = (text: string) => ({ fr: text, en: text });
const WRITTEN = { single: "radiogroup", multi: "checkbox", integer: "text", text: "text" } as const;
const CODES = { single: [1, 2, 3], multi: [1, 2, 3, 4], integer: [0, 1, 2, 3, 4], text: [] };

interface Writing extends Forms {
  /** what a booklet cannot say, or its reader does not do, is left out */
  paper: boolean;
}

class Writer {
  readonly modules: Raw[] = [];
  private readonly readable: Readable[] = [];
  private readonly gates: string[] = [];
  private screens: Raw[] = [];
  private elements: Raw[] = [];
  private count = 0;
  private screensBegun = 0;

  constructor(private readonly writing: Writing) {}

  private condition(plan: ConditionPlan | null): { visibleIf?: string } {
    const text = writeCondition(plan, this.readable, this.writing);
    return text === null ? {} : { visibleIf: text };
  }

  beginModule(name: string, more: Raw): void {
    this.screens = [];
    const putOffBy = this.gates.length > 0 ? { putOffBy: [...this.gates] } : {};
    this.modules.push({ name, part: name, title: both(name), ...putOffBy, ...more, screens: this.screens });
  }

  beginScreen(more: Raw): void {
    this.elements = [];
    this.screensBegun += 1;
    this.screens.push({ screen: `S${this.screensBegun}`, ...more, elements: this.elements });
  }

  /** Of what stands before it on its screen too; what follows may read it. */
  private write(plan: QuestionPlan, name: string, prefix: string): void {
    const { paper } = this.writing;
    const codes = CODES[plan.type];
    const before = this.elements.at(-1);
    const options = plan.type === "text" && plan.beside ? (before?.choices as Raw[] | undefined) : undefined;
    const last = options?.at(-1);
    if (last) last.other = true;
    const beside = last
      ? { visibleIf: `{${prefix}${before!.name}} ${before!.type === "checkbox" ? "contains" : "="} ${last.value}` }
      : this.condition(plan.ownIf);
    const choices = codes.map((value): Raw => ({ value, text: both(`option ${value}`) }));
    if (plan.type === "multi" && plan.exclusive) choices[0]!.exclusive = true;
    if (!paper && choices.length > 0) Object.assign(choices[1]!, this.condition(plan.optionIf));
    this.readable.push({ reference: `${prefix}${name}`, type: plan.type, codes });
    const failIf = writeCondition(plan.failIf, this.readable, this.writing);
    const check = { name: "check", failIf, severity: plan.severity, message: both(`check of ${name}`) };
    const stop = { name: "stop", if: `{${name}} = 2`, outcome: "refused", text: both("end") };
    const isOpen = prefix === "" && !paper && plan.type === "single";
    if (isOpen && plan.isGate) this.gates.push(name);
    this.elements.push({
      name,
      type: WRITTEN[plan.type],
      title: both(`${name}?`),
      ...(plan.type === "integer" ? { inputType: "number", min: 0, max: 4 } : {}),
      ...(plan.type === "single" || plan.type === "multi" ? { choices } : {}),
      ...(paper ? {} : { askedIn: plan.modes }),
      ...beside,
      ...(failIf === null ? {} : { checks: [check] }),
      ...(isOpen && plan.isGate ? { putOff: { code: 2, again: "next-sitting" } } : {}),
      ...(isOpen && plan.stops ? { stops: [stop] } : {}),
    });
    if (isOpen && plan.stops) this.beginScreen({});
  }

  preloaded(name: string): void {
    this.readable.push({ reference: name, type: "single", codes: [1, 2] });
    const choices = [1, 2].map((value) => ({ value, text: both(`option ${value}`) }));
    this.elements.push({ name, type: "radiogroup", preloaded: true, choices });
  }

  ask(plan: QuestionPlan): void {
    this.count += 1;
    const screenIf = this.condition(plan.screenIf);
    if (plan.begins === "module") {
      this.beginModule(`M${this.count}`, this.condition(plan.moduleIf));
      this.beginScreen(screenIf);
    } else if (plan.begins === "screen") this.beginScreen(screenIf);
    this.write(plan, `Q${this.count}`, "");
  }

  reports(plans: QuestionPlan[], moduleIf: ConditionPlan | null): void {
    this.beginModule("REPORT", { repeat: "incident", ...this.condition(moduleIf) });
    this.beginScreen({});
    const ofResponse = this.readable.length;
    this.readable.push({ reference: "panel.I_TYPE", type: "text", codes: [] });
    for (const plan of plans) {
      this.count += 1;
      if (plan.begins !== "nothing") this.beginScreen(this.condition(plan.screenIf));
      this.write(plan, `I${this.count}`, "panel.");
    }
    this.readable.splice(ofResponse);
  }
}

const OFFENCES = ["OFA", "OFB"].map((code) => ({ code, screener: "Q1", label: both(code), iccs: "0", size: 1 }));

const write = (plans: QuestionPlan[], inReports: QuestionPlan[], writing: Writing): Definition => {
  const writer = new Writer(writing);
  writer.beginModule("M0", {});
  writer.beginScreen({});
  writer.preloaded("KNOWN");
  for (const plan of plans) writer.ask(plan);
  const hasReports = inReports.length > 0 && !writing.paper;
  if (hasReports) writer.reports(inReports, inReports[0]!.moduleIf);
  const limit = { web: 2, phone: 2, paper: 2 };
  return {
    questionnaire: {
      id: "generated",
      title: both("Generated"),
      modules: writer.modules.map(({ name }) => name),
      ...(hasReports ? { incident: { module: "REPORT", limit, capPerType: 6 } } : {}),
    },
    choices: {},
    offences: hasReports ? OFFENCES : [],
    templates: {},
    modules: writer.modules,
  };
};

/** @param paper only what is printed: no missing codes, no stops, no reports, every question in every mode */
export const generatedDefinitions = (paper: boolean): fc.Arbitrary<Definition> =>
  fc
    .tuple(
      fc.array(questionPlans, { minLength: 1, maxLength: 8 }),
      fc.array(questionPlans, { minLength: 0, maxLength: 4 }),
    )
    .map(([plans, inReports]) => write(plans, inReports, { paper, missing: !paper }));
