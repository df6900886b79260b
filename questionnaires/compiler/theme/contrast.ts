/** Contrast as WCAG 2.2 defines it: relative luminance of two sRGB colours, the lighter over the darker. */
import { type Colours, MARK_RATIO, TEXT_RATIO, TOKEN_NAMES, TOKENS, type Token, type TokenFacts } from "./tokens";

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

const luminance = (colour: string): number => {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};

/** @param one such as #0B5A66 */
export const contrast = (one: string, other: string): number => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
};

export interface TooClose {
  token: Token;
  ground: Token;
  ratio: number;
  needed: number;
}

/** Every pair of tokens that stands under its ratio. */
export const tooClose = (colours: Colours): TooClose[] =>
  TOKEN_NAMES.flatMap((token) => {
    const { text = [], mark = [] }: TokenFacts = TOKENS[token];
    return [
      ...text.map((ground) => ({ ground: ground as Token, needed: TEXT_RATIO })),
      ...mark.map((ground) => ({ ground: ground as Token, needed: MARK_RATIO })),
    ]
      .map((pair) => ({ token, ...pair, ratio: contrast(colours[token], colours[pair.ground]) }))
      .filter(({ ratio, needed }) => ratio < needed);
  });
