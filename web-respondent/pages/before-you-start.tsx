import { useWords } from "../words";

/** How to leave: told before the first question. */
export function HowToLeave() {
  const words = useWords();
  return (
    <section className="before" aria-labelledby="before-title">
      <h2 id="before-title">{words.startLeaveTitle}</h2>
      <p>{words.startLeaveButton}</p>
      <p>{words.startLeaveKeys}</p>
      <p>{words.startLeaveAfter}</p>
    </section>
  );
}

/** What a page cannot undo, and how to undo it oneself. */
export function WhatStays() {
  const words = useWords();
  return (
    <section className="stays" aria-labelledby="stays-title">
      <h2 id="stays-title">{words.historyTitle}</h2>
      <p>{words.historyWhat}</p>
      <p>{words.historyHow}</p>
    </section>
  );
}
