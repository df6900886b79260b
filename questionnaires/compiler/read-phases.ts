/** A survey in two phases: who is drawn for the second, at which rate, and what is known of them then. */
import type { Phases, PreloadSource } from "../format/types";
import type { Reader } from "./reader";
import type { Raw } from "./source";

const ANSWER = /^\{([A-Za-z_][A-Za-z0-9_]*)\}$/;

const codes = (reader: Reader, raw: Raw): Record<string, number> => {
  if (raw.preload === undefined) return {};
  const preload = reader.map(raw.preload, raw, "preload");
  return Object.fromEntries(Object.keys(preload).map((name) => [name, reader.number(preload, name) ?? Number.NaN]));
};

const sources = (reader: Reader, raw: Raw): Record<string, PreloadSource> => {
  if (raw.preload === undefined) return {};
  const preload = reader.map(raw.preload, raw, "preload");
  return Object.fromEntries(
    Object.entries(preload).map(([name, value]) => {
      const from = typeof value === "string" ? ANSWER.exec(value)?.[1] : undefined;
      return [name, from === undefined ? (reader.number(preload, name) ?? Number.NaN) : { from }];
    }),
  );
};

/** A share that can be weighted back: never none. */
const share = (reader: Reader, raw: Raw, key: string): number => {
  const value = reader.number(raw, key) ?? Number.NaN;
  if (!(value > 0 && value <= 1))
    reader.fault(
      raw,
      raw[key] === undefined ? null : key,
      "not-a-share",
      `“${key}” must be above 0 and at most 1.`,
      "Write a share, such as 0.25: with 0 nobody could ever stand for these persons.",
    );
  return value;
};

const demanded = (reader: Reader, raw: Raw, key: string) => {
  const condition = reader.condition(raw, key);
  if (raw[key] === undefined)
    reader.fault(raw, null, "not-a-condition", `“${key}” is missing.`, 'Write, for example: "{NAME} = 1".');
  return condition ?? { op: "or" as const, of: [] };
};

export const readPhases = (reader: Reader, frame: Raw): Phases | null => {
  if (frame.phases === undefined) return null;
  const raw = reader.map(frame.phases, frame, "phases");
  reader.only(raw, ["first", "second"]);
  const first = reader.map(raw.first ?? {}, raw, "first");
  reader.only(first, ["preload"]);
  const second = reader.map(raw.second, raw, "second");
  reader.only(second, ["agreed", "groups", "others", "batch", "preload"]);
  const others = reader.map(second.others, second, "others");
  reader.only(others, ["rate", "preload"]);
  const batch = reader.map(second.batch, second, "batch");
  reader.only(batch, ["persons", "others"]);
  return {
    first: { preload: codes(reader, first) },
    second: {
      agreed: demanded(reader, second, "agreed"),
      groups: reader.list(second.groups, second, "groups").map((item) => {
        const group = reader.map(item, second, "groups");
        reader.only(group, ["name", "if", "rate", "preload"]);
        return {
          name: reader.string(group, "name"),
          if: demanded(reader, group, "if"),
          rate: share(reader, group, "rate"),
          preload: codes(reader, group),
        };
      }),
      others: { rate: share(reader, others, "rate"), preload: codes(reader, others) },
      batch: { persons: reader.number(batch, "persons") ?? Number.NaN, others: share(reader, batch, "others") },
      preload: sources(reader, second),
    },
  };
};
