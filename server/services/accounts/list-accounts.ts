import type { AccountList } from "../../contract/accounts";
import type { Context } from "../context";
import { tellAccount } from "./tell-account";

export const listAccounts = async (ctx: Context): Promise<AccountList> => ({
  accounts: (await ctx.store.staff()).map((member) => tellAccount(member, ctx.now())),
});
