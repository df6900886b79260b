/** Who sits when: seats of a fieldwork, day by day, from the model's shifts. */
import type { Caller } from "../../domain/skill";
import { byShare, type Chance } from "./chance";
import type { ContactModel } from "./model";
import { FOR, sharesOf } from "./population";

export interface Seat {
  caller: Caller;
  /** hours of the day */
  from: number;
  to: number;
}

export function floorOf(model: ContactModel, interviewers: number): Caller[] {
  const logins = Array.from({ length: interviewers }, (_, at) => `interviewer-${String(at + 1).padStart(3, "0")}`);
  const converters = logins.slice(0, Math.round(interviewers * model.floor.converters));
  return logins.map((login) => ({
    login,
    skills: converters.includes(login) ? ["refusal-conversion"] : [],
    // whoever sits there later in the day counts too: the skill is scarce
    converters,
  }));
}

/** The seats of one day, earliest first. Days off go round the week, so that each day has its share of the floor. */
export function seatsOf(model: ContactModel, callers: readonly Caller[], day: number, chance: Chance): Seat[] {
  const weekday = (day % 7) + 1;
  if (weekday === 7) return [];
  const week = Math.floor(day / 7);
  const shifts = weekday === 6 ? model.floor.shifts.saturday : model.floor.shifts.weekday;
  const off = 6 - model.floor.daysPerWeek;
  return callers
    .flatMap((caller, at) => {
      const turn = (weekday - 1 + at + week) % 6;
      if (turn < off) return [];
      const shift = shifts[Number(byShare(sharesOf(shifts), chance(at, FOR.roster, day)))];
      return shift ? [{ caller, from: shift.from, to: shift.to }] : [];
    })
    .sort((a, b) => a.from - b.from);
}
