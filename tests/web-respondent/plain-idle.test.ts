/** Without script, style sheet and refresh are the idle lock: they must keep the server's times. */
import { readFileSync } from "node:fs";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { IDLE } from "../../server/services/access/idle";
import { PlainDocument } from "../../web-respondent/plain/document";

const { warningSeconds, lockSeconds } = IDLE.respondent;
const settings = {
  languages: ["fr" as const],
  helpLines: [],
  exitUrl: "https://exit.example/",
  officePhone: "01 99 00 00 00",
  office: { fr: "Bureau", en: "Office" },
  welcome: [],
  minutes: 30,
  idleWarningSeconds: warningSeconds,
  idleLockSeconds: lockSeconds,
  paradata: false,
};
const draw = (at: "pin" | "ended"): string =>
  renderToStaticMarkup(
    createElement(PlainDocument, {
      place: { at },
      language: "fr",
      settings,
      assets: { styles: [], fonts: [] },
      page: "p",
      held: false,
      large: false,
    }),
  );

test("the warning appears when the server's time for it has come", () => {
  const sheet = readFileSync("web-respondent/style/plain.css", "utf8");
  expect(/animation: idle-note 0s linear (\d+)s forwards/.exec(sheet)?.[1]).toBe(String(warningSeconds));
});

test("a page of a sitting opens the address anew when the lock is due, and warns; no other page does", () => {
  const inside = draw("pin");
  expect(/http-?equiv="refresh" content="(\d+);url=\/"/i.exec(inside)?.[1]).toBe(String(warningSeconds + lockSeconds));
  expect(inside).toContain('class="idle-note"');
  expect(inside).toContain(`data-times="${warningSeconds} ${lockSeconds}"`);
  const outside = draw("ended");
  expect(outside).not.toMatch(/refresh/i);
  expect(outside).not.toContain("idle-note");
});
