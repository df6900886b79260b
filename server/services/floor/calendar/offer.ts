/** An hour that a person says: what their clock, the law and the floor make of it. */
import type { Offer } from "../../../contract/calendar";
import { FLOOR_ZONE, floorVerdict, momentOf, SEAT_MINUTES, slotOf, unlawful } from "../../../domain/appointment";
import { addMinutes, localTime } from "../../../domain/clock";
import { ExpectedFailure } from "../../../domain/problem";
import { TERRITORIES, type Territory, timeZoneOf } from "../../../domain/territory";
import type { Case, Wave } from "../../../store/records";
import type { Reads } from "../../../store/store";
import { homeOf } from "../../calls/call-facts";
import { callingRules } from "../../calls/calling-rules";
import type { Context } from "../../context";

export interface Place {
  of: Case;
  wave: Wave;
  territory: Territory;
}
export async function placeOf(from: Reads, caseId: string): Promise<Place> {
  const of = await from.case(caseId);
  const wave = of && (await from.wave(of.waveId));
  if (!of || !wave) throw new ExpectedFailure("unknown-case");
  return { of, wave, territory: await homeOf(from, of, await from.contact(caseId)) };
}

export interface Wanted {
  /** the person's wall clock, or an instant */
  at: string;
  withWhom?: string | undefined;
}
/** @throws ExpectedFailure appointment-needed, appointment-unlawful */
export function lawfulMoment(place: Place, told: string, now: Date): Date {
  const { wave, territory } = place;
  const at = momentOf(told, territory);
  // a leap second has the shape of a time and is none
  const reason = at && unlawful(at, { now, closes: wave.closes, rules: callingRules(wave), territory });
  if (!at || reason === "past") throw new ExpectedFailure("appointment-needed");
  if (reason) throw new ExpectedFailure("appointment-unlawful", { detail: `Not then: ${reason}.` });
  return at;
}

const clock = (at: Date, territory: Territory | null): string => {
  const { minute } = localTime(at, territory ? timeZoneOf(territory) : FLOOR_ZONE);
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
};
/** Both clocks, where they show different times then. */
export function bothClocks(at: Date, territory: Territory) {
  const [theirs, floor] = [clock(at, territory), clock(at, null)];
  const differ = theirs !== floor;
  return {
    theirs: differ ? theirs : null,
    floor: differ ? floor : null,
    place: differ ? TERRITORIES[territory].label : null,
  };
}

export async function offer(ctx: Context, caseId: string, { at: told, withWhom }: Wanted): Promise<Offer> {
  const { store } = ctx;
  const { of, wave, territory } = await placeOf(store, caseId);
  const rules = callingRules(wave);
  const { opens, closes } = rules;
  const at = momentOf(told, territory);
  if (!at)
    return {
      ...{ at: null, unlawful: null, verdict: "nobody" as const, planned: 0, booked: 0, opens, closes },
      ...{ floorTime: null, place: null },
    };
  const span = { from: slotOf(at), until: addMinutes(slotOf(at), SEAT_MINUTES) };
  const [shifts, bookings] = await Promise.all([store.shifts(span), store.appointments(wave.id, span)]);
  const { floor, place } = bothClocks(at, territory);
  return {
    at: at.toISOString(),
    unlawful: unlawful(at, { now: ctx.now(), closes: wave.closes, rules, territory }),
    // the case's own earlier appointment makes room for the new one
    ...floorVerdict(
      at,
      withWhom ?? null,
      shifts,
      bookings.filter(({ caseId }) => caseId !== of.id),
    ),
    ...{ opens, closes, floorTime: floor, place },
  };
}
