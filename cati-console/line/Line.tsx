/** How this interviewer calls, for as long as the page is open: by hand, on a handset, or in the browser. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { Call } from "../../server/contract/interviewer";
import type { LineSetup, LineToken, Via } from "../../server/contract/line";
import { useApi } from "../../staff-ui";
import type { BrowserLine } from "./browser-line";

const ROOT = "/api/interviewer/line";

export interface Line {
  ways: LineSetup["ways"];
  /** null: by hand */
  via: Via | null;
  state: "still" | "opening" | "noMicrophone";
  rings: boolean;
  byHand(): void;
  takeHandset(number: string): void;
  takeBrowser(): Promise<void>;
  /** a call has begun: where it is on the browser's line, that is connected */
  begin(call: Call): void;
  hangUp(callId: string): Promise<void>;
  answer(): void;
  /** between two calls nobody is on the browser's line any more: who called in is hung up with their call */
  betweenCalls(): void;
}

const Given = createContext<Line | null>(null);
export function useLine(): Line {
  const line = useContext(Given);
  if (!line) throw new Error("useLine outside <LineProvider>");
  return line;
}

export function LineProvider({ children }: { children: ReactNode }) {
  const api = useApi();
  const [ways, setWays] = useState<LineSetup["ways"]>([]);
  const [via, setVia] = useState<Via | null>(null);
  const [state, setState] = useState<Line["state"]>("still");
  const [rings, setRings] = useState(false);
  const browser = useRef<BrowserLine | null>(null);
  useEffect(() => {
    // a line that cannot be asked for is a line that is not there: the floor dials by hand
    api.get<LineSetup>(ROOT).then(
      (setup) => setWays(setup.ways),
      () => undefined,
    );
    return () => browser.current?.close();
  }, [api]);

  const leaveBrowser = useCallback(() => {
    browser.current?.close();
    browser.current = null;
    setRings(false);
    setState("still");
  }, []);
  const takeBrowser = useCallback(async () => {
    leaveBrowser();
    setState("opening");
    try {
      const { openBrowserLine } = await import("./browser-line");
      browser.current = await openBrowserLine({
        token: async () => (await api.post<LineToken>(`${ROOT}/token`, {})).token,
        onRing: setRings,
        onTrouble: () => setState("noMicrophone"),
      });
      setVia({ way: "browser" });
      setState("still");
    } catch {
      setVia(null);
      setState("noMicrophone");
    }
  }, [api, leaveBrowser]);

  const line = useMemo<Line>(
    () => ({
      ways,
      via,
      state,
      rings,
      byHand() {
        leaveBrowser();
        setVia(null);
      },
      takeHandset(number) {
        leaveBrowser();
        setVia({ way: "handset", number });
      },
      takeBrowser,
      begin({ line }) {
        if (line?.way === "browser" && line.leg) browser.current?.call(line.leg).catch(() => setState("noMicrophone"));
      },
      async hangUp(callId) {
        browser.current?.hangUp();
        await api.post<void>(`/api/interviewer/calls/${encodeURIComponent(callId)}/line/hang-up`, {});
      },
      answer: () => browser.current?.answer(),
      betweenCalls: () => browser.current?.hangUp(),
    }),
    [ways, via, state, rings, api, leaveBrowser, takeBrowser],
  );
  return <Given value={line}>{children}</Given>;
}
