import type { GivenCode } from "../../server/contract/access";
import { Button, useLanguage, useWords } from "../../staff-ui";
import { ACCESS_WORDS } from "./access-words";

/** A code to be said: group by group, a word for each letter. It is shown once, and gone when it was said. */
export function Spoken({ given, onRead }: { given: GivenCode; onRead: () => void }) {
  const w = useWords(ACCESS_WORDS);
  const { language } = useLanguage();
  const groups = given.spoken.map((characters) => ({
    name: characters.map(({ character }) => character).join(""),
    words: characters.map(({ character, words }) =>
      /\d/.test(character) ? words[language] : w.as(character, words[language]),
    ),
  }));
  return (
    <div className="spoken" role="status">
      <p className="code">{given.code}</p>
      <ol>
        {groups.map(({ name, words }) => (
          <li key={name}>
            <span className="code">{name}</span> {words.join(", ")}
          </li>
        ))}
      </ol>
      <p className="sub">{w.once(given.ended)}</p>
      <Button onClick={onRead}>{w.said}</Button>
    </div>
  );
}
