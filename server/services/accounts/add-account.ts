import { randomUUID } from "node:crypto";
import type { AccountReady, NewAccount } from "../../contract/accounts";
import { ExpectedFailure } from "../../domain/problem";
import { newOneTimePassword } from "../access/one-time-password";
import { normaliseLogin } from "../access/sign-in-staff";
import type { Context } from "../context";
import { tellAccount } from "./tell-account";

/** Makes an account; its password opens one sign-in. @param who an administrator, or "command" */
export async function addAccount(ctx: Context, account: NewAccount, who: string): Promise<AccountReady> {
  const login = normaliseLogin(account.login);
  const once = ctx.settings.passwords ? await newOneTimePassword(ctx) : null;
  const added = await ctx.store.write(async (tx) => {
    if (await tx.staffByLogin(login)) throw new ExpectedFailure("login-taken");
    await tx.addStaff({ ...account, login, id: randomUUID(), passwordHash: once?.stored ?? null, demo: false });
    await tx.addAudit({ at: ctx.now(), who, what: "add-account", subject: login });
    return tx.staffByLogin(login);
  });
  if (!added) throw new Error("An account that was just added is not there");
  return { account: tellAccount(added, ctx.now()), oneTimePassword: once?.password ?? null };
}
