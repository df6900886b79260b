import { useWords } from "../words";

/** How to leave, and what a page cannot undo: told before the first question. */
export function BeforeYouStart() {
  const words = useWords();
  return (
    <section className="before" aria-labelledby="before-title">
      <h2 id="before-title">{words.startLeaveTitle}</h2>
      <p>{words.startLeaveButton}</p>
      <p>{words.startLeaveKeys}</p>
      <p>{words.startLeaveAfter}</p>
      <h3>{words.historyTitle}</h3>
      <p>{words.historyWhat}</p>
      <p>{words.historyHow}</p>
    </section>
  );
}
