import { type ReactNode, useId, useLayoutEffect, useRef } from "react";

export interface Answer {
  label: string;
  keyCap?: string;
  do: () => void;
}
interface Props {
  title: ReactNode;
  children?: ReactNode;
  /** Enter does this */
  main: Answer;
  others: readonly Answer[];
  /** Escape does this */
  onLeave: () => void;
}

/** A question before something is written down for good. The bench's keys rest while it is open. */
export function Asking({ title, children, main, others, onLeave }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // modal from the very drawing on: a key pressed a moment later must find it, not the field behind
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="asking"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onLeave();
      }}
    >
      <h2 id={id} className="num">
        {title}
      </h2>
      {children}
      <div className="acts">
        {/* biome-ignore lint/a11y/noAutofocus: Enter confirms, as the words beside it say */}
        <button type="button" className="btn main" onClick={main.do} autoFocus>
          {main.label}
          {main.keyCap && <kbd>{main.keyCap}</kbd>}
        </button>
        {others.map((other) => (
          <button type="button" className="btn" key={other.label} onClick={other.do}>
            {other.label}
            {other.keyCap && <kbd>{other.keyCap}</kbd>}
          </button>
        ))}
      </div>
    </dialog>
  );
}
