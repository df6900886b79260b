/**
 * The household's pages as HTML, all at one address: what every browser gets first, and all that a browser without script
 * ever needs. GET "/" is the start page, but once after a form where that form led on; POST "/" is every button.
 * `x-takes` is said by the small script: "page" wants the next page itself instead of a redirection, "app" the sitting
 * where a page of the questionnaire follows, for the app to take over.
 */
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Language } from "../../../../questionnaires/format/types";
import { isInsidePlain, type PlainPlace } from "../../../../web-respondent/plain/place";
import { ExpectedFailure } from "../../../domain/problem";
import { describeSitting } from "../../../services/access/describe-sitting";
import { type OpenSitting, readSitting } from "../../../services/access/read-sitting";
import { respondentSettings } from "../../../services/access/respondent-settings";
import type { Context } from "../../../services/context";
import { currentTheme, type ShownTheme } from "../../../services/fieldwork/current-theme";
import { currentStep } from "../../../services/interviews/read-step";
import { COOKIES, clearSession, isSecure, setSession } from "../../cookies";
import { readForms } from "../../read-forms";
import { KEPT } from "../../static-files";
import type { Routes } from "../../types";
import { type Desk, DOOR, type Done, INSIDE, startIn } from "./acts";
import { type PageAssets, readAssets } from "./assets";
import { actOf, asLanguage } from "./form";
import { placeAfter, stepPlace } from "./places";
import { drawIncident, drawPage, FirstPages } from "./render";
import { HTML, sendPage } from "./send-page";
import { holdNothing, holdPage, isLarge, isOfHeldPage, turnOf, turnPage } from "./turn";

/** The step has gone on meanwhile: the current one is shown, and says so. */
const MOVED = new Set(["not-this-step", "already-submitted", "not-ready", "case-finished", "stale-save"]);

const languageOf = (request: FastifyRequest): Language =>
  asLanguage(/^\s*([a-z]{2})/i.exec(request.headers["accept-language"] ?? "")?.[1]?.toLowerCase()) ?? "fr";

interface Looks {
  theme: ShownTheme;
  assets: PageAssets;
  firstPages: FirstPages;
}
/** As the current wave's survey looks: another wave may look otherwise, and at first there may be none. */
const looksOf = (ctx: Context, folder: string | undefined): (() => Promise<Looks>) => {
  let known: Looks | undefined;
  return async () => {
    const theme = await currentTheme(ctx);
    if (known?.theme.css !== theme.css || known.theme.logoSvg !== theme.logoSvg) {
      const assets = readAssets(folder, theme.css);
      known = { theme, assets, firstPages: new FirstPages(assets, theme.logoSvg) };
    }
    return known;
  };
};

