import { useState } from "react";
import type { CallingView } from "../../server/contract/calling";
import { isProblem, Notice, useApi, useLoad, useWords } from "../../staff-ui";
import { Head } from "../parts/Head";
import { Reading } from "../parts/Reading";
import { RulesForm } from "./RulesForm";
import { SkillsTable } from "./SkillsTable";
import { StrataTable } from "./StrataTable";
import { CALLING_WORDS } from "./words";

type Said = "saved" | "widerHours" | "failed" | null;
export type Save = (what: "rules" | "strata" | "skills", body: object) => void;

/** How the telephone calls: what is set here holds from the next draw on (docs/calling.md). */
export function CallingPage() {
  const loaded = useLoad<CallingView>("/api/office/calling");
  return <Reading loaded={loaded}>{(view) => <Calling first={view} />}</Reading>;
}

function Calling({ first }: { first: CallingView }) {
  const w = useWords(CALLING_WORDS);
  const api = useApi();
  const [view, setView] = useState(first);
  const [said, setSaid] = useState<Said>(null);
  const save: Save = (what, body) => {
    api.post<CallingView>(`/api/office/calling/${what}`, body).then(
      (now) => {
        setView(now);
        setSaid("saved");
      },
      (error) => setSaid(isProblem(error, "wider-hours") ? "widerHours" : "failed"),
    );
  };
  return (
    <main className="page one">
      <Head title={w.title} sub={w.sub} />
      {view.alwaysOpen && <Notice kind="note">{w.alwaysOpen}</Notice>}
      {said && <Notice kind={said === "saved" ? "done" : "late"}>{w[said]}</Notice>}
      <RulesForm view={view} save={save} />
      <StrataTable view={view} save={save} />
      <SkillsTable view={view} save={save} />
    </main>
  );
}
