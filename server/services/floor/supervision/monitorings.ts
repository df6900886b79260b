/** Forms of an observer about the conduct of a call. Whoever they are about may read them; nobody is given a sum. */
import { randomUUID } from "node:crypto";
import type { AddMonitoring, FloorMonitorings, Monitorings } from "../../../contract/coaching";
import { localTime } from "../../../domain/clock";
import { MARK_LABELS, MARKS, MONITORING, MONITORING_KEYS, type MonitoringItem } from "../../../domain/monitoring";
import { ExpectedFailure } from "../../../domain/problem";
import type { Context } from "../../context";
import { interviewer, interviewers, namesOf } from "./people";

const SHOWN = 100;
const isItem = (key: string): key is MonitoringItem => Object.hasOwn(MONITORING, key);

export async function addMonitoring(ctx: Context, observer: string, form: AddMonitoring): Promise<void> {
  if (!(await interviewer(ctx, form.interviewer))) throw new ExpectedFailure("unknown-account");
  const given = Object.entries(form.marks);
  if (given.some(([key]) => !isItem(key)) || given.every(([, mark]) => mark === null))
    throw new ExpectedFailure("bad-request", { detail: "A form needs one mark at least, of its own items." });
  const marks = Object.fromEntries(MONITORING_KEYS.map((key) => [key, form.marks[key] ?? null]));
  const at = ctx.now();
  await ctx.store.write(async (tx) => {
    const { interviewer, note } = form;
    await tx.addMonitoring({ id: randomUUID(), interviewer, observer, at, marks, note: note.trim() });
    await tx.addAudit({ at, who: observer, what: "add-monitoring", subject: null });
  });
}

/** @param of an interviewer's own; without, everybody's */
export async function listMonitorings(ctx: Context, of?: string): Promise<Monitorings> {
  const [rows, nameOf] = await Promise.all([ctx.store.monitorings(SHOWN, of), namesOf(ctx)]);
  return {
    items: MONITORING_KEYS.map((key) => ({ key, ...MONITORING[key] })),
    marks: MARKS.map((mark) => MARK_LABELS[mark]),
    written: rows.map(({ id, interviewer, observer, at, marks, note }) => ({
      id,
      interviewer: nameOf(interviewer),
      observer: nameOf(observer),
      day: localTime(at).day,
      // what goes in is one of 1 to 4, or null
      marks: marks as Monitorings["written"][number]["marks"],
      note,
    })),
  };
}

export async function floorMonitorings(ctx: Context): Promise<FloorMonitorings> {
  const [listed, known] = await Promise.all([listMonitorings(ctx), interviewers(ctx)]);
  return { ...listed, interviewers: known.map(({ login, name }) => ({ login, name })) };
}
