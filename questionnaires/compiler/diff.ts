/**
 * What changed between two versions of a questionnaire: in measure, or in telling only. The measure hash has the last
 * word: where it differs, a change of measure is told, also where the compiled questionnaires are equal (a set of options
 * that was renamed).
 */
import type { Questionnaire } from "../format/types";
import { frameChanges, moduleChanges, offenceChanges } from "./diff/frame";
import { movedNames } from "./diff/order";
import { questionChanges } from "./diff/questions";
import { type DiffRow, type Finding, inWords } from "./diff/rows";

export type { DiffKind, DiffRow } from "./diff/rows";

interface Named {
  subject: DiffRow["subject"];
  word: string;
}

/** Names added, taken out, moved; what stands on both sides is compared by `compare`. */
const sideBySide = <T>(
  { subject, word }: Named,
  a: Map<string, T>,
  b: Map<string, T>,
  compare: (before: T, after: T) => Finding[],
  isComparedInOrder: (before: T, after: T) => string | null = () => "",
): DiffRow[] => {
  const moved = new Map(movedWithin(a, b, isComparedInOrder).map((move) => [move.name, move]));
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((name): DiffRow[] => {
    const before = a.get(name);
    const after = b.get(name);
    const row = (finding: Finding): DiffRow => ({ subject, name, ...finding });
    if (before === undefined)
      return [row({ kind: "measure", aspect: "added", before: null, after: name, sentence: `This ${word} is new.` })];
    if (after === undefined)
      return [
        row({ kind: "measure", aspect: "removed", before: name, after: null, sentence: `This ${word} is taken out.` }),
      ];
    const move = moved.get(name);
    const place = (neighbour: string | null) => (neighbour === null ? "first" : `after ${neighbour}`);
    const order: Finding[] = move
      ? [
          {
            kind: "measure",
            aspect: "order",
            before: inWords(move.wasAfter),
            after: inWords(move.isAfter),
            sentence: `The order: it came ${place(move.wasAfter)}, it comes ${place(move.isAfter)}.`,
          },
        ]
      : [];
    return [...order, ...compare(before, after)].map(row);
  });
};

/** Inside a module only: a module that moves is told once, not by each of its questions. */
const movedWithin = <T>(a: Map<string, T>, b: Map<string, T>, roomOf: (before: T, after: T) => string | null) => {
  const roomOfName = (name: string) => (a.has(name) && b.has(name) ? roomOf(a.get(name)!, b.get(name)!) : null);
  const rooms = new Set([...b.keys()].map(roomOfName).filter((room) => room !== null));
  return [...rooms].flatMap((room) => {
    const inRoom = (name: string) => roomOfName(name) === room;
    return movedNames([...a.keys()].filter(inRoom), [...b.keys()].filter(inRoom));
  });
};

const byName = <T extends { name: string }>(items: T[]) => new Map(items.map((item) => [item.name, item]));
const variablesOf = ({ order, variables }: Questionnaire) => byName(order.map((name) => variables[name]!));
const offencesOf = ({ offences }: Questionnaire) => new Map(offences.map((offence) => [offence.code, offence]));

/** Differences that only the text of the definition shows. */
const writing = (a: Questionnaire, b: Questionnaire, rows: DiffRow[]): DiffRow[] => {
  const row = (kind: DiffRow["kind"], part: "measure" | "whole", sentence: string): DiffRow => ({
    subject: "questionnaire",
    name: b.id,
    kind,
    aspect: "writing",
    before: a.hashes[part],
    after: b.hashes[part],
    sentence,
  });
  if (a.hashes.measure !== b.hashes.measure && !rows.some(({ kind }) => kind === "measure"))
    return [
      row(
        "measure",
        "measure",
        "The definition names or orders something otherwise that no question shows (a set of options, a template, a screen): its measure hash differs, so it counts as a change of measure.",
      ),
    ];
  if (a.hashes.whole !== b.hashes.whole && rows.length === 0)
    return [row("telling", "whole", "The definition is written otherwise (spaces, apostrophes), and tells the same.")];
  return [];
};

/** @returns one row a change, in the order of the questionnaire; none where both are the same definition */
export const diffQuestionnaires = (a: Questionnaire, b: Questionnaire): DiffRow[] => {
  const rows: DiffRow[] = [
    ...frameChanges(a, b).map((finding): DiffRow => ({ subject: "questionnaire", name: b.id, ...finding })),
    ...sideBySide({ subject: "offence", word: "offence" }, offencesOf(a), offencesOf(b), offenceChanges),
    ...sideBySide({ subject: "module", word: "module" }, byName(a.modules), byName(b.modules), moduleChanges),
    ...sideBySide(
      { subject: "question", word: "question" },
      variablesOf(a),
      variablesOf(b),
      questionChanges,
      (before, after) => (before.module === after.module ? after.module : null),
    ),
  ];
  return [...writing(a, b, rows), ...rows];
};

export const changesMeasure = (rows: readonly DiffRow[]): boolean => rows.some(({ kind }) => kind === "measure");
