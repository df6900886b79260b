/** The contact model: read from its file, and checked before anything is simulated. */
import { readFileSync } from "node:fs";
import { type Static, Type } from "typebox";
import Value from "typebox/value";
import { parse } from "yaml";
import { DISPOSITIONS, isPhoneOutcome } from "../../domain/disposition";

export const HOURS = Array.from({ length: 10 }, (_, at) => 10 + at);

const closed = { additionalProperties: false };
const Source = Type.String({ minLength: 1 });
const Chance = Type.Number({ minimum: 0, maximum: 1 });
/** a chance that stands on the logit scale: never sure */
const Inner = Type.Number({ exclusiveMinimum: 0, exclusiveMaximum: 1 });
const Spread = Type.Number({ minimum: 0, maximum: 5 });
const Shift = Type.Number({ minimum: -5, maximum: 5 });
const Minutes = Type.Number({ exclusiveMinimum: 0, maximum: 600 });
const Outcomes = Type.Record(Type.String(), Chance);
const Day = Type.Array(Inner, { minItems: HOURS.length, maxItems: HOURS.length });
const Seats = Type.Array(
  Type.Object(
    { from: Type.Integer({ minimum: 0, maximum: 23 }), to: Type.Integer({ minimum: 1, maximum: 24 }), share: Chance },
    closed,
  ),
  { minItems: 1 },
);
const Meeting = Type.Object({ complete: Inner, otherwise: Outcomes }, closed);
const Kind = Type.Object({ share: Chance, landline: Chance, weekday: Day, saturday: Day }, closed);
const Stratum = Type.Object({ share: Chance, reach: Shift, willingness: Shift }, closed);

const Model = Type.Object(
  {
    title: Type.String(),
    kinds: Type.Record(Type.String(), Type.Union([Kind, Source])),
    spread: Type.Object({ source: Source, person: Spread, window: Spread, day: Spread }, closed),
    strata: Type.Record(Type.String(), Type.Union([Stratum, Source])),
    numbers: Type.Object({ source: Source, notInService: Chance, somebodyElse: Chance, neverPickedUp: Chance }, closed),
    silence: Type.Object({ source: Source, outcomes: Outcomes }, closed),
    household: Type.Object({ source: Source, answers: Chance, outcomes: Outcomes }, closed),
    contact: Type.Object(
      { source: Source, willingness: Spread, first: Meeting, again: Meeting, appointment: Meeting, refused: Meeting },
      closed,
    ),
    appointments: Type.Object(
      {
        source: Source,
        days: Type.Array(Type.Integer({ minimum: 1, maximum: 30 }), { minItems: 2, maxItems: 2 }),
        kept: Type.Object({ hard: Chance, soft: Chance }, closed),
      },
      closed,
    ),
    web: Type.Object(
      {
        source: Source,
        share: Chance,
        halfLifeDays: Type.Number({ exclusiveMinimum: 0 }),
        afterAsked: Type.Object({ share: Chance, days: Type.Number({ exclusiveMinimum: 0 }) }, closed),
      },
      closed,
    ),
    minutes: Type.Object(
      {
        source: Source,
        silence: Minutes,
        contact: Minutes,
        interview: Type.Object({ mean: Minutes, spread: Spread }, closed),
      },
      closed,
    ),
    floor: Type.Object(
      {
        source: Source,
        opens: Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" }),
        daysPerWeek: Type.Integer({ minimum: 1, maximum: 6 }),
        converters: Chance,
        waitMinutes: Minutes,
        shifts: Type.Object({ weekday: Seats, saturday: Seats }, closed),
      },
      closed,
    ),
  },
  closed,
);

export type Kind = Static<typeof Kind>;
export type Stratum = Static<typeof Stratum>;
export type Meeting = Static<typeof Meeting>;
type Raw = Static<typeof Model>;
export interface ContactModel extends Omit<Raw, "kinds" | "strata"> {
  kinds: Record<string, Kind>;
  strata: Record<string, Stratum>;
}

