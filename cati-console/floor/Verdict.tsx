/** How the floor does, in a sentence; then who is missing. */
import type { Ref } from "react";
import type { FloorWaiting, LiveFloor } from "../../server/contract/floor";
import { typeset, useLanguage, useWords } from "../../staff-ui";
import { FLOOR } from "../words/floor";

export const onCall = ({ state }: LiveFloor["seats"][number]): boolean => state === "dialling" || state === "interview";
export const needing = ({ refusals, appointments, cases }: FloorWaiting): number =>
  refusals.total + appointments.total + cases.total;

interface Props {
  ref: Ref<HTMLHeadingElement>;
  live: LiveFloor | null;
  waiting: FloorWaiting | null;
}

export function Verdict({ ref, live, waiting }: Props) {
  const w = useWords(FLOOR);
  const { language } = useLanguage();
  const names = (of: readonly { name: string }[]) => of.map(({ name }) => name).join(", ");
  const seats = live?.seats ?? [];
  const quiet = seats.filter(({ state }) => state === "quiet");
  const present = seats.length - quiet.length;
  const needs = waiting ? needing(waiting) : 0;
  const said = needs === 0 ? w.nothingWaits : w.waits(needs);
  return (
    <header>
      <p className="question">{typeset(w.question, language)}</p>
      <h1 ref={ref} tabIndex={-1} className="num">
        {!live || !waiting ? (
          w.loading
        ) : (
          <>
            {present === 0 ? `${w.nobody} ` : w.working(present, seats.filter(onCall).length)}
            {needs === 0 ? present > 0 && said : <em>{said}</em>}
          </>
        )}
      </h1>
      {live && (
        <p className="why num">
          {[
            live.planned === 0 ? w.noneplanned : w.planned(live.planned),
            ...(live.absent.length > 0 ? [w.absent(names(live.absent))] : []),
            ...(quiet.length > 0 ? [w.quietOnes(names(quiet))] : []),
            ...(live.callsWaiting > 0 ? [w.callsWaiting(live.callsWaiting)] : []),
          ].join(" ")}
        </p>
      )}
    </header>
  );
}
