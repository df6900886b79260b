import type { Field, PageView } from "../../server/contract/office";
import { extentOf } from "./page-keying";
import { PAGE_ART } from "./Sheet";

/** The field cut out of the page and enlarged: to hold against the paper without looking for it. */
export function Clip({ page, field }: { page: PageView; field: Field }) {
  const extent = extentOf(page, field);
  // a tall field would push its own answers out of sight
  if (!extent || extent.h > 26) return null;
  // the title stands above boxes and letters, and beside figures
  const top = Math.max(0, extent.y - (field.kind === "digits" ? 4 : 9));
  const height = Math.min(297, extent.y + extent.h + 3) - top;
  return (
    <div className="clip">
      <svg viewBox={`10 ${top} 190 ${height}`} aria-hidden="true">
        <use href={`#${PAGE_ART}`} />
      </svg>
    </div>
  );
}