/** What somebody must mend in a model file: each fault with its place. */
export class ModelFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join("\n"));
  }
}

export function readModel(file: string): ContactModel {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new ModelFault([`${file} cannot be read.`]);
  }
  return checkedModel(text);
}

/** @param text YAML, or JSON, which is YAML too */
export function checkedModel(text: string): ContactModel {
  let raw: unknown;
  try {
    raw = parse(text);
  } catch (error) {
    throw new ModelFault([`This is no YAML: ${String(error).split("\n")[0]}`]);
  }
  if (!Value.Check(Model, raw)) throw new ModelFault(shapeFaults(raw));
  const { source: kindSource, ...kinds } = raw.kinds;
  const { source: stratumSource, ...strata } = raw.strata;
  const model = { ...raw, kinds, strata } as ContactModel;
  const faults = [
    ...(typeof kindSource === "string" ? [] : ["kinds: says no source."]),
    ...(typeof stratumSource === "string" ? [] : ["strata: says no source."]),
    ...stray("kinds", kinds),
    ...stray("strata", strata),
  ];
  if (faults.length > 0) throw new ModelFault(faults);
  const wrong = senseFaults(model);
  if (wrong.length > 0) throw new ModelFault(wrong);
  return model;
}

const shapeFaults = (raw: unknown): string[] => [
  ...new Set(
    [...Value.Errors(Model, raw)].map(
      ({ instancePath, message }) => `${instancePath.slice(1).replaceAll("/", ".") || "the file"}: ${message}.`,
    ),
  ),
];
const stray = (block: string, rows: Record<string, unknown>): string[] =>
  Object.entries(rows).flatMap(([key, row]) => (typeof row === "string" ? [`${block}.${key}: is a text.`] : []));

function senseFaults(model: ContactModel): string[] {
  const { contact, floor, appointments, numbers } = model;
  const shares = (rows: Record<string, { share: number }> | readonly { share: number }[]) =>
    Object.fromEntries(Object.entries(rows).map(([key, { share }]) => [key, share]));
  const meetings = ["first", "again", "appointment", "refused"] as const;
  const outcomes = {
    "silence.outcomes": model.silence.outcomes,
    "household.outcomes": model.household.outcomes,
    ...Object.fromEntries(meetings.map((key) => [`contact.${key}.otherwise`, contact[key].otherwise])),
  };
  const whole: Record<string, Record<string, number>> = {
    kinds: shares(model.kinds),
    strata: shares(model.strata),
    "floor.shifts.weekday": shares(floor.shifts.weekday),
    "floor.shifts.saturday": shares(floor.shifts.saturday),
    ...outcomes,
  };
  const [soonest = 1, latest = 1] = appointments.days;
  return [
    ...Object.entries(whole).flatMap(([place, parts]) => {
      const sum = Object.values(parts).reduce((all, part) => all + part, 0);
      return Math.abs(sum - 1) < 1e-6 ? [] : [`${place}: the shares add up to ${sum.toFixed(4)}, not to 1.`];
    }),
    ...Object.entries(outcomes).flatMap(([place, parts]) =>
      Object.keys(parts).flatMap((key) =>
        isPhoneOutcome(key) && DISPOSITIONS[key].class !== "I" ? [] : [`${place}.${key}: is no such end of a call.`],
      ),
    ),
    ...Object.entries(floor.shifts).flatMap(([day, seats]) =>
      seats.flatMap(({ from, to }) => (from < to ? [] : [`floor.shifts.${day}: a shift ends before it begins.`])),
    ),
    ...(numbers.notInService + numbers.somebodyElse + numbers.neverPickedUp > 1
      ? ["numbers: the shares add up to more than 1."]
      : []),
    ...(soonest <= latest ? [] : ["appointments.days: the first lies after the last."]),
    ...(new Date(`${floor.opens}T00:00:00Z`).getUTCDay() === 1 ? [] : ["floor.opens: is no Monday."]),
  ];
}
