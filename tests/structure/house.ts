/**
 * The house as data: which folder stands on which floor. A file imports from its own folder or from a lower floor.
 * The same table, in words, stands in CONTRIBUTING.md.
 */
export interface Folder {
  floor: number;
  path: string;
  /** Files of the house that are no folder: server/main.ts. */
  files?: string[];
  /** Rooms inside the folder, lowest first: a room imports from itself and from rooms before it. */
  rooms?: string[][];
  /** A folder that must hold code. A checker that found none there would pass for the wrong reason. */
  expected: boolean;
}

export interface House {
  folders: Folder[];
  /** Beside the house: they may import anything in it, and nothing in it imports them. */
  beside: string[];
  /** Apps that run in a browser, with all that they reach. */
  browser: string[];
  /** What no browser app may reach, on whatever way. */
  hiddenFromBrowser: string[];
  /** Packages that may end up in a browser: known to need no Node. */
  browserPackages: string[];
}

export const HOUSE: House = {
  folders: [
    { floor: 8, path: "server", files: ["server/main.ts", "server/app.ts"], rooms: [], expected: true },
    { floor: 7, path: "server/http", expected: true },
    { floor: 6, path: "server/services", expected: true },
    { floor: 6, path: "web-respondent", expected: true },
    { floor: 6, path: "cati-console", expected: true },
    { floor: 6, path: "fieldwork-office", expected: true },
    { floor: 5, path: "staff-ui", expected: true },
    { floor: 4, path: "server/contract", expected: true },
    { floor: 3, path: "server/store", expected: true },
    { floor: 3, path: "server/channels", expected: false },
    { floor: 2, path: "server/domain", expected: true },
    { floor: 2, path: "server/secrets", expected: true },
    { floor: 2, path: "server/settings", expected: true },
    { floor: 2, path: "print", rooms: [["layout"], ["render", "read"]], expected: true },
    { floor: 2, path: "statistics", expected: false },
    { floor: 1, path: "questionnaires", rooms: [["format"], ["compiler"]], expected: true },
  ],
  beside: ["tests", "bench", "scripts"],
  browser: ["web-respondent", "cati-console", "fieldwork-office", "staff-ui"],
  hiddenFromBrowser: ["server/store", "server/channels", "server/secrets"],
  browserPackages: ["react", "react-dom", "survey-core", "survey-react-ui", "@twilio/voice-sdk"],
};

export interface Place {
  folder: Folder;
  /** Height of the room inside the folder; rooms that are not listed stand above those that are. */
  room: { name: string; height: number } | null;
}

/** Where a file lives; null: in no folder of the table. */
export function placeOf(house: House, file: string): Place | null {
  const folder = house.folders
    .filter((candidate) => livesIn(candidate, file))
    .sort((a, b) => b.path.length - a.path.length)[0];
  if (!folder) return null;
  if (!folder.rooms || folder.rooms.length === 0) return { folder, room: null };
  const name = file.slice(folder.path.length + 1).split("/")[0] ?? "";
  const height = folder.rooms.findIndex((rooms) => rooms.includes(name));
  return { folder, room: { name, height: height === -1 ? folder.rooms.length : height } };
}

function livesIn(folder: Folder, file: string): boolean {
  if (folder.files) return folder.files.includes(file) || file.startsWith(`${folder.path}/commands/`);
  return file.startsWith(`${folder.path}/`);
}

export const isBeside = (house: House, file: string): boolean =>
  house.beside.some((folder) => file.startsWith(`${folder}/`)) || !file.includes("/");
