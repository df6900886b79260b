/** Addresses of the preview: every view has one that can be sent to somebody. */
import type { Language } from "../../../../questionnaires/format/types";

export type Address =
  | { at: "question"; name: string; answer?: string }
  | { at: "module"; name: string }
  /** the booklet's page that prints the question */
  | { at: "page"; name: string }
  | { at: "all" | "variables" | "checks" | "versions" };

const PAGES: ReadonlySet<Address["at"]> = new Set(["variables", "checks", "versions", "page"]);

/** French is not written out: it is what an address without a language shows. */
export const linkTo = (address: Address, language: Language): string => {
  const query = new URLSearchParams();
  if (address.at === "question" || address.at === "module") query.set(address.at, address.name);
  if (address.at === "page") query.set("question", address.name);
  if (address.at === "all") query.set("all", "");
  if (address.at === "question" && address.answer !== undefined) query.set("answer", address.answer);
  if (language !== "fr") query.set("lang", language);
  const path = PAGES.has(address.at) ? address.at : "";
  const said = query.toString().replace("all=", "all");
  return `/${path}${said === "" ? "" : `?${said}`}`;
};
