import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PlainContext } from "../../web-respondent/frame/act";
import { PanelContent } from "../../web-respondent/pages/panel";
import type { RespondentSettings } from "../../web-respondent/sending/contract";
import { LanguageContext, WORDS } from "../../web-respondent/words";

const privacy = ({ paradata, plain }: { paradata: boolean; plain: boolean }): string => {
  const settings = { officePhone: "01 99 00 00 00", paradata } as RespondentSettings;
  const page = createElement(PanelContent, { name: "privacy", settings, onPause: undefined });
  const spoken = createElement(LanguageContext, { value: "fr" }, page);
  return renderToStaticMarkup(createElement(PlainContext, { value: plain }, spoken));
};

test("where pages are measured, the household can switch it off; where they are not, nothing is offered", () => {
  expect(privacy({ paradata: true, plain: false })).toContain(WORDS.fr.measures);
  expect(privacy({ paradata: true, plain: false })).toMatch(/<input type="checkbox"[^>]*checked/);
  expect(privacy({ paradata: false, plain: false })).not.toContain(WORDS.fr.measures);
  expect(privacy({ paradata: true, plain: true })).not.toContain(WORDS.fr.measures);
});
