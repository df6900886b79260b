import { Notice, useWords } from "../../staff-ui";
import { ENDING } from "../words/ending";
import type { EndState } from "./useEndCall";

export function EndNotice({ state }: { state: EndState }) {
  const w = useWords(ENDING);
  if (state === "held") return <Notice kind="note">{w.saveFirst}</Notice>;
  if (state === "notReached") return <Notice kind="late">{w.notReachedServer}</Notice>;
  if (state === "unlawful") return <Notice kind="late">{w.unlawfulTime}</Notice>;
  if (state === "failed") return <Notice kind="late">{w.failed}</Notice>;
  return null;
}

export const isUnderWay = (state: EndState): boolean => state === "sending" || state === "held";
