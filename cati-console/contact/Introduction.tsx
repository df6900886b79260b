import type { Language } from "../../questionnaires/format/types";
import { Notice, useWords } from "../../staff-ui";
import { useTexts } from "../desk/texts";
import { Aloud, Cue } from "../frame/Aloud";
import { CONTACT } from "../words/contact";
import { personal } from "./personal";

export function Introduction({ name, spoken }: { name: string; spoken: Language }) {
  const w = useWords(CONTACT);
  const introduction = useTexts().scripts.find((script) => script.key === "introduction");
  if (!introduction) return <Notice kind="late">{w.noIntroduction}</Notice>;
  return (
    <section className="introduction">
      <Cue spoken={spoken} />
      {introduction.aloud.map((text) => (
        <Aloud key={text.fr} text={personal(text, name)} spoken={spoken} />
      ))}
    </section>
  );
}
