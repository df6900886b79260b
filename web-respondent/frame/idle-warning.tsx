import { useEffect, useRef } from "react";
import { leaveNow } from "../safety/quick-exit";
import { useWords } from "../words";
import { usePlain } from "./act";

interface IdleWarningProps {
  lockSeconds: number;
  onStay(): void;
  /** seconds to the warning: a plain page's script reads them here */
  warningSeconds?: number;
}

/**
 * Over everything, so it brings its own way out: what is under a modal dialog cannot be pressed. A plain page holds it shut,
 * for its script to open (light/idle-watch.ts).
 */
export function IdleWarning({ lockSeconds, onStay, warningSeconds }: IdleWarningProps) {
  const words = useWords();
  const plain = usePlain();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      id={plain ? "idle" : undefined}
      data-times={warningSeconds && `${warningSeconds} ${lockSeconds}`}
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
        <button type="button" className="btn main stay" onClick={onStay}>
          {words.idleStay}
        </button>
        <button type="button" className="btn leave" onClick={leaveNow}>
          {words.leaveNow}
        </button>
      </div>
    </dialog>
  );
}
