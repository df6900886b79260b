/**
 * What becomes of the 300 cases: so many of each kind, so that every screen has something true to show. A fate is a list
 * of acts by day since the opening; letters go their way between them.
 */
import { DEFAULT_CALLING, withinCallingHours } from "../../domain/calling";
import { addDays, addMinutes, instantOf, localTime } from "../../domain/clock";
import { answerOnWeb, call, keyForm, noteLetter, type Scene, type Until } from "./acts";

interface Act {
  /** earliest and latest day since the opening */
  days: readonly [number, number];
  /** needs a telephone */
  phone?: true;
  form?: "posted";
  do?(scene: Scene): Promise<void>;
}
interface Fate {
  cases: number;
  /** cannot answer alone */
  watched?: true;
  acts: readonly Act[];
}

const inModule =
  (letter: string, after = 0): Until =>
  (screen) =>
    screen.part.letter === letter && after-- <= 0;
const web = (days: Act["days"], until?: () => Until): Act => ({ days, do: (scene) => answerOnWeb(scene, until?.()) });
const dial = (days: Act["days"], outcome: string, note?: string): Act => ({
  days,
  phone: true,
  do: (scene) => call(scene, { outcome, ...(note ? { note } : {}) }),
});
const interview = (days: Act["days"], outcome = "complete", until?: () => Until): Act => ({
  days,
  phone: true,
  do: (scene) => call(scene, { outcome, interview: true, ...(until ? { until: until() } : {}) }),
});
const tries = (days: Act["days"]): Act => ({
  days,
  phone: true,
  do: (scene) =>
    call(scene, {
      outcome: scene.random.pick([
        "no-answer",
        "no-answer",
        "machine",
        "machine-unknown",
        "busy",
        "never-available",
        "blocked",
      ]),
    }),
});
const appointment = (days: Act["days"], hard: boolean, minutesFromNow: readonly [number, number]): Act => ({
  days,
  phone: true,
  do: (scene) =>
    call(scene, {
      outcome: hard ? "appointment-hard" : "appointment-soft",
      appointment: {
        hard,
        at: anHour(addMinutes(scene.today, scene.random.integer(...minutesFromNow)), minutesFromNow),
      },
    }),
});
/** People choose an hour for calls, on the quarter; only what is due by now is due whenever the demo begins. */
function anHour(at: Date, [earliest]: readonly [number, number]): Date {
  if (earliest < 0) return at;
  const { opens, closes } = DEFAULT_CALLING;
  const { day, minute } = localTime(at);
  const quarters = Math.floor(((closes - opens) * minute) / (24 * 60) / 15);
  let hour = instantOf(`${day}T${clockTime(opens + quarters * 15)}`) ?? at;
  while (!withinCallingHours(hour, DEFAULT_CALLING, "mainland")) hour = addDays(hour, 1);
  return hour;
}
const letter = (days: Act["days"], outcome: string): Act => ({ days, do: (scene) => noteLetter(scene, outcome) });
const form: Act = { days: [24, 25], form: "posted" };
const keyed = (days: Act["days"], pages?: number): Act => ({ days, do: (scene) => keyForm(scene, pages) });

