import { type MouseEvent, useEffect, useRef } from "react";
import type { Box, Field, PageView } from "../../server/contract/office";
import { Button, number, useLanguage, useWords } from "../../staff-ui";
import { spacedCode } from "./code";
import type { Keyed } from "./marks";
import { PenMarks } from "./PenMarks";
import { boxAt, extentOf, type PageKeyed, ringOf } from "./page-keying";
import { SheetItems } from "./SheetItems";
import { KEYING_WORDS } from "./words";

export const PAGE_ART = "sheet-page";

interface Props {
  page: PageView;
  current: Field;
  keyed: PageKeyed;
  faulty: ReadonlySet<string>;
  zoomed: boolean;
  onZoom: () => void;
  onBox: (box: Box) => void;
}

/** A page's code with its number, as both of its printed codes say it. */
const footCode = (page: PageView) =>
  page.code.replace(/\s/g, "").length > 8
    ? `${spacedCode(page.code.replace(/\s/g, "").slice(0, 8))}\u00a0${page.code.replace(/\s/g, "").slice(8)}`
    : spacedCode(page.code);

export function Sheet({ page, current, keyed, faulty, zoomed, onZoom, onBox }: Props) {
  const w = useWords(KEYING_WORDS);
  const { language } = useLanguage();
  const art = useRef<SVGSVGElement>(null);
  const ring = useRef<SVGRectElement>(null);
  const shown = number(page.page, language);
  const stampOf = (one: Keyed) => (one.code === null ? null : w[one.code]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the ring moves with the field and with the size of the page
  useEffect(() => {
    ring.current?.scrollIntoView({ block: zoomed ? "center" : "nearest", inline: "nearest" });
  }, [current.id, zoomed]);

  const onClick = (event: MouseEvent<SVGSVGElement>) => {
    const matrix = art.current?.getScreenCTM();
    if (!matrix) return;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    const box = boxAt(page, at.x, at.y);
    if (box) onBox(box);
  };
  const extent = ringOf(page, current);
  return (
    <section className={zoomed ? "sheet zoomed" : "sheet"} aria-label={w.page(shown)}>
      <header>
        <h2 className="num">{w.page(shown)}</h2>
        <span className="code">{footCode(page)}</span>
        <Button kind="quiet" keyCap="Z" onClick={onZoom} aria-pressed={zoomed}>
          {zoomed ? w.zoomOut : w.zoom}
        </Button>
      </header>
      <div className="paper-scroll">
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the bench act on the same boxes; this is for the mouse */}
        <svg
          ref={art}
          className="sheet-page"
          viewBox="0 0 210 297"
          role="img"
          aria-label={w.pageAlt(shown)}
          onClick={onClick}
          data-page={page.page}
        >
          <g id={PAGE_ART}>
            <rect className="scan" width="210" height="297" />
            <SheetItems items={page.items} boxes={page.boxes} />
            <PenMarks page={page} keyed={keyed} stampOf={stampOf} />
          </g>
          {page.fields.map((field) => {
            const place = extentOf(page, field);
            return place && faulty.has(field.id) && field.id !== current.id ? (
              <rect
                key={field.id}
                className="faulty"
                x={place.x - 1.5}
                y={place.y - 1.5}
                width={place.w + 3}
                height={place.h + 3}
                rx="1.2"
              />
            ) : null;
          })}
          {page.boxes.map((box) => (
            <rect
              key={`${box.field}:${box.kind}:${box.value}`}
              className="hit"
              data-box={`${box.field}:${box.value}`}
              x={box.x}
              y={box.y}
              width={box.w}
              height={box.h}
            />
          ))}
          {extent && (
            <rect
              ref={ring}
              className="ring"
              x={extent.x - 1.8}
              y={extent.y - 1.8}
              width={extent.w + 3.6}
              height={extent.h + 3.6}
              rx="1.3"
            />
          )}
        </svg>
      </div>
    </section>
  );
}
