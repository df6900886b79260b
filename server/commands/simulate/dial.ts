/** What happens when a number is dialled: drawn from the model and the person, never from how the call was chosen. */

import type { CallAttempt } from "../../domain/calling";
import { settledOutcome } from "../../domain/calling";
import { disposition } from "../../domain/disposition";
import { byShare, type Chance, logistic, logit, normal } from "./chance";
import type { ContactModel, Meeting } from "./model";
import { FOR, type Line, type Moment, type Person, reachAt } from "./population";

export interface Dial {
  outcome: string;
  minutes: number;
  /** days ahead and hour that the person chose */
  appointment: { day: number; hour: number; hard: boolean } | null;
}

export interface Dialled {
  person: Person;
  number: Line;
  at: Moment;
  /** the calls before this one */
  earlier: readonly CallAttempt[];
  /** the appointment that this call keeps */
  appointment: { hard: boolean } | null;
}

const REFUSED = ["soft-refusal", "hang-up"];
/** The person was on the line and did not refuse. */
const SPOKE = ["callback", "asked-web", "break-off", "appointment-hard", "appointment-soft"];

export function dial(call: Dialled, model: ContactModel, chance: Chance): Dial {
  const { person, number, at, earlier, appointment } = call;
  const u = (...of: number[]) => chance(person.index, FOR.dial, earlier.length, ...of);
  const silent = (): Dial => {
    const outcome = byShare(model.silence.outcomes, u(1));
    // a machine that says the person's name stands on no line but theirs
    const theirs = number.fate === "works" || outcome !== "machine";
    return ended(theirs ? outcome : "machine-unknown", model.minutes.silence);
  };
  if (number.fate === "not-in-service") return ended("non-working", model.minutes.silence);
  if (number.fate === "never-picked-up") return silent();

  const kept = appointment && (appointment.hard ? model.appointments.kept.hard : model.appointments.kept.soft);
  const reached = u(2) < (kept ?? reachAt(person, at, model, chance));
  if (number.fate === "somebody-else") return reached ? ended("number-changed", model.minutes.contact) : silent();
  if (!reached) {
    const somebody = number.kind === "landline" && u(3) < model.household.answers;
    return somebody ? ended(byShare(model.household.outcomes, u(4)), model.minutes.contact) : silent();
  }
  return met(call, meetingOf(call, model), model, chance, u);
}

const ended = (outcome: string, minutes: number): Dial => ({ outcome, minutes, appointment: null });

function meetingOf({ appointment, earlier }: Dialled, { contact }: ContactModel): Meeting {
  if (appointment) return contact.appointment;
  const said = (outcomes: readonly string[]) => earlier.some(({ outcome }) => outcome && outcomes.includes(outcome));
  if (said(REFUSED)) return contact.refused;
  return said(SPOKE) ? contact.again : contact.first;
}

function met({ person, earlier, at }: Dialled, meeting: Meeting, model: ContactModel, chance: Chance, u: Chance): Dial {
  if (u(5) < logistic(logit(meeting.complete) + person.willingness)) {
    const { mean, spread } = model.minutes.interview;
    const length = mean * Math.exp(spread * normal(u, 6) - spread ** 2 / 2);
    return ended("complete", model.minutes.contact + length);
  }
  const outcome = settledOutcome(byShare(meeting.otherwise, u(7)), earlier, false);
  const appointment = disposition(outcome).asksAppointment
    ? { ...chosenTime(person, at, model, chance, u), hard: outcome === "appointment-hard" }
    : null;
  return { outcome, minutes: model.minutes.contact, appointment };
}

/** People name an hour at which they can be reached; nobody works on a Sunday. */
function chosenTime(person: Person, at: Moment, model: ContactModel, chance: Chance, u: Chance) {
  const [soonest = 1, latest = 1] = model.appointments.days;
  let day = at.day + soonest + Math.floor(u(8) * (latest - soonest + 1));
  if (day % 7 === 6) day += 1;
  const weekday = (day % 7) + 1;
  const hours = Object.fromEntries(
    Array.from({ length: 10 }, (_, each) => [
      `${10 + each}`,
      reachAt(person, { day, weekday, hour: 10 + each }, model, chance),
    ]),
  );
  const sum = Object.values(hours).reduce((all, each) => all + each, 0);
  return { day, hour: Number(byShare(hours, u(9) * sum)) };
}
