import type { Language } from "../../questionnaires/format/types";
import { en } from "./en";
import { fr, type Words } from "./fr";

export type { Words };
export const WORDS: Record<Language, Words> = { fr, en };
