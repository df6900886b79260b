import { createContext, use } from "react";
import type { Language } from "../../questionnaires/format/types";
import { WORDS, type Words } from "./words";

export { WORDS, type Words };
export const LanguageContext = createContext<Language>("fr");
export const useLanguage = (): Language => use(LanguageContext);
export const useWords = (): Words => WORDS[useLanguage()];
