/** Forms for what a household asks for: what they send, what is read of it, and what the server's contract takes. */
import { renderToStaticMarkup } from "react-dom/server";
import { Value } from "typebox/value";
import { describe, expect, test } from "vitest";
import { AskRequest, type RequestDone, type RequestsView } from "../../server/contract/requests";
import { REQUEST_KINDS } from "../../server/domain/request-fields";
import { PlainContext } from "../../web-respondent/frame/act";
import { FIELDS, type ReadRequest, readRequest } from "../../web-respondent/requests/read-request";
import { NOTHING_TYPED, RequestsPage, type RequestsPlace } from "../../web-respondent/requests/requests-page";
import { LanguageContext } from "../../web-respondent/words";
import { REQUEST_WORDS } from "../../web-respondent/words/requests";

const VIEW: RequestsView = {
  open: [...REQUEST_KINDS],
  hasNumber: true,
  days: [{ day: "2026-03-11", parts: ["morning", "evening"] }],
};
const nothing = () => undefined;
const drawn = (place: RequestsPlace, language: "fr" | "en" = "fr"): string =>
  renderToStaticMarkup(
    <PlainContext value={true}>
      <LanguageContext value={language}>
        <RequestsPage
          place={place}
          view={VIEW}
          officePhone="01 99 00 00 00"
          onChoose={nothing}
          onSend={nothing}
          onHub={nothing}
          onClose={nothing}
        />
      </LanguageContext>
    </PlainContext>,
  );
const form = (kind: (typeof REQUEST_KINDS)[number]): string =>
  drawn({ at: "form", kind, typed: NOTHING_TYPED, refused: null });
const read = (fields: Record<string, string>): ReadRequest => readRequest(new URLSearchParams(fields));
const CALL = { ask: "call", "call-slot": "2026-03-11.morning", "call-language": "fr" };

describe("a form that was sent", () => {
  test.each([
    [
      "a call",
      { ...CALL, "call-language": "other", "call-other": " Tamoul ", "call-relay": "yes", phone: "0639981234" },
      {
        kind: "call",
        slot: "2026-03-11.morning",
        language: "other",
        otherLanguage: "Tamoul",
        relay: true,
        phone: "0639981234",
      },
    ],
    [
      "a call called off, whatever else stands in the form",
      { ...CALL, "call-slot": "none", phone: "12", "call-language": "other" },
      { kind: "call", slot: "none", language: "fr", relay: false },
    ],
    ["the paper form", { ask: "paper", "paper-language": "en" }, { kind: "paper", language: "en" }],
    [
      "help, without a number where no call is wished",
      { ask: "help", message: "Bonjour,\r\nça bloque.", phone: "12" },
      { kind: "help", message: "Bonjour,\nça bloque.", callBack: false },
    ],
    ["a refusal", { ask: "decline", reason: "none" }, { kind: "decline" }],
    ["a refusal with a reason", { ask: "decline", reason: "trust" }, { kind: "decline", reason: "trust" }],
  ])("is read: %s", (_, fields, request) => {
    expect(read(fields)).toEqual({ request });
    expect(Value.Check(AskRequest, request)).toBe(true);
  });

  test.each([
    [{ ask: "call" }, [{ field: "slot", why: "missing" }]],
    [{ ...CALL, "call-language": "other" }, [{ field: "otherLanguage", why: "missing" }]],
    [{ ...CALL, phone: "3919" }, [{ field: "phone", why: "not-a-number" }]],
    [{ ...CALL, "call-note": "é".repeat(201) }, [{ field: "note", why: "too-long" }]],
    [{ ask: "help", message: " \r\n " }, [{ field: "message", why: "missing" }]],
    [{ ask: "help", message: "🙂".repeat(501) }, [{ field: "message", why: "too-long" }]],
    [{ ask: "topic" }, [{ field: "kind", why: "missing" }]],
  ])("says what is amiss in %j", (fields, faults) => expect(read(fields)).toEqual({ faults }));

  test("of 500 characters is taken by the contract, as the person counts them", () => {
    const found = read({ ask: "help", message: "🙂".repeat(500) });
    expect("request" in found && Value.Check(AskRequest, found.request)).toBe(true);
  });
});

describe("a page of requests", () => {
  test.each(REQUEST_KINDS)("for %s has the fields that are read, sends its kind, and needs no script", (kind) => {
    const page = form(kind);
    const names = [...page.matchAll(/name="([^"]+)"/g)].map((match) => match[1] ?? "");
    const known: string[] = Object.values(FIELDS);
    expect(names.filter((name) => name !== "do" && !known.includes(name))).toEqual([]);
    expect(page).toContain(`name="ask" value="${kind}"`);
    for (const act of ["ask", "choices"])
      expect(page).toMatch(new RegExp(`<button type="submit" value="${act}"[^>]* name="do"`));
  });

  test("keeps what was typed and names what is amiss beside its field", () => {
    const fields = new URLSearchParams({ ask: "help", message: "<b>a & b", "call-back": "yes", phone: "12" });
    const found = readRequest(fields);
    if (!("faults" in found)) throw new Error("12 is no number");
    const page = drawn({ at: "form", kind: "help", typed: { fields, faults: found.faults }, refused: null });
    expect(page).toContain("&lt;b&gt;a &amp; b");
    expect(page).toMatch(/name="call-back"[^>]*checked/);
    const described = /aria-describedby="([^"]+)" aria-invalid="true"[^>]*name="phone"/.exec(page)?.[1] ?? "";
    for (const id of described.split(" ")) expect(page).toContain(`id="${id}"`);
    expect(described).toContain("-trouble");
  });

  test("offers the parts of days that the server offers, spelt as it reads them", () => {
    expect(form("call")).toContain('value="2026-03-11.morning"');
    expect(form("call")).toContain("mercredi 11 mars, le matin");
    expect(form("call")).not.toContain("2026-03-11.afternoon");
  });

  test("says that nothing urgent is read there, and where the help lines are", () => {
    expect(form("help")).toMatch(/Rien d’urgent n’est lu ici.*lignes d’aide.*Aide/);
  });

  test("to decline asks nothing twice, and says what stays and how it is erased", () => {
    const page = form("decline");
    expect(page.match(/value="ask"/g)).toHaveLength(1);
    expect(page).toMatch(/Les réponses déjà enregistrées restent.*effacer/);
    const done: RequestDone = { kind: "decline", slot: null, calledOff: false, ended: true };
    expect(drawn({ at: "noted", done })).toContain("01 99 00 00 00");
    // the sitting is over: there is no page to go back to
    expect(drawn({ at: "noted", done })).not.toContain("<button");
  });

  test("tells one person as it tells another: no word of it is about what the questionnaire asks", () => {
    const pages = [...REQUEST_KINDS.map(form), drawn({ at: "hub" })].join(" ");
    expect(pages).not.toMatch(/violen|victim|agress|conjoint|police/i);
  });
});

describe("words of requests", () => {
  const leaves = (value: unknown, path = ""): [string, string][] =>
    typeof value === "string"
      ? [[path, value]]
      : typeof value === "function"
        ? [[path, String(value("…"))]]
        : Object.entries(value as object).flatMap(([key, inside]) => leaves(inside, `${path}/${key}`));
  test("are the same in both languages", () =>
    expect(leaves(REQUEST_WORDS.fr).map(([path]) => path)).toEqual(leaves(REQUEST_WORDS.en).map(([path]) => path)));
  test("have no-break spaces in French, and no exclamation", () => {
    for (const [path, text] of leaves(REQUEST_WORDS.fr)) expect(text, path).not.toMatch(/ [?!:;»]|« |\u202f|!/);
  });
});
