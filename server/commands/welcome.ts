/** What is said when the server stands: where to look, and with which code and login. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "../services/context";
import { drawForm } from "../services/forms/draw-form";
import { drawLetter } from "../services/forms/draw-letter";
import { type DemoDoor, FIRST_SERIAL } from "./demo";

export interface Addresses {
  household: string;
  staff: string;
}

/** One booklet of the demo wave as a file, to be printed and filled in. */
export async function writeBooklet(ctx: Context, formId: string): Promise<string> {
  const folder = join(ctx.settings.dataDir, "forms");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { pdf, code } = await drawForm(ctx, formId);
  const path = join(folder, `${code}.pdf`);
  await writeFile(path, pdf, { mode: 0o600 });
  return path;
}

/** The letter of the household whose code is printed: whoever opens it sees what that household holds in hand. */
export async function writeLetter(ctx: Context, caseId: string, url: string): Promise<string> {
  const folder = join(ctx.settings.dataDir, "letters");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, "letter.pdf");
  await writeFile(path, await drawLetter(ctx, caseId, FIRST_SERIAL, url), { mode: 0o600 });
  return path;
}

export interface Papers {
  booklet: string | null;
  letter: string | null;
}

export function welcomeLines(
  { household, staff }: Addresses,
  demo: DemoDoor | null,
  { booklet, letter }: Papers,
): string[] {
  const lines = ["", `  Household pages   ${household}`, `  Staff screens     ${staff}`];
  if (!demo) return [...lines, ""];
  lines.push("", `  ${demo.wave.title}: invented households; nothing here is a real person.`);
  if (demo.accessCode) lines.push(`  Access code       ${demo.accessCode}`);
  if (letter) lines.push(`  Its letter        ${letter}`);
  if (booklet) lines.push(`  Paper booklet     ${booklet}`);
  lines.push(`  Staff, password   ${demo.staff[0]?.password ?? ""}`);
  for (const { login, role } of demo.staff) lines.push(`    ${login.padEnd(16)}${role}`);
  return [...lines, ""];
}
