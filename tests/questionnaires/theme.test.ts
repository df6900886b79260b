/** A theme of a few lines, one for each fault; and the themes of the surveys themselves. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type DefinitionFault, DefinitionRefused, describeFault } from "../../questionnaires/compiler/faults";
import { loadWithDefinition } from "../../questionnaires/compiler/load";
import { contrast, tooClose } from "../../questionnaires/compiler/theme/contrast";
import { THEME_FAULTS } from "../../questionnaires/compiler/theme/faults";
import { loadTheme, readTheme } from "../../questionnaires/compiler/theme/read-theme";
import { DEFAULT_THEME, themeCss } from "../../questionnaires/compiler/theme/theme";
import { FONT_NAMES, SCHEMES } from "../../questionnaires/compiler/theme/tokens";
import { root } from "../support/root";
import { moduleOf, question, writeTiny } from "./tiny";

const SQUARE = '<svg viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>';
const themed = (theme: string, logo = SQUARE): string => {
  const folder = mkdtempSync(join(tmpdir(), "theme-"));
  writeFileSync(join(folder, "theme.yaml"), theme);
  writeFileSync(join(folder, "logo.svg"), logo);
  return folder;
};
const faultsOf = (theme: string, logo?: string): DefinitionFault[] => readTheme(themed(theme, logo)).faults;
const codes = (theme: string, logo?: string): string[] => faultsOf(theme, logo).map(({ code }) => code);
const ofLogo = (inside: string, around = 'viewBox="0 0 8 8"'): string[] =>
  codes("logo: logo.svg", `<svg ${around}>\n${inside}\n</svg>`);

/** Each fault that a theme can have, by what provokes it. */
const PROVOKED: Record<keyof typeof THEME_FAULTS, () => string[]> = {
  "tells-topic": () => codes("name: {fr: Observatoire des victimes, en: Observatory}"),
  "name-too-long": () => codes("name: {fr: Direction générale de la statistique publique, en: Statistics}"),
  "not-a-colour": () => codes('light: {ink: "teal"}'),
  "too-close": () => codes('light: {ink-2: "#A0A0A0"}'),
  "not-bundled": () => codes("fonts: {ui: Comic Sans MS}"),
  "logo-elsewhere": () => codes("logo: ../other/logo.svg"),
  "logo-missing": () => codes("logo: none.svg"),
  "logo-too-large": () => codes("logo: logo.svg", `<svg viewBox="0 0 8 8"><path d="M0 0${"h1".repeat(2100)}"/></svg>`),
  "logo-runs": () => ofLogo("<script></script>"),
  "logo-reaches-out": () => ofLogo('<image href="https://example.org/a.png"/>').slice(0, 1),
  "logo-has-text": () => ofLogo("<title></title>"),
  "logo-not-drawn": () => ofLogo("<marker/>"),
  "not-svg": () => ofLogo('<path d="M0 0"/>', 'width="8"'),
};

