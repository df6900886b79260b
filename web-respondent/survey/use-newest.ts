import { useEffect, useRef } from "react";
import type { Answer } from "../sending/contract";
import type { ScreenModel } from "./screen-model";

/** While a page waits its answers can still be changed: the newest that can be sent are what is sent. */
export function useNewest(
  waiting: boolean,
  model: ScreenModel,
  fit: () => Answer[] | null,
  amend: (answers: Answer[] | null) => void,
): void {
  const latest = useRef({ fit, amend });
  latest.current = { fit, amend };
  useEffect(() => {
    if (!waiting) return;
    const look = (): void => latest.current.amend(latest.current.fit());
    // changed already while the first were on their way
    look();
    return model.subscribe(look);
  }, [waiting, model]);
}
