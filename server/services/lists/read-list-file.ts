/** A list that the office keeps as a CSV file: `code;masculine;feminine`, one entry a line. */
export interface ListRow {
  code: string;
  masculine: string;
  /** empty: the same word for both */
  feminine: string;
}

const HEAD = "code;masculine;feminine";
const MOST_FAULTS = 5;

/** Cells of a line; undefined where a quote is not closed, or something stands beside it. */
const cellsOf = (line: string): string[] | undefined => {
  const cells = line.match(/(?:^|;)(?:"(?:[^"]|"")*"|[^;"]*)/g) ?? [];
  if (cells.join("") !== line) return undefined;
  return cells.map((cell) => {
    const text = cell.replace(/^;/, "");
    return (text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text).trim();
  });
};

/** @throws Error with file and line of the first faults, and what belongs there */
export function readListFile(file: string, text: string): ListRow[] {
  const [head, ...lines] = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const faults: string[] = [];
  const codes = new Map<string, number>();
  if (head !== HEAD) faults.push(`${file}:1: the first line must be “${HEAD}”.`);
  const rows = lines.flatMap((line, index): ListRow[] => {
    if (line.trim() === "") return [];
    const at = index + 2;
    const fault = (message: string): ListRow[] => {
      faults.push(`${file}:${at}: ${message}`);
      return [];
    };
    const [code, masculine, feminine, ...more] = cellsOf(line) ?? [];
    if (code === undefined || masculine === undefined || feminine === undefined || more.length > 0)
      return fault("three cells are expected, divided by semicolons; a cell that holds one stands in double quotes.");
    if (!/^[A-Za-z0-9-]{1,20}$/.test(code)) return fault("a code has 1 to 20 letters, digits or hyphens.");
    if (masculine === "") return fault("the title is empty.");
    const before = codes.get(code);
    if (before !== undefined) return fault(`the code ${code} stands in line ${before} already.`);
    codes.set(code, at);
    return [{ code, masculine, feminine }];
  });
  if (rows.length === 0 && faults.length === 0) faults.push(`${file}: the list is empty.`);
  if (faults.length > 0)
    throw new Error(
      `${faults.slice(0, MOST_FAULTS).join("\n")}${faults.length > MOST_FAULTS ? `\nand ${faults.length - MOST_FAULTS} more` : ""}`,
    );
  return rows;
}
