import type { Field, PageView } from "../../server/contract/office";
import { extentOf } from "./page-keying";
import { PAGE_ART } from "./Sheet";

/** From the tab with the question's number down; a part of a table row has no tab of its own. */
function topOf(page: PageView, field: Field, y: number, h: number): number {
  const tabs = page.items.flatMap((item) =>
    item.kind === "text" && item.colour === "white" && item.text === field.number && item.y <= y + h ? [item.y] : [],
  );
  return tabs.length === 0 ? y - 9 : Math.min(Math.max(...tabs) - 5.5, y - 2.5);
}

/** The field cut out of the page and enlarged: to hold against the paper without looking for it. */
export function Clip({ page, field }: { page: PageView; field: Field }) {
  const extent = extentOf(page, field);
  // a tall field would push its own answers out of sight
  if (!extent || extent.h > 26) return null;
  const top = Math.max(0, topOf(page, field, extent.y, extent.h));
  const height = Math.min(297, extent.y + extent.h + 3) - top;
  return (
    <div className="clip">
      <svg viewBox={`10 ${top} 190 ${height}`} aria-hidden="true">
        <use href={`#${PAGE_ART}`} />
      </svg>
    </div>
  );
}
