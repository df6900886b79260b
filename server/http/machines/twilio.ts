/**
 * What Twilio tells and asks, at the households' origin: the one that is reached from outside. No cookie is read here, and
 * nothing without Twilio's signature is. Each may come twice, late, or about something that is gone (decision 0029).
 */
import type { FastifyReply, FastifyRequest } from "fastify";
import { ExpectedFailure } from "../../domain/problem";
import type { Context } from "../../services/context";
import { connectLine } from "../../services/lines/connect-line";
import { answeredNews, type LineNews, lineNews, ownEndNews } from "../../services/lines/line-news";
import { callerGone, takeCaller } from "../../services/lines/take-caller";
import { phoneOf } from "../../services/lines/ways";
import { messageNews } from "../../services/messages/message-news";
import { readForms } from "../read-forms";
import type { Routes } from "../types";

const ROOT = "/machines/twilio";
/** The longest of Twilio's forms takes two kilobytes. */
const BODY_LIMIT = 16 * 1024;
const LONGEST = 64;

type Fields = Record<string, string>;
interface Told {
  /** of the address that Twilio was given */
  query: Fields;
  body: Fields;
}

export const twilioRoutes =
  (ctx: Context): Routes =>
  async (app) => {
    const { twilio } = ctx.settings;
    // nobody is told that it is there
    if (twilio === null) return;
    readForms(app);

    const heard = async (request: FastifyRequest): Promise<Told> => {
      const body = Object.fromEntries((request.body as URLSearchParams | undefined) ?? []);
      const phone = await phoneOf(ctx);
      const { "x-twilio-signature": signature } = request.headers;
      const signed =
        typeof signature === "string" && phone?.isSigned(signature, `${twilio.webhookUrl}${request.url}`, body);
      if (!signed) throw new ExpectedFailure("not-allowed");
      return { query: Object.fromEntries(new URL(request.url, twilio.webhookUrl).searchParams), body };
    };
    const options = { bodyLimit: BODY_LIMIT, schema: { hide: true } };
    /** News: nothing is answered. */
    const news = (name: string, tell: (told: Told) => Promise<void>) =>
      app.post(`${ROOT}/${name}`, options, async (request, reply) => {
        await tell(await heard(request));
        return reply.code(204).send();
      });
    /** A question: what to do with a call. */
    const question = (name: string, answer: (told: Told) => Promise<string>) =>
      app.post(`${ROOT}/${name}`, options, async (request, reply): Promise<FastifyReply> => {
        const instructions = await answer(await heard(request));
        return reply.type("text/xml; charset=utf-8").send(instructions);
      });

    const short = (text: string | undefined): string => (text ?? "").slice(0, LONGEST);
    const lineOf = ({ query, body }: Told): LineNews => ({
      leg: short(query.leg),
      externalId: short(body.CallSid),
      parentId: body.ParentCallSid ? short(body.ParentCallSid) : null,
      status: short(body.CallStatus),
    });

    question("handset", ({ query, body }) =>
      connectLine(ctx, { leg: short(query.leg), externalId: short(body.CallSid) }),
    );
    question("browser", ({ body }) =>
      connectLine(ctx, {
        leg: short(body.leg),
        externalId: short(body.CallSid),
        name: (body.From ?? "").replace(/^client:/, ""),
      }),
    );
    news("own-end", (told) => ownEndNews(ctx, lineOf(told)));
    news("line", (told) => lineNews(ctx, lineOf(told)));
    news("answered", (told) => answeredNews(ctx, { ...lineOf(told), guess: short(told.body.AnsweredBy) }));
    question("incoming", ({ body }) => takeCaller(ctx, short(body.CallSid)));
    question("incoming-end", ({ body }) =>
      callerGone(ctx, { externalId: short(body.CallSid), status: short(body.DialCallStatus) }),
    );
    news("message", ({ query, body }) =>
      messageNews(ctx, {
        id: short(query.message),
        externalId: short(body.MessageSid),
        status: short(body.MessageStatus),
        fault: body.ErrorCode ? short(body.ErrorCode) : null,
      }),
    );
  };
