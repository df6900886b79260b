import { useEffect, useState } from "react";
import { setExitUrl } from "../safety/quick-exit";
import { api } from "../sending/api";
import type { RespondentSettings } from "../sending/contract";
import { waitMs } from "../sending/delivery";
import { officeMeasures } from "../survey/measures";

/** Settings are wanted, not needed: until they have come, everything works with what the page knows itself. */
export function useSettings(): RespondentSettings | null {
  const [settings, setSettings] = useState<RespondentSettings | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    const read = async (tries: number): Promise<void> => {
      const outcome = await api.settings();
      if (!current) return;
      if (outcome.kind === "accepted") {
        setExitUrl(outcome.reply.exitUrl);
        officeMeasures(outcome.reply.paradata);
        setSettings(outcome.reply);
      } else {
        timer = setTimeout(() => void read(tries + 1), waitMs(tries, Math.random()));
      }
    };
    void read(1);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, []);
  return settings;
}
