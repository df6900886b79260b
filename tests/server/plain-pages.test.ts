/** The household's pages as HTML, asked for as a browser without script asks: forms out of the page, cookies, redirections. */
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildApps } from "../../server/app";
import { ENGINES } from "../support/stores";
import { anOffice, type Office } from "./an-office";

/** What a browser keeps between two pages, and the form of the page that it shows. */
class Browser {
  cookies: Record<string, string> = {};
  html = "";
  status = 0;

  constructor(
    private readonly app: FastifyInstance,
    private readonly headers: Record<string, string> = {},
  ) {}

  async open(): Promise<this> {
    return this.#take(await this.app.inject({ url: "/", headers: this.headers, cookies: this.cookies }));
  }
  /** The fields that stand in the page, and those given; a button is pressed. */
  async send(act: string, fields: Record<string, string> = {}): Promise<this> {
    return this.sendBody(this.body(act, fields));
  }
  body(act: string, fields: Record<string, string> = {}): string {
    const body = new URLSearchParams();
    for (const [, name, value] of this.html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g))
      body.append(name ?? "", value ?? "");
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    body.append("do", act);
    return body.toString();
  }
  async sendBody(payload: string): Promise<this> {
    const headers = { ...this.headers, "content-type": "application/x-www-form-urlencoded" };
    const reply = await this.app.inject({ method: "POST", url: "/", headers, payload, cookies: this.cookies });
    this.#take(reply);
    return reply.statusCode === 303 ? this.open() : this;
  }
  says(text: string): boolean {
    return this.html.includes(text);
  }
  get step(): string {
    return /<main id="main" data-step="([^"]+)"/.exec(this.html)?.[1] ?? "";
  }
  holds(name: string): boolean {
    return (this.cookies[name] ?? "") !== "";
  }
  #take(reply: LightMyRequestResponse): this {
    for (const { name, value } of reply.cookies) this.cookies[name] = value;
    this.status = reply.statusCode;
    this.html = reply.body;
    return this;
  }
}

