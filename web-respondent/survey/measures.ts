/**
 * How a screen is answered: how long, with which breaks, changed how often, on which kind of device. Counts only, sent with
 * the answers and sealed like them. Nothing is measured unless the office said so, and the household did not say no.
 */
import { useEffect, useRef } from "react";
import type { Paradata, SaveRequest } from "../sending/contract";

const MOST_SECONDS = 86_400;
const MOST = 1_000;

const allowed = { office: false, household: true };
export const officeMeasures = (on: boolean): void => {
  allowed.office = on;
};
/** For as long as the page lives: nothing is kept in the browser, this neither. */
export const householdMeasures = (on: boolean): void => {
  allowed.household = on;
};
export const householdAllows = (): boolean => allowed.household;
export const isMeasuring = (): boolean => allowed.office && allowed.household;

export interface Window {
  width: number;
  height: number;
  /** the pointer is a finger */
  coarse: boolean;
}
/** A class of three, by the shorter side: a device that is turned stays what it is. */
export const deviceOf = ({ width, height, coarse }: Window): Paradata["device"] =>
  coarse ? (Math.min(width, height) < 600 ? "phone" : "tablet") : "computer";

/** Answers that were given and then changed. Typing a text, or ticking several boxes in one go, is one answer. */
export class Changes {
  count = 0;
  private last: string | null = null;

  note(name: string, { had, oneChoice }: { had: boolean; oneChoice: boolean }): void {
    if (had && (oneChoice || name !== this.last)) this.count++;
    this.last = name;
  }
}

/** Seconds of the wall clock while the page was open, and those of them while it could not be seen. */
export class TimeOpen {
  breaks = 0;
  private hiddenMs = 0;
  private hiddenSince: number | null = null;

  constructor(private readonly opened: number) {}

  turned(hidden: boolean, now: number): void {
    if (hidden === (this.hiddenSince !== null)) return;
    if (hidden) this.breaks++;
    else this.hiddenMs += now - (this.hiddenSince ?? now);
    this.hiddenSince = hidden ? now : null;
  }
  seconds(now: number): { open: number; hidden: number } {
    const hidden = this.hiddenMs + (this.hiddenSince === null ? 0 : now - this.hiddenSince);
    const whole = (ms: number) => Math.min(MOST_SECONDS, Math.round(ms / 1000));
    return { open: whole(now - this.opened), hidden: whole(hidden) };
  }
}

export type Measured = Pick<SaveRequest, "secondsOpen" | "paradata">;

/** For one screen; what it returns is read when the screen is sent. */
export function useMeasures(changes: Changes): () => Measured {
  const time = useRef<TimeOpen | null>(null);
  useEffect(() => {
    const open = new TimeOpen(performance.now());
    time.current = open;
    const look = (): void => open.turned(document.visibilityState === "hidden", performance.now());
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  return () => {
    if (!isMeasuring() || !time.current) return {};
    const { open, hidden } = time.current.seconds(performance.now());
    const coarse = window.matchMedia("(pointer: coarse)").matches;
    const paradata = {
      secondsHidden: hidden,
      breaks: Math.min(MOST, time.current.breaks),
      changes: Math.min(MOST, changes.count),
      device: deviceOf({ width: window.innerWidth, height: window.innerHeight, coarse }),
    };
    return { secondsOpen: open, paradata };
  };
}
