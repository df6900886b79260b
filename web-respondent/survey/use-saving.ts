import { useEffect, useRef, useState } from "react";
import { forgetKept, keep } from "../keeping/keeper";
import { api } from "../sending/api";
import type { Answer, SaveReply, SaveRequest, ScreenView } from "../sending/contract";
import type { Delivery } from "../sending/delivery";
import { browserClock, Sender } from "../sending/sender";
import type { Measured } from "./measures";

type SaveDelivery = Delivery<SaveRequest, SaveReply>;
export interface SavingEnds {
  saved(reply: SaveReply): void;
  moved(): void;
  ended(): void;
}
export interface Saving {
  delivery: SaveDelivery;
  /** It lies in this browser, sealed: the page may be closed. */
  kept: boolean;
  send(save: SaveRequest): void;
  retry(): void;
  /** What the page holds while it waits; null: it cannot be sent as it is. */
  amend(answers: Answer[] | null, measured: Measured): void;
}

/** A line that hangs gives no error for a long while: after so long, what is being sent is kept. */
const HANGS_MS = 2_000;

/** One screen's saves: what is being sent, and where it leads. Of a sealed screen nothing is ever kept. */
export function useSaving({ sealed, version }: Pick<ScreenView, "sealed" | "version">, ends: SavingEnds): Saving {
  const [delivery, setDelivery] = useState<SaveDelivery>({ phase: "idle" });
  const [kept, setKept] = useState(false);
  const latest = useRef(ends);
  latest.current = ends;
  const [{ sender, still }] = useState(() => {
    let first = "";
    let hangs = (): void => {};
    const keepIt = async (save: SaveRequest): Promise<void> => {
      if (!sealed && (await keep({ ...save, kept: { first, version } }))) setKept(true);
    };
    const follow = (state: SaveDelivery): void => {
      hangs();
      setDelivery(state);
      if (state.phase !== "sending" && state.phase !== "waiting") setKept(false);
      if (state.phase === "sending") {
        first ||= state.body.saveId;
        hangs = browserClock.later(() => void keepIt(state.body), HANGS_MS);
      }
      if (state.phase === "waiting") void keepIt(state.body);
      if (state.phase === "done" || state.phase === "moved" || state.phase === "at-fault") forgetKept();
      if (state.phase === "done") latest.current.saved(state.reply);
      if (state.phase === "moved") latest.current.moved();
      if (state.phase === "sitting-ended") latest.current.ended();
    };
    return { sender: new Sender<SaveRequest, SaveReply>(api.save, follow, browserClock), still: () => hangs() };
  });
  useEffect(() => {
    const online = (): void => sender.retry();
    window.addEventListener("online", online);
    return () => {
      window.removeEventListener("online", online);
      still();
      sender.drop();
    };
  }, [sender, still]);
  return {
    delivery,
    kept,
    send: (save) => sender.send(save),
    retry: () => sender.retryNow(),
    amend: (answers, measured) => {
      const { current } = sender;
      if (current.phase !== "waiting") return;
      const { confirmed: _, ...save } = current.body;
      const same = JSON.stringify(save.answers) === JSON.stringify(answers);
      if (same) sender.amend(current.body);
      else sender.amend(answers && { ...save, ...measured, saveId: browserClock.newId(), answers });
    },
  };
}
