import { Key, useLanguage, useWords } from "../../staff-ui";
import { KeyFooter } from "../keys/KeyFooter";
import { capOf, type Offered } from "../keys/table";
import { SHELL } from "../words/shell";

/** Nothing of the call is on the page while it is covered: it is not hidden, it is not there. */
export function Cover({ offered }: { offered: Offered }) {
  const w = useWords(SHELL);
  const { language } = useLanguage();
  return (
    <div className="frame covered" data-shown="covered">
      <main>
        <h1>{w.covered}</h1>
        <p>{w.coveredMeans}</p>
        <p className="do">
          <Key cap={capOf("uncover", language)} /> {w.uncover}
        </p>
      </main>
      <KeyFooter scene="covered" offered={offered} />
    </div>
  );
}
