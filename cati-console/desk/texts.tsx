/** What every scene needs: the office's scripts and the outcomes, read once after sign-in. */
import { createContext, type ReactNode, useContext } from "react";
import type { Outcome, Scripts } from "../../server/contract/interviewer";

export type Script = Scripts["scripts"][number];
export interface Texts {
  outcomes: readonly Outcome[];
  scripts: readonly Script[];
  stopWord: Scripts["stopWord"];
}

const Given = createContext<Texts | null>(null);
export const TextsProvider = ({ texts, children }: { texts: Texts; children: ReactNode }) => (
  <Given value={texts}>{children}</Given>
);
export function useTexts(): Texts {
  const texts = useContext(Given);
  if (!texts) throw new Error("useTexts outside <TextsProvider>");
  return texts;
}
