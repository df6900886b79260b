/** What has to hold before anybody is let into a restored store: the ledger was replayed, and all keys are there. */
import { readLedger } from "../../store/erasure-ledger";
import type { Context } from "../context";
import { replayLedger } from "./replay-ledger";

export interface AfterRestore {
  erasedAgain: number;
  /** cases without keys whom the ledger does not name: the ledger or the backup of keys is an older one */
  unexplained: number;
  /** ids of master keys that wrap rows and are not in the settings */
  unknownMasterKeys: string[];
}

export async function afterRestore(
  ctx: Pick<Context, "store" | "settings" | "secrets" | "now">,
): Promise<AfterRestore> {
  const erasedAgain = await replayLedger(ctx);
  const named = new Set(readLedger(ctx.settings.erasureLedger).map(({ caseId }) => caseId));
  const without = await ctx.store.casesWithoutKeys();
  const use = await ctx.store.keyUse();
  return {
    erasedAgain,
    unexplained: without.filter((caseId) => !named.has(caseId)).length,
    unknownMasterKeys: use
      .filter(({ vault, keyId }) => !ctx.secrets.knows(vault, keyId))
      .map(({ vault, keyId }) => `${vault} ${keyId}`),
  };
}
