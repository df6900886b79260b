import { type ReactNode, useRef } from "react";
import type { FormView } from "../../server/contract/office";
import { Notice, Staffbar, useLoad, useWords } from "../../staff-ui";
import { useSearch } from "../navigation";
import { Back } from "../parts/Back";
import { Reading } from "../parts/Reading";
import { pathOf } from "../routes";
import { Bench } from "./Bench";
import type { Drafts } from "./drafts";
import { KEYING_WORDS } from "./words";

/** One booklet. What was keyed and not yet saved waits in memory when the clerk looks at another part. */
export function KeyingPage({ formId, nav, drafts }: { formId: string; nav: ReactNode; drafts: Drafts }) {
  const loaded = useLoad<FormView>(`/api/office/forms/${encodeURIComponent(formId)}`);
  const w = useWords(KEYING_WORDS);
  const asked = Number(new URLSearchParams(useSearch()).get("page"));
  const askedPage = useRef(Number.isInteger(asked) && asked > 0 ? asked : null);
  if (loaded.data === undefined || loaded.data.state === "keyed")
    return (
      <>
        <Staffbar>{nav}</Staffbar>
        <Reading loaded={loaded}>
          {() => (
            <main className="page one">
              <Back href={pathOf("keying")} label={w.allForms} />
              <Notice kind="done">{w.keyedAlready}</Notice>
            </main>
          )}
        </Reading>
      </>
    );
  return <Bench form={loaded.data} nav={nav} drafts={drafts} askedPage={askedPage.current} />;
}
