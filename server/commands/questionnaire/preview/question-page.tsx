/** One question in the three modes: what each shows, where an answer leads, what is the same and what is not. */
import { MODES } from "../../../../questionnaires/format/types";
import { Icon } from "../../../../staff-ui";
import { isSealed } from "./facts";
import { linkTo } from "./links";
import { Facts } from "./question-facts";
import { Next } from "./question-next";
import { Shape } from "./shape";
import { type QuestionProps, tellModes } from "./tell-modes";
import { EMPTY, type Trial, telling, trialsOf } from "./trials";
import { MODE_NAMES, WORDS } from "./words";

/** Longer than that, options are tried by their codes, with their words for whoever points at them. */
const MOST_WORDS = 6;

function Try({ props, trials, trial }: { props: QuestionProps; trials: Trial[]; trial: Trial }) {
  const { variable, language } = props;
  const w = WORDS[language];
  const short = trials.length > MOST_WORDS;
  return (
    <nav className="try" aria-label={w.trial}>
      <span className="legend">{w.trial}</span>
      <ul>
        {trials.map(({ key, label }) => {
          const text = label[language];
          const coded = short && variable.choices.length > 0 && /^\d+$/.test(key);
          return (
            <li key={key}>
              <a
                href={linkTo({ at: "question", name: variable.name, answer: key }, language)}
                title={text}
                {...(key === trial.key ? { "aria-current": "true" as const } : {})}
              >
                {coded ? key : text}
                {coded && <span className="sr"> {text}</span>}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

export function QuestionPage(props: QuestionProps) {
  const { edition, variable, language, answer } = props;
  const { questionnaire } = edition;
  const w = WORDS[language];
  const mode = MODES.find((each) => edition.sitting(variable, each) !== null);
  const sitting = mode ? edition.sitting(variable, mode) : null;
  const trials = sitting ? trialsOf(questionnaire, sitting) : [];
  const trial = trials.find(({ key }) => key === answer) ?? (sitting && telling(questionnaire, sitting, trials));
  const none: Trial = { key: EMPTY, label: { fr: "", en: "" }, cell: null };
  const told = tellModes(props, trial ?? none);
  const at = questionnaire.order.indexOf(variable.name);
  const [before, after] = [questionnaire.order[at - 1], questionnaire.order[at + 1]];
  const elsewhere = new Set(MODES.flatMap((each) => told[each].path?.places.map((place) => place.variable) ?? []));
  return (
    <>
      <div className="title">
        <div>
          <h1>{variable.name}</h1>
          <p>
            {w.question}
            {isSealed(questionnaire, variable) && (
              <span className="tag sealed">
                <Icon name="lock" />
                {w.sealed}
              </span>
            )}
          </p>
        </div>
        {trial && <Try props={props} trials={trials} trial={trial} />}
      </div>
      {before && (
        <a className="sr" rel="prev" href={linkTo({ at: "question", name: before }, language)}>
          {w.previous}
        </a>
      )}
      {after && (
        <a className="sr" rel="next" href={linkTo({ at: "question", name: after }, language)}>
          {w.next}
        </a>
      )}
      <div className="modes">
        {MODES.map((each) => (
          <section className={`mode ${each}`} key={each} data-mode={each}>
            <h2>
              <Shape mode={each} asked={variable.origin === "asked" && variable.askedIn.includes(each)} />
              <span>{MODE_NAMES[language][each]}</span>
              <small className="num">{told[each].at}</small>
            </h2>
            <div className="stage">
              <div className="frame" data-field={variable.name}>
                {told[each].stage}
              </div>
              {each === "paper" && told.crop && (
                <button type="button" className="btn" popoverTarget="whole-page">
                  {w.wholePage}
                </button>
              )}
            </div>
            {trial && <Next {...{ props, told: told[each], mode: each, elsewhere, trials, trial }} />}
          </section>
        ))}
      </div>
      <Facts props={props} crop={told.crop} />
      {told.crop && (
        <div id="whole-page" popover="auto">
          {/* Drawn when it is asked for: a page is some thousand pieces. */}
          <iframe
            loading="lazy"
            title={w.pageAlt(told.crop.page.page)}
            src={linkTo({ at: "page", name: variable.name }, language)}
          />
          <button type="button" className="btn" popoverTarget="whole-page" popoverTargetAction="hide">
            {w.close}
          </button>
        </div>
      )}
    </>
  );
}
