/** What is cut out of the booklet: the same drawing as the clerk's, so the same boxes that scans are read at. */
import { NOTHING } from "../../../../fieldwork-office/keying/marks";
import { PenMarks } from "../../../../fieldwork-office/keying/PenMarks";
import { SheetItems } from "../../../../fieldwork-office/keying/SheetItems";
import { FRAME, PAGE } from "../../../../print/layout/style";
import type { Cell } from "../../../../questionnaires/format/answers";
import type { PageView } from "../../../contract/office";
import type { Band } from "./paper";

/** From the number tabs to the right edge of the column, and a little more. Millimetres. */
const CUT = { left: FRAME.tab - 4.2, right: FRAME.right + 4 } as const;
/** Nothing reaches further above or below its own place than this: an arrow between two questions. */
const REACH = 14;

const yOf = (item: PageView["items"][number]): number =>
  item.kind === "path" ? Number(/^M[\d.-]+ ([\d.-]+)/.exec(item.d)?.[1] ?? 0) : item.y;
const isNear = ({ top, bottom }: Band, y: number, height = 0): boolean =>
  y + height >= top - REACH && y <= bottom + REACH;

/** A cross or a figure, as a pen would make it. */
const penned = (cell: Cell | null | undefined) => {
  const value = cell?.value;
  if (value === undefined) return NOTHING;
  const marks = Array.isArray(value) ? value : typeof value === "number" ? [value] : [];
  return { ...NOTHING, marks, text: String(value) };
};

interface Props {
  page: PageView;
  bands: Band[];
  /** where the question stands */
  mark?: Band | null;
  field?: string;
  cell?: Cell | null;
  label: string;
}

export function PaperStage({ page, bands, mark, field, cell, label }: Props) {
  const width = CUT.right - CUT.left;
  const marked = { ...page, fields: page.fields.filter(({ id }) => id === field) };
  return (
    <div className="sheet">
      {bands.map((band) => (
        <svg
          key={band.top}
          viewBox={`${CUT.left} ${band.top} ${width} ${band.bottom - band.top}`}
          role="img"
          aria-label={label}
          data-band={`${band.top} ${band.bottom}`}
        >
          {mark && mark.top >= band.top && mark.bottom <= band.bottom && (
            <rect className="here" x={CUT.left} y={mark.top} width="1.2" height={mark.bottom - mark.top} />
          )}
          <SheetItems
            items={page.items.filter((item) => isNear(band, yOf(item), item.kind === "rect" ? item.h : 0))}
            boxes={page.boxes.filter(({ y, h }) => isNear(band, y, h))}
          />
          <PenMarks page={marked} keyed={field ? { [field]: penned(cell) } : {}} stampOf={() => null} />
        </svg>
      ))}
    </div>
  );
}

/** The page as it is printed. */
export const WholePage = ({ page, label }: { page: PageView; label: string }) => (
  <svg className="whole-page" viewBox={`0 0 ${PAGE.width} ${PAGE.height}`} role="img" aria-label={label}>
    <rect width={PAGE.width} height={PAGE.height} fill="#fff" />
    <SheetItems items={page.items} boxes={page.boxes} />
  </svg>
);
