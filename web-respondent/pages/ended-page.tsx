import { Act } from "../frame/act";
import { usePageFocus } from "../frame/use-page-focus";
import { useWords } from "../words";
import { WhatStays } from "./before-you-start";

/** A newer sitting, or time, ended this one. It names no device: whoever reads this may not be who answered. */
export function EndedPage({ onCode }: { onCode(): void }) {
  const words = useWords();
  usePageFocus();
  return (
    <div className="page end">
      <h1 className="voice" tabIndex={-1}>
        {words.endedTitle}
      </h1>
      <p>{words.endedText}</p>
      <div className="go">
        <Act act="home" className="btn main" onAct={onCode}>
          {words.endedGo}
        </Act>
      </div>
    </div>
  );
}

/** After the end. Nothing invites to enter a code: whoever comes next finds an empty page. */
export function ClosedPage() {
  const words = useWords();
  usePageFocus();
  return (
    <div className="page end">
      <h1 className="voice" tabIndex={-1}>
        {words.closedTitle}
      </h1>
      <p>{words.closedText}</p>
      <WhatStays />
    </div>
  );
}
