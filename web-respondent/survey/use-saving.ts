import { useEffect, useRef, useState } from "react";
import { api } from "../sending/api";
import type { SaveReply, SaveRequest } from "../sending/contract";
import type { Delivery } from "../sending/delivery";
import { browserClock, Sender } from "../sending/sender";

type SaveDelivery = Delivery<SaveRequest, SaveReply>;
export interface SavingEnds {
  saved(reply: SaveReply): void;
  moved(): void;
  ended(): void;
}

/** One screen's saves: what is being sent, and where it leads. Leaving the screen forgets what was not acknowledged. */
export function useSaving(ends: SavingEnds): { delivery: SaveDelivery; send(save: SaveRequest): void; retry(): void } {
  const [delivery, setDelivery] = useState<SaveDelivery>({ phase: "idle" });
  const latest = useRef(ends);
  latest.current = ends;
  const [sender] = useState(
    () =>
      new Sender<SaveRequest, SaveReply>(
        api.save,
        (state) => {
          setDelivery(state);
          if (state.phase === "done") latest.current.saved(state.reply);
          if (state.phase === "moved") latest.current.moved();
          if (state.phase === "sitting-ended") latest.current.ended();
        },
        browserClock,
      ),
  );
  useEffect(() => {
    const online = (): void => sender.retryNow();
    window.addEventListener("online", online);
    return () => {
      window.removeEventListener("online", online);
      sender.drop();
    };
  }, [sender]);
  return { delivery, send: (save) => sender.send(save), retry: () => sender.retryNow() };
}
