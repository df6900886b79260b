/**
 * Twilio's own description of its API, as rules: which request is one, and whether a reply is. The file is not the
 * project's: its path stands in TWILIO_OPENAPI.
 */
import { existsSync, readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";

interface Schema {
  $ref?: string;
  type?: string;
  nullable?: boolean;
  properties?: Record<string, Schema>;
  pattern?: string;
  enum?: unknown[];
}
interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: Schema;
}
interface Described {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<
    string,
    { content?: Record<string, { schema: Schema; examples?: Record<string, { value: object }> }> }
  >;
}
interface Document {
  paths: Record<string, Record<string, Described | string | Parameter[]>>;
  components: { schemas: Record<string, Schema> };
}

const path = process.env.TWILIO_OPENAPI;
/** false: nothing can be said of the contract, and its tests are skipped */
export const DESCRIBED = path !== undefined && existsSync(path);
export const WHY_SKIPPED = "set TWILIO_OPENAPI to Twilio's description (twilio_api_v2010.json) to run them";

export interface Operation {
  method: string;
  /** "/2010-04-01/Accounts/{AccountSid}/Calls.json" */
  path: string;
  status: number;
  /** what is wrong with a request; empty: nothing */
  faults(parameters: Record<string, string>, form: URLSearchParams): string[];
  /** a reply of the description's own shape, with what is told of it; throws where that does not fit */
  reply(told: Record<string, unknown>): Record<string, unknown>;
}

export interface Contract {
  find(method: string, path: string): { operation: Operation; parameters: Record<string, string> } | null;
}

export function readContract(): Contract {
  const document = JSON.parse(readFileSync(path ?? "", "utf8")) as Document;
  // a form knows texts only, and one value of a list is no list: both are turned into what is described
  const ajv = new Ajv({ coerceTypes: "array", allErrors: true, strict: false, logger: false });
  addFormats.default(ajv);
  ajv.addFormat("date-time-rfc-2822", (text: string) => !Number.isNaN(Date.parse(text)));
  ajv.addFormat("http-method", /^(GET|POST|HEAD|PUT|PATCH|DELETE)$/);
  ajv.addFormat("endpoint", /^(\+[1-9]\d{6,14}|client:.+|sip:.+)$/);
  ajv.addFormat("phone-number", /^(\+[1-9]\d{6,14}|[A-Za-z0-9 ]{3,11})$/);
  ajv.addSchema({ $id: "twilio", components: document.components });
  const compile = (schema: object): ValidateFunction =>
    ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"twilio#/')));

  const known = Object.entries(document.paths).flatMap(([template, methods]) =>
    Object.entries(methods).flatMap(([method, described]) =>
      typeof described !== "object" || !("responses" in described) ? [] : [{ template, method, described }],
    ),
  );
  const compiled = new Map<string, Operation>();
  const operationOf = ({ template, method, described }: (typeof known)[number]): Operation => {
    const key = `${method} ${template}`;
    const found = compiled.get(key);
    if (found) return found;
    const inPath = (described.parameters ?? []).filter((parameter) => parameter.in === "path");
    const parameters = compile({
      type: "object",
      properties: Object.fromEntries(inPath.map(({ name, schema }) => [name, schema])),
      required: inPath.map(({ name }) => name),
      additionalProperties: false,
    });
    const body = described.requestBody?.content["application/x-www-form-urlencoded"]?.schema;
    const form = body && compile({ ...body, additionalProperties: false });
    const [status, { content }] = Object.entries(described.responses)[0] ?? ["500", {}];
    const shape = content?.["application/json"];
    const fits = shape && compile(shape.schema);
    const example = Object.values(shape?.examples ?? {})[0]?.value ?? {};
    const operation: Operation = {
      method: method.toUpperCase(),
      path: template,
      status: Number(status),
      faults(given, fields) {
        const told = (validate: ValidateFunction, value: object) =>
          validate(value)
            ? []
            : (validate.errors ?? []).map(
                (fault) => `${fault.instancePath} ${fault.message} ${JSON.stringify(fault.params)}`,
              );
        const values: Record<string, unknown> = {};
        for (const name of new Set(fields.keys())) {
          const all = fields.getAll(name);
          values[name] = all.length > 1 ? all : all[0];
        }
        if (!form && fields.size > 0) return ["a body where none is described"];
        return [...told(parameters, { ...given }), ...(form ? told(form, values) : [])];
      },
      reply(told) {
        const made = { ...example, ...told };
        if (fits && !fits(made)) throw new Error(`A reply that Twilio would not give: ${ajv.errorsText(fits.errors)}`);
        return made;
      },
    };
    compiled.set(key, operation);
    return operation;
  };

  return {
    find(method, asked) {
      for (const each of known) {
        if (each.method.toUpperCase() !== method) continue;
        const names: string[] = [];
        const shape = each.template.replace(/[.]/g, "\\.").replace(/\{(\w+)\}/g, (_all, name: string) => {
          names.push(name);
          return "([^/]+?)";
        });
        const match = new RegExp(`^${shape}$`).exec(asked);
        if (!match) continue;
        const parameters = Object.fromEntries(names.map((name, at) => [name, decodeURIComponent(match[at + 1] ?? "")]));
        return { operation: operationOf(each), parameters };
      }
      return null;
    },
  };
}
