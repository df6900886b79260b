/** The configuration: read from the environment and checked once, before anything else starts. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { HELP_LINES, type HelpLine, readHelpLines } from "./help-lines";
import {
  type Environment,
  givenKeys,
  HOW_TO_MAKE,
  KEY_NAMES,
  type KeyName,
  keptKey,
  keyFileIn,
  keysNotMadeYet,
} from "./keys";
import { previousIn } from "./master-keys";
import { type Operations, readOperations } from "./operations";
import { readStaffAccess, type StaffAccess } from "./staff-access";
import type { SettingName } from "./table";
import { readWaysOut, type WaysOut } from "./ways-out";

export type { HelpLine } from "./help-lines";
export { SETTINGS, type SettingName } from "./table";

export interface Settings extends StaffAccess, WaysOut {
  production: boolean;
  /** whether the demo wave and its accounts may exist */
  demo: boolean;
  host: string;
  port: number;
  staffPort: number;
  /** without a slash at its end */
  publicUrl: string;
  exitUrl: string;
  officePhone: string;
  helpLines: HelpLine[];
  dataDir: string;
  /** null: SQLite */
  databaseUrl: string | null;
  sqliteFile: string;
  /** whether it is kept how a screen was answered: how long, with breaks, changed how often, on what kind of device */
  paradata: boolean;
  operations: Operations;
  /** file that outlives every backup: server/store/erasure-ledger.ts */
  erasureLedger: string;
  keys: {
    contacts: Buffer;
    answers: Buffer;
    code: Buffer;
    session: Buffer;
    previous: { contacts: Buffer[]; answers: Buffer[] };
  };
  /** files of the master keys, which a rotation changes while servers run; null: given in the environment itself */
  masterKeyFiles: { contacts: string | null; answers: string | null };
}

/** Thrown with everything that is wrong, so that it is mended in one go. */
export class SettingsFault extends Error {
  constructor(readonly faults: string[]) {
    super(`The configuration cannot be used:\n${faults.map((fault) => `- ${fault}`).join("\n")}`);
  }
}