describe("a faulty theme stops the load", () => {
  for (const [code, provoke] of Object.entries(PROVOKED))
    test(`${code}: ${THEME_FAULTS[code as keyof typeof THEME_FAULTS][0]}`, () => {
      expect(new Set(provoke())).toEqual(new Set([code]));
    });
  test("naming file, line and mend, as every other fault does", () => {
    const [fault] = faultsOf('name: {fr: Office, en: Office}\nlight:\n  ink: "#17262B"\n  ink-2: "#A0A0A0"\n');
    expect(describeFault(fault!)).toMatch(
      /^theme-\w+\/theme\.yaml:4: “ink-2” on “paper” has a contrast of 2\.3 in the light colours; 4\.5 is needed\. Make one/,
    );
    const [inLogo] = faultsOf("logo: logo.svg", '<svg viewBox="0 0 8 8">\n<text>a</text>\n</svg>');
    expect(inLogo).toMatchObject({ file: expect.stringMatching(/\/logo\.svg$/), line: 2 });
  });
  test("an unknown token, a name in one language, an unknown line and a page that is no map", () => {
    expect(codes('dark: {accent: "#FFFFFF"}')).toEqual(["unknown-property"]);
    expect(codes("name: {fr: Office}")).toEqual(["untranslated"]);
    expect(codes("colours: {}")).toEqual(["unknown-property"]);
    expect(codes("- name")).toEqual(["not-a-map"]);
    expect(() => readTheme(themed("name: [unclosed"))).toThrow(DefinitionRefused);
  });
  test("a colour without quotes, which YAML reads as a comment, is no colour", () => {
    expect(codes("light:\n  ink: #17262B\n")).toEqual(["not-a-colour"]);
  });
  test("a ground that comes too close to a text of the platform's is named itself", () => {
    expect(faultsOf('dark:\n  note: "#FFE0A0"\n')[0]).toMatchObject({ code: "too-close", line: 2 });
  });
  test("together with the faults of the questionnaire, so that both can be mended at once", () => {
    const folder = writeTiny({ modules: { a: moduleOf(question("Q1", "colour: red")) } });
    writeFileSync(join(folder, "theme.yaml"), "fonts: {ui: Arial}");
    try {
      loadWithDefinition(folder);
      expect.unreachable();
    } catch (error) {
      expect((error as DefinitionRefused).faults.map(({ code }) => code)).toEqual(["unknown-property", "not-bundled"]);
    }
  });
});

test("a survey says whether the law asks people to answer, or leaves it to the letter", () => {
  const said = (theme: string): boolean | null => readTheme(themed(theme)).theme.compulsory;
  expect([said("compulsory: true"), said("compulsory: false"), said("{}")]).toEqual([true, false, null]);
  expect(faultsOf("compulsory: perhaps")).toHaveLength(1);
});

describe("a logo is shapes and plain colours", () => {
  test.each([
    ["a handler", '<path onload="x()" d="M0 0"/>', "logo-runs"],
    ["an animation", '<animateMotion path="M0 0"/>', "logo-runs"],
    ["a reference to a gradient or a file", '<path fill="url(#a)" d="M0 0"/>', "logo-reaches-out"],
    ["a link that acts", '<path xlink:href="javascript:x" d="M0 0"/>', "logo-runs"],
    ["a style", '<path style="fill:red" d="M0 0"/>', "logo-reaches-out"],
    ["a drawing in a drawing", '<svg viewBox="0 0 8 8"/>', "logo-not-drawn"],
    ["a class, which a style sheet of ours might know", '<path class="btn" d="M0 0"/>', "logo-not-drawn"],
    ["an entity", '<path d="&a;"/>', "logo-not-drawn"],
    ["a paragraph of foreign text", "Hello", "logo-has-text"],
    ["a section of raw data", "<![CDATA[<script/>]]>", "not-svg"],
    ["shapes that are never closed", "<g>", "not-svg"],
  ])("%s is refused", (_what, inside, code) => {
    expect(ofLogo(inside)).toContain(code);
  });
  test("a document type, a second drawing and a drawing without a viewBox are refused", () => {
    expect(codes("logo: logo.svg", `<!DOCTYPE svg [<!ENTITY a "b">]>${SQUARE}`)).toContain("not-svg");
    expect(codes("logo: logo.svg", SQUARE + SQUARE)).toContain("not-svg");
    expect(ofLogo('<path d="M0 0"/>', 'viewBox="0 0 8"')).toContain("not-svg");
    expect(codes("logo: logo.svg", "")).toContain("not-svg");
  });
  test("what is served is written anew: hidden from readers, in the colour of the text, without comments", () => {
    const { theme, faults } = readTheme(
      themed(
        "logo: logo.svg",
        `<?xml version="1.0"?><!-- by hand -->\n<svg xmlns="http://www.w3.org/2000/svg" width="8" viewBox="0 0 8 8">\n <g fill='#0B5A66'><path d="M0 0h8v8z"/></g>\n</svg>\n`,
      ),
    );
    expect(faults).toEqual([]);
    expect(theme.logoSvg).toBe(
      '<svg viewBox="0 0 8 8" fill="currentColor" aria-hidden="true" focusable="false"><g fill="#0B5A66"><path d="M0 0h8v8z"/></g></svg>',
    );
  });
});

