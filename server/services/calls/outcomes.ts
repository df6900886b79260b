import type { Outcome } from "../../contract/interviewer";
import { DISPOSITION_KEYS, disposition, isPhoneOutcome } from "../../domain/disposition";

/** What the console offers at the end of a call, in the order of the table. */
export const phoneOutcomes = (): Outcome[] =>
  DISPOSITION_KEYS.filter(isPhoneOutcome).map((key) => {
    const facts = disposition(key);
    return {
      key,
      aapor: facts.aapor,
      label: facts.label,
      meaning: facts.meaning,
      final: facts.final,
      when: facts.chosen ?? "any",
      asksAppointment: facts.asksAppointment ?? false,
    };
  });
