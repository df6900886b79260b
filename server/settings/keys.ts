/** The four keys: from the environment, from files, or, in the embedded default, made once and kept in DATA_DIR/keys. */
import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const KEY_NAMES = ["MASTER_KEY_CONTACTS", "MASTER_KEY_ANSWERS", "CODE_KEY", "SESSION_KEY"] as const;
export type KeyName = (typeof KEY_NAMES)[number];

const KEY_BYTES = 32;
const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/;
export const HOW_TO_MAKE = "make one with `openssl rand -base64 32`";

/** The key that a text spells; null where it is not 32 bytes of base64. */
export const parseKey = (text: string): Buffer | null => {
  const trimmed = text.trim();
  if (!BASE64.test(trimmed)) return null;
  const key = Buffer.from(trimmed, "base64");
  return key.length === KEY_BYTES ? key : null;
};

/** The key in a file, or what is wrong with it. */
export const readKeyFile = (file: string): Buffer | string => {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return `cannot read ${file}: check the path and who may read it`;
  }
  if (process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0)
    return `${file} can be read by others: run \`chmod 600 ${file}\`, and consider the key known to them`;
  return parseKey(text) ?? `${file} does not hold 32 bytes in base64: ${HOW_TO_MAKE}`;
};

/** Where the embedded default keeps a key. */
export const keyFileIn = (folder: string, name: KeyName): string =>
  join(folder, `${name.toLowerCase().replaceAll("_", "-")}.key`);

/** Names of the keys that an earlier start has not left in the folder. */
export const keysNotMadeYet = (folder: string, names: readonly KeyName[]): KeyName[] =>
  names.filter((name) => !existsSync(keyFileIn(folder, name)));

/** Reads the key that an earlier start made, or makes it. Two starts at once end up with the same key. */
export const keptKey = (folder: string, name: KeyName): Buffer | string => {
  const file = keyFileIn(folder, name);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // written aside and linked: nobody ever reads half a key, and the first of two writers wins
    const aside = `${file}.${randomBytes(6).toString("hex")}`;
    writeFileSync(aside, `${randomBytes(KEY_BYTES).toString("base64")}\n`, { mode: 0o600, flag: "wx", flush: true });
    try {
      linkSync(aside, file);
    } catch (fault) {
      if (!existsSync(file)) throw fault;
    } finally {
      rmSync(aside, { force: true });
    }
  }
  return readKeyFile(file);
};

export type Environment = Record<string, string | undefined>;
type GivenKey = KeyName | "MASTER_KEY_CONTACTS_PREVIOUS" | "MASTER_KEY_ANSWERS_PREVIOUS";

/** Keys that the environment gives, itself or by file; what is wrong with one is added to the faults. */
export const givenKeys = (env: Environment, faults: string[]): Partial<Record<GivenKey, Buffer>> => {
  const keys: Partial<Record<GivenKey, Buffer>> = {};
  for (const name of [...KEY_NAMES, "MASTER_KEY_CONTACTS_PREVIOUS", "MASTER_KEY_ANSWERS_PREVIOUS"] as const) {
    const inline = env[name]?.trim();
    const file = name.endsWith("_PREVIOUS") ? undefined : env[`${name}_FILE`]?.trim();
    if (inline && file) faults.push(`${name} and ${name}_FILE are both set: keep one of them`);
    if (!inline && !file) continue;
    const found = inline ? (parseKey(inline) ?? `not 32 bytes in base64: ${HOW_TO_MAKE}`) : readKeyFile(file ?? "");
    if (Buffer.isBuffer(found)) keys[name] = found;
    else {
      faults.push(`${name}${inline ? "" : "_FILE"}: ${found}`);
      // a placeholder, so that the same key is not also reported as unset
      keys[name] = Buffer.alloc(0);
    }
  }
  return keys;
};
