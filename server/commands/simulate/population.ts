/** Who is called: persons drawn from the model. What stands here is hidden from the floor, but for the stratum. */
import type { Chance } from "./chance";
import { byShare, logistic, logit, normal } from "./chance";
import { type ContactModel, HOURS, type Kind, type Stratum } from "./model";

export interface Line {
  id: string;
  kind: "mobile" | "landline";
  fate: "works" | "not-in-service" | "somebody-else" | "never-picked-up";
}

export interface Person {
  index: number;
  stratum: string;
  numbers: readonly Line[];
  kind: Kind;
  /** shifts on the logit scale: at all times, and in each window of two hours, Saturday's after the weekdays' */
  reach: number;
  windows: readonly number[];
  willingness: number;
  /** days after the begin at which the person answers on the web of their own accord */
  webDay: number | null;
}

/** What a chance is drawn for: part of its name. */
export const FOR = {
  kind: 1,
  stratum: 2,
  line: 3,
  person: 4,
  window: 5,
  will: 6,
  web: 7,
  dial: 8,
  roster: 9,
  order: 10,
};
const WINDOW_HOURS = 2;
const WINDOWS = (2 * HOURS.length) / WINDOW_HOURS;

export function population(model: ContactModel, cases: number, days: number, chance: Chance): Person[] {
  const kindShares = sharesOf(model.kinds);
  const stratumShares = sharesOf(model.strata);
  return Array.from({ length: cases }, (_, index) => {
    const stratum = byShare(stratumShares, chance(index, FOR.stratum));
    const kind = model.kinds[byShare(kindShares, chance(index, FOR.kind))] as Kind;
    const { reach, willingness } = model.strata[stratum] as Stratum;
    const has = kind.landline > chance(index, FOR.line, 9);
    return {
      index,
      stratum,
      kind,
      numbers: (has ? (["mobile", "landline"] as const) : (["mobile"] as const)).map((line, at) => ({
        id: `p${at + 1}`,
        kind: line,
        fate: fateOf(model.numbers, chance(index, FOR.line, at)),
      })),
      reach: reach + model.spread.person * normal(chance, index, FOR.person),
      windows: Array.from({ length: WINDOWS }, (_, at) => model.spread.window * normal(chance, index, FOR.window, at)),
      willingness: willingness + model.contact.willingness * normal(chance, index, FOR.will),
      webDay: webDay(model.web, days, chance(index, FOR.web, 1), chance(index, FOR.web, 2)),
    };
  });
}

export const sharesOf = (
  rows: Readonly<Record<string, { share: number }>> | readonly { share: number }[],
): Record<string, number> => Object.fromEntries(Object.entries(rows).map(([key, { share }]) => [key, share]));

function fateOf({ notInService, somebodyElse, neverPickedUp }: ContactModel["numbers"], u: number): Line["fate"] {
  if (u < notInService) return "not-in-service";
  if (u < notInService + somebodyElse) return "somebody-else";
  return u < notInService + somebodyElse + neverPickedUp ? "never-picked-up" : "works";
}

/** Fewer and fewer answer by themselves: exponential, cut off at the end of the fieldwork. */
function webDay({ share, halfLifeDays }: ContactModel["web"], days: number, answers: number, when: number) {
  if (answers >= share) return null;
  const rate = Math.LN2 / halfLifeDays;
  return -Math.log(1 - when * (1 - Math.exp(-rate * days))) / rate;
}

export interface Moment {
  /** days since the fieldwork began */
  day: number;
  /** 1 Monday … 7 Sunday */
  weekday: number;
  hour: number;
}

/** The chance that the person picks up a working number of theirs at that hour, on a day like others. */
export const usualReach = (person: Person, at: Omit<Moment, "day">): number => logistic(reachLogit(person, at));

/** The same on one day: some days are unlike others. */
export function reachAt(person: Person, { day, ...at }: Moment, model: ContactModel, chance: Chance): number {
  return logistic(reachLogit(person, at) + model.spread.day * normal(chance, person.index, FOR.person, 100 + day));
}

function reachLogit(person: Person, { weekday, hour }: Omit<Moment, "day">): number {
  const saturday = weekday >= 6;
  const at = Math.min(Math.max(hour - (HOURS[0] ?? 0), 0), HOURS.length - 1);
  const window = Math.floor(at / WINDOW_HOURS) + (saturday ? WINDOWS / 2 : 0);
  const base = (saturday ? person.kind.saturday : person.kind.weekday)[at] ?? 0;
  return logit(base) + person.reach + (person.windows[window] ?? 0);
}
