/**
 * Are we on track? One rule for the headline, so that two managers never read two verdicts.
 * A count of returns wavers by about its square root from chance alone: a gap within half of that, or within 1 %, is no
 * news. Beyond twice that and beyond 10 %, "a little" would be too soft a word.
 */
export type Verdict = { kind: "not-begun" | "late" | "a-little-late" | "on-time" | "ahead"; gap: number };

const sum = (completes: { web: number; phone: number; paper: number }) =>
  completes.web + completes.phone + completes.paper;

export const totalOf = sum;

export function verdictOf(received: number, expected: number): Verdict {
  const gap = Math.round(received - expected);
  if (received === 0 && expected < 0.5) return { kind: "not-begun", gap: 0 };
  const chance = Math.sqrt(Math.max(expected, 1));
  if (Math.abs(gap) <= Math.max(0.01 * expected, 0.5 * chance)) return { kind: "on-time", gap };
  if (gap > 0) return { kind: "ahead", gap };
  return { kind: -gap > Math.max(0.1 * expected, 2 * chance) ? "late" : "a-little-late", gap };
}
