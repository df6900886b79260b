/** survey-core and survey-react-ui as we use them: our properties, our list question, our looks for every element. */
import type { ReactElement } from "react";
import { ElementFactory, Question, Serializer, settings, surveyLocalization } from "survey-core";
import { ReactElementFactory, ReactQuestionFactory } from "survey-react-ui";
import { ChoiceAnswers } from "./choice-answers";
import { NumberField } from "./number-field";
import { QuestionCard } from "./question-card";
import { SearchField } from "./search-field";
import { TextField } from "./text-field";

/** A text with proposals from a list: what is kept is the code of a proposal, or the text as typed. */
class SearchListQuestion extends Question {
  override getType(): string {
    return "searchlist";
  }
  get list(): string {
    return this.getPropertyValue("list", "");
  }
  set list(name: string) {
    this.setPropertyValue("list", name);
  }
}

function registerModel(): void {
  // Our JSON has French under `default` (questionnaires/format/survey-json.ts).
  surveyLocalization.defaultLocale = "fr";
  settings.animationEnabled = false;
  Serializer.addProperty("question", { name: "missing", default: [] });
  Serializer.addProperty("question", { name: "help", isLocalizable: true });
  Serializer.addProperty("question", "layout");
  Serializer.addClass(
    "searchlist",
    ["list", { name: "maxLength:number", default: 0 }],
    () => new SearchListQuestion(""),
    "question",
  );
  ElementFactory.Instance.registerElement("searchlist", (name) => new SearchListQuestion(name));
}

/** What survey-react-ui hands to a question's component; its typings say "string" there. */
interface Given {
  question: Question;
}

function registerLooks(): void {
  ReactElementFactory.Instance.registerElement("question", (props) => (
    <QuestionCard key={props.element.id} question={props.element} creator={props.creator} />
  ));
  const register = (type: string, draw: (question: Question) => ReactElement): void =>
    ReactQuestionFactory.Instance.registerQuestion(type, (given) => draw((given as unknown as Given).question));
  register("radiogroup", (question) => <ChoiceAnswers question={question} />);
  register("checkbox", (question) => <ChoiceAnswers question={question} />);
  register("comment", (question) => <TextField question={question} />);
  register("searchlist", (question) => <SearchField question={question} />);
  register("text", (question) =>
    question.inputType === "number" ? <NumberField question={question} /> : <TextField question={question} />,
  );
}

let done = false;
/** Once a page load: the registries are global. */
export function setUpSurvey(): void {
  if (done) return;
  done = true;
  registerModel();
  registerLooks();
}
