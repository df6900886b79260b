/** What stands around every page of the preview: the bar, the tree of modules and variables, the faults. */
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { DefinitionFault } from "../../../../questionnaires/compiler/faults";
import { type Language, MODES, type Questionnaire } from "../../../../questionnaires/format/types";
import { Brand, Icon } from "../../../../staff-ui";
import { type Address, linkTo } from "./links";
import { Shape, Shapes } from "./shape";
import { MODE_NAMES, WORDS } from "./words";

export interface Around {
  language: Language;
  address: Address;
  faults: DefinitionFault[];
  /** a version to compare with was given */
  compares: boolean;
}

const TABS = [
  ["overview", "all"],
  ["variables", "variables"],
  ["checks", "checks"],
  ["versions", "versions"],
] as const;

/** Views of the overview. */
const PARTS: ReadonlySet<Address["at"]> = new Set(["question", "module", "page"]);

const other = (language: Language): Language => (language === "fr" ? "en" : "fr");
const NAMES: Record<Language, string> = { fr: "Français", en: "English" };

function Bar({ questionnaire, around }: { questionnaire: Questionnaire | null; around: Around }) {
  const { language, address, compares } = around;
  const w = WORDS[language];
  const tab = PARTS.has(address.at) ? "all" : address.at;
  const first = questionnaire?.order.find((name) => questionnaire.variables[name]!.origin === "asked");
  const toOverview: Address = first === undefined ? { at: "all" } : { at: "question", name: first };
  return (
    <header className="staffbar">
      <a className="home" href={linkTo(toOverview, language)}>
        <Brand />
      </a>
      <nav aria-label={w.overview}>
        <ul>
          {TABS.filter(([, at]) => at !== "versions" || compares).map(([word, at]) => (
            <li key={at}>
              <a
                href={linkTo(at === "all" ? toOverview : { at }, language)}
                {...(at === tab ? { "aria-current": "page" as const } : {})}
              >
                {w[word]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="end">
        {questionnaire && (
          <>
            <span>{questionnaire.id}</span>
            <span className="code">
              {w.measure} {questionnaire.hashes.measure.slice(0, 6)}, {w.telling}{" "}
              {questionnaire.hashes.telling.slice(0, 6)}
            </span>
          </>
        )}
        <a className="btn" lang={other(language)} href={linkTo(address, other(language))} data-switch>
          {NAMES[other(language)]}
        </a>
      </div>
    </header>
  );
}

function Tree({ questionnaire, around }: { questionnaire: Questionnaire; around: Around }) {
  const { language, address } = around;
  const w = WORDS[language];
  const named = (at: "question" | "module", name: string) =>
    address.at === at && address.name === name ? { "aria-current": "true" as const } : {};
  return (
    <nav className="tree" aria-label={w.variables}>
      <a
        className="whole"
        href={linkTo({ at: "all" }, language)}
        {...(address.at === "all" ? { "aria-current": "true" } : {})}
      >
        {w.all}
      </a>
      {questionnaire.modules.map((module) => (
        <section key={module.name}>
          <h2>
            <a href={linkTo({ at: "module", name: module.name }, language)} {...named("module", module.name)}>
              {module.part} {module.title[language]}
              {module.sealed && (
                <span className="lock">
                  <Icon name="lock" />
                  <span className="sr">, {w.sealed}</span>
                </span>
              )}
            </a>
          </h2>
          <ul>
            {questionnaire.order
              .filter((name) => questionnaire.variables[name]!.module === module.name)
              .map((name) => {
                const { askedIn, origin } = questionnaire.variables[name]!;
                return (
                  <li key={name}>
                    <a href={linkTo({ at: "question", name }, language)} {...named("question", name)}>
                      {name}
                      <Shapes askedIn={origin === "asked" ? askedIn : []} language={language} />
                    </a>
                  </li>
                );
              })}
          </ul>
        </section>
      ))}
      <ul className="legend">
        {MODES.map((mode) => (
          <li key={mode}>
            <Shape mode={mode} />
            {MODE_NAMES[language][mode].toLowerCase()}
          </li>
        ))}
        <li>
          <Shape mode="paper" asked={false} />
          {w.empty}
        </li>
        <li>{w.keys}</li>
      </ul>
    </nav>
  );
}

/** One slip in a file can make a thousand faults behind it; the first ones say where it is. */
const MOST_FAULTS = 20;

/** File, line, question, what is wrong, what to do: in English, as the compiler says them. */
export function Faults({
  faults,
  language,
  nothing,
}: {
  faults: DefinitionFault[];
  language: Language;
  nothing: boolean;
}) {
  const w = WORDS[language];
  if (faults.length === 0) return null;
  return (
    <section className="faults" role="alert">
      <h2>{w.faults(faults.length)}</h2>
      <ol lang="en">
        {faults.slice(0, MOST_FAULTS).map((fault) => (
          <li key={`${fault.file}:${fault.line}:${fault.code}:${fault.question}:${fault.message}`}>
            <span className="code">
              {fault.file}:{fault.line}
              {fault.question && ` ${fault.question}`}
            </span>{" "}
            {fault.message} {fault.mend}
          </li>
        ))}
      </ol>
      {faults.length > MOST_FAULTS && <p>{w.more(faults.length - MOST_FAULTS)}</p>}
      <p>{nothing ? w.noGood : w.lastGood}</p>
    </section>
  );
}

const Head = ({ title, children }: { title: string; children?: ReactNode }) => (
  <head>
    <meta charSet="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{title}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/styles/page.css" />
    {children}
  </head>
);

/** A page with nothing around it. */
export const writeBare = (title: string, language: Language, content: ReactNode): string =>
  `<!doctype html>${renderToStaticMarkup(
    <html lang={language}>
      <Head title={title} />
      <body>{content}</body>
    </html>,
  )}`;

export const writePage = (
  title: string,
  questionnaire: Questionnaire | null,
  around: Around,
  content: ReactNode,
): string => {
  const { language, faults } = around;
  const page = (
    <html lang={language}>
      <Head title={title}>
        <script src="/preview.js" defer />
      </Head>
      <body>
        <Bar questionnaire={questionnaire} around={around} />
        <div className="layout">
          {questionnaire && <Tree questionnaire={questionnaire} around={around} />}
          <main>
            <Faults faults={faults} language={language} nothing={questionnaire === null} />
            {content}
          </main>
        </div>
      </body>
    </html>
  );
  return `<!doctype html>${renderToStaticMarkup(page)}`;
};
