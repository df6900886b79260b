/**
 * A long list, ready to be searched. Pairs of letters say in a moment which few entries can be meant; those alone are
 * compared letter by letter. A search looks at no clock and allows one slip in a short word, two in a longer one.
 */
import { plainWords } from "./plain-words";
import { forgiven, slipsAtStart } from "./slips";

export interface Searchable {
  label: string;
  names: readonly string[];
  size: number;
}

interface Name<E> {
  entry: E;
  text: string;
}
/** The lower the better: the whole name, its beginning, the beginning of a word in it, its words in any order, slips. */
interface Found<E> {
  name: Name<E>;
  rank: number;
}
const RANK = { whole: 0, start: 1, inside: 2, words: 3, slip: 4 } as const;
/** A slip destroys at most so many pairs (two neighbours swapped). */
const PAIRS_A_SLIP = 3;
/** Of so many pairs, one alone says too little: half the list has it. */
const TWO_FROM = 5;
const leastShared = (pairs: number, slips: number): number =>
  slips === 0 ? pairs : Math.max(pairs >= TWO_FROM ? 2 : 1, pairs - PAIRS_A_SLIP * slips);

const isNumber = (word: string): boolean => /^\d+$/.test(word);

/** Beginnings and neighbours within words: words in another order have the same ones. */
function pairsOf(words: readonly string[]): Set<string> {
  const pairs = new Set<string>();
  for (const word of words)
    for (let at = 0; at < word.length; at += 1) pairs.add(at === 0 ? ` ${word[0]}` : word.slice(at - 1, at + 1));
  return pairs;
}

export class ListIndex<E extends Searchable> {
  private readonly names: Name<E>[] = [];
  private readonly holders = new Map<string, number[]>();
  /** how many of the asked pairs a name has; used anew by each search, which never waits */
  private readonly shared: Uint8Array;
  /** numbers are names of their own here (postcodes), not words of one */
  private readonly isNumbered: boolean;

  /** names that the last search compared letter by letter: what it cost */
  compared = 0;

  constructor(entries: Iterable<E>) {
    // the larger first: where many are equal, they are those that are looked at
    for (const entry of [...entries].sort((a, b) => b.size - a.size)) {
      for (const name of entry.names) {
        const words = plainWords(name);
        const at = this.names.push({ entry, text: words.join(" ") }) - 1;
        for (const pair of pairsOf(words)) {
          const holders = this.holders.get(pair);
          if (holders) holders.push(at);
          else this.holders.set(pair, [at]);
        }
      }
    }
    this.shared = new Uint8Array(this.names.length);
    this.isNumbered = this.names.some(({ text }) => isNumber(text));
  }

  /** The best entries first, each once. */
  search(typed: string, most: number): E[] {
    const words = plainWords(typed);
    // a postcode beside a name narrows the places of that name
    const numbers = this.isNumbered ? words.filter(isNumber) : [];
    const asked = numbers.length > 0 && numbers.length < words.length ? words.filter((word) => !isNumber(word)) : words;
    const found = this.find(asked).sort(
      (a, b) =>
        a.rank - b.rank ||
        b.name.entry.size - a.name.entry.size ||
        a.name.text.length - b.name.text.length ||
        (a.name.text < b.name.text ? -1 : 1),
    );
    const entries = [...new Set(found.map(({ name }) => name.entry))];
    const narrowed =
      asked === words
        ? entries
        : entries.filter(({ names }) => numbers.every((number) => names.some((name) => name.startsWith(number))));
    return (narrowed.length > 0 ? narrowed : entries).slice(0, most);
  }

  private find(words: readonly string[]): Found<E>[] {
    const typed = words.join(" ");
    const slips = words.every(isNumber) ? 0 : forgiven(typed);
    const pairs = pairsOf(words);
    const found: Found<E>[] = [];
    this.compared = 0;
    for (const at of this.sharing(pairs, leastShared(pairs.size, slips))) {
      const name = this.names[at]!;
      const rank = this.shared[at] === pairs.size ? exactRank(name.text, typed, words) : undefined;
      if (rank !== undefined) found.push({ name, rank });
      else if (slips > 0) {
        this.compared += 1;
        const least = leastSlips(name.text, typed, slips);
        if (least < slips + 1) found.push({ name, rank: RANK.slip + least });
      }
    }
    return found;
  }

  private sharing(pairs: ReadonlySet<string>, least: number): number[] {
    this.shared.fill(0);
    const enough: number[] = [];
    for (const pair of pairs)
      for (const at of this.holders.get(pair) ?? []) {
        this.shared[at]! += 1;
        if (this.shared[at] === least) enough.push(at);
      }
    return enough;
  }
}

function exactRank(name: string, typed: string, words: readonly string[]): number | undefined {
  if (name === typed) return RANK.whole;
  if (name.startsWith(typed)) return RANK.start;
  const within = ` ${name}`;
  if (within.includes(` ${typed}`)) return RANK.inside;
  return words.every((word) => within.includes(` ${word}`)) ? RANK.words : undefined;
}

/** A name that goes on after what was typed, and one that begins within it, are each a little less likely meant. */
const GOES_ON = 0.2;
const BEGINS_WITHIN = 0.5;

function leastSlips(name: string, typed: string, most: number): number {
  const goesOn = name.length - typed.length > 1 ? GOES_ON : 0;
  let least = slipsAtStart(typed, name, 0, most) + goesOn;
  for (let from = name.indexOf(" ") + 1; from > 0 && least > BEGINS_WITHIN; from = name.indexOf(" ", from) + 1)
    least = Math.min(least, slipsAtStart(typed, name, from, most) + BEGINS_WITHIN);
  return least;
}
