/** A practice case carries its card, by which every screen knows it; a real one has none. */
import type { RoleCardView } from "../../contract/training";
import type { CaseSummary, Wave } from "../../store/records";
import { roleCard } from "./role-cards";

export function practiceOf(of: Pick<CaseSummary, "stratum">, wave: Pick<Wave, "training">): RoleCardView | null {
  const card = wave.training ? roleCard(of.stratum) : null;
  if (!card) return null;
  const { key, title, situation, plays } = card;
  return { key, title, situation, plays: [...plays] };
}
