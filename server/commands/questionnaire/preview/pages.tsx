/** Which page an address shows. An unknown question is said in a sentence, on a page that leads back. */
import type { ReactNode } from "react";
import type { Language, Questionnaire } from "../../../../questionnaires/format/types";
import type { Edition } from "./edition";
import { writeBare, writePage } from "./frame";
import { type Address, linkTo } from "./links";
import { ModulePage } from "./module-page";
import { QuestionPage } from "./question-page";
import type { Source } from "./source";
import { WholePage } from "./stage-paper";
import { ChecksPage, VariablesPage, VersionsPage } from "./tables";
import { printedAt } from "./tell-modes";
import { WORDS } from "./words";

export interface Asked {
  path: string;
  language: Language;
  question: string | undefined;
  module: string | undefined;
  all: boolean;
  answer: string | undefined;
}
type Before = { name: string; questionnaire: Questionnaire } | null;

interface Shown {
  status: number;
  title: string;
  address: Address;
  content: ReactNode;
}

const notThere = (sentence: string, language: Language): Shown => ({
  status: 404,
  title: sentence,
  address: { at: "all" },
  content: (
    <div className="not-there">
      <h1 className="words">{sentence}</h1>
      <a href={linkTo({ at: "all" }, language)}>{WORDS[language].toOverview}</a>
    </div>
  ),
});

const overview = (edition: Edition, { language, question, module, all, answer }: Asked): Shown => {
  const { questionnaire } = edition;
  const w = WORDS[language];
  if (module !== undefined || all) {
    const modules = questionnaire.modules.filter(({ name }) => all || name === module);
    if (modules.length === 0) return notThere(w.unknownModule(module ?? ""), language);
    const address: Address = all ? { at: "all" } : { at: "module", name: modules[0]!.name };
    const content = <ModulePage edition={edition} modules={modules} language={language} />;
    return { status: 200, title: all ? w.all : modules[0]!.title[language], address, content };
  }
  const name = question ?? questionnaire.order.find((each) => questionnaire.variables[each]!.origin === "asked") ?? "";
  const variable = Object.hasOwn(questionnaire.variables, name) ? questionnaire.variables[name] : undefined;
  if (!variable) return notThere(w.unknownQuestion(name), language);
  return {
    status: 200,
    title: `${w.overview} ${name}`,
    address: { at: "question", name, ...(answer === undefined ? {} : { answer }) },
    content: <QuestionPage {...{ edition, variable, language, answer }} />,
  };
};

const shown = (edition: Edition, before: Before, asked: Asked): Shown => {
  const { language, path } = asked;
  const w = WORDS[language];
  if (path === "/") return overview(edition, asked);
  const props = { edition, language };
  if (path === "/variables")
    return { status: 200, title: w.variables, address: { at: "variables" }, content: <VariablesPage {...props} /> };
  if (path === "/checks")
    return { status: 200, title: w.checks, address: { at: "checks" }, content: <ChecksPage {...props} /> };
  if (path === "/versions" && before) {
    const content = <VersionsPage {...props} before={before} />;
    return { status: 200, title: w.versions, address: { at: "versions" }, content };
  }
  return notThere(w.unknownPage, language);
};

/** null: no booklet prints the question. */
const bookletPage = (edition: Edition, { language, question = "" }: Asked): string | null => {
  const { variables } = edition.questionnaire;
  const variable = Object.hasOwn(variables, question) ? variables[question] : undefined;
  const crop = variable && printedAt(edition, variable, language);
  if (!crop) return null;
  const label = WORDS[language].pageAlt(crop.page.page);
  return writeBare(label, language, <WholePage page={crop.page} label={label} />);
};

export const answerPage = (source: Source, before: Before, asked: Asked): { status: number; html: string } => {
  const { edition, faults } = source;
  const around = { language: asked.language, faults, compares: before !== null };
  if (!edition) {
    const html = writePage(WORDS[asked.language].overview, null, { ...around, address: { at: "all" } }, null);
    return { status: 200, html };
  }
  const page = asked.path === "/page" ? bookletPage(edition, asked) : null;
  if (page !== null) return { status: 200, html: page };
  const { status, title, address, content } = shown(edition, before, asked);
  return { status, html: writePage(title, edition.questionnaire, { ...around, address }, content) };
};
