import { describe, expect, it } from "vitest";
import { codeFromHash, groupCode, normaliseCode } from "../../web-respondent/app/access-code";
import { mayResume } from "../../web-respondent/app/arrival";
import { idleState, secondsToLock } from "../../web-respondent/safety/idle";
import { afterKey, type Key, NO_PRESSES } from "../../web-respondent/safety/triple-shift";

/** A letter stands for its key, "⇧" for a tap of Shift, "[" and "]" for Shift going down and up; each step takes a while. */
function leaves(keys: string, stepMs = 50): boolean {
  let state = NO_PRESSES;
  let left = false;
  let now = 0;
  const press = (type: Key["type"], key: string, over: Partial<Key> = {}): void => {
    now += stepMs;
    const after = afterKey(state, { type, key, repeat: false, otherModifier: false, ...over }, now);
    state = after.state;
    left ||= after.leave;
  };
  for (const key of keys) {
    if (key === "⇧" || key === "[") press("down", "Shift");
    if (key === "⇧" || key === "]") press("up", "Shift");
    if (key === "^") press("down", "Shift", { otherModifier: true });
    if (key === "r") press("down", "Shift", { repeat: true });
    if (/[A-Z]/.test(key)) press("down", key);
  }
  return left;
}

describe("Shift three times", () => {
  it("leaves, and already when the third goes down", () => {
    expect(leaves("⇧⇧⇧")).toBe(true);
    expect(leaves("⇧⇧[")).toBe(true);
  });
  it.each(["⇧⇧", "[A][A][A][A]", "⇧⇧A⇧", "[rrr]", "^^^", "[[["])("%s does not", (keys) => {
    expect(leaves(keys)).toBe(false);
  });
  it("three slow presses do not", () => {
    expect(leaves("⇧⇧⇧", 600)).toBe(false);
  });
});

describe("the idle lock", () => {
  const times = { warningSeconds: 600, lockSeconds: 120 };
  it("warns before it locks", () => {
    expect([0, 599, 600, 719, 720].map((seconds) => idleState(0, seconds * 1000, times))).toEqual([
      "active",
      "active",
      "warning",
      "warning",
      "locked",
    ]);
  });
  it("locks at once after a long sleep", () => {
    expect(idleState(0, 86_400_000, times)).toBe("locked");
    expect(secondsToLock(0, 86_400_000, times)).toBe(0);
  });
});

describe("an access code from paper", () => {
  it.each([
    "K7QP-2MXD-9RTW",
    "k7qp 2mxd 9rtw",
    " k7qp2mxd9rtw\n",
    "K7QP–2MXD—9RTW",
    "K7QP\u00a02MXD.9RTW",
    "Ｋ7QP2MXD9RTW",
  ])("%j is read", (typed) => {
    expect(normaliseCode(typed)).toBe("K7QP2MXD9RTW");
  });
  it("is taken from a QR code's fragment, and from no other fragment", () => {
    expect(codeFromHash("#K7QP-2MXD-9RTW")).toBe("K7QP2MXD9RTW");
    expect(codeFromHash("#K7QP%202MXD%209RTW")).toBe("K7QP2MXD9RTW");
    for (const other of ["", "#", "#aide", "#%E0%A4%A", "#été-2026-à-la-mer"]) expect(codeFromHash(other)).toBeNull();
  });
  it("is shown in the groups of the letter", () => {
    expect(groupCode("K7QP2MXD9RTW")).toBe("K7QP-2MXD-9RTW");
  });
});

describe("coming to the address", () => {
  it("only a reload takes up the sitting that this browser holds", () => {
    expect(mayResume(null, "reload")).toBe(true);
    for (const type of ["navigate", "back_forward", "prerender", undefined]) expect(mayResume(null, type)).toBe(false);
    expect(mayResume("K7QP2MXD9RTW", "reload")).toBe(false);
  });
});
