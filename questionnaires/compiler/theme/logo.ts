/**
 * Reads a logo, and writes it anew from what it understood: shapes and plain colours, nothing that acts, fetches or speaks.
 * What is not on the lists is refused, so that no trick of a parser's is left to think of.
 */
import type { ThemeFault } from "./faults";

export const LOGO_BYTES = 4096;

const SHAPES = ["svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"];
const RUNS = /^(script|handler|listener|set|animate\w*|discard)$/i;
const REACHES_OUT = /^(image|use|a|foreignobject|style|link|feimage|iframe|object|embed|video|audio)$/i;
const SPEAKS = /^(text|tspan|textpath|tref|title|desc)$/i;

const ATTRIBUTES = new Set(
  (
    "viewBox d points x y x1 y1 x2 y2 cx cy r rx ry width height transform opacity fill fill-rule fill-opacity " +
    "clip-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset " +
    "stroke-opacity vector-effect"
  ).split(" "),
);
/** Said by drawing programs, and of no use here: the page gives the logo its size. */
const LEFT_OUT = /^(xmlns(:[\w-]+)?|version|xml:space)$/;
const PLAIN = /^[\w\s.,#()+%-]*$/;
const BOX = /^\s*(-?[\d.]+[\s,]+){2}[\d.]+[\s,]+[\d.]+\s*$/;

const PIECE =
  /<!--[\s\S]*?-->|<\?xml\s[^?]*\?>|<(?<end>\/?)(?<name>[A-Za-z][\w:.-]*)(?<given>(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<alone>\/?)>|(?<words>[^<]+)|(?<broken><)/g;
const GIVEN = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

export interface LogoFault {
  code: ThemeFault;
  line: number;
  message: string;
}
type Report = (code: ThemeFault, message: string) => void;

const attributesOf = (element: string, given: string, report: Report): string => {
  const kept: string[] = [];
  for (const [, name, double, single] of given.matchAll(GIVEN)) {
    const value = double ?? single ?? "";
    if (LEFT_OUT.test(name!)) continue;
    if (element === "svg" && (name === "width" || name === "height")) continue;
    if (/^on/i.test(name!) || /javascript:/i.test(value)) report("logo-runs", `“${name}” would run something.`);
    else if (/^(xlink:href|href|src|style)$/i.test(name!) || /url\(|:\/\//i.test(value))
      report("logo-reaches-out", `“${name}” refers to something else.`);
    else if (!ATTRIBUTES.has(name!)) report("logo-not-drawn", `“${name}” of “${element}” is no plain attribute.`);
    else if (!PLAIN.test(value)) report("logo-not-drawn", `The value of “${name}” is not plain.`);
    else kept.push(` ${name}="${value.replace(/\s+/g, " ").trim()}"`);
  }
  return kept.join("");
};

const checkElement = (name: string, depth: number, report: Report): void => {
  if (RUNS.test(name)) report("logo-runs", `“${name}” would run something.`);
  else if (REACHES_OUT.test(name)) report("logo-reaches-out", `“${name}” refers to something else.`);
  else if (SPEAKS.test(name)) report("logo-has-text", `“${name}” holds text.`);
  else if ((name === "svg") !== (depth === 0) || !SHAPES.includes(name))
    report("logo-not-drawn", `“${name}” is no plain shape here.`);
};

/** @returns the logo as it may be written into a page, hidden from readers: the name stands beside it */
export const readLogo = (text: string): { svg: string; faults: LogoFault[] } => {
  const faults: LogoFault[] = [];
  const open: string[] = [];
  let svg = "";
  let seen = 0;
  for (const piece of text.matchAll(PIECE)) {
    const line = text.slice(0, piece.index).split("\n").length;
    const report: Report = (code, message) => faults.push({ code, line, message });
    const { end, name, given, alone, words, broken } = piece.groups!;
    if (broken !== undefined) report("not-svg", "What begins here is no plain element.");
    if (words !== undefined && words.trim() !== "") report("logo-has-text", "Text stands between the shapes.");
    if (name === undefined) continue;
    if (end) {
      if (open.pop() !== name) report("not-svg", `“${name}” is closed and was not open.`);
      svg += `</${name}>`;
      continue;
    }
    if (open.length === 0 && seen > 0) report("not-svg", `“${name}” stands behind the drawing.`);
    seen += 1;
    checkElement(name, open.length, report);
    const attributes = attributesOf(name, given ?? "", report);
    if (open.length === 0 && !BOX.test(/ viewBox="([^"]*)"/.exec(attributes)?.[1] ?? ""))
      report("not-svg", "The drawing has no viewBox of four numbers.");
    // What has no colour of its own has that of the text: it follows into the dark.
    const colour = open.length === 0 && !attributes.includes(" fill=") ? ' fill="currentColor"' : "";
    svg += `<${name}${attributes}${colour}${open.length === 0 ? ' aria-hidden="true" focusable="false"' : ""}${alone ? "/" : ""}>`;
    if (!alone) open.push(name);
  }
  if (seen === 0 || open.length > 0)
    faults.push({
      code: "not-svg",
      line: 1,
      message: seen === 0 ? "There is no drawing." : `“${open.at(-1)}” is never closed.`,
    });
  return { svg: faults.length === 0 ? svg : "", faults };
};
