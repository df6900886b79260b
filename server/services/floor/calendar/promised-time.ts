/** What a promise is kept as: an hour, or every lawful hour from the day on before which the person cannot answer. */
import { dayBegins, momentOf } from "../../../domain/appointment";
import { ExpectedFailure } from "../../../domain/problem";
import type { Appointment } from "../../../store/records";
import type { Reads } from "../../../store/store";
import { lawfulMoment, type Place } from "./offer";

/** @throws ExpectedFailure appointment-needed, appointment-unlawful */
export function promisedTime(
  place: Place,
  { at: told, fromADayOn, now }: { at: string; fromADayOn: boolean; now: Date },
): Pick<Appointment, "at" | "until"> {
  if (!fromADayOn) return { at: lawfulMoment(place, told, now), until: null };
  const said = momentOf(told, place.territory);
  const at = said && dayBegins(said, place.territory);
  if (!at || at <= now) throw new ExpectedFailure("appointment-needed");
  if (at >= place.wave.closes) throw new ExpectedFailure("appointment-unlawful", { detail: "Not then: field-closed." });
  return { at, until: place.wave.closes };
}

/** Somebody who calls here. @throws ExpectedFailure unknown-account */
export async function callerOf(from: Reads, login: string | undefined): Promise<string | null> {
  if (login === undefined) return null;
  const member = await from.staffByLogin(login);
  if (!member?.active || (member.role !== "interviewer" && member.role !== "supervisor"))
    throw new ExpectedFailure("unknown-account");
  return member.login;
}
