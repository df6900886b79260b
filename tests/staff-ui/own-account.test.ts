import { describe, expect, it } from "vitest";
import { PASSWORD_LENGTH } from "../../server/domain/password";
import { newPasswordFault, SHORTEST } from "../../staff-ui/account/new-password";
import { ACCOUNT_WORDS } from "../../staff-ui/account/words";

describe("a new password", () => {
  it("is told to be too short, or typed differently, before it is sent, and counted as the server counts", () => {
    expect(SHORTEST).toBe(PASSWORD_LENGTH);
    expect(newPasswordFault("onze signes", "onze signes")).toBe("tooShort");
    // twelve signs, eleven letters and an accent that stands alone
    expect(newPasswordFault("une phrasee\u0301", "une phrasee\u0301")).toBe("tooShort");
    expect(newPasswordFault("une longue phrase", "une longue phrasee")).toBe("differ");
    expect(newPasswordFault("une longue phrase", "une longue phrase")).toBeNull();
  });
});

describe("words of one's own account", () => {
  it("tell the rules and the figure, in both languages", () => {
    for (const { passwordRules, tooShort, factorThere } of [ACCOUNT_WORDS.fr, ACCOUNT_WORDS.en]) {
      expect(passwordRules).toContain(String(PASSWORD_LENGTH));
      expect(tooShort).toContain(String(PASSWORD_LENGTH));
      expect([factorThere(7), factorThere(0)]).toEqual([
        expect.stringContaining("7"),
        expect.not.stringContaining("0"),
      ]);
    }
  });
  it("French never breaks before a sign that wants a space", () => {
    const said = Object.values(ACCOUNT_WORDS.fr).map((word) => (typeof word === "string" ? word : word(3)));
    expect(said.filter((text) => / [?!:;»]/.test(text))).toEqual([]);
  });
});
