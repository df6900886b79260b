import type { FactorKey } from "../../server/contract/staff";
import { useWords } from "../language";
import { SIGN_IN_WORDS } from "./words";

/** The key for an authenticator: to scan, or to type. */
export function KeyToCopy({ offered }: { offered: FactorKey }) {
  const w = useWords(SIGN_IN_WORDS);
  return (
    <>
      <svg className="qr" viewBox={`0 0 ${offered.qr.size} ${offered.qr.size}`} role="img" aria-label={w.qr}>
        <rect width="100%" height="100%" />
        <path d={offered.qr.path} />
      </svg>
      <div className="field">
        <span className="label">{w.key}</span>
        <span className="code" data-key>
          {offered.key}
        </span>
      </div>
    </>
  );
}
