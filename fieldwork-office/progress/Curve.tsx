import { useId } from "react";
import type { Progress } from "../../server/contract/office";
import { number, useLanguage, useTell, useWords } from "../../staff-ui";
import { dayMonth, dayMonthShort, signed } from "../days";
import { BOX, gapAreas, line, planCurve } from "./curve-plan";
import { dayOf } from "./scale";
import { PROGRESS_WORDS } from "./words";

const ROW = 36;

/** Observed thick, forecast thin, what comes dashed; the gap has its own strip, mailings their own lane. */
export function Curve({ progress }: { progress: Progress }) {
  const w = useWords(PROGRESS_WORDS);
  const tell = useTell();
  const { language } = useLanguage();
  const id = useId();
  const count = (value: number) => number(Math.round(value), language);
  const labels = progress.mailings.map((mailing) => tell(mailing.label));
  const plan = planCurve(progress, labels);
  const { x, y, gapY, past, points } = plan;
  const today = past.at(-1);
  const first = points[0];
  if (!today || !first) return null;
  const received = today.received ?? 0;
  const gap = received - today.expected;
  const tx = x(today.x);
  const ty = y(received);
  const late = Math.round(gap) < 0;
  const comes = points.filter((point) => point.x >= today.x);
  const areas = gapAreas(plan);
  const laneTop = BOX.lane;
  const height = laneTop + Math.max(1, plan.rows) * ROW + 2;
  // the label keeps off the axis in the first days, and off the lines where it can stand below them
  const labelY = Math.min(ty + 30, BOX.base - 30);
  const gy = gapY(gap);
  return (
    <svg viewBox={`0 0 ${BOX.width} ${height}`} className="chart" role="img" aria-labelledby={`${id}t ${id}d`}>
      <title id={`${id}t`}>
        {w.curveTitle(dayMonth(first.day, language), dayMonth(points.at(-1)?.day ?? first.day, language))}
      </title>
      <desc id={`${id}d`}>{w.curveText(dayMonth(today.day, language), count(received), count(today.expected))}</desc>
      {plan.yTicks.map((value) => (
        <g key={value}>
          <path className="grid" d={`M${BOX.left} ${y(value)}H${BOX.right}`} />
          <text className="ax" x={BOX.left} y={y(value) - 5}>
            {count(value)}
          </text>
        </g>
      ))}
      {plan.mailings.map(({ x: at, index }) => (
        <path key={index} className="post" d={`M${at} ${BOX.base - 14}V${laneTop + 8}`} />
      ))}
      <path className="base" d={`M${BOX.left} ${BOX.base}H${BOX.right}`} />
      {plan.weeks.map((week) => (
        <g key={week.day}>
          <path
            className="base"
            d={`M${week.x} ${BOX.base}v${week.named ? 5 : 3}M${week.x} ${BOX.axis}v${week.named ? 5 : 3}`}
          />
          {week.named && week.x < BOX.right - 24 && (
            <text className="ax" x={week.x + 4} y={BOX.axis + 15}>
              {dayMonthShort(week.day, language)}
            </text>
          )}
        </g>
      ))}
      <path
        className="fore"
        d={line(points.filter((point) => point.x <= today.x).map((p) => [x(p.x), y(p.expected)]))}
      />
      {comes.length > 1 && <path className="fore coming" d={line(comes.map((p) => [x(p.x), y(p.expected)]))} />}
      {plan.pace && (
        <path
          className="proj"
          d={line([
            [tx, ty],
            [x(plan.pace.x), y(plan.pace.value)],
          ])}
        />
      )}
      <path className="obs" d={line(past.map((p) => [x(p.x), y(p.received ?? 0)]))} />

      <text x={BOX.left} y={BOX.gapMid - BOX.gapHalf - 4}>
        {w.gap}
      </text>
      <path className="up" d={areas.up} />
      <path className="down" d={areas.down} />
      <path className="base" d={`M${BOX.left} ${BOX.gapMid}H${BOX.right}`} />
      <circle className={late ? "dot lt" : "dot"} cx={tx} cy={gy} r="5" />
      <text className={late ? "strong late" : "strong"} x={tx + 12} y={late ? gy + 5 : gy + 5}>
        {signed(Math.round(gap), language)}
      </text>

      <path className="today" d={`M${tx} 14V${BOX.axis}`} />
      <circle className="dot" cx={tx} cy={ty} r="5.5" />
      <text className="strong" x={tx + 12} y={labelY}>
        {w.received(count(received))}
      </text>
      <text x={tx + 12} y={labelY + 18}>
        {w.expected(count(today.expected))}
      </text>
      <text x={tx - 8} y="24" textAnchor="end">
        {w.today}, {dayMonth(today.day, language)}
      </text>
      {plan.pace && (
        <>
          <text className="strong" x={x(plan.pace.x) + 10} y={y(plan.pace.value) - 12}>
            {w.pace(count(plan.pace.value))}
          </text>
          {w
            .paceWords(dayMonth(dayOf(plan.pace.x), language))
            .split("|")
            .map((part, index) => (
              <text key={part} x={x(plan.pace?.x ?? 0) + 10} y={y(plan.pace?.value ?? 0) + 4 + index * 16}>
                {part}
              </text>
            ))}
        </>
      )}
      {plan.mailings.map(({ x: at, row, index, anchorEnd }) => (
        <g key={index} transform={`translate(${at} ${laneTop + row * ROW})`}>
          <rect className="env" x="-9" y="0" width="18" height="13" rx="2" />
          <path className="flap" d="M-8 1l8 6 8-6" />
          <text className="ev" x={anchorEnd ? -14 : 14} y="11" textAnchor={anchorEnd ? "end" : "start"}>
            {labels[index]}
          </text>
          <text className="ax" x={anchorEnd ? -14 : 14} y="27" textAnchor={anchorEnd ? "end" : "start"}>
            {dayMonthShort(progress.mailings[index]?.day ?? first.day, language)},{" "}
            {count(progress.mailings[index]?.sent ?? 0)}
          </text>
        </g>
      ))}
    </svg>
  );
}
