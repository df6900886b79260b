import type { Language } from "../../questionnaires/format/types";
import { Notice, useWords } from "../../staff-ui";
import { useTexts } from "../desk/texts";
import { Aloud, Cue } from "../frame/Aloud";
import { CONTACT } from "../words/contact";

export function Introduction({ spoken }: { spoken: Language }) {
  const w = useWords(CONTACT);
  const introduction = useTexts().scripts.find((script) => script.key === "introduction");
  if (!introduction) return <Notice kind="late">{w.noIntroduction}</Notice>;
  return (
    <section className="introduction">
      <Cue spoken={spoken} />
      {introduction.aloud.map((text) => (
        <Aloud key={text.fr} text={text} spoken={spoken} />
      ))}
    </section>
  );
}
