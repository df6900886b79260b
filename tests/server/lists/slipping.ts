/** Fingers that slip: the same ones for the same seed. */
export type Toss = (below: number) => number;

/** A linear congruential generator is random enough for fingers. */
export const toss = (seed: number): Toss => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const ROWS = ["azertyuiop", "qsdfghjklm", "wxcvbn"];

const neighbour = (letter: string, random: Toss): string => {
  const row = ROWS.find((keys) => keys.includes(letter));
  if (!row) return letter;
  const at = row.indexOf(letter);
  const beside = [row[at - 1], row[at + 1]].filter((key) => key !== undefined);
  return beside[random(beside.length)]!;
};

/** One slip after the first letter: a letter dropped, swapped with the next, doubled, or its neighbour on the keyboard. */
export function slip(text: string, random: Toss): string {
  const at = 1 + random(Math.max(1, text.length - 2));
  const [before, letter, after] = [text.slice(0, at), text[at] ?? "", text.slice(at + 1)];
  switch (random(4)) {
    case 0:
      return before + after;
    case 1:
      return before + after.slice(0, 1) + letter + after.slice(1);
    case 2:
      return before + letter + letter + after;
    default:
      return before + neighbour(letter.toLowerCase(), random) + after;
  }
}
