import { useState } from "react";
import type { CaseCard } from "../../server/contract/interviewer";
import type { Practice } from "../../server/contract/training";
import { Button, isProblem, Notice, Rows, Tag, useApi, useLoad, useSession, useTell, useWords } from "../../staff-ui";
import type { Place } from "../desk/place";
import { TRAINING } from "../words/training";
import { DebriefPanel } from "./DebriefPanel";
import { PracticePeople } from "./PracticePeople";

const PATH = "/api/interviewer/practice";

/** Cards to play, and what became of the last call with each. */
export function PracticePage({ go }: { go: (place: Place) => void }) {
  const w = useWords(TRAINING);
  const told = useTell();
  const api = useApi();
  const { me } = useSession();
  const loaded = useLoad<Practice>(PATH);
  const [said, setSaid] = useState<"resetDone" | "heldCase" | "failed" | null>(null);

  async function play(card: string) {
    setSaid(null);
    try {
      const { case: drawn } = await api.post<{ case: CaseCard }>(`${PATH}/draw`, { card });
      go({ at: "contact", card: drawn });
    } catch (error) {
      setSaid(isProblem(error, "other-case-held") ? "heldCase" : "failed");
    }
  }
  async function reset() {
    try {
      await api.post<void>(`${PATH}/reset`);
      setSaid("resetDone");
      loaded.reload();
    } catch {
      setSaid("failed");
    }
  }

  const practice = loaded.data;
  const last = practice?.cards.find(({ key }) => key === practice.last);
  return (
    <div className="beside-page">
      <header>
        <h1>{w.title}</h1>
        <p className="why">{w.intro}</p>
      </header>
      {said && <Notice kind={said === "resetDone" ? "done" : "late"}>{w[said]}</Notice>}
      {practice?.only && <Notice kind="note">{w.only}</Notice>}
      {last?.debrief && <DebriefPanel title={told(last.title)} debrief={last.debrief} />}
      {practice ? (
        <>
          <Rows
            caption={w.title}
            hideCaption
            rows={practice.cards}
            rowKey={({ key }) => key}
            columns={[
              { key: "card", head: w.fiche, cell: ({ title }) => told(title) },
              {
                key: "state",
                head: w.state,
                cell: ({ debrief }) =>
                  debrief ? (
                    <>
                      <Tag {...(debrief.fits ? { kind: "done" as const } : {})}>{w.done}</Tag>{" "}
                      {debrief.fits ? w.fits : w.other}
                    </>
                  ) : (
                    w.notYet
                  ),
              },
              {
                key: "act",
                head: w.act,
                figures: true,
                cell: ({ key, title, debrief }) => (
                  <Button onClick={() => void play(key)} aria-label={`${w.draw}: ${told(title)}`} data-practise={key}>
                    {debrief ? w.again : w.draw}
                  </Button>
                ),
              },
            ]}
          />
          <p>
            <Button kind="quiet" onClick={() => void reset()}>
              {w.reset}
            </Button>
          </p>
        </>
      ) : (
        <p>{loaded.state === "failed" ? w.failed : w.loading}</p>
      )}
      {me.role === "supervisor" && <PracticePeople />}
    </div>
  );
}
