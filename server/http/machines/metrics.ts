/**
 * Figures for Prometheus, about the service and never about answers. What happens within interviews is counted in lots
 * of thirty persons: the number of screens that one person was shown would tell who was asked more (decision 0017).
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Mode } from "../../../questionnaires/format/types";
import { IDLE } from "../../services/access/idle";
import type { Context } from "../../services/context";
import type { WriteWatch } from "../../store/watch-writes";
import { personBehind } from "../person-behind";
import { inThirties, Lot } from "./lots";

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
/** Rows are counted at most this often, however often somebody asks. */
const COUNTED_EVERY_MS = 60_000;
/** The one door for answers, as each mode knocks on it. */
const SAVES: Record<string, Mode> = {
  "/api/r/saves": "web",
  "/api/interviewer/calls/:callId/saves": "phone",
  "/api/office/forms/:formId/pages/:page/keying": "paper",
};
const outcomeOf = (status: number): string => {
  if (status < 300) return "saved";
  if (status === 409) return "stale";
  return status < 500 ? "refused" : "failed";
};

export class Metrics {
  readonly registry = new Registry();
  readonly #lots: Record<Mode, Lot> = { web: new Lot(), phone: new Lot(), paper: new Lot() };
  readonly #requests = new Counter({
    name: "trimode_http_requests_total",
    help: "Requests by the route's pattern. Those within interviews come in lots of thirty persons.",
    labelNames: ["audience", "method", "route", "status"],
    registers: [this.registry],
  });
  readonly #requestSeconds = new Histogram({
    name: "trimode_http_request_seconds",
    help: "Time to answer a request, by the route's pattern.",
    labelNames: ["audience", "route"],
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly #saves = new Counter({
    name: "trimode_saves_total",
    help: "Saves by mode: saved, stale, refused, failed. In lots of thirty persons, but for those that failed.",
    labelNames: ["mode", "outcome"],
    registers: [this.registry],
  });
  readonly #saveSeconds = new Histogram({
    name: "trimode_save_seconds",
    help: "Time to answer a save, by mode.",
    labelNames: ["mode"],
    buckets: SECONDS,
    registers: [this.registry],
  });

  constructor(ctx: Context, watch: WriteWatch) {
    collectDefaultMetrics({ register: this.registry });
    const gauge = (name: string, help: string, read: () => number | Promise<number>) =>
      new Gauge({
        name: `trimode_${name}`,
        help,
        registers: [this.registry],
        async collect() {
          this.set(await read());
        },
      });
    gauge("writes_waiting", "Writes begun and not yet durable.", watch.waiting);
    gauge(
      "write_longest_seconds",
      "Longest write that ended within the last minute, commit included.",
      watch.longestSeconds,
    );
    const rows = sometimes(ctx, () => {
      const touchedSince = new Date(ctx.now().getTime() - IDLE.respondent.endsMinutes * 60_000);
      return Promise.all([ctx.store.gauges(touchedSince), ctx.store.auditTail()]);
    });
    gauge("sittings_open", "Households' open sittings, rounded down to thirties.", async () =>
      inThirties((await rows())[0].respondents),
    );
    gauge("staff_sessions_open", "Sessions of staff that were touched lately.", async () => (await rows())[0].staff);
    gauge("messages_waiting", "Messages in the outbox.", async () => (await rows())[0].messagesWaiting);
    gauge("audit_unsealed_rows", "Audit rows that are not chained yet.", async () => (await rows())[1].rows);
  }

  count(audience: string, request: FastifyRequest, reply: FastifyReply): void {
    const [status, seconds] = [reply.statusCode, reply.elapsedTime / 1000];
    const route = request.routeOptions.url ?? "none";
    const mode = SAVES[route];
    const tell = () => {
      this.#requests.inc({ audience, method: request.method, route, status });
      this.#requestSeconds.observe({ audience, route }, seconds);
      if (!mode) return;
      this.#saves.inc({ mode, outcome: outcomeOf(status) });
      this.#saveSeconds.observe({ mode }, seconds);
    };
    const person = personBehind(request);
    // what fails is the server's doing, not the person's: whoever is on watch must see it at once
    if (person && status < 500) this.#lots[person.mode].add(person.key, tell);
    else tell();
  }
}

export function countReplies(app: FastifyInstance, audience: string, metrics: Metrics): void {
  app.addHook("onResponse", async (request, reply) => metrics.count(audience, request, reply));
}

/** Reads again only when the last reading is a minute old. */
function sometimes<T>(ctx: Context, read: () => Promise<T>): () => Promise<T> {
  let last: { at: number; value: Promise<T> } | undefined;
  return () => {
    const at = ctx.now().getTime();
    if (!last || at - last.at >= COUNTED_EVERY_MS) {
      const value = read();
      last = { at, value };
      // what failed is tried again at the next look
      value.catch(() => {
        last = undefined;
      });
    }
    return last.value;
  };
}
