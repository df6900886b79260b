import { number, useLanguage, useWords } from "../../staff-ui";
import { useSearch } from "../navigation";
import { withFilters } from "../routes";
import { OFFICE_WORDS } from "../words";

/** Pages are counted from 1, here as in the address. */
export function Pager({
  path,
  page,
  pageSize,
  total,
}: {
  path: string;
  page: number;
  pageSize: number;
  total: number;
}) {
  const w = useWords(OFFICE_WORDS);
  const { language } = useLanguage();
  const search = useSearch();
  const pages = Math.max(1, Math.ceil(total / Math.max(1, pageSize)));
  if (pages === 1) return null;
  const to = (target: number) => path + withFilters(search, { page: target === 1 ? "" : String(target) });
  return (
    <nav className="pager num" aria-label={w.page(number(page, language), number(pages, language))}>
      {page > 1 && (
        <a className="btn" href={to(page - 1)} rel="prev">
          {w.before}
        </a>
      )}
      <span>{w.page(number(page, language), number(pages, language))}</span>
      {page < pages && (
        <a className="btn" href={to(page + 1)} rel="next">
          {w.after}
        </a>
      )}
    </nav>
  );
}
