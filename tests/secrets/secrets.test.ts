import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ALPHABET, looksLikeCode, normaliseCode, spellFormCode } from "../../server/secrets/codes";
import { type Belonging, open, openBytes, SealBroken, SIZE_CLASS, seal, sealBytes } from "../../server/secrets/sealing";
import { openSecrets, UnknownMasterKey } from "../../server/secrets/secrets";
import { someSecrets } from "../factories";

describe("sealing", () => {
  const key = randomBytes(32);
  const here: Belonging = ["case-1", "note", "a1"];

  test("whatever was sealed opens as it was", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(JSON.stringify(open(key, seal(key, value, here), here))).toBe(text);
      }),
    );
  });

  test("the length of a blob tells the size class and no more", () => {
    for (const size of ["answers", "other"] as const) {
      const step = SIZE_CLASS[size];
      const lengths = new Set([0, 1, 100, step - 10].map((length) => seal(key, "x".repeat(length), here, size).length));
      expect(lengths.size).toBe(1);
      expect(seal(key, "x".repeat(step), here, size).length - [...lengths][0]!).toBe(step);
    }
  });

  test("the same text sealed twice looks different", () => {
    expect(seal(key, "same", here).equals(seal(key, "same", here))).toBe(false);
  });

  test("a blob opens only with its key, for its case, its purpose and its row", () => {
    const blob = seal(key, "secret", here);
    const elsewhere: Belonging[] = [
      ["case-2", "note", "a1"],
      ["case-1", "contact", "a1"],
      ["case-1", "note", "a2"],
      ["case-1", "note"],
    ];
    for (const belonging of elsewhere) expect(() => open(key, blob, belonging)).toThrow(SealBroken);
    expect(() => open(randomBytes(32), blob, here)).toThrow(SealBroken);
  });

  test("a blob with any bit changed does not open", () => {
    const blob = sealBytes(key, Buffer.from("secret"), here);
    for (let at = 0; at < blob.length; at++) {
      const changed = Buffer.from(blob);
      changed[at] = changed[at]! ^ 1;
      expect(() => openBytes(key, changed, here)).toThrow(SealBroken);
    }
    expect(() => openBytes(key, blob.subarray(0, 20), here)).toThrow(SealBroken);
  });
});

describe("case keys", () => {
  test("a key opens under its master key, in its vault and for its case only", () => {
    const secrets = someSecrets();
    const key = secrets.newCaseKey();
    const wrapped = secrets.wrapKey("answers", "case-1", key);
    expect(secrets.unwrapKey("answers", "case-1", wrapped).equals(key)).toBe(true);
    expect(() => secrets.unwrapKey("answers", "case-2", wrapped)).toThrow(SealBroken);
    expect(() => secrets.unwrapKey("contacts", "case-1", wrapped)).toThrow(UnknownMasterKey);
    expect(() => someSecrets().unwrapKey("answers", "case-1", wrapped)).toThrow("MASTER_KEY_ANSWERS_PREVIOUS");
  });
});

describe("access codes", () => {
  const secrets = someSecrets();
  const caseId = fc.uuid();
  const serial = fc.integer({ min: 1, max: 99 });

  test("a code holds 50 bits and only characters that can be read aloud", () => {
    expect(11 * Math.log2(ALPHABET.length)).toBeGreaterThan(50);
    expect(ALPHABET).not.toMatch(/[01OILUZ]/);
    fc.assert(
      fc.property(caseId, serial, (id, number) => {
        const code = secrets.accessCode(id, number);
        expect(code).toMatch(/^[2-9A-Y]{4}-[2-9A-Y]{4}-[2-9A-Y]{4}$/);
        expect(looksLikeCode(code)).toBe(true);
      }),
    );
  });

  test("a code is derived: the same again, another for another serial, case or key", () => {
    expect(secrets.accessCode("c", 1)).toBe(secrets.accessCode("c", 1));
    const codes = [secrets.accessCode("c", 1), secrets.accessCode("c", 2), secrets.accessCode("d", 1)];
    expect(new Set([...codes, someSecrets().accessCode("c", 1)]).size).toBe(4);
  });

  test("a code is found however it is typed", () => {
    const code = secrets.accessCode("c", 1);
    const typed = [
      code.toLowerCase(),
      code.replaceAll("-", " "),
      ` ${code.replaceAll("-", "")}\n`,
      code.replaceAll("-", " – "),
    ];
    for (const each of typed) expect(secrets.codeLookup(each)).toBe(secrets.codeLookup(code));
    expect(normaliseCode("o0 u1-z")).toBe("QQV72");
  });

  test("one wrong character, or two that changed places, is noticed", () => {
    fc.assert(
      fc.property(caseId, fc.nat(11), fc.nat(11), fc.constantFrom(...ALPHABET), (id, at, other, wrong) => {
        const right = [...normaliseCode(secrets.accessCode(id, 1))];
        const mistyped = right.with(at, wrong).join("");
        expect(looksLikeCode(mistyped)).toBe(mistyped === right.join(""));
        const swapped = right.with(at, right[other]!).with(other, right[at]!).join("");
        expect(looksLikeCode(swapped)).toBe(swapped === right.join(""));
      }),
    );
    expect(looksLikeCode("")).toBe(false);
    expect(looksLikeCode("K7QP-2MXD")).toBe(false);
  });

  test("form codes and response numbers are random and readable", () => {
    const code = secrets.newFormCode();
    expect(code).toMatch(/^[2-9A-Y]{8}$/);
    expect(spellFormCode("7f3kq2m9")).toBe("7F3K Q2M9");
    expect(secrets.newFormCode()).not.toBe(code);
    expect(secrets.newResponseNumber()).toMatch(/^[2-9A-Y]{4}-[2-9A-Y]{4}$/);
  });
});

describe("sessions and passwords", () => {
  test("a session's id does not hold its token", () => {
    const secrets = someSecrets();
    const { token, id } = secrets.newSession();
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(secrets.sessionId(token)).toBe(id);
    expect(id).not.toContain(token);
    expect(someSecrets().sessionId(token)).not.toBe(id);
  });

  test("only the password matches its hash", async () => {
    const secrets = someSecrets();
    const hash = await secrets.hashPassword("dévoué-caféier-82");
    expect(hash).toMatch(/^\$argon2id\$/);
    expect(await secrets.passwordMatches(hash, "dévoué-caféier-82")).toBe(true);
    // the same word as another keyboard spells it
    expect(await secrets.passwordMatches(hash, "de\u0301voue\u0301-cafe\u0301ier-82")).toBe(true);
    expect(await secrets.passwordMatches(hash, "devoue-cafeier-82")).toBe(false);
    expect(await secrets.passwordMatches("no hash", "x")).toBe(false);
  });

  test("a password costs 19 MiB and two passes unless a test says otherwise", async () => {
    const key = randomBytes(32);
    const hash = await openSecrets({ keys: { contacts: key, answers: key, code: key, session: key } }).hashPassword(
      "x",
    );
    expect(hash).toContain("m=19456,t=2,p=1");
  });
});
