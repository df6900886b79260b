import { LanguageSwitch, Tag, useSession, useWords } from "../../staff-ui";
import { MessageMark } from "../floor/Messages";
import { SHELL } from "../words/shell";

/** Right end of the bar while a case is held: no way out but by ending it. */
export function CallerEnd() {
  const w = useWords(SHELL);
  const { me } = useSession();
  return (
    <>
      {me.wave.demo && <Tag>{w.demo}</Tag>}
      <MessageMark />
      <span>{me.name}</span>
      <LanguageSwitch />
    </>
  );
}
