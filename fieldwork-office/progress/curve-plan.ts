/** Places of the drawing: one plan, worked out before anything is drawn, so that labels know where lines are. */
import type { Progress } from "../../server/contract/office";
import { dayNumber, dayOf, linear, mondays, type Scale, stagger, ticks } from "./scale";
import { type Pace, type Point, paceOf, seriesOf } from "./series";

export const BOX = {
  width: 860,
  left: 10,
  right: 700,
  top: 26,
  base: 274,
  gapMid: 330,
  gapHalf: 38,
  axis: 384,
  lane: 416,
};

export interface CurvePlan {
  points: Point[];
  past: Point[];
  pace: Pace | null;
  x: Scale;
  y: Scale;
  gapY: Scale;
  yTicks: number[];
  weeks: { x: number; day: string; named: boolean }[];
  mailings: { x: number; row: number; index: number; anchorEnd: boolean }[];
  rows: number;
}

const perLetter = 6.6;

export function planCurve(progress: Progress, labels: readonly string[]): CurvePlan {
  const points = seriesOf(progress);
  const past = points.filter((point) => point.received !== null);
  const pace = paceOf(points, progress.wave.closes);
  const from = Math.min(dayNumber(progress.wave.opened), points[0]?.x ?? dayNumber(progress.asOf));
  const to = Math.max(from + 7, points.at(-1)?.x ?? from, pace?.x ?? from);
  const x = linear([from, to], [BOX.left, BOX.right]);
  const highest = Math.max(
    4,
    pace?.value ?? 0,
    ...points.map((point) => Math.max(point.received ?? 0, point.expected)),
  );
  const y = linear([0, highest * 1.04], [BOX.base, BOX.top]);
  const widest = Math.max(1, ...past.map((point) => Math.abs((point.received ?? 0) - point.expected)));
  const gapY = linear([-widest, widest], [BOX.gapMid + BOX.gapHalf, BOX.gapMid - BOX.gapHalf]);

  const monday = mondays(from, to);
  // names of weeks that would touch are left out: every second, third … Monday has its date
  const every = Math.max(1, Math.ceil((62 * (to - from)) / (7 * (BOX.right - BOX.left))));
  const weeks = monday.map((day, index) => ({ x: x(day), day: dayOf(day), named: index % every === 0 }));

  const places = progress.mailings.map((mailing, index) => {
    const width = (labels[index]?.length ?? 0) * perLetter + 30;
    const at = x(Math.min(Math.max(dayNumber(mailing.day), from), to));
    const anchorEnd = at + width > BOX.width;
    return { index, at, width, anchorEnd };
  });
  places.sort((a, b) => a.at - b.at);
  const rows = stagger(places.map(({ at, width, anchorEnd }) => ({ x: anchorEnd ? at - width : at, width })));
  const mailings = places.map(({ at, index, anchorEnd }, place) => ({
    x: at,
    index,
    anchorEnd,
    row: rows[place] ?? 0,
  }));
  return { points, past, pace, x, y, gapY, yTicks: ticks(highest), weeks, mailings, rows: Math.max(0, ...rows) + 1 };
}

export const line = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");

/** The strip of the gap, cut into what lies above the forecast and what lies below; crossings are cut where they are. */
export function gapAreas(plan: CurvePlan): { up: string; down: string } {
  const zero = plan.gapY(0);
  const dots: [number, number][] = [];
  let before: [number, number] | null = null;
  for (const point of plan.past) {
    const dot: [number, number] = [plan.x(point.x), plan.gapY((point.received ?? 0) - point.expected)];
    if (before && (before[1] - zero) * (dot[1] - zero) < 0) {
      const share = (zero - before[1]) / (dot[1] - before[1]);
      dots.push([before[0] + share * (dot[0] - before[0]), zero]);
    }
    dots.push(dot);
    before = dot;
  }
  const first = dots[0];
  const last = dots.at(-1);
  if (!first || !last) return { up: "", down: "" };
  const closed = (edge: (y: number) => number) =>
    `${line([[first[0], zero], ...dots.map(([x, y]) => [x, edge(y)] as const), [last[0], zero]])}Z`;
  return { up: closed((y) => Math.min(y, zero)), down: closed((y) => Math.max(y, zero)) };
}
