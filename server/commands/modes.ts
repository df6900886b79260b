/**
 * `npm run demo:modes`: one case in each mode, without a human, through HTTP and the endpoints that the screens use. Then
 * a table: the same variables, each with its mode and its time.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApps } from "../app";
import type { ResponseView } from "../contract/office";
import { loadDemo } from "../services/demo/load-demo";
import { DEMO_PASSWORD } from "../services/demo/staff";
import { readSettings } from "../settings/settings";
import { answerByPhone, answerOnPaper, answerOnTheWeb } from "./modes/three-ways";
import { Visitor } from "./modes/visitor";
import { keepQuestionnaire, openContext } from "./open-context";

const folder = mkdtempSync(join(tmpdir(), "trimode-modes-"));
const ctx = await openContext(readSettings({ DATA_DIR: folder }));
const { respondent, staff } = await buildApps(ctx);
try {
  const { id, hashes } = await keepQuestionnaire(ctx);
  // nobody has answered yet: one is silent, one asked to be called now and so has a number, one was posted a booklet
  const { wave } = await loadDemo(ctx, {
    questionnaire: { id, hash: hashes.whole },
    fates: ["silent", "appointment-due", "form-waiting"],
  });
  const origins = {
    household: await respondent.listen({ host: "127.0.0.1", port: 0 }),
    staff: await staff.listen({ host: "127.0.0.1", port: 0 }),
  };
  const signedIn = async (login: string): Promise<Visitor> => {
    const visitor = new Visitor(origins.staff);
    await visitor.send("POST", "/api/session", { login, password: DEMO_PASSWORD });
    return visitor;
  };
  const [first, , third] = (await ctx.store.allCases(wave.id)).sort((a, b) => (a.number < b.number ? -1 : 1));
  if (!first || !third) throw new Error("The demo wave has no cases");

  console.log("One case in each mode, through the endpoints of the screens\n");
  const facts = await ctx.store.contact(first.id);
  await answerOnTheWeb(new Visitor(origins.household), ctx.secrets.accessCode(first.id, 1), facts!.frame);
  await answerOnPaper(await signedIn("clerk"), (await ctx.store.formsOfCase(third.id))[0]!.code);
  const called = await answerByPhone(await signedIn("interviewer"));

  const manager = await signedIn("manager");
  const numberOf = async (caseId: string) => (await ctx.store.responsesOfCase(caseId))[0]?.number ?? "";
  const views: ResponseView[] = [];
  for (const caseId of [first.id, called, third.id])
    views.push(await manager.get<ResponseView>(`/api/office/responses/${await numberOf(caseId)}`));
  process.exitCode = compare(views) ? 0 : 1;
} finally {
  await Promise.all([respondent.close(), staff.close()]);
  await ctx.store.close();
  rmSync(folder, { recursive: true, force: true });
}

function compare(views: readonly ResponseView[]): boolean {
  const names = views.map((view) => [
    ...new Set(view.rows.filter((row) => row.report === null).map((row) => row.variable)),
  ]);
  const cell = (view: ResponseView, variable: string): string => {
    const row = view.rows.find((each) => each.variable === variable && each.report === null);
    if (!row) return "";
    return `${(row.value ?? `(${row.missing?.code})`).slice(0, 18).padEnd(19)}${(row.mode ?? "").padEnd(6)}${row.at?.slice(11, 19) ?? ""}`;
  };
  const line = (name: string, cells: readonly string[]) =>
    console.log([name.padEnd(12), ...cells.map((each) => each.padEnd(34))].join(" ").trimEnd());
  line("variable", ["web: value, mode, when", "phone: value, mode, when", "paper: value, mode, when"]);
  for (const variable of names[0] ?? [])
    line(
      variable,
      views.map((view) => cell(view, variable)),
    );
  const same = names.every((each) => each.join() === names[0]?.join());
  console.log(
    `\n${names[0]?.length ?? 0} variables; ${same ? "the same, in the same order, in all three modes" : "NOT the same in all three modes"}`,
  );
  for (const view of views) {
    const given = view.rows.filter((row) => row.value !== null && row.mode !== null);
    console.log(
      `  ${view.number}  ${view.modes.join(" ").padEnd(6)} ${view.state.padEnd(10)} ${given.length} answers, each with its mode and time`,
    );
  }
  return same && views.every((view) => view.state === "complete");
}
