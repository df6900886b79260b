import type { ReactNode } from "react";
import { useWords } from "../language";
import { STAFF_WORDS } from "../words";

export interface Column<Row> {
  key: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** figures stand on the right, one below the other */
  figures?: boolean;
}
interface Props<Row> {
  caption: string;
  /** most tables stand below a heading that says the same */
  hideCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** a sentence instead of rows */
  none?: ReactNode;
}

/** A table. The first column names the row. */
export function Rows<Row>({ caption, hideCaption = false, columns, rows, rowKey, none }: Props<Row>) {
  const w = useWords(STAFF_WORDS);
  return (
    <div className="rows-scroll">
      <table className="rows">
        <caption className={hideCaption ? "sr" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.figures ? "right" : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && (
            <tr className="none">
              <td colSpan={columns.length}>{none ?? w.nothing}</td>
            </tr>
          )}
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, at) =>
                at === 0 ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={column.figures ? "right" : undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
