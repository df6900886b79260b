import type { CaseFile } from "../../server/contract/office";
import { Icon, Tag, useLanguage, useTell, useWords } from "../../staff-ui";
import { dayMonthYear } from "../days";
import { Modes } from "../parts/Modes";
import { OFFICE_WORDS } from "../words";
import { CASE_WORDS } from "./words";

/** The sealed parts come as one row, alike for everybody; this page could not tell them apart if it wanted to. */
export function Modules({ modules }: { modules: CaseFile["modules"] }) {
  const w = useWords(CASE_WORDS);
  return (
    <section className="panel" aria-labelledby="modules">
      <h2 id="modules">{w.modules}</h2>
      <p className="sub">{w.modulesSub}</p>
      {modules.length === 0 ? <p className="quiet">{w.noModules}</p> : <ModuleTable modules={modules} />}
    </section>
  );
}

function ModuleTable({ modules }: { modules: CaseFile["modules"] }) {
  const w = useWords(CASE_WORDS);
  const o = useWords(OFFICE_WORDS);
  const tell = useTell();
  const { language } = useLanguage();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{w.part}</th>
          <th scope="col">{w.state}</th>
          <th scope="col">{w.modes}</th>
          <th scope="col">{w.when}</th>
        </tr>
      </thead>
      <tbody>
        {modules.map((module) => (
          <tr
            key={module.part + module.title.fr}
            className={module.sealed ? "sealed-row" : undefined}
            data-part={module.part}
          >
            <th scope="row">
              {module.sealed && <Icon name="lock" />}
              {module.part} {tell(module.title)}
            </th>
            <td>{module.state === "done" ? <Tag kind="done">{w.done}</Tag> : <span>{w[module.state]}</span>}</td>
            <td>
              <Modes modes={module.modes} />
            </td>
            <td>
              {module.day === null ? <span className="quiet">{o.none}</span> : dayMonthYear(module.day, language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