export const respondentPages =
  (ctx: Context, folder: string | undefined): Routes =>
  async (app) => {
    const secure = isSecure(ctx.settings.publicUrl);
    const looksNow = looksOf(ctx, folder);
    readForms(app);
    const unthemed = readAssets(folder, "");
    // a person reads it: what is a problem on the wire (http/problems.ts) is a page here, under the same status
    app.addHook("onSend", async (_request, reply, payload) => {
      if (!String(reply.getHeader("content-type")).startsWith("application/problem+json")) return payload;
      reply.type(HTML);
      return drawIncident(ctx.settings.exitUrl, unthemed.later.styles);
    });

    const sittingBehind = async (request: FastifyRequest): Promise<OpenSitting | null> => {
      const token = request.cookies[COOKIES.respondent];
      request.sitting = token
        ? await readSitting(ctx, token).catch((fault) => {
            if (fault instanceof ExpectedFailure) return null;
            throw fault;
          })
        : null;
      return request.sitting;
    };

    const show = async (
      request: FastifyRequest,
      reply: FastifyReply,
      place: PlainPlace,
      { language, large }: { language: Language; large: boolean },
    ): Promise<FastifyReply> => {
      const page = isInsidePlain(place) ? holdPage(reply, large, secure) : "";
      if (page === "") holdNothing(reply, secure);
      const { theme, assets } = await looksNow();
      const settings = await respondentSettings(ctx);
      const drawn = { place, language, settings, assets: assets.later, page, held: false, large };
      return sendPage(request, reply, drawPage(drawn, theme.logoSvg));
    };

    const showStart = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const language = languageOf(request);
      const { assets, firstPages } = await looksNow();
      if (request.cookies[COOKIES.page]) holdNothing(reply, secure);
      const held = request.cookies[COOKIES.respondent] !== undefined;
      const policy = String(reply.getHeader("content-security-policy"));
      if (assets.styleHash)
        reply.header(
          "content-security-policy",
          policy.replace("style-src 'self'", `style-src 'self' ${assets.styleHash}`),
        );
      return sendPage(request, reply, firstPages.get(language, await respondentSettings(ctx), held));
    };

    app.get("/", { schema: { hide: true } }, async (request, reply) => {
      const turn = turnOf(request);
      if (turn === null) return showStart(request, reply);
      const sitting = await sittingBehind(request);
      const language = sitting?.language ?? languageOf(request);
      return show(request, reply, await placeAfter(ctx, turn, sitting), { language, large: isLarge(request) });
    });

    app.get("/theme-:print.css", { schema: { hide: true } }, async (request, reply) => {
      const { theme, assets } = await looksNow();
      // a page of a moment ago may ask for the theme of the wave before: it is given the one that there is
      const kept = request.url === assets.themePath ? KEPT : "no-store";
      return reply.header("cache-control", kept).type("text/css; charset=utf-8").send(theme.css);
    });

    const act = async (request: FastifyRequest, desk: Desk, name: string): Promise<Done> => {
      const door = DOOR[name];
      if (door) return door(desk);
      const sitting = await sittingBehind(request);
      // a reload, which the script alone can tell
      if (name === "resume")
        return sitting
          ? { place: await placeAfter(ctx, "step", sitting), sitting, language: sitting.language }
          : { place: { at: "start", code: "", note: null }, sitting: null };
      const inside = INSIDE[name];
      if (!sitting && name === "language") return startIn(desk, asLanguage(desk.on));
      if (!sitting || !inside || !isOfHeldPage(request, desk.fields.get("page")))
        return { place: { at: "ended" }, sitting: null };
      desk.language = sitting.language;
      try {
        return await inside(desk, sitting);
      } catch (fault) {
        if (!(fault instanceof ExpectedFailure)) throw fault;
        if (fault.code === "sitting-ended") return { place: { at: "ended" }, sitting: null };
        if (!MOVED.has(fault.code)) throw fault;
        const view = await currentStep(ctx, sitting.interviewId, sitting.mayCorrect);
        return { place: await stepPlace(ctx, sitting, view, { notice: "moved" }), sitting };
      }
    };

    app.post<{ Body: URLSearchParams }>("/", { schema: { hide: true } }, async (request, reply) => {
      const fields = request.body;
      const { act: name, on } = actOf(fields);
      const language = asLanguage(fields.get("language")) ?? languageOf(request);
      // a version is asked for by its own button, and carried along by every other
      const is = (version: string): boolean => (name === version ? on : fields.get(version)) === "yes";
      const desk: Desk = { ctx, fields, on, language, address: request.ip, large: is("large"), easy: is("easy") };
      const done = await act(request, desk, name);
      const looks = { language: done.language ?? desk.language, large: desk.large };
      if (done.token) setSession(reply, COOKIES.respondent, done.token, secure);
      if (done.sitting === null && !("place" in done && done.place.at === "start" && done.place.amiss))
        clearSession(reply, COOKIES.respondent, secure);
      if (!("turn" in done)) return show(request, reply, done.place, looks);
      const takes = request.headers["x-takes"];
      if (takes === undefined) {
        turnPage(reply, { turn: done.turn, from: fields.get("page"), large: desk.large }, secure);
        return reply.header("cache-control", "no-store").redirect("/", 303);
      }
      const place = await placeAfter(ctx, done.turn, done.sitting);
      if (takes !== "app" || place.at !== "screen" || !done.sitting) return show(request, reply, place, looks);
      const sitting = await describeSitting(ctx, { ...done.sitting, language: looks.language });
      holdNothing(reply, secure);
      return reply
        .header("cache-control", "no-store")
        .send(done.turn === "after-pin" ? { ...sitting, mayChoosePin: false } : sitting);
    });
  };
