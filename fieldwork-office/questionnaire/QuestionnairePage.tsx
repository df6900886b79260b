import type { WaveQuestionnaire } from "../../server/contract/office";
import { useLoad, useWords } from "../../staff-ui";
import { Head } from "../parts/Head";
import { Reading } from "../parts/Reading";
import { Versions } from "./Versions";
import { Waiting } from "./Waiting";
import { QUESTIONNAIRE_WORDS } from "./words";

/** What the wave asks, since when, and on whose word it changed (docs/decisions/0012-versions-of-a-wave.md). */
export function QuestionnairePage() {
  const loaded = useLoad<WaveQuestionnaire>("/api/office/questionnaire");
  const w = useWords(QUESTIONNAIRE_WORDS);
  return (
    <Reading loaded={loaded}>
      {(of) => (
        <main className="page one" data-wave={of.wave.id}>
          <Head title={w.title} sub={w.sub(of.questionnaire)} />
          {of.waiting && <Waiting names={of.waiting.names} questionnaire={of.questionnaire} waveId={of.wave.id} />}
          <Versions versions={of.versions} />
        </main>
      )}
    </Reading>
  );
}
