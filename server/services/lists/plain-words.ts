/** Words as they are compared: without accents, capitals and hyphens; “St” and “Saint” are one, so are “œ” and “oe”. */
const LIGATURES: Record<string, string> = { œ: "oe", æ: "ae" };
const SHORT: Record<string, string> = { st: "saint", ste: "sainte", sts: "saints" };

export const plainWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[œæ]/g, (letter) => LIGATURES[letter]!)
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => SHORT[word] ?? word);

export const plainText = (text: string): string => plainWords(text).join(" ");
