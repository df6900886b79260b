import type { ReactNode } from "react";
import type { AskedType, ScreenQuestion } from "../../questionnaires/format/survey-json";
import { useWords, type Words } from "../words";
import { howId, titleId } from "./use-answer";

/** Said under the title when the questionnaire itself gives no instruction. */
export function usualInstruction(
  { type, maxSelected = 0 }: { type: AskedType; maxSelected?: number | undefined },
  first: boolean,
  words: Words,
): string {
  if (type === "multi")
    return maxSelected > 1 ? `${words.severalAnswers} ${words.atMost(maxSelected)}` : words.severalAnswers;
  if (type === "list") return words.searchHow;
  return type === "single" && first ? words.oneAnswer : "";
}

/** Short options stand beside each other on a wide screen; `grid` also puts the title beside them. */
const LAYOUTS: Record<string, string> = {
  inline: "inline",
  "one-line": "inline",
  grid: "grid",
  months: "months",
  quarters: "quarters",
};

/** Options that the line above has too: on a wide screen they stand as headings over it, and are not repeated. */
const headingsOf = ({ layout, choices }: Pick<ScreenQuestion, "layout" | "choices">): string =>
  layout === "grid" ? JSON.stringify(choices.map(({ value, text }) => [value, text])) : "";
export const isUnderHeadings = (shown: readonly ScreenQuestion[], name: string): boolean => {
  const at = shown.findIndex((question) => question.name === name);
  const [above, own] = [shown[at - 1], shown[at]];
  return above !== undefined && own !== undefined && headingsOf(own) !== "" && headingsOf(above) === headingsOf(own);
};

interface QuestionFrameProps {
  name: string;
  title: string;
  /** the page's heading; otherwise a further question, or a line under a stem */
  leads: boolean;
  /** it has a remark, and the reading of a plain page begins here */
  begins?: boolean;
  /** what stands above the first question */
  introId: string | undefined;
  layout: string | undefined;
  /** a line of a grid whose options stand over an earlier one */
  underHeadings?: boolean;
  how: string;
  help: string | undefined;
  remark: ReactNode;
  children: ReactNode;
}

/** A question around its answers, the same whether survey-core or a plain form holds them. */
export function QuestionFrame(props: QuestionFrameProps) {
  const { name, title, leads, begins, introId, layout, underHeadings, how, help, remark, children } = props;
  const words = useWords();
  const Title = leads ? "h1" : "h2";
  return (
    <fieldset
      className={["question", !leads && "further", LAYOUTS[layout ?? ""], underHeadings && "line"]
        .filter(Boolean)
        .join(" ")}
      data-question={name}
      aria-labelledby={titleId(name)}
    >
      <legend>
        <Title
          className="voice"
          id={titleId(name)}
          tabIndex={-1}
          aria-describedby={leads ? introId : undefined}
          data-begins={begins || undefined}
        >
          {title}
        </Title>
      </legend>
      <div className="under">
        <p className="how" id={howId(name)} hidden={how === ""}>
          {how}
        </p>
        {help && (
          <details className="more">
            <summary>{words.moreAbout}</summary>
            <p>{help}</p>
          </details>
        )}
        {remark}
      </div>
      <div className="answers">{children}</div>
    </fieldset>
  );
}
