/** Somebody of the demo wave: the facts that their answers agree with, in whatever mode they answer. */
import { type Random, seededRandom } from "../../domain/seeded-random";

export interface Person {
  seed: string;
  year: number;
  birthYear: number;
  sex: 1 | 2;
  persons: number;
  adults: number;
  movedIn: number;
  /** cannot answer alone: puts the parts about violence off */
  watched: boolean;
  /** above 1: more happened to them than to most */
  exposure: number;
}

export function inventPerson(
  seed: string,
  year: number,
  frame: { birthYear: number; sex: 1 | 2 },
  watched = false,
): Person {
  const random = seededRandom(`${seed} person`);
  const persons = random.weighted([
    [1, 36],
    [2, 33],
    [3, 14],
    [4, 12],
    [5, 5],
  ] as const);
  return {
    seed,
    year,
    ...frame,
    persons,
    adults: Math.min(
      persons,
      random.weighted([
        [1, 38],
        [2, 56],
        [3, 6],
      ] as const),
    ),
    movedIn: Math.max(
      frame.birthYear,
      1920,
      year -
        random.weighted([
          [2, 3],
          [6, 4],
          [14, 4],
          [28, 3],
        ] as const),
    ),
    watched,
    exposure: random.weighted([
      [0.45, 55],
      [1.2, 30],
      [2.8, 15],
    ] as const),
  };
}

/** The same person says the same to the same question, web or paper; another try is another chance. */
export const chanceFor = (person: Person, variable: string, report: string, attempt = 0): Random =>
  seededRandom(`${person.seed} ${variable} ${report} ${attempt}`);
