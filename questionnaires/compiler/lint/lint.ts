/**
 * The lint for methodologists: what is well-formed, and still cannot be meant. It is held against a definition that is
 * being written, never against one that a store has kept: a rule made later must not make old answers unreadable.
 */
import type { Reader } from "../reader";
import { ROUTING_RULES } from "./routing";
import type { Rule, Sheet } from "./rule";
import { SUBSTANCE_RULES } from "./substance";
import { TELLING_RULES } from "./telling";
import { otherModeWords } from "./wording";

export const RULES: readonly Rule[] = [...ROUTING_RULES, ...SUBSTANCE_RULES, otherModeWords, ...TELLING_RULES];

export const lint = (reader: Reader, sheet: Sheet): void => {
  for (const rule of RULES)
    for (const { where, key, question, message } of rule.find(sheet)) {
      reader.question = question;
      reader.fault(where, key, rule.code, message, rule.mend);
    }
  reader.question = null;
};
