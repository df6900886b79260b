import { useState } from "react";
import type { PracticePeople as People } from "../../server/contract/training";
import { Notice, Panel, useApi, useLoad, useWords } from "../../staff-ui";
import { TRAINING } from "../words/training";

const PATH = "/api/interviewer/practice/people";

/** For supervisors: who practises, and is given no real case yet. */
export function PracticePeople() {
  const w = useWords(TRAINING);
  const api = useApi();
  const loaded = useLoad<People>(PATH);
  const [said, setSaid] = useState<"saved" | "failed" | null>(null);

  async function set(login: string, only: boolean) {
    try {
      await api.put<void>(`${PATH}/${encodeURIComponent(login)}`, { only });
      setSaid("saved");
      loaded.reload();
    } catch {
      setSaid("failed");
    }
  }
  return (
    <Panel title={w.people}>
      <p className="hint">{w.peopleHint}</p>
      {said && <Notice kind={said === "saved" ? "done" : "late"}>{w[said]}</Notice>}
      <ul className="ticks">
        {loaded.data?.map(({ login, name, only }) => (
          <li key={login}>
            <label>
              <input type="checkbox" checked={only} onChange={(event) => void set(login, event.target.checked)} />
              {name}
            </label>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
