import type { Box, Field, PageView } from "../../server/contract/office";
import { type Keyed, NOTHING } from "./marks";
import { extentOf, type PageKeyed } from "./page-keying";

/** A cross as a pen makes it: two strokes that overshoot a little, one a shade longer than the other. */
export const cross = ({ x, y, w, h }: { x: number; y: number; w: number; h: number }): string =>
  `M${x - w * 0.05} ${y + h * 0.04}Q${x + w * 0.45} ${y + h * 0.4} ${x + w * 1.08} ${y + h * 1.02}` +
  `M${x + w * 1.04} ${y - h * 0.08}Q${x + w * 0.55} ${y + h * 0.45} ${x} ${y + h * 0.98}`;

/** Figures stand at the right of their comb, letters at the left, as people write them. */
export function cellsOf(field: Field, text: string): string[] {
  const cells = [...text].slice(0, field.length);
  const free = Array.from({ length: Math.max(0, field.length - cells.length) }, () => "");
  return field.kind === "digits" ? [...free, ...cells] : [...cells, ...free];
}

function CodeStamp({ page, field, label }: { page: PageView; field: Field; label: string }) {
  const extent = extentOf(page, field);
  if (!extent) return null;
  const width = label.length * 2 + 3;
  // beside the boxes where the page has room, else above their right end: never over what is printed in them
  const x = Math.min(extent.x + extent.w - width, 198 - width);
  return (
    <g transform={`translate(${Math.max(8, x)} ${extent.y - 4.4})`}>
      <rect width={width} height="4" rx="0.8" className="stamp" />
      <text x={width / 2} y="2.95" textAnchor="middle" className="stamp-text">
        {label}
      </text>
    </g>
  );
}

function FieldMarks({
  page,
  field,
  keyed,
  stamp,
}: {
  page: PageView;
  field: Field;
  keyed: Keyed;
  stamp: string | null;
}) {
  const boxes = page.boxes.filter((box) => box.field === field.id);
  const cells = cellsOf(field, keyed.text);
  const written = keyed.text !== "";
  const drawBox = (box: Box, index: number) => {
    if (box.kind === "tick")
      return keyed.marks.includes(box.value) ? <path className="pen" key={index} d={cross(box)} /> : null;
    if (!written) return null;
    if (box.kind === "cell")
      return (
        <text key={index} className="pen-text" x={box.x + box.w / 2} y={box.y + box.h * 0.74} textAnchor="middle">
          {cells[index] ?? ""}
        </text>
      );
    return (
      <foreignObject key={index} x={box.x} y={box.y} width={box.w} height={box.h}>
        <div className="pen-area">{keyed.text}</div>
      </foreignObject>
    );
  };
  return (
    <g data-field={field.id}>
      {boxes.map(drawBox)}
      {stamp !== null && <CodeStamp page={page} field={field} label={stamp} />}
    </g>
  );
}

export function PenMarks({
  page,
  keyed,
  stampOf,
}: {
  page: PageView;
  keyed: PageKeyed;
  stampOf: (keyed: Keyed) => string | null;
}) {
  return page.fields.map((field) => {
    const now = keyed[field.id] ?? NOTHING;
    return <FieldMarks key={field.id} page={page} field={field} keyed={now} stamp={stampOf(now)} />;
  });
}
