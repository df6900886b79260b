import { hourExact, Icon, useLanguage, useSession, useWords } from "../../staff-ui";
import { useNow } from "../frame/useNow";
import type { Queue } from "../saves/queue";
import { INTERVIEW } from "../words/interview";

/** Saved or not, in words, with the time: the right end of the bar. */
export function SavedState({ queue }: { queue: Queue }) {
  const { me } = useSession();
  return (
    <>
      <span role="status" className={queue.state === "waiting" ? "saved waits" : "saved"} data-saved={queue.state}>
        {queue.state === "waiting" ? <Waiting until={queue.until} /> : <Saved queue={queue} />}
      </span>
      <span>{me.name}</span>
    </>
  );
}

function Saved({ queue }: { queue: Queue }) {
  const w = useWords(INTERVIEW);
  const { language } = useLanguage();
  if (queue.state === "sending") return w.saving;
  if (queue.savedAt === null) return w.nothingYet;
  return (
    <>
      <Icon name="tick" />
      {w.savedAt(hourExact(queue.savedAt, language))}
    </>
  );
}

function Waiting({ until }: { until: number }) {
  const w = useWords(INTERVIEW);
  const now = useNow();
  return (
    <>
      <Icon name="wait" />
      {w.waiting(Math.max(0, Math.ceil((until - now) / 1000)))}
    </>
  );
}
