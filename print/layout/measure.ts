/** Breaks texts into lines. Lines break at plain spaces only: no-break spaces and hyphens hold. */
import { textWidth } from "./fonts";
import { MM_PER_POINT, type Style } from "./style";

export interface Run {
  text: string;
  /** points */
  size: number;
  /** millimetres above the baseline */
  raise: number;
}

/** French ordinals are set small and raised: 1er. */
const ORDINAL = /(?<=\b1)(er)(?![\p{L}\d])/u;

export const runsOf = (line: string, size: number): Run[] =>
  line.split(ORDINAL).flatMap((text, index) => {
    if (text === "") return [];
    return index % 2 === 0
      ? [{ text, size, raise: 0 }]
      : [{ text, size: size * 0.66, raise: size * 0.33 * MM_PER_POINT }];
  });

export const lineWidth = (line: string, { font, size }: Style): number =>
  runsOf(line, size).reduce((width, run) => width + textWidth(run.text, font, run.size), 0);

const fill = (words: string[], style: Style, width: number): string[] => {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || lineWidth(longer, style) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
};

/** Below that share of the width, the last line looks forgotten: more easily under a title than under prose. */
const shortLine = (lines: number): number => (lines === 2 ? 0.25 : 0.1);

/** @param width millimetres. The last line is never a lone word where another break avoids it. */
export const wrap = (text: string, style: Style, width: number): string[] => {
  const words = text.split(" ").filter((word) => word !== "");
  const lines = fill(words, style, width);
  const least = shortLine(lines.length);
  if (lines.length < 2 || lineWidth(lines.at(-1) ?? "", style) > width * least) return lines;
  for (let narrower = width * 0.97; narrower > width * 0.6; narrower -= width * 0.03) {
    const again = fill(words, style, narrower);
    if (again.length > lines.length) return lines;
    if (lineWidth(again.at(-1) ?? "", style) > narrower * least) return again;
  }
  return lines;
};

export const widest = (lines: string[], style: Style): number =>
  lines.reduce((width, line) => Math.max(width, lineWidth(line, style)), 0);