describe.each(ENGINES)("plain pages on $name", (engine) => {
  let office: Office;
  let app: FastifyInstance;
  let apps: Awaited<ReturnType<typeof buildApps>>;
  beforeAll(async () => {
    office = await anOffice(engine);
    apps = await buildApps(office.ctx);
    app = apps.respondent;
  });
  afterAll(async () => {
    await Promise.all([apps.respondent.close(), apps.staff.close()]);
    await office.close();
  });
  const signedIn = async (headers = {}): Promise<Browser> => {
    const { code } = await office.household();
    const browser = await new Browser(app, headers).open();
    return browser.send("start", { code });
  };

  test("the address shows the start page, in the browser's language, and French where it has neither", async () => {
    for (const [accepts, lang] of [
      ["fr-FR,fr;q=0.9", "fr"],
      ["en-GB,en;q=0.9", "en"],
      ["de", "fr"],
    ] as const) {
      const { html, step } = await new Browser(app, { "accept-language": accepts }).open();
      expect([step, /<html lang="(..)"/.exec(html)?.[1]]).toEqual(["start", lang]);
    }
  });

  test("a wrong code is said beside its field, which keeps what was typed", async () => {
    const browser = await new Browser(app).open();
    await browser.send("start", { code: "AAAA-BBBB-CCCC" });
    expect(browser.step).toBe("start");
    expect(browser.says("Ce code n’est pas connu")).toBe(true);
    expect(browser.says('value="AAAA-BBBB-CCCC"')).toBe(true);
    expect(browser.holds("s")).toBe(false);
  });

  test("a page left empty is offered the quiet answers, and nothing is saved", async () => {
    const browser = await signedIn();
    const first = browser.step;
    expect(browser.says('data-question="LANGUE"')).toBe(true);
    await browser.send("next");
    expect(browser.step).toBe(first);
    expect(browser.says("Vous n’avez pas répondu à cette question")).toBe(true);
  });

  test("a number that is none is said so, and stands as it was typed", async () => {
    const browser = await signedIn();
    await browser.send("next", { "q.LANGUE": "1" });
    await browser.send("next", { "q.IDOK": "1" });
    expect(browser.says('data-question="ANNAIS"')).toBe(true);
    await browser.send("next", { "q.ANNAIS": "dix-neuf" });
    expect(browser.says("Écrivez un nombre entier")).toBe(true);
    expect(browser.says('value="dix-neuf"')).toBe(true);
    await browser.send("next", { "q.ANNAIS": "1984" });
    expect(browser.says('data-question="ANNAIS"')).toBe(false);
  });

  test("the answer that chooses the language turns the pages to it", async () => {
    const browser = await signedIn();
    await browser.send("next", { "q.LANGUE": "2" });
    expect(browser.says('<html lang="en"')).toBe(true);
    expect(browser.says("Continue")).toBe(true);
  });

  test("a form sent twice counts once, and leads to the same page", async () => {
    const browser = await signedIn();
    const body = browser.body("next", { "q.LANGUE": "1" });
    const cookies = await app.inject({
      method: "POST",
      url: "/",
      payload: body,
      headers: { "content-type": "application/x-www-form-urlencoded" },
      cookies: browser.cookies,
    });
    expect(cookies.statusCode).toBe(303);
    await browser.sendBody(body);
    expect(browser.says('data-question="IDOK"')).toBe(true);
  });

  test("a form out of the browser's history turns nothing and shows nothing", async () => {
    const browser = await signedIn();
    const old = browser.body("next", { "q.LANGUE": "1" });
    await browser.sendBody(old);
    await browser.send("next", { "q.IDOK": "1" });
    await browser.sendBody(old);
    expect(browser.step).toBe("ended");
    expect(browser.holds("s")).toBe(false);
  });

  test("the address opened anew within a sitting shows the start page, and the form that stood there counts no more", async () => {
    const browser = await signedIn();
    const old = browser.body("next", { "q.LANGUE": "1" });
    expect((await browser.open()).step).toBe("start");
    expect((await browser.sendBody(old)).step).toBe("ended");
  });

  test("no page may be kept, and no address but one is known", async () => {
    const browser = await signedIn();
    expect(browser.html).not.toMatch(/(?:href|action)="\/(?!"|assets)/);
    const reply = await app.inject({ url: "/", cookies: browser.cookies });
    expect(reply.headers["cache-control"]).toBe("no-store");
  });

  test("large print and easy words are kept by the pages that follow, and undone by the same button", async () => {
    const { code } = await office.household();
    const browser = await new Browser(app).open();
    await browser.send("large:yes");
    await browser.send("easy:yes", { code });
    expect(browser.says('class="large"')).toBe(true);
    expect(browser.says("C’est un questionnaire.")).toBe(true);
    // what the survey says of duty and time
    expect(browser.says("Oui, la loi demande de répondre.")).toBe(true);
    expect(browser.says("Répondre prend environ 33 minutes.")).toBe(true);
    expect(browser.says(`value="${code}"`)).toBe(true);
    await browser.send("easy:no", { code });
    expect(browser.says("C’est un questionnaire.")).toBe(false);
    await browser.send("start", { code });
    expect(browser.says('data-question="LANGUE"')).toBe(true);
    expect(browser.says('class="large"')).toBe(true);
  });

  test("the script is given the next page itself, and the sitting where the app is to take over", async () => {
    const { code } = await office.household();
    const send = (takes: string) =>
      app.inject({
        method: "POST",
        url: "/",
        headers: { "content-type": "application/x-www-form-urlencoded", "x-takes": takes },
        payload: new URLSearchParams({ do: "start", code }).toString(),
      });
    const page = await send("page");
    expect([page.statusCode, page.body.includes('data-question="LANGUE"')]).toEqual([200, true]);
    const sitting = await send("app");
    expect(sitting.json()).toMatchObject({ language: "fr", step: { kind: "screen" }, mayCorrect: false });
  });

  test("another site's form is refused with a page, not with a line of JSON", async () => {
    const { code } = await office.household();
    const reply = await app.inject({
      method: "POST",
      url: "/",
      headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "cross-site" },
      payload: new URLSearchParams({ do: "start", code }).toString(),
    });
    expect(reply.statusCode).toBe(403);
    expect(reply.headers["content-type"]).toContain("text/html");
    expect(reply.body).toContain("Cette page n’a pas pu s’afficher");
  });

  test("before a wave is there the server runs, and its page says that it cannot be shown yet", async () => {
    const store = Object.create(office.ctx.store, { waves: { value: async () => [] } });
    const early = await buildApps({ ...office.ctx, store });
    const reply = await early.respondent.inject({ url: "/" });
    expect([reply.statusCode, reply.headers["content-type"]]).toEqual([503, "text/html; charset=utf-8"]);
    expect(reply.body.includes("Cette page n’a pas pu s’afficher")).toBe(true);
    await Promise.all([early.respondent.close(), early.staff.close()]);
  });

  test("pausing ends the sitting and says that the code opens the rest", async () => {
    const browser = await signedIn();
    await browser.send("pause");
    expect(browser.step).toBe("start");
    expect(browser.says("Vous pouvez reprendre plus tard avec votre code")).toBe(true);
    expect(browser.holds("s")).toBe(false);
  });
});
