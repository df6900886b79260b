/** A page goes out as small as its browser takes it. What it holds is told by no other site: it answers forms of its own. */
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";

export const HTML = "text/html; charset=utf-8";
const CODINGS = ["br", "gzip"] as const;
type Coding = (typeof CODINGS)[number];
/** One and the same page for everybody is worth the time; a page for one person is not. */
const EFFORT = { br: { once: 4, forAll: 11 }, gzip: { once: 4, forAll: 9 } } as const;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

const compress = (text: string, coding: Coding, effort: keyof (typeof EFFORT)[Coding]): Promise<Buffer> =>
  coding === "br"
    ? brotli(text, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: EFFORT.br[effort],
          [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
        },
      })
    : gzipped(text, { level: EFFORT.gzip[effort] });

/** A page that many get, compressed once for each coding. */
export class SharedPage {
  readonly #made = new Map<Coding, Promise<Buffer>>();
  constructor(readonly plain: string) {}

  in(coding: Coding): Promise<Buffer> {
    const made = this.#made.get(coding) ?? compress(this.plain, coding, "forAll");
    this.#made.set(coding, made);
    return made;
  }
}

export async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  page: string | SharedPage,
): Promise<FastifyReply> {
  const takes = (request.headers["accept-encoding"] ?? "").split(/\s*,\s*/);
  const coding = CODINGS.find((each) => takes.includes(each));
  reply.header("cache-control", "no-store").header("vary", "accept-encoding").type(HTML);
  if (!coding) return reply.send(typeof page === "string" ? page : page.plain);
  reply.header("content-encoding", coding);
  return reply.send(typeof page === "string" ? await compress(page, coding, "once") : await page.in(coding));
}
