/**
 * What must hold of a second phase so that its draw can be made and nothing gives it away (docs/safety.md). Its
 * conditions may read sealed answers, like the draw of incident reports: the server makes both.
 */
import { WAVE_REFERENCES } from "../format/compile-condition";
import { type Condition, referencesOf } from "../format/condition";
import { LEAST_BATCH, personalPreloads } from "../format/phases";
import type { Phases, PreloadSource, Questionnaire } from "../format/types";
import type { Reader } from "./reader";
import type { Raw } from "./source";
import { verifyCodes } from "./verify";

const answerRead = (reader: Reader, { variables }: Questionnaire, raw: Raw, key: string, name: string): void => {
  const read = variables[name];
  if (read?.origin !== "asked" || read.contact)
    reader.fault(
      raw,
      key,
      "unknown-variable",
      `“${name}” is no answer of phase one.`,
      "Check the name: only what is asked can be read, and no contact.",
    );
  else if (read.scope === "incident")
    reader.fault(raw, key, "wrong-scope", `“${name}” is in an incident report.`, "Read an answer of the response.");
};

const condition = (reader: Reader, questionnaire: Questionnaire, raw: Raw, key: string, of: Condition): void => {
  for (const { name } of referencesOf(of))
    if (!Object.hasOwn(WAVE_REFERENCES, name)) answerRead(reader, questionnaire, raw, key, name);
  verifyCodes(reader, questionnaire, raw, key, of);
};

const preload = (
  reader: Reader,
  questionnaire: Questionnaire,
  raw: Raw,
  values: Record<string, PreloadSource>,
): void => {
  const where = (raw.preload ?? raw) as Raw;
  for (const [name, source] of Object.entries(values)) {
    const variable = questionnaire.variables[name];
    if (variable?.origin !== "preloaded") {
      reader.fault(
        where,
        name,
        "not-preloaded",
        `“${name}” is no preloaded variable.`,
        "Declare it with `preloaded: true`: it routes, and no mode asks or shows it.",
      );
      continue;
    }
    if (typeof source !== "number") answerRead(reader, questionnaire, where, name, source.from);
    else if (variable.choices.length > 0 && !variable.choices.some(({ value }) => value === source))
      reader.fault(
        where,
        name,
        "undeclared-code",
        `“${source}” is no code of “${name}”.`,
        `Its codes are ${variable.choices.map(({ value }) => value).join(", ")}.`,
      );
  }
};

/** A page that one person is printed and another is not would tell what phase one said. */
const printedAlike = (reader: Reader, questionnaire: Questionnaire, raw: Raw, phases: Phases): void => {
  const personal = personalPreloads(phases);
  for (const variable of Object.values(questionnaire.variables)) {
    if (!variable.askedIn.includes("paper")) continue;
    const read = referencesOf(variable.condition).find(({ name }) => personal.has(name));
    if (read)
      reader.fault(
        raw,
        null,
        "booklet-tells-preload",
        `“${variable.name}” is printed, and “${read.name}” decides it: booklets would differ by what phase one said.`,
        "Ask it on web and phone only (`askedIn`), or let what is answered today decide.",
      );
  }
};

export const verifyPhases = (reader: Reader, questionnaire: Questionnaire, frame: Raw): void => {
  const { phases } = questionnaire;
  if (!phases) return;
  const raw = frame.phases as Raw;
  const second = raw.second as Raw;
  const { agreed, groups, others, batch } = phases.second;
  preload(reader, questionnaire, (raw.first ?? raw) as Raw, phases.first.preload);
  preload(reader, questionnaire, second, phases.second.preload);
  preload(reader, questionnaire, (second.others ?? second) as Raw, others.preload);
  condition(reader, questionnaire, second, "agreed", agreed);
  const known = Object.keys(others.preload).sort().join(", ");
  groups.forEach((group, at) => {
    const own = (second.groups as Raw[])[at]!;
    condition(reader, questionnaire, own, "if", group.if);
    preload(reader, questionnaire, own, group.preload);
    if (Object.keys(group.preload).sort().join(", ") !== known)
      reader.fault(
        own,
        "preload",
        "unequal-preload",
        `The group “${group.name}” does not preload the same variables as the others (${known || "none"}).`,
        "Give each group and `others` a value for the same variables.",
      );
  });
  const ofBatch = (second.batch ?? second) as Raw;
  if (!Number.isInteger(batch.persons) || batch.persons < LEAST_BATCH)
    reader.fault(
      ofBatch,
      null,
      "small-batch",
      `A batch must have ${LEAST_BATCH} persons or more.`,
      `Write \`persons: ${LEAST_BATCH}\` or more, so that a batch singles nobody out.`,
    );
  printedAlike(reader, questionnaire, second, phases);
};
