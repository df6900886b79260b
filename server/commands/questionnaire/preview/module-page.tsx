/** A module, or all of them: a row for each screen, its questions as each mode tells them. */
import {
  type Language,
  MODES,
  type Mode,
  type Module,
  type Screen,
  type Variable,
} from "../../../../questionnaires/format/types";
import { Icon } from "../../../../staff-ui";
import type { QuestionView, ScreenView } from "../../../contract/screen";
import type { Edition } from "./edition";
import { linkTo } from "./links";
import { type Book, cropOf } from "./paper";
import { itemId } from "./path";
import { Shape, Shapes } from "./shape";
import { PaperStage } from "./stage-paper";
import { PhoneStage } from "./stage-phone";
import { WebStage } from "./stage-web";
import { MODE_NAMES, WORDS } from "./words";

interface RowProps {
  edition: Edition;
  screen: Screen;
  language: Language;
}

const asked = ({ edition, screen }: RowProps, mode: Mode): Variable[] =>
  screen.variables
    .map((name) => edition.questionnaire.variables[name]!)
    .filter((variable) => variable.origin === "asked" && variable.askedIn.includes(mode));

/** The question's own screen, with nothing chosen and nothing that an answer would hide. */
const openView = (edition: Edition, variable: Variable, mode: Mode): ScreenView | null => {
  const sitting = edition.sitting(variable, mode);
  const screen = sitting && edition.screen(sitting);
  if (!screen) return null;
  const questions = screen.view.questions.map(({ visibleIf: _hidden, ...question }): QuestionView => question);
  return { ...screen.view, questions, answers: [] };
};

function Web({ props }: { props: RowProps }) {
  const { edition, language } = props;
  const views = asked(props, "web").flatMap((variable) => {
    const view = openView(edition, variable, "web");
    const question = view?.questions.find(({ name }) => name === variable.name);
    return view && question ? [{ view, question }] : [];
  });
  const [first] = views;
  if (!first) return null;
  const view = { ...first.view, questions: views.map(({ question }) => question) };
  return <WebStage view={view} language={language} whole={false} />;
}

function Phone({ props }: { props: RowProps }) {
  const { edition, language } = props;
  const views = asked(props, "phone").flatMap((variable) => openView(edition, variable, "phone") ?? []);
  return views.map((view) => (
    <PhoneStage key={view.questions[0]?.name} view={view} language={language} whole={false} />
  ));
}

function Paper({ props }: { props: RowProps }) {
  const { edition, language } = props;
  const books = new Map<Book, string[]>();
  for (const variable of asked(props, "paper")) {
    if (!edition.sitting(variable, "paper")) continue;
    const book = edition.book(variable, language);
    const id = itemId({ variable: variable.name, report: variable.scope === "incident" ? 1 : null });
    books.set(book, [...(books.get(book) ?? []), id]);
  }
  return [...books].flatMap(([book, ids]) =>
    cropOf(book, ids).map(({ page, bands }) => (
      <PaperStage key={page.page} page={page} bands={bands} label={WORDS[language].cropAlt(page.page)} />
    )),
  );
}

const COLUMNS = { web: Web, phone: Phone, paper: Paper } as const;

function Row(props: RowProps) {
  const { edition, screen, language } = props;
  const w = WORDS[language];
  return (
    <section className="screen" id={screen.name} data-screen={screen.name}>
      <ul className="names">
        {screen.variables.map((name) => {
          const { askedIn, origin } = edition.questionnaire.variables[name]!;
          return (
            <li key={name}>
              <a className="code" href={linkTo({ at: "question", name }, language)}>
                {name}
              </a>
              <Shapes askedIn={origin === "asked" ? askedIn : []} language={language} />
            </li>
          );
        })}
      </ul>
      <div className="modes">
        {MODES.map((mode) => {
          const Column = COLUMNS[mode];
          const none = asked(props, mode).length === 0;
          return (
            <div className={`mode ${mode}`} key={mode} data-mode={mode}>
              <div className="stage">
                <div className="frame">{none ? <p className="not">{w.notAsked}</p> : <Column props={props} />}</div>
              </div>
            </div>
          );
        })}
      </div>
    </section>
  );
}

const Heads = ({ language }: { language: Language }) => (
  <div className="modes heads">
    {MODES.map((mode) => (
      <div className={`mode ${mode}`} key={mode}>
        <p className="head">
          <Shape mode={mode} />
          <span>{MODE_NAMES[language][mode]}</span>
        </p>
      </div>
    ))}
  </div>
);

/** @param modules one of them, or all */
export function ModulePage({
  edition,
  modules,
  language,
}: {
  edition: Edition;
  modules: Module[];
  language: Language;
}) {
  const w = WORDS[language];
  const [only] = modules.length === 1 ? modules : [];
  return (
    <>
      <div className="title">
        <div>
          <h1 className="words">{only ? `${only.part} ${only.title[language]}` : w.all}</h1>
          <p>{w.allOfScreen}</p>
        </div>
      </div>
      <Heads language={language} />
      {modules.map((module) => (
        <section key={module.name} data-module={module.name}>
          <h2 className="module">
            {!only && `${module.part} ${module.title[language]}`}
            {module.sealed && (
              <span className="tag sealed">
                <Icon name="lock" />
                {w.sealed}
              </span>
            )}
          </h2>
          {module.screens.map((screen) => (
            <Row key={screen.name} edition={edition} screen={screen} language={language} />
          ))}
        </section>
      ))}
    </>
  );
}
