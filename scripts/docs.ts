/**
 * `npm run docs`: writes the tables of the documentation from the tables of the code, between the two marks that stand
 * in each page. `npm run docs -- --check` writes nothing and says which page is out of date; a test does the same.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expressionTables } from "../bench/prove/expressions";
import { everyKeyOf, SCENE_WORDS, SCENES } from "../cati-console/keys/table";
import { RULES } from "../questionnaires/compiler/lint/lint";
import { READING_FAULTS } from "../questionnaires/compiler/lint/reading";
import { THEME_FAULTS } from "../questionnaires/compiler/theme/faults";
import { MARK_RATIO, TEXT_RATIO, TOKENS, type TokenFacts, VOICES } from "../questionnaires/compiler/theme/tokens";
import { MISSING } from "../questionnaires/format/missing";
import { CASE_STATES } from "../server/domain/case";
import { DISPOSITIONS, type DispositionFacts } from "../server/domain/disposition";
import { PROBLEMS } from "../server/domain/problem";
import { ROLES, SESSION_ENDS } from "../server/domain/role";
import { may, POLICIES } from "../server/http/policies";
import { SETTINGS } from "../server/settings/table";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const cell = (text: string | number): string => String(text).replaceAll("|", "\\|").replaceAll("\n", " ");
function table(head: string[], rows: (string | number)[][]): string {
  const line = (cells: (string | number)[]) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}
const code = (text: string): string => `\`${text}\``;

const settings = (): string =>
  table(
    ["setting", "where it is unset", "what it means"],
    Object.entries(SETTINGS).map(([name, row]) => [code(name), row.default, row.meaning]),
  );

const problems = (): string =>
  table(
    ["code", "status", "what the person reads"],
    Object.entries(PROBLEMS).map(([key, { status, title }]) => [code(key), status, title]),
  );

const GIVEN_BY = { respondent: "the person", routing: "the questionnaire", paper: "the clerk, from the page" };
const missing = (): string =>
  table(
    ["code", "French", "English", "given by", "SPSS"],
    Object.entries(MISSING).map(([key, row]) => [
      code(key),
      row.label.fr,
      row.label.en,
      GIVEN_BY[row.givenBy],
      row.spss,
    ]),
  );

function delay(minutes: number | null): string {
  if (minutes === null) return "never by rule";
  if (minutes === 0) return "none";
  if (minutes % 1440 === 0) return minutes === 1440 ? "1 day" : `${minutes / 1440} days`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`;
}
const CHOSEN = {
  "no-contact": "interviewer, before contact",
  contact: "interviewer, after contact",
  any: "interviewer",
};
const outcomes = (): string =>
  table(
    ["outcome", "AAPOR", "group", "final", "what it means", "next state", "delay before a call", "said by", "channels"],
    Object.entries(DISPOSITIONS as Record<string, DispositionFacts>).map(([key, row]) => [
      code(key),
      row.aapor,
      row.class,
      row.final ? "final" : "interim",
      `**${row.label.en}** (${row.label.fr}). ${row.meaning.en}`,
      row.next === null ? "as it is" : code(row.next),
      delay(row.delayMinutes),
      row.chosen ? CHOSEN[row.chosen] : "what happened",
      row.channels.join(", "),
    ]),
  );

const CALLS = { "by-rule": "by rule", "on-request": "only when the person asked", none: "none" };
const states = (): string =>
  table(
    ["state", "English", "French", "final", "calls"],
    Object.entries(CASE_STATES).map(([key, row]) => [
      code(key),
      row.label.en,
      row.label.fr,
      row.final ? "yes" : "no",
      CALLS[row.calls],
    ]),
  );

const lint = (): string =>
  table(
    ["code", "what is found", "what to do"],
    RULES.map((rule) => [code(rule.code), rule.what, rule.mend]),
  );
const faultTable = (faults: Record<string, readonly [what: string, mend: string]>) => (): string =>
  table(
    ["code", "what is found", "what to do"],
    Object.entries(faults).map(([key, [what, mend]]) => [code(key), what, mend]),
  );

const told = (needed: number, grounds: readonly string[] = []): string[] =>
  grounds.length > 0 ? [`${needed} on ${grounds.map(code).join(", ")}`] : [];
const themeTokens = (): string =>
  table(
    ["token", "what it is for", "light", "dark", "contrast"],
    Object.entries<TokenFacts>(TOKENS).map(([name, { role, light, dark, text, mark }]) => [
      code(name),
      role,
      code(light),
      code(dark),
      [...told(TEXT_RATIO, text), ...told(MARK_RATIO, mark)].join("; "),
    ]),
  );
const themeFonts = (): string =>
  table(
    ["voice", "what it says", "where nothing is said"],
    Object.entries(VOICES).map(([name, { role, font }]) => [code(name), role, font]),
  );

const sessions = (): string =>
  table(
    ["role", "untouched", "longest"],
    ROLES.map((role) => [role, `${SESSION_ENDS[role].idleMinutes} min`, `${SESSION_ENDS[role].longestHours} h`]),
  );
const policies = (): string =>
  table(
    ["action", ...ROLES],
    (Object.keys(POLICIES) as (keyof typeof POLICIES)[]).map((action) => [
      code(action),
      ...ROLES.map((role) => (may(role, action) ? "yes" : "")),
    ]),
  );

const keys = (): string =>
  table(
    ["where", "key", "what it does", "ce que cela fait"],
    SCENES.flatMap((scene) =>
      everyKeyOf(scene).map(({ action, cap, label }, at) => [
        at === 0 ? SCENE_WORDS[scene].en : "",
        `${cap.en}${action === "neutral" ? " three times" : ""}`,
        label.en,
        label.fr,
      ]),
    ),
  );

/** Which page holds which tables. */
export const PAGES: Record<string, Record<string, () => string>> = {
  "docs/settings.md": { settings },
  "docs/accounts.md": { sessions, policies },
  "docs/problems.md": { problems },
  "docs/console.md": { keys },
  "docs/missing-codes.md": { "missing-codes": missing },
  "docs/lint.md": { lint, "reading-faults": faultTable(READING_FAULTS) },
  "docs/themes.md": {
    "theme-tokens": themeTokens,
    "theme-fonts": themeFonts,
    "theme-faults": faultTable(THEME_FAULTS),
  },
  "docs/expressions.md": { expressions: expressionTables },
  "docs/outcomes.md": { outcomes, "case-states": states },
};

/** The page with its tables written anew. Throws where a mark is gone. */
export function renewed(page: string, text: string): string {
  for (const [name, make] of Object.entries(PAGES[page] ?? {})) {
    const [begin, end] = [`<!-- table ${name}: written by npm run docs -->`, `<!-- end of table ${name} -->`];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from === -1 || to < from)
      throw new Error(`${page} lacks the marks of the table ${name}: put back\n${begin}\n${end}`);
    text = `${text.slice(0, from + begin.length)}\n\n${make()}\n\n${text.slice(to)}`;
  }
  return text;
}

export function outOfDate(): string[] {
  return Object.keys(PAGES).filter((page) => {
    if (!existsSync(join(root, page))) return true;
    const text = readFileSync(join(root, page), "utf8");
    return renewed(page, text) !== text;
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const late = outOfDate();
  if (process.argv.includes("--check")) {
    for (const page of late) console.log(`${page} is out of date: run npm run docs`);
    process.exitCode = late.length > 0 ? 1 : 0;
  } else {
    for (const page of late) {
      writeFileSync(join(root, page), renewed(page, readFileSync(join(root, page), "utf8")));
      console.log(`${page} written`);
    }
    if (late.length === 0) console.log("Every page is up to date.");
  }
}
