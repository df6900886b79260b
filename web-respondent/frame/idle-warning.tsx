import { useEffect, useRef } from "react";
import { leaveNow } from "../safety/quick-exit";
import { useWords } from "../words";

/** Over everything, so it brings its own way out: what is under a modal dialog cannot be pressed. */
export function IdleWarning({ lockSeconds, onStay }: { lockSeconds: number; onStay(): void }) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="idle"
      role="alertdialog"
      aria-labelledby="idle-title"
      aria-describedby="idle-text"
      onClose={onStay}
    >
      <h2 id="idle-title">{words.idleTitle}</h2>
      <p id="idle-text">
        {words.idleText(Math.max(1, Math.round(lockSeconds / 60)))} {words.idleAfter}
      </p>
      <div className="go">
        <button type="button" className="btn main" onClick={onStay}>
          {words.idleStay}
        </button>
        <button type="button" className="btn leave" onClick={leaveNow}>
          {words.leaveNow}
        </button>
      </div>
    </dialog>
  );
}
