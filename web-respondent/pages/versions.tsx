import { Act } from "../frame/act";
import { useWords } from "../words";

const nothing = (): void => undefined;

/** The first page in easy-to-read words, and any page in large print: each is one button away, and one back. */
export function Versions({ easy, large }: { easy: boolean; large: boolean }) {
  const words = useWords();
  return (
    <p className="versions">
      <Act act={`large:${large ? "no" : "yes"}`} className="link" onAct={nothing}>
        {large ? words.usualPrint : words.largePrint}
      </Act>
      <Act act={`easy:${easy ? "no" : "yes"}`} className="link" onAct={nothing}>
        {easy ? words.usualWords : words.easyWords}
      </Act>
    </p>
  );
}
