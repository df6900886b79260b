/** Bad input for any operation of an OpenAPI document: drawn from a seed, so that a request that fails fails again. */
import type { Random } from "../../server/domain/seeded-random";
import { NASTY_BODIES, NASTY_HEADERS, NASTY_PATHS, NASTY_TEXTS, NASTY_VALUES } from "./nasty";

export interface Schema {
  type?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  items?: Schema;
  minimum?: number;
}
interface Parameter {
  name: string;
  in: "path" | "query";
  schema: Schema;
}
export interface Operation {
  method: "GET" | "POST" | "PUT" | "DELETE";
  path: string;
  parameters: Parameter[];
  body: Schema | null;
}
export interface BadRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  payload?: string | Buffer;
}
interface Document {
  paths: Record<
    string,
    Record<string, { parameters?: Parameter[]; requestBody?: { content: Record<string, { schema: Schema }> } }>
  >;
}

export const operationsOf = (document: Document): Operation[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase() as Operation["method"],
      path,
      parameters,
      body: requestBody?.content["application/json"]?.schema ?? null,
    })),
  );

/** Something of the right shape. */
export const sample = (schema: Schema, random: Random): unknown => {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sample(random.pick(schema.anyOf), random);
  if (schema.type === "object")
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, of]) => [key, sample(of, random)]));
  if (schema.type === "array") return [sample(schema.items ?? {}, random)];
  if (schema.type === "boolean") return true;
  if (schema.type === "integer" || schema.type === "number") return schema.minimum ?? 1;
  if (schema.format === "uuid") return random.uuid();
  if (schema.format === "date-time") return "2026-05-01T10:00:00.000Z";
  return "nothing-of-that-name";
};

type Place = { holder: Record<string, unknown>; key: string };
const placesIn = (value: unknown): Place[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inside]) => [
        { holder: value as Record<string, unknown>, key },
        ...placesIn(inside),
      ])
    : [];

/** One place of the body is replaced, taken out, doubled or joined by another. */
const spoiled = (body: unknown, random: Random): unknown => {
  const copy = structuredClone(body);
  const places = placesIn(copy);
  if (places.length === 0) return random.pick(NASTY_VALUES);
  const { holder, key } = random.pick(places);
  const how = random.weighted([
    ["value", 5],
    ["text", 4],
    ["gone", 1],
    ["more", 1],
    ["many", 1],
  ] as const);
  if (how === "value") holder[key] = random.pick(NASTY_VALUES);
  else if (how === "text") holder[key] = random.pick(NASTY_TEXTS);
  else if (how === "gone") delete holder[key];
  else if (how === "more") holder[random.pick(NASTY_TEXTS)] = random.pick(NASTY_VALUES);
  else holder[key] = Array.from({ length: 3000 }, () => holder[key]);
  return copy;
};

/** A lone half of a pair has no address; it is tested in bodies. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));

const spell = (operation: Operation, random: Random, ids: readonly string[], calm: boolean): string => {
  const value = () => (calm || random.chance(0.4) ? random.pick(ids) : random.pick(NASTY_TEXTS));
  const path = operation.path.replace(/\{\w+\}/g, () =>
    !calm && random.chance(0.15) ? random.pick(NASTY_PATHS) : encoded(value()),
  );
  const query = operation.parameters
    .filter((parameter) => parameter.in === "query" && (calm || random.chance(0.8)))
    .map(({ name }) => `${name}=${calm ? "ab" : encoded(random.pick(NASTY_TEXTS))}`);
  if (!calm && random.chance(0.2)) query.push(`${encoded(random.pick(NASTY_TEXTS))}=1`);
  if (!calm && random.chance(0.1)) query.push(...query);
  return query.length > 0 ? `${path}?${query.join("&")}` : path;
};

export interface Sources {
  random: Random;
  /** of rows that are there, but are none of the sender's business, and of none */
  ids: readonly string[];
  /** right in every way but for what is spoiled afterwards; else made from the schema */
  body?: unknown;
  /** ids of the sender's own, for paths of requests whose body is bad */
  own?: readonly string[];
}

/** Draws one bad request for the operation. */
export const badRequest = (operation: Operation, { random, ids, body, own }: Sources): BadRequest => {
  const headers: Record<string, string> = random.chance(0.15) ? { ...random.pick(NASTY_HEADERS) } : {};
  const { method } = operation;
  const badPath = operation.body === null || random.chance(0.3);
  const url = spell(operation, random, badPath ? ids : (own ?? ids), !badPath && random.chance(0.8));
  if (operation.body === null && (method === "GET" || random.chance(0.6))) return { method, url, headers };
  if (random.chance(0.2)) return { method, url, ...random.pick(NASTY_BODIES), headers };
  const made = body ?? sample(operation.body ?? {}, random);
  const payload = JSON.stringify(spoiled(made, random)) ?? "";
  return { method, url, headers: { "content-type": "application/json", ...headers }, payload };
};
