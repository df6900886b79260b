/** The floor for whoever supervises it: the verdict, then five views of it. */
import { useEffect, useRef, useState } from "react";
import type { FloorWaiting, LiveFloor } from "../../server/contract/floor";
import { Key, Notice, useWords } from "../../staff-ui";
import type { Need } from "../keys/table";
import { useKeys } from "../keys/useKeys";
import { FLOOR } from "../words/floor";
import { Live } from "./Live";
import { Observe } from "./Observe";
import { usePoll } from "./usePoll";
import { Verdict } from "./Verdict";
import { Waiting } from "./Waiting";
import { Work } from "./Work";
import { Write } from "./Write";

const VIEWS = ["live", "waiting", "work", "observe", "write"] as const;
export type View = (typeof VIEWS)[number];
const OFFERED: ReadonlySet<Need> = new Set();
const LIVE_SECONDS = 7;
const WAITING_SECONDS = 30;

export function Floor() {
  const w = useWords(FLOOR);
  const [view, setView] = useState<View>("live");
  const live = usePoll<LiveFloor>("/api/interviewer/floor", LIVE_SECONDS);
  const waiting = usePoll<FloorWaiting>("/api/interviewer/floor/waiting", WAITING_SECONDS);
  useKeys("floor", OFFERED, {
    view: (digit) => setView((before) => VIEWS[Number(digit) - 1] ?? before),
  });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  return (
    <div className="floor" data-view={view}>
      <Verdict ref={heading} live={live.data} waiting={waiting.data} />
      {(live.stale || waiting.stale) && <Notice kind="late">{w.stale}</Notice>}
      <nav className="views" aria-label={w.views}>
        {VIEWS.map((one, at) => (
          <button
            key={one}
            type="button"
            {...(one === view ? { "aria-current": "true" as const } : {})}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setView(one)}
          >
            <Key cap={String(at + 1)} />
            {w[one]}
          </button>
        ))}
      </nav>
      {view === "live" && <Live live={live.data} waiting={waiting.data} onView={setView} />}
      {view === "waiting" && <Waiting waiting={waiting.data} onChanged={waiting.reload} />}
      {view === "work" && <Work />}
      {view === "observe" && <Observe />}
      {view === "write" && <Write />}
    </div>
  );
}
