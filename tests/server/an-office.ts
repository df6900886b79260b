/** The two real apps on a real store, with one wave of the real questionnaire; requests are injected, nothing listens. */
import { randomUUID } from "node:crypto";
import type { FastifyInstance, InjectOptions } from "fastify";
import { loadWithDefinition } from "../../questionnaires/compiler/load";
import { buildApps } from "../../server/app";
import { openContext, QUESTIONNAIRE_FOLDER } from "../../server/commands/open-context";
import type { Role } from "../../server/domain/role";
import type { Context } from "../../server/services/context";
import { readSettings, type Settings } from "../../server/settings/settings";
import type { Case, Contact, Wave } from "../../server/store/records";
import { aCase, aCode, aContact, aStaffMember, aWave, NOON } from "../factories";
import type { Engine, TestStore } from "../support/stores";

export interface Reply {
  status: number;
  type: string;
  body: Record<string, unknown> & { code?: string; title?: string };
  text: string;
  cookie: string | undefined;
}
export type Send = (
  method: InjectOptions["method"],
  url: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Reply>;

export interface Office {
  ctx: Context;
  place: TestStore;
  respondent: FastifyInstance;
  staff: FastifyInstance;
  wave: Wave;
  /** a household that was invited, and the code of its letter */
  household(over?: Partial<Case>, contact?: Partial<Contact>): Promise<{ case: Case; code: string }>;
  /** sends as one browser does, from that network address: it keeps its cookies */
  browser(app: FastifyInstance, address?: string): Send;
  /** a browser with somebody of that role signed in */
  signedIn(role: Role): Promise<Send & { login: string }>;
  tick(minutes: number): void;
  close(): Promise<void>;
}

/** Compiled once for all offices of a test run: it is immutable, and costs more than the rest of an office. */
let standard: ReturnType<typeof loadWithDefinition> | undefined;
const theQuestionnaire = () => {
  standard ??= loadWithDefinition(QUESTIONNAIRE_FOLDER);
  return standard;
};

const PASSWORD = "a long pass phrase";

/** @param overSettings how staff come in; without, a password is enough */
export async function anOffice(
  engine: Engine,
  overWave: Partial<Wave> = {},
  overSettings: Partial<Settings> = {},
): Promise<Office> {
  const place = await engine.open();
  let now = NOON;
  const key = Buffer.alloc(32);
  const settings = {
    ...readSettings({
      DEMO: "yes",
      DATA_DIR: "/nowhere",
      ...Object.fromEntries(
        ["MASTER_KEY_CONTACTS", "MASTER_KEY_ANSWERS", "CODE_KEY", "SESSION_KEY"].map((name, at) => [
          name,
          Buffer.from(key.map(() => at + 1)).toString("base64"),
        ]),
      ),
    }),
    secondFactorRoles: [],
    ...overSettings,
  };
  const opened = await openContext(settings, { now: () => now, secrets: place.secrets, store: place.store });
  const { questionnaire, definition } = theQuestionnaire();
  const { id } = questionnaire;
  const { whole, measure, telling } = questionnaire.hashes;
  const ctx: Context = {
    ...opened,
    questionnaire: async (hash) => (hash === whole ? questionnaire : opened.questionnaire(hash)),
  };
  const wave = aWave({ questionnaireHash: questionnaire.hashes.whole, ...overWave });
  await ctx.store.write(async (tx) => {
    await tx.putQuestionnaire({ hash: whole, id, measure, telling, definition });
    await tx.putWave(wave);
  });
  const { respondent, staff } = await buildApps(ctx);

  const browser = (app: FastifyInstance, remoteAddress = "127.0.0.1"): Send => {
    let cookie: string | undefined;
    return async (method, url, body, headers = {}) => {
      const reply = await app.inject({
        method,
        url,
        remoteAddress,
        headers: { ...(cookie ? { cookie } : {}), ...headers },
        ...(body === undefined ? {} : { payload: body as object }),
      });
      const set = reply.cookies[0];
      if (set) cookie = `${set.name}=${set.value}`;
      return {
        status: reply.statusCode,
        type: String(reply.headers["content-type"] ?? ""),
        body: /json/.test(String(reply.headers["content-type"])) ? reply.json() : {},
        text: reply.body,
        cookie,
      };
    };
  };

  return {
    ctx,
    place,
    respondent,
    staff,
    wave,
    browser,
    async household(over = {}, contact = {}) {
      const row = aCase({ waveId: wave.id, preload: { MODTOUR: 2 }, ...over });
      const code = ctx.secrets.accessCode(row.id, 1);
      await ctx.store.write(async (tx) => {
        await tx.addCase(row, aContact(contact));
        await tx.addAccessCode(aCode({ caseId: row.id, lookup: ctx.secrets.codeLookup(code) }));
      });
      return { case: row, code };
    },
    async signedIn(role) {
      const login = `${role}-${randomUUID().slice(0, 8)}`;
      const passwordHash = await ctx.secrets.hashPassword(PASSWORD);
      await ctx.store.write((tx) => tx.addStaff(aStaffMember({ login, role, passwordHash })));
      const send = browser(staff);
      const reply = await send("POST", "/api/session", { login, password: PASSWORD });
      if (reply.status !== 200) throw new Error(`Nobody could sign in: ${reply.text}`);
      return Object.assign(send, { login });
    },
    tick(minutes) {
      now = new Date(now.getTime() + minutes * 60_000);
    },
    async close() {
      await Promise.all([respondent.close(), staff.close()]);
      await place.remove();
    },
  };
}
