/**
 * Master keys in files can be rotated while servers run: the new key takes the file, those before stand in FILE.previous,
 * one a line, the newest first. Whoever reads takes FILE first and FILE.previous then: written in the other order, no
 * moment lacks a key.
 */
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { parseKey, readKeyFile } from "./keys";

interface MasterKeys {
  contacts: Buffer;
  answers: Buffer;
  previous: { contacts: Buffer[]; answers: Buffer[] };
}
interface MasterKeySettings {
  keys: MasterKeys;
  masterKeyFiles: { contacts: string | null; answers: string | null };
}

const previousFileOf = (file: string): string => `${file}.previous`;

/** The keys before the one in the file; none where there was no rotation, or the key is not in a file. */
export const previousIn = (file: string | null): Buffer[] => {
  if (file === null || !existsSync(previousFileOf(file))) return [];
  return readFileSync(previousFileOf(file), "utf8")
    .split("\n")
    .flatMap((line) => parseKey(line) ?? []);
};

/** When the newest of the previous keys became one; null where there is none. */
export const rotatedAt = (file: string): Date | null =>
  existsSync(previousFileOf(file)) ? statSync(previousFileOf(file)).mtime : null;

/** Deletes the previous keys. The caller has made sure that no row and no backup needs them. */
export const forgetPrevious = (file: string): void => rmSync(previousFileOf(file), { force: true });

const writeKeys = (file: string, keys: readonly Buffer[]): void => {
  const aside = `${file}.${randomBytes(6).toString("hex")}`;
  const text = keys.map((key) => `${key.toString("base64")}\n`).join("");
  writeFileSync(aside, text, { mode: 0o600, flag: "wx", flush: true });
  renameSync(aside, file);
};

/** Makes a new key the current one; returns it, or what is wrong with the file. */
export const rotateKeyFile = (file: string): Buffer | string => {
  const before = readKeyFile(file);
  if (!Buffer.isBuffer(before)) return before;
  const key = randomBytes(32);
  const others = previousIn(file).filter((each) => !each.equals(before));
  writeKeys(previousFileOf(file), [before, ...others]);
  writeKeys(file, [key]);
  return key;
};

const signature = (file: string | null): string => {
  if (file === null) return "";
  return [file, previousFileOf(file)]
    .map((each) => statSync(each, { bigint: true, throwIfNoEntry: false }))
    .map((stat) => (stat ? `${stat.ino} ${stat.mtimeNs}` : "none"))
    .join(" ");
};

/** Tells the master keys anew after a file of theirs changed, otherwise null. A file that cannot be read changes nothing. */
export const masterKeyReader = ({ keys, masterKeyFiles }: MasterKeySettings): (() => MasterKeys | null) => {
  const seen = () => signature(masterKeyFiles.contacts) + signature(masterKeyFiles.answers);
  const fromEnvironment = (vault: "contacts" | "answers", inFile: Buffer[]) => [
    ...inFile,
    ...keys.previous[vault].filter((key) => !inFile.some((each) => each.equals(key))),
  ];
  let last = "";
  return () => {
    const now = seen();
    if (now === last) return null;
    const read = (vault: "contacts" | "answers") => {
      const file = masterKeyFiles[vault];
      return file === null ? keys[vault] : readKeyFile(file);
    };
    const [contacts, answers] = [read("contacts"), read("answers")];
    if (!Buffer.isBuffer(contacts) || !Buffer.isBuffer(answers)) return null;
    last = now;
    return {
      contacts,
      answers,
      previous: {
        contacts: fromEnvironment("contacts", previousIn(masterKeyFiles.contacts)),
        answers: fromEnvironment("answers", previousIn(masterKeyFiles.answers)),
      },
    };
  };
};
