import type { Offer } from "../../server/contract/calendar";
import { Notice, useTell, useWords } from "../../staff-ui";
import { CALENDAR } from "../words/calendar";

/** What stands against the hour, or that a seat is free; and both clocks, where they differ. */
export function OfferNotice({ offer }: { offer: Offer | null }) {
  const w = useWords(CALENDAR);
  const told = useTell();
  // the place is kept, so that nothing jumps under the hands
  if (!offer) return <div className="offer" />;
  const { unlawful, verdict, planned, booked, opens, closes, floorTime, place } = offer;
  return (
    <div className="offer" data-offer={offer.at === null ? "none" : (unlawful ?? verdict)}>
      {offer.at === null ? (
        <Notice kind="late">{w.noSuchTime}</Notice>
      ) : unlawful ? (
        <Notice kind="late">{unlawful === "hours" ? w.hours(opens / 60, closes / 60) : w[unlawful]}</Notice>
      ) : verdict === "free" ? (
        <Notice kind="done">{w.free(planned, booked)}</Notice>
      ) : (
        <Notice kind="note">{verdict === "full" ? w.full(planned, booked) : w[verdict]}</Notice>
      )}
      {floorTime && place && <p className="clocks">{w.clocks(told(place), floorTime)}</p>}
    </div>
  );
}
