import { useWords } from "../language";
import { SIGN_IN_WORDS } from "./words";

interface Props {
  codes: readonly string[];
  onDone: () => void;
  /** the page has another main act */
  beside?: boolean;
}

/** Shown once: whoever goes on says that they are written down. */
export function RecoveryCodes({ codes, onDone, beside = false }: Props) {
  const w = useWords(SIGN_IN_WORDS);
  return (
    <form
      aria-label={w.recoveryTitle}
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <h2>{w.recoveryTitle}</h2>
      <p>{w.recoveryWhy}</p>
      <ul className="recovery code">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noAutofocus: the only thing to do on this page */}
      <button type="submit" className={beside ? "btn" : "btn main"} autoFocus>
        {w.written}
      </button>
    </form>
  );
}
