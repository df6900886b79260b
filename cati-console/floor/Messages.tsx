/** What a supervisor wrote: in full between two calls, and during one a mark without words, since somebody may look. */
import type { OwnMessages } from "../../server/contract/coaching";
import { Button, hour, useApi, useLanguage, useWords } from "../../staff-ui";
import { MESSAGES } from "../words/messages";
import { usePoll } from "./usePoll";

const PATH = "/api/interviewer/messages";
const EVERY_SECONDS = 20;

/** For the page between two calls. Nothing where nothing waits. */
export function Messages() {
  const w = useWords(MESSAGES);
  const api = useApi();
  const { language } = useLanguage();
  const { data, reload } = usePoll<OwnMessages>(PATH, EVERY_SECONDS);
  const messages = data?.messages ?? [];
  const unread = messages.filter(({ read }) => !read);
  const earlier = messages.filter(({ read }) => read);
  if (messages.length === 0) return null;

  async function read(id: string) {
    await api.post(`${PATH}/${encodeURIComponent(id)}/read`, {}, 2).catch(() => undefined);
    reload();
  }
  const told = ({ id, from, at, text, read: wasRead }: OwnMessages["messages"][number]) => (
    <li key={id} data-message={id}>
      <p className="message-from num">{w.from(from, hour(at, language))}</p>
      <p>{text}</p>
      {!wasRead && <Button onClick={() => void read(id)}>{w.read}</Button>}
    </li>
  );
  return (
    <section className="own-messages" aria-label={w.title}>
      {unread.length > 0 && (
        <>
          <h2 role="status">{w.title}</h2>
          <ul>{unread.map(told)}</ul>
        </>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{w.earlier}</summary>
          <ul>{earlier.map(told)}</ul>
        </details>
      )}
    </section>
  );
}

/** For the bar while a case is held. */
export function MessageMark() {
  const w = useWords(MESSAGES);
  const { data } = usePoll<OwnMessages>(PATH, EVERY_SECONDS);
  const unread = data?.messages.filter(({ read }) => !read).length ?? 0;
  if (unread === 0) return null;
  return (
    <span data-messages={unread}>
      {w.waiting(unread)}, {w.afterCall}
    </span>
  );
}
