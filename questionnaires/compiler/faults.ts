/** Faults of a definition: each with its code, its place, and what to do about it. */
export interface DefinitionFault {
  /** stable, for docs and tests: "unknown-property", "duplicate-name", … */
  code: string;
  file: string;
  /** from 1; 0 where the definition did not come from a file */
  line: number;
  question: string | null;
  message: string;
  mend: string;
}

export const describeFault = (fault: DefinitionFault): string =>
  `${fault.file}:${fault.line}${fault.question ? ` ${fault.question}` : ""}: ${fault.message} ${fault.mend} [${fault.code}]`;

/** Thrown once, with everything that was found. */
export class DefinitionRefused extends Error {
  constructor(readonly faults: DefinitionFault[]) {
    super(`The definition has ${faults.length} fault(s).\n${faults.map(describeFault).join("\n")}`);
  }
}
