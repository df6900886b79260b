/** Under a mode: the questions that come next after the trial answer, and what only this mode does. */
import type { Mode } from "../../../../questionnaires/format/types";
import type { Edition } from "./edition";
import { linkTo } from "./links";
import { itemId, type Path, SHOWN } from "./path";
import { remarkOf, stopRemark } from "./remarks";
import type { QuestionProps, Told } from "./tell-modes";
import type { Trial } from "./trials";
import { WORDS } from "./words";

/** The route's own order: questions that the mode leaves out stand dashed among those that come next. */
const withSkipped = (edition: Edition, path: Path, mode: Mode, elsewhere: Set<string>) => {
  const { order, variables } = edition.questionnaire;
  const last = path.places.at(-1);
  const skipped = [...elsewhere].filter(
    (name) =>
      !variables[name]!.askedIn.includes(mode) &&
      last !== undefined &&
      order.indexOf(name) < order.indexOf(last.variable),
  );
  const all = [
    ...path.places.map((place) => ({ ...place, skipped: false })),
    ...skipped.map((variable) => ({ variable, report: null, skipped: true })),
  ];
  return skipped.length === 0
    ? all
    : all.sort((one, other) => order.indexOf(one.variable) - order.indexOf(other.variable));
};

export function Next({
  props,
  told,
  mode,
  elsewhere,
  trials,
  trial,
}: {
  props: QuestionProps;
  told: Told;
  mode: Mode;
  elsewhere: Set<string>;
  trials: Trial[];
  trial: Trial;
}) {
  const { edition, variable, language } = props;
  const w = WORDS[language];
  const { path, sitting } = told;
  if (!sitting) return <div className="next" />;
  const routed = mode === "paper" ? edition.book(variable, language).routed : null;
  const places = path ? withSkipped(edition, path, mode, elsewhere) : [];
  const skipped = places.filter((place) => place.skipped).map((place) => place.variable);
  const numberOf = (id: string) => routed?.items.find((item) => item.id === id)?.number;
  const ends = path !== null && path.stop === null && path.places.length < SHOWN;
  return (
    <div className="next">
      <h3>
        {trial.cell === null || (mode === "paper" && trial.cell.missing)
          ? w.afterNothing
          : w.after(trial.label[language])}
      </h3>
      {path && (
        <ol className={mode}>
          {places.map((place) => (
            <li key={`${place.variable} ${place.report}`}>
              <a
                className={place.skipped ? "node skip" : "node"}
                href={linkTo({ at: "question", name: place.variable }, language)}
              >
                <span>
                  {!place.skipped && numberOf(itemId(place)) ? `${numberOf(itemId(place))} ` : ""}
                  {place.variable}
                  {place.report !== null && place.report > 1 ? `, ${w.report(place.report)}` : ""}
                </span>
              </a>
            </li>
          ))}
          {(ends || path.stop) && (
            <li>
              <span className="node end">
                <span>{w.end}</span>
              </span>
            </li>
          )}
        </ol>
      )}
      <p>
        {path?.stop
          ? stopRemark(path.stop, sitting, language)
          : remarkOf(edition.questionnaire, sitting, { trials, trial, skipped, language })}
      </p>
    </div>
  );
}