describe("a theme becomes custom properties", () => {
  test("contrast is WCAG's", () => {
    expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
    expect(contrast("#777777", "#FFFFFF")).toBeCloseTo(4.478, 3);
  });
  test("light, dark, and for whoever asks for more contrast", () => {
    const css = themeCss(
      loadTheme(themed('fonts: {voice: Atkinson Next}\nlight: {action: "#3b4a9e"}\ndark: {action: "#A9B6F5"}')),
    );
    const [light, dark, more, ...rest] = css.split("\n");
    expect(light).toMatch(/^:root\{--font-voice:"Atkinson Next",.*--action:#3B4A9E;.*--ink:|--ink:.*--action:#3B4A9E;/);
    expect(dark).toMatch(/^@media \(prefers-color-scheme:dark\)\{:root\{--paper:#10181B;.*--action:#A9B6F5;/);
    expect(more).toContain("prefers-contrast:more");
    expect(rest).toEqual([]);
    expect(css.length).toBeLessThan(1600);
  });
  test("a questionnaire without a theme looks as tokens.css says, token by token", () => {
    const folder = writeTiny({ modules: { a: moduleOf(question("Q1")) } });
    expect(loadWithDefinition(folder).theme).toEqual(DEFAULT_THEME);
    const [light, dark] = readFileSync(join(root, "web-respondent/style/tokens.css"), "utf8")
      .split("prefers-color-scheme: dark")
      .map((part) =>
        Object.fromEntries(
          [...part.matchAll(/--([\w-]+): (#[0-9A-F]{6});/g)].map(([, token, value]) => [token, value]),
        ),
      );
    expect(light).toEqual(DEFAULT_THEME.light);
    expect(dark).toEqual(DEFAULT_THEME.dark);
    for (const scheme of SCHEMES) expect(tooClose(DEFAULT_THEME[scheme])).toEqual([]);
  });
  test("each font that a theme may name is served by us", () => {
    const css = readFileSync(join(root, "web-respondent/style/fonts.css"), "utf8");
    const served = new Set([...css.matchAll(/font-family: "([^"]+)"/g)].map(([, family]) => family));
    expect([...served].sort()).toEqual([...FONT_NAMES].sort());
  });
});

describe("the surveys' own themes", () => {
  const [vrs, gbv] = ["vrs-2026", "gbv-2026"].map(
    (name) => loadWithDefinition(join(root, "questionnaires", name)).theme,
  );
  test("VRS looks like the platform, GBV visibly otherwise, and both have an office and a logo", () => {
    expect(themeCss(vrs!)).toBe(themeCss(DEFAULT_THEME));
    for (const scheme of SCHEMES) expect(contrast(gbv![scheme].action, vrs![scheme].action)).not.toBe(1);
    expect(gbv!.light.paper).not.toBe(vrs!.light.paper);
    for (const theme of [vrs!, gbv!]) expect(theme.logoSvg).toMatch(/^<svg .*<\/svg>$/);
    expect(gbv!.logoSvg).not.toBe(vrs!.logoSvg);
  });
  test("a theme changes no hash: neither what is measured nor how it is told", () => {
    const folder = writeTiny({ modules: { a: moduleOf(question("Q1")) } });
    const bare = loadWithDefinition(folder);
    writeFileSync(join(folder, "theme.yaml"), 'light: {action: "#3B4A9E"}');
    const dressed = loadWithDefinition(folder);
    expect(dressed.questionnaire).toEqual(bare.questionnaire);
    expect(dressed.definition).toBe(bare.definition);
    expect(dressed.theme).not.toEqual(bare.theme);
  });
});
