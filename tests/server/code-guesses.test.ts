/** Guessing is slowed down, and nobody behind a mobile network's address waits for it. Time is simulated. */
import { describe, expect, test } from "vitest";
import { seededRandom } from "../../server/domain/seeded-random";
import { ALPHABET } from "../../server/secrets/codes";
import { looksLikeCode, normaliseCode } from "../../server/secrets/secrets";
import { CodeGuesses, FREE_A_DAY, LONGEST_HOLD_MS, TURNS_A_SECOND } from "../../server/services/access/code-guesses";
import { PinGuesses } from "../../server/services/access/pin-guesses";
import { NOON, someSecrets } from "../factories";

const CARRIER = "192.0.2.1";
const inSeconds = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);
const YEAR_SECONDS = 365 * 24 * 3600;

/** null: sent away, to try again later */
const tried = (guesses: CodeGuesses, address: string, at: Date) => {
  try {
    return guesses.admit(address, at);
  } catch {
    return null;
  }
};

test("5,000 households behind one address within an hour, one in twenty mistyping: nobody waits, nobody is sent away", () => {
  const guesses = new CodeGuesses();
  const random = seededRandom("carrier");
  const secrets = someSecrets();
  let [typos, longest] = [0, 0];
  for (let household = 0; household < 5000; household++) {
    const at = inSeconds((household * 3600) / 5000);
    const code = [...normaliseCode(secrets.accessCode(`case ${household}`, 1))];
    if (random.chance(0.05)) {
      // one wrong character, two that changed places, or a whole group that was misread
      const place = random.integer(0, 7);
      const typed =
        random.integer(1, 3) === 1
          ? code.with(place, random.pick([...ALPHABET].filter((each) => each !== code[place])))
          : random.chance(0.5)
            ? code.with(place, code[place + 1]!).with(place + 1, code[place]!)
            : code.map((each, index) => (index >= place && index < place + 4 ? random.pick([...ALPHABET]) : each));
      typos += 1;
      if (looksLikeCode(typed.join("")) && typed.join("") !== code.join(""))
        longest = Math.max(longest, guesses.admit(CARRIER, at).holdMs);
    }
    const { holdMs, wasRight } = guesses.admit(CARRIER, at);
    longest = Math.max(longest, holdMs);
    wasRight(`case ${household}`);
  }
  expect(typos).toBeGreaterThan(200);
  expect(longest).toBeLessThanOrEqual(200);
});

test("with a guesser behind the same address, two tries a second: every household is let in, after three seconds at most", () => {
  const guesses = new CodeGuesses();
  const waits: number[] = [];
  for (let household = 0; household < 5000; household++) {
    const at = inSeconds(household * 0.72);
    // the guesser comes when the first households have been there
    if (household > 50) tried(guesses, CARRIER, at);
    if (household > 50) tried(guesses, CARRIER, at);
    const { holdMs, wasRight } = guesses.admit(CARRIER, at);
    waits.push(holdMs);
    wasRight(`case ${household}`);
  }
  expect(waits).toHaveLength(5000);
  expect(Math.max(...waits)).toBe(LONGEST_HOLD_MS);
});

describe("a guesser from 1,000 addresses", () => {
  /** Codes looked up in the first hours: every address tries as often as it is let. */
  const lookedUp = (hours: number) => {
    const guesses = new CodeGuesses();
    let looked = 0;
    for (let second = 0; second < hours * 3600; second += 1)
      for (let address = second % 50; address < 1000; address += 50)
        if (tried(guesses, `198.51.100.${address}`, inSeconds(second))) looked += 1;
    return looked;
  };

  test("gets what every address has free, and then one try every two seconds for all together", () => {
    const looked = lookedUp(2);
    expect(looked).toBeGreaterThan(1000 * FREE_A_DAY);
    expect(looked).toBeLessThanOrEqual(1000 * FREE_A_DAY + 2 * 3600 * TURNS_A_SECOND + 30);
  });

  test("hits less than 0.001 codes in a year, of 100,000 codes and of 400,000", () => {
    const tries = YEAR_SECONDS * TURNS_A_SECOND + 1000 * FREE_A_DAY * 365;
    const expected = (codes: number) => (tries * codes) / ALPHABET.length ** 11;
    // the figures of docs/safety.md
    expect(expected(100_000)).toBeCloseTo(1.44e-4, 6);
    expect(expected(400_000)).toBeLessThan(1e-3);
  });

  test("slows nobody down who comes from another address", () => {
    const guesses = new CodeGuesses();
    for (let at = 0; at < 20_000; at++) tried(guesses, `198.51.100.${at % 1000}`, inSeconds(at / 100));
    for (let household = 0; household < 100; household++)
      expect(guesses.admit(`203.0.113.${household}`, inSeconds(201)).holdMs).toBe(0);
  });
});

test("somebody at home who tries wrong codes slows the household down by seconds, and shuts it out at no time", () => {
  const guesses = new CodeGuesses();
  for (let second = 0; second < 3600; second += 10) tried(guesses, "at home", inSeconds(second));
  expect(guesses.admit("at home", inSeconds(3600)).holdMs).toBe(1000);
});

describe("wrong PINs", () => {
  test("wait longer and longer, five minutes at most, and a right one begins anew", () => {
    const pins = new PinGuesses();
    let [now, tries] = [0, 0];
    for (let second = 0; second < 24 * 3600; second++) {
      now = second;
      try {
        pins.admit("case", inSeconds(second));
        tries += 1;
      } catch {
        // slow-down
      }
    }
    // at this pace a wave of four months tries one in 25 PINs of six figures
    expect(tries).toBeGreaterThan(280);
    expect(tries * 122).toBeLessThan(10 ** 6 / 25);
    pins.wasRight("case");
    for (let each = 0; each < 5; each++) pins.admit("case", inSeconds(now));
  });
  test("of one case slow no other down", () => {
    const pins = new PinGuesses();
    for (let each = 0; each < 5; each++) pins.admit("one", NOON);
    expect(() => pins.admit("one", NOON)).toThrow();
    expect(() => pins.admit("other", NOON)).not.toThrow();
  });
});
