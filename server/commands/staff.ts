/** `npm run staff`: accounts from the command line; the first administrator of an office is made here. */
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { Language } from "../../questionnaires/format/types";
import type { AccountReady } from "../contract/accounts";
import { ExpectedFailure } from "../domain/problem";
import { ROLES, type Role } from "../domain/role";
import { normaliseLogin } from "../services/access/sign-in-staff";
import { addAccount } from "../services/accounts/add-account";
import { changeAccount, resetFactor, resetPassword } from "../services/accounts/change-account";
import { listAccounts } from "../services/accounts/list-accounts";
import type { Context } from "../services/context";
import { readSettings } from "../settings/settings";
import { openContext } from "./open-context";

/** In the audit. No login holds a space: it is nobody's. */
const WHO = "npm run staff";
export const USAGE = `npm run staff -- add --login LOGIN --role ROLE [--name NAME] [--language fr|en]
npm run staff -- list
npm run staff -- reset-password | reset-factor | close | reopen --login LOGIN
Roles: ${ROLES.join(", ")}`;

/** Thrown with a sentence for whoever typed the command. */
export class UsageFault extends Error {}

export async function runStaff(ctx: Context, given: string[]): Promise<string[]> {
  const { values, positionals } = readArguments(given);
  const [verb] = positionals;
  if (verb === "list") return list(ctx);
  const login = normaliseLogin(values.login ?? "");
  if (!/^[a-z0-9][a-z0-9._@-]{1,59}$/.test(login))
    throw new UsageFault("--login: two to sixty letters, figures, or . _ @ -, beginning with a letter or a figure");
  if (verb === "add") {
    const role = ROLES.find((each) => each === values.role);
    if (!role) throw new UsageFault(`--role is one of: ${ROLES.join(", ")}`);
    return add(ctx, { login, role, name: values.name ?? login, language: values.language === "en" ? "en" : "fr" });
  }
  const member = await ctx.store.staffByLogin(login);
  if (!member) throw new UsageFault(`There is no account ${login}: see npm run staff -- list`);
  switch (verb) {
    case "reset-password":
      return handOver(await resetPassword(ctx, member.id, WHO));
    case "reset-factor":
      await resetFactor(ctx, member.id, WHO);
      return [`${login}: the next sign-in sets up a new second factor.`];
    case "close":
    case "reopen":
      await changeAccount(ctx, member.id, { active: verb === "reopen" }, WHO);
      return [`${login}: ${verb === "reopen" ? "open again" : "closed, and every session ended"}.`];
    default:
      throw new UsageFault(USAGE);
  }
}

function readArguments(given: string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args: given,
      allowPositionals: true,
      options: { login: text, role: text, name: text, language: text },
    });
  } catch {
    throw new UsageFault(USAGE);
  }
}

async function add(
  ctx: Context,
  account: { login: string; role: Role; name: string; language: Language },
): Promise<string[]> {
  try {
    return handOver(await addAccount(ctx, account, WHO));
  } catch (fault) {
    if (fault instanceof ExpectedFailure) throw new UsageFault(fault.message);
    throw fault;
  }
}

const handOver = ({ account: { login, role }, oneTimePassword }: AccountReady): string[] =>
  oneTimePassword === null
    ? [`${login} (${role}): signs in through the identity provider.`]
    : [
        `${login} (${role}): ${oneTimePassword}`,
        "This password opens one sign-in, within seven days, and is not shown again.",
      ];

async function list(ctx: Context): Promise<string[]> {
  const { accounts } = await listAccounts(ctx);
  return accounts.map(({ login, role, active, password, secondFactor, demo }) =>
    [
      login.padEnd(24),
      role.padEnd(14),
      active ? "open  " : "closed",
      `password: ${password}`.padEnd(19),
      `second factor: ${secondFactor ? "yes" : "no"}`,
      ...(demo ? ["demo"] : []),
    ].join("  "),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const ctx = await openContext(readSettings(process.env));
  try {
    for (const line of await runStaff(ctx, process.argv.slice(2))) console.log(line);
  } catch (fault) {
    if (!(fault instanceof UsageFault)) throw fault;
    console.error(fault.message);
    process.exitCode = 2;
  } finally {
    await ctx.store.close();
  }
}