const LONG = [2 * 24 * 60, 6 * 24 * 60] as const;
export const FATES = {
  "web-early": { cases: 46, acts: [web([2, 13])] },
  "web-reminded": { cases: 30, acts: [web([15, 30])] },
  "web-late": { cases: 8, acts: [web([36, 44])] },
  "web-in-two-sittings": { cases: 8, acts: [web([3, 12], () => inModule("C", 1)), web([13, 26])] },
  "web-not-alone": { cases: 8, watched: true, acts: [web([4, 40])] },
  "web-half": { cases: 11, acts: [web([6, 42], () => inModule("C", 1))] },
  "web-stopped-in-private": { cases: 4, acts: [web([8, 41], () => inModule("D", 3))] },
  "web-then-phone": { cases: 9, acts: [web([5, 20], () => inModule("C", 2)), tries([28, 33]), interview([34, 44])] },
  phone: { cases: 12, acts: [tries([28, 32]), interview([33, 44])] },
  "phone-at-once": { cases: 5, acts: [interview([28, 43])] },
  "phone-half": { cases: 3, acts: [interview([36, 44], "break-off", () => inModule("B", 4))] },
  paper: { cases: 19, acts: [form, keyed([33, 44])] },
  "paper-in-keying": { cases: 4, acts: [form, keyed([44, 44], 9)] },
  "web-and-paper": { cases: 3, acts: [web([21, 23]), form, keyed([34, 43])] },
  "paper-and-half-web": { cases: 3, acts: [web([10, 20], () => inModule("C", 0)), form, keyed([35, 44])] },
  refused: { cases: 11, acts: [dial([28, 44], "respondent-refusal")] },
  "refused-by-household": {
    cases: 3,
    acts: [dial([30, 44], "household-refusal", "Refus du conjoint, sans que la personne ait été jointe.")],
  },
  "refused-softly": { cases: 7, acts: [tries([28, 31]), dial([32, 44], "soft-refusal")] },
  "hung-up": { cases: 5, acts: [dial([29, 44], "hang-up")] },
  "hung-up-twice": { cases: 2, acts: [dial([28, 33], "hang-up"), dial([36, 43], "hang-up")] },
  "safety-stop": { cases: 1, acts: [interview([33, 43], "safety-stop", () => inModule("D", 2))] },
  "appointment-due": { cases: 2, acts: [appointment([42, 44], true, [-30, -5])] },
  "appointment-later": { cases: 5, acts: [tries([30, 34]), appointment([38, 44], true, LONG)] },
  "appointment-soft": { cases: 4, acts: [appointment([37, 44], false, LONG)] },
  "says-answered": { cases: 3, acts: [dial([39, 44], "says-answered")] },
  "tried-once": { cases: 12, acts: [tries([30, 44])] },
  "tried-three-times": { cases: 11, acts: [tries([28, 31]), tries([33, 37]), tries([39, 44])] },
  "tried-five-times": {
    cases: 5,
    acts: [tries([28, 29]), tries([31, 32]), tries([34, 36]), tries([38, 40]), tries([42, 44])],
  },
  "number-wrong": { cases: 2, acts: [dial([28, 40], "non-working")] },
  deceased: { cases: 2, acts: [dial([28, 42], "deceased")] },
  unable: { cases: 2, acts: [dial([29, 43], "unable")] },
  moved: { cases: 2, acts: [letter([6, 12], "moved")] },
  undeliverable: { cases: 3, acts: [letter([5, 10], "undeliverable")] },
  "not-known": { cases: 2, acts: [letter([5, 15], "unknown-person")] },
  "form-waiting": { cases: 16, acts: [form] },
  silent: { cases: 27, acts: [] },
} as const satisfies Record<string, Fate>;

export type FateName = keyof typeof FATES;
export const FATE_NAMES = Object.keys(FATES) as FateName[];
export const fate = (name: FateName): Fate => FATES[name];
export const needsPhone = (name: FateName): boolean => fate(name).acts.some((act) => act.phone);

/** Minutes of the day at which people answer and mail is opened; a call has the length of an interview before it. */
const AT_HOME = { opens: 8 * 60, closes: 22 * 60, weekdays: [1, 2, 3, 4, 5, 6, 7] };
const CALL_MINUTES = 45;
const clockTime = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");

/** A moment of that act: on one of its days, at an hour at which people answer, or may be called. */
export function momentOf(act: Act, { wave, random }: Scene): Date {
  const [from, to] = act.days;
  const { opens, closes, weekdays } = act.phone ? DEFAULT_CALLING : AT_HOME;
  const minute = random.integer(opens, closes - CALL_MINUTES);
  const first = random.integer(0, to - from);
  for (let after = 0; after <= to - from; after++) {
    const { day, weekday } = localTime(addDays(wave.opened, from + ((first + after) % (to - from + 1))));
    const at = weekdays.includes(weekday) ? instantOf(`${day}T${clockTime(minute)}`) : null;
    if (at) return at;
  }
  throw new Error(`None of the days ${from} to ${to} after the opening is one for this act`);
}
