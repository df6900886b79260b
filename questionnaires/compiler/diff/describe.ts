/** The rows of a comparison as a page of plain sentences, grouped by question. */
import type { Questionnaire } from "../../format/types";
import { LANGUAGES } from "../../format/types";
import type { DiffRow } from "./rows";

/** Longest list of names that a heading spells out. */
const NAMES_SHOWN = 6;

/** A change of a template is one change, though it meets each of its offences: their names and labels are set aside. */
const sameForAll = (sentence: string, name: string, sides: Questionnaire[]): string => {
  let text = sentence;
  for (const side of sides) {
    const offence = side.offences.find(({ code }) => code === side.variables[name]?.offence);
    if (!offence) continue;
    for (const language of LANGUAGES) text = text.replaceAll(offence.label[language], "{offence}");
    text = text.replace(new RegExp(`\\b([A-Z0-9]+)_${offence.code}\\b`, "g"), "$1_{c}");
  }
  return text;
};

const heading = (subject: DiffRow["subject"], names: string[]): string => {
  const shown = names.slice(0, NAMES_SHOWN).join(", ");
  const more = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : "";
  return `${subject} ${shown}${more}`;
};

const count = (rows: readonly DiffRow[], kind: DiffRow["kind"]): string => {
  const number = rows.filter((row) => row.kind === kind).length;
  return `${kind}: ${number === 0 ? "no change" : number === 1 ? "1 change" : `${number} changes`}`;
};

export const describeDiff = (rows: readonly DiffRow[], a: Questionnaire, b: Questionnaire): string => {
  if (rows.length === 0) return "Nothing differs: both are the same definition.";
  const bySubject = new Map<string, DiffRow[]>();
  for (const row of rows) {
    const key = `${row.subject} ${row.name}`;
    bySubject.set(key, [...(bySubject.get(key) ?? []), row]);
  }
  // questions that changed in the very same way stand under one heading
  const groups = new Map<string, { subject: DiffRow["subject"]; names: string[]; lines: string[] }>();
  for (const own of bySubject.values()) {
    const { subject, name } = own[0]!;
    const lines = own.map((row) => `  ${row.kind}  ${sameForAll(row.sentence, name, [a, b])}`);
    const key = `${subject}\n${lines.join("\n")}`;
    const group = groups.get(key) ?? { subject, names: [], lines };
    group.names.push(name);
    groups.set(key, group);
  }
  const told = [...groups.values()].map(
    ({ subject, names, lines }) => `\n${heading(subject, names)}\n${lines.join("\n")}`,
  );
  return [`${count(rows, "measure")}; ${count(rows, "telling")}.`, ...told].join("\n");
};
