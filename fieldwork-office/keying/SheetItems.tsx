import { memo } from "react";
import type { Box, PageItem } from "../../server/contract/office";

/** The printed page is black and one tint on white, also where the screen is dark: it is held against real paper. */
const INK = "#111";
const TINT = "#0B5A66";
const COLOURS = { ink: INK, tint: TINT, white: "#fff", none: "none" } as const;
/** As the printer draws it: thin, so that a reader of scans can take it off again. */
const BOX_OUTLINE = 0.26;
const MILLIMETRES_PER_POINT = 25.4 / 72;
const FONTS = {
  voice: ["var(--font-voice)", 400],
  "voice-bold": ["var(--font-voice)", 600],
  ui: ["var(--font-ui)", 400],
  "ui-bold": ["var(--font-ui)", 700],
  code: ["var(--font-code)", 500],
} as const;

function Item({ item }: { item: PageItem }) {
  if (item.kind === "text") {
    const [family, weight] = FONTS[item.font];
    return (
      <text
        x={item.x}
        y={item.y}
        fill={COLOURS[item.colour]}
        textAnchor={item.anchor}
        style={{ fontFamily: family, fontWeight: weight, fontSize: `${item.size * MILLIMETRES_PER_POINT}px` }}
      >
        {item.text}
      </text>
    );
  }
  if (item.kind === "rect") {
    const fill = item.fill === "tint" || item.fill === "solid" ? TINT : COLOURS[item.fill];
    return (
      <rect
        x={item.x}
        y={item.y}
        width={item.w}
        height={item.h}
        rx={item.r}
        fill={fill}
        fillOpacity={item.fill === "tint" ? 0.11 : undefined}
        stroke={item.stroke ? INK : "none"}
        strokeWidth={item.stroke ? BOX_OUTLINE : undefined}
      />
    );
  }
  return (
    <path
      d={item.d}
      fill={COLOURS[item.fill]}
      stroke={COLOURS[item.stroke]}
      strokeWidth={item.width}
      strokeDasharray={item.dash ? "0.3 1.3" : undefined}
      strokeLinecap={item.dash ? "round" : "butt"}
    />
  );
}

/** Drawn once a page: it is some hundreds of pieces, and the clerk types faster than they need to be compared. */
export const SheetItems = memo(function SheetItems({
  items,
  boxes,
}: {
  items: readonly PageItem[];
  boxes: readonly Box[];
}) {
  return (
    <>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a printed page has no other order and never changes
        <Item item={item} key={index} />
      ))}
      {boxes.map(({ field, kind, value, x, y, w, h }) => (
        <rect
          key={`${field}:${kind}:${value}`}
          x={x}
          y={y}
          width={w}
          height={h}
          fill="#fff"
          stroke={INK}
          strokeWidth={BOX_OUTLINE}
        />
      ))}
    </>
  );
});