/** Reads and checks every setting; makes missing keys in the embedded default. Throws SettingsFault. */
export const readSettings = (env: Environment): Settings => {
  const faults: string[] = [];
  const text = (name: SettingName) => env[name]?.trim() || null;
  const production = text("NODE_ENV") === "production";

  const port = (name: "PORT" | "STAFF_PORT", otherwise: number): number => {
    const given = text(name);
    if (given === null) return otherwise;
    const number = Number(given);
    // 0 lets the system choose, as tests do
    if (Number.isInteger(number) && number >= 0 && number <= 65535) return number;
    faults.push(`${name} is not a port: give a whole number from 1 to 65535`);
    return otherwise;
  };
  const url = (name: "PUBLIC_URL" | "EXIT_URL", otherwise: string): string => {
    const given = text(name) ?? otherwise;
    if (URL.canParse(given) && /^https?:$/.test(new URL(given).protocol)) return given;
    faults.push(`${name} is not an address: give one that begins with https://`);
    return otherwise;
  };

  const host = text("HOST") ?? "127.0.0.1";
  const [householdPort, staffPort] = [port("PORT", 8080), port("STAFF_PORT", 8081)];
  if (householdPort === staffPort && householdPort !== 0)
    faults.push("PORT and STAFF_PORT are the same: staff screens need an origin of their own, give two ports");

  const reached = host === "0.0.0.0" ? "localhost" : host;
  const publicUrl = url("PUBLIC_URL", `http://${reached}:${householdPort}`).replace(/\/+$/, "");
  const officePhone = text("OFFICE_PHONE") ?? "01 99 00 00 00";
  if (production) {
    if (text("PUBLIC_URL") === null) faults.push("PUBLIC_URL is not set: give the address that letters will carry");
    else if (!/^https:|^http:\/\/(localhost|127\.0\.0\.1)(:|$)/.test(publicUrl))
      faults.push("PUBLIC_URL does not begin with https://: answers must not cross a network in clear");
    if (text("OFFICE_PHONE") === null) faults.push("OFFICE_PHONE is not set: give the line that respondents can call");
  }

  const demo = text("DEMO") ?? (production ? "no" : "yes");
  if (demo !== "yes" && demo !== "no") faults.push("DEMO is neither yes nor no: give one of the two");
  if (production && demo === "yes")
    faults.push("DEMO is yes in production: demo accounts have known passwords, unset DEMO");

  const paradata = text("PARADATA") ?? "yes";
  if (paradata !== "yes" && paradata !== "no") faults.push("PARADATA is neither yes nor no: give one of the two");

  const givenLines = text("HELP_LINES");
  const helpLines = givenLines === null ? HELP_LINES : readHelpLines(givenLines);
  if (helpLines === null)
    faults.push("HELP_LINES is no table: give JSON [{number, what: {fr, en}, hours: {fr, en}, sms}], or unset it");

  const databaseUrl = text("DATABASE_URL");
  if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl))
    faults.push(
      "DATABASE_URL is not PostgreSQL's: give postgres://user:password@host:5432/name, or unset it for SQLite",
    );

  const exitUrl = url("EXIT_URL", "https://meteofrance.com/");
  const dataDir = resolve(text("DATA_DIR") ?? "data");
  const sqliteFile = join(dataDir, "trimode.sqlite");
  const erasureLedger = resolve(text("ERASURE_LEDGER") ?? `${dataDir}-erasures.ledger`);
  const given = givenKeys(env, faults);
  const missing = KEY_NAMES.filter((name) => given[name] === undefined);
  const keyFolder = join(dataDir, "keys");
  if (production || databaseUrl !== null)
    for (const name of missing)
      faults.push(
        `${name} is not set: ${HOW_TO_MAKE}, keep it outside the database's backups, or name a file in ${name}_FILE`,
      );
  else if (existsSync(sqliteFile))
    for (const name of keysNotMadeYet(keyFolder, missing))
      faults.push(`${name} is gone from ${keyFolder} while ${sqliteFile} needs it: restore it from its backup`);

  const staffAccess = readStaffAccess(env, { faults, otherwiseAt: `http://${reached}:${staffPort}`, production });

  const waysOut = readWaysOut(env, { faults, publicUrl, production });
  const operations = readOperations(env, { faults, production });
  if (faults.length > 0 || helpLines === null) throw new SettingsFault(faults);

  const key = (name: KeyName): Buffer => {
    const found = given[name] ?? keptKey(keyFolder, name);
    if (Buffer.isBuffer(found)) return found;
    faults.push(`${name}: ${found}`);
    return Buffer.alloc(0);
  };
  const fileOf = (name: KeyName): string | null =>
    text(`${name}_FILE`) ?? (given[name] ? null : keyFileIn(keyFolder, name));
  const masterKeyFiles = { contacts: fileOf("MASTER_KEY_CONTACTS"), answers: fileOf("MASTER_KEY_ANSWERS") };
  const keys = {
    contacts: key("MASTER_KEY_CONTACTS"),
    answers: key("MASTER_KEY_ANSWERS"),
    code: key("CODE_KEY"),
    session: key("SESSION_KEY"),
    previous: {
      contacts: [given.MASTER_KEY_CONTACTS_PREVIOUS, ...previousIn(masterKeyFiles.contacts)].filter((each) => !!each),
      answers: [given.MASTER_KEY_ANSWERS_PREVIOUS, ...previousIn(masterKeyFiles.answers)].filter((each) => !!each),
    },
  };
  // one key for two purposes would let whoever may read names read answers too
  const distinct = new Set([keys.contacts, keys.answers, keys.code, keys.session].map((each) => each.toString("hex")));
  if (faults.length === 0 && distinct.size < KEY_NAMES.length)
    faults.push(`Two of ${KEY_NAMES.join(", ")} are the same: ${HOW_TO_MAKE} for each`);
  if (faults.length > 0) throw new SettingsFault(faults);

  return {
    production,
    demo: demo === "yes",
    host,
    port: householdPort,
    staffPort,
    ...staffAccess,
    ...waysOut,
    publicUrl,
    exitUrl,
    officePhone,
    helpLines,
    paradata: paradata === "yes",
    dataDir,
    databaseUrl,
    sqliteFile,
    operations,
    erasureLedger,
    keys,
    masterKeyFiles,
  };
};
