/** The language of the screen: the one of the person who signed in, until they switch it. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import type { Language, Text } from "../questionnaires/format/types";

type Word = string | ((...values: never[]) => string);
type Same<W> = { [K in keyof W]: W[K] extends (...values: infer V) => string ? (...values: V) => string : string };
export type Words<W> = Readonly<Record<Language, Same<W>>>;

/** The words of an app, twice. TypeScript refuses a word that one language lacks. */
export const words = <W extends Record<string, Word>>(both: { fr: W; en: NoInfer<Same<W>> }): Words<W> =>
  both as unknown as Words<W>;

interface Chosen {
  language: Language;
  setLanguage: (language: Language) => void;
}
const Chosen = createContext<Chosen>({ language: "fr", setLanguage: () => undefined });

export function LanguageProvider({ children, initial = "fr" }: { children: ReactNode; initial?: Language }) {
  const [language, setLanguage] = useState<Language>(initial);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const chosen = useMemo(() => ({ language, setLanguage }), [language]);
  return <Chosen value={chosen}>{children}</Chosen>;
}

export const useLanguage = (): Chosen => useContext(Chosen);

export function useWords<W>(both: Words<W>): Same<W> {
  return both[useLanguage().language];
}

/** French wants a space that does not break before ? ! : ; » and after «; the fonts hold U+00A0 only. */
export const typeset = (text: string, language: Language): string => {
  const plain = text.replaceAll("\u202f", "\u00a0");
  return language === "fr" ? plain.replace(/ (?=[?!:;»])/g, "\u00a0").replace(/« /g, "«\u00a0") : plain;
};

export const tell = (text: Text, language: Language): string => typeset(text[language], language);

export function useTell(): (text: Text) => string {
  const { language } = useLanguage();
  return (text) => tell(text, language);
}

export function LanguageSwitch() {
  const { language, setLanguage } = useLanguage();
  const names: Record<Language, string> = { fr: "Français", en: "English" };
  return (
    <span className="languages">
      {(["fr", "en"] as const).map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language}
          // A mouse leaves the focus where it was: the next Enter is not for this button.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setLanguage(one)}
        >
          {one} <span className="sr">{names[one]}</span>
        </button>
      ))}
    </span>
  );
}
