import { Staffbar, useSession, useTell } from "../../staff-ui";
import type { Place } from "../desk/place";
import { KeyFooter } from "../keys/KeyFooter";
import type { Need } from "../keys/table";
import { useKeys } from "../keys/useKeys";
import { sectionsOf } from "../sections";
import { SectionNav } from "./SectionNav";

const OFFERED: ReadonlySet<Need> = new Set();
/** Supervisors change what a page shows; others read it. */
const PLANS: ReadonlySet<Need> = new Set(["plans"]);

/** A page beside the calls. Échap leaves a field first, then the page. */
export function SectionPage({ section: key, go }: { section: string; go: (place: Place) => void }) {
  const told = useTell();
  const { me } = useSession();
  const section = sectionsOf(me.role).find((one) => one.key === key);
  useKeys("section", OFFERED, {
    toReady: () => {
      const at = document.activeElement;
      if (at instanceof HTMLElement && at.matches("input, textarea, select")) at.blur();
      else go({ at: "ready" });
    },
  });
  return (
    <div className="frame">
      <Staffbar>
        <SectionNav now={key} go={go} />
      </Staffbar>
      <main className="section-page" data-shown={`section ${key}`} aria-label={section && told(section.title)}>
        {section?.draw({ go })}
      </main>
      <KeyFooter scene="section" beside={section?.scene} offered={me.role === "supervisor" ? PLANS : OFFERED} />
    </div>
  );
}
