/** Addresses of the office. They name cases and responses by their numbers, never a person. */
import type { SectionName } from "./sections";

export type Route =
  | { section: "progress" }
  | { section: "cases"; caseId: string | null }
  | { section: "responses"; number: string | null }
  | { section: "erasures" }
  | { section: "questionnaire" }
  | { section: "calling" }
  | { section: "requests" }
  | { section: "identity" }
  | { section: "keying"; formId: string | null }
  | { section: "accounts" }
  | { section: "audit" }
  | { section: null };

const HEADS: Record<string, (id: string | null) => Route> = {
  cases: (caseId) => ({ section: "cases", caseId }),
  responses: (number) => ({ section: "responses", number }),
  // a list and nothing behind it
  erasures: (id) => ({ section: id === null ? "erasures" : null }),
  questionnaire: (id) => ({ section: id === null ? "questionnaire" : null }),
  calling: (id) => ({ section: id === null ? "calling" : null }),
  requests: (id) => ({ section: id === null ? "requests" : null }),
  identity: (id) => ({ section: id === null ? "identity" : null }),
  keying: (formId) => ({ section: "keying", formId }),
  accounts: (id) => ({ section: id === null ? "accounts" : null }),
  audit: (id) => ({ section: id === null ? "audit" : null }),
};

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

export function routeOf(pathname: string): Route {
  const parts = pathname
    .replace(/^\/office\/?/, "")
    .split("/")
    .filter(Boolean);
  const [head, id, ...rest] = parts;
  if (head === undefined) return { section: "progress" };
  const make = Object.hasOwn(HEADS, head) ? HEADS[head] : undefined;
  if (!make || rest.length > 0) return { section: null };
  return id === undefined ? make(null) : decoded(id) === null ? { section: null } : make(decoded(id));
}

export const pathOf = (section: Exclude<SectionName, "progress">, id?: string): string =>
  `/office/${section}${id === undefined ? "" : `/${encodeURIComponent(id)}`}`;

/** A search string with these filters; empty ones are left out, and any change of a filter goes back to page 1. */
export function withFilters(search: string, change: Record<string, string>): string {
  const params = new URLSearchParams(search);
  if (!("page" in change)) params.delete("page");
  for (const [key, value] of Object.entries(change)) {
    if (value === "") params.delete(key);
    else params.set(key, value);
  }
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}

/** Only addresses inside the office are followed without a reload. */
export const isOffice = (path: string): boolean => path === "/office" || path.startsWith("/office/");
