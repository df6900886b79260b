/** The cards, and beside each what the last call with it ended as: what was chosen, what the rules expect, and why. */
import type { Debrief, Practice } from "../../contract/training";
import { disposition } from "../../domain/disposition";
import type { Context } from "../context";
import { mayOnlyPractise } from "./only-practice";
import { ROLE_CARDS, type RoleCard } from "./role-cards";

export async function listPractice(ctx: Context, who: string): Promise<Practice> {
  const ended = new Map<string, { outcome: string; at: Date }>();
  for (const { id, stratum } of await ctx.store.practiceCasesOf(who))
    for (const { outcome, started } of await ctx.store.attempts(id)) {
      const known = ended.get(stratum);
      if (outcome && (!known || known.at <= started)) ended.set(stratum, { outcome, at: started });
    }
  const newest = [...ended].sort(([, a], [, b]) => b.at.getTime() - a.at.getTime())[0];
  return {
    only: await mayOnlyPractise(ctx.store, who),
    cards: ROLE_CARDS.map((card) => {
      const chosen = ended.get(card.key)?.outcome;
      const { key, title, situation, plays } = card;
      return { key, title, situation, plays: [...plays], debrief: chosen ? debrief(card, chosen) : null };
    }),
    last: newest?.[0] ?? null,
  };
}

const named = (key: string): Debrief["chosen"] => {
  const { aapor, label } = disposition(key);
  return { key, aapor, label };
};

function debrief({ expected, why, rule }: RoleCard, chosen: string): Debrief {
  return {
    chosen: named(chosen),
    expected: expected.map(named),
    fits: (expected as readonly string[]).includes(chosen),
    why,
    rule,
  };
}
