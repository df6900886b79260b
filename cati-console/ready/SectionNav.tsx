import { Key, useSession, useTell, useWords } from "../../staff-ui";
import type { Place } from "../desk/place";
import { sectionsOf } from "../sections";
import { SHELL } from "../words/shell";

/** The way to the other pages and back: a quiet row of the bar, each with its figure. */
export function SectionNav({ now, go }: { now: string | null; go: (place: Place) => void }) {
  const w = useWords(SHELL);
  const told = useTell();
  const { me } = useSession();
  const sections = sectionsOf(me.role);
  if (sections.length === 0) return null;
  const all: { key: string | null; title: string; place: Place }[] = [
    { key: null, title: w.calls, place: { at: "ready" } },
    ...sections.map(({ key, title }) => ({ key, title: told(title), place: { at: "section" as const, key } })),
  ];
  return (
    <nav aria-label={w.pages} className="sections">
      <ul>
        {all.map(({ key, title, place }, at) => (
          <li key={title}>
            <button
              type="button"
              data-section={key ?? "ready"}
              {...(key === now ? { "aria-current": "page" as const } : {})}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => go(place)}
            >
              {now === null && at > 0 && <Key cap={String(at)} />}
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
