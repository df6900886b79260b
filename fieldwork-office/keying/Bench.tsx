import { type ReactNode, useCallback, useEffect, useState } from "react";
import type { Box, FormView } from "../../server/contract/office";
import { Button, Notice, Staffbar, StaffEnd, useWords } from "../../staff-ui";
import type { Drafts } from "./drafts";
import { FieldPanel } from "./FieldPanel";
import { FieldQueue } from "./FieldQueue";
import { Finished } from "./Finished";
import { KeysBar } from "./KeysBar";
import { toggleMark } from "./marks";
import { Questions } from "./Questions";
import { Sheet } from "./Sheet";
import { StandingLine } from "./StandingLine";
import { useBenchKeys } from "./useBenchKeys";
import { useKeying } from "./useKeying";
import { KEYING_WORDS } from "./words";

interface Props {
  form: FormView;
  nav: ReactNode;
  drafts: Drafts;
  askedPage: number | null;
}

export function Bench({ form, nav, drafts, askedPage }: Props) {
  const w = useWords(KEYING_WORDS);
  const keepDraft = useCallback<(draft: ReturnType<Drafts["get"]>) => void>(
    (draft) => drafts.keep(form.formId, draft),
    [drafts, form.formId],
  );
  const bench = useKeying(form, drafts.get(form.formId), keepDraft, askedPage);
  const { state, page, field, keyed, pageKeyed } = bench;
  const [zoomed, setZoomed] = useState(false);

  useBenchKeys(bench, () => setZoomed((before) => !before));
  useEffect(() => {
    if (bench.finished) drafts.drop(form.formId);
  }, [bench.finished, drafts, form.formId]);

  if (bench.finished) return <Finished nav={nav} code={form.code} finished={bench.finished} />;
  const onBox = (box: Box) => {
    const index = page?.fields.findIndex(({ id }) => id === box.field) ?? -1;
    const clicked = page?.fields[index];
    if (!page || !clicked || bench.busy) return;
    bench.goToField(index);
    if (box.kind === "tick") bench.keyField(clicked, (now) => toggleMark(now, box.value));
  };
  const last = page !== undefined && state.field === page.fields.length - 1;
  return (
    <div className="bench-frame">
      <Staffbar
        end={
          <>
            <StandingLine
              standing={bench.standing}
              page={page?.page ?? 0}
              dirty={page !== undefined && state.dirty.includes(page.page)}
            />
            <StaffEnd />
          </>
        }
      >
        {nav}
      </Staffbar>
      {page && field && keyed ? (
        <>
          <div className="bench" data-busy={bench.busy || undefined}>
            <Sheet
              page={page}
              current={field}
              keyed={pageKeyed}
              faulty={new Set(Object.keys(state.faults))}
              zoomed={zoomed}
              onZoom={() => setZoomed(!zoomed)}
              onBox={onBox}
            />
            <main>
              <FieldPanel
                page={page}
                index={state.field}
                field={field}
                keyed={keyed}
                fault={state.faults[field.id] ?? null}
                again={bench.again}
                formLanguage={form.language}
                onKey={bench.key}
              />
              <div className="send">
                <Button kind="main" disabled={bench.busy} onClick={() => bench.move(1)} data-act="next">
                  {last ? w.endOfPage : w.nextField} <kbd>{w.enter}</kbd>
                </Button>
                <p>{w.savedByPage}</p>
              </div>
              {bench.standing.kind === "waiting" && <Notice kind="late">{w.waitingNetwork}</Notice>}
              {bench.standing.kind === "refused" && (
                <Notice kind="late">{bench.standing.code === "form-keyed" ? w.refusedKeyed : w.refused}</Notice>
              )}
            </main>
            <FieldQueue
              state={state}
              pages={bench.pages}
              page={page}
              keyed={pageKeyed}
              onField={bench.goToField}
              onPage={bench.goToPage}
              onFinish={bench.askToFinish}
            />
          </div>
          <KeysBar field={field} />
        </>
      ) : (
        <main className="page one">
          <Notice>{w.noForms}</Notice>
        </main>
      )}
      <Questions bench={bench} />
    </div>
  );
}
