/** A second factor is set up at the sign-in that needs one, or replaced (replace-factor.ts): a key for the authenticator, a first code, recovery codes. */
import bwip from "bwip-js/node";
import { matrixPath } from "../../../print/layout/code";
import type { FactorKey, FactorReady } from "../../contract/staff";
import { addMinutes } from "../../domain/clock";
import { ExpectedFailure } from "../../domain/problem";
import { authenticatorUri, newSecret, stepOfCode } from "../../secrets/second-factor";
import type { Context } from "../context";
import { openStaffSession, tellSignedIn } from "./open-session";
import type { StaffSession } from "./read-staff-session";

const FACTORS = "password-and-code";
const TICKET = "factor-set-up";
const MINUTES = 10;
interface Ticket {
  staffId: string;
  secret: string;
  until: number;
}

/** Nothing is stored until a first code shows that the authenticator has the key: it waits in a sealed ticket. */
export function offerFactor(ctx: Context, { member }: StaffSession): FactorKey {
  const secret = newSecret();
  const ticket: Ticket = { staffId: member.id, secret, until: addMinutes(ctx.now(), MINUTES).getTime() };
  return {
    key: secret.match(/.{1,4}/g)?.join(" ") ?? secret,
    qr: drawQr(authenticatorUri(secret, member.login)),
    ticket: ctx.secrets.sealTicket(TICKET, ticket),
  };
}

export async function setUpFactor(
  ctx: Context,
  session: StaffSession,
  input: FactorInput,
): Promise<{ token: string; ready: FactorReady }> {
  const { id } = session.member;
  const { codes, lastStep, secondFactor } = provenFactor(ctx, id, input, "not-signed-in");
  const entered = await ctx.store.write(async (tx) => {
    const member = await tx.staffMember(id);
    // set up meanwhile from another browser: that one stands
    if (!member?.active || member.secondFactor) throw new ExpectedFailure("not-signed-in");
    await tx.updateStaff(id, { secondFactor, lastStep });
    await tx.addAudit({ at: ctx.now(), who: member.login, what: "set-up-second-factor", subject: null });
    const now = { ...member, secondFactor, lastStep };
    return { now, token: await openStaffSession(ctx, tx, now, { factors: FACTORS, replaces: session.sessionId }) };
  });
  return {
    token: entered.token,
    ready: { recoveryCodes: codes, signedIn: await tellSignedIn(ctx, entered.now, FACTORS) },
  };
}

export interface FactorInput {
  ticket: string;
  code: string;
}
/**
 * What is stored once a first code shows that the authenticator has the key, and the recovery codes that go with it.
 * @param stale what a ticket too old, or of somebody else, is told: a sign-in begins anew, a session goes on
 */
export function provenFactor(
  ctx: Context,
  staffId: string,
  input: FactorInput,
  stale: "not-signed-in" | "wrong-factor",
): { codes: string[]; lastStep: number; secondFactor: Buffer } {
  const ticket = ctx.secrets.openTicket<Ticket>(TICKET, input.ticket);
  if (ticket?.staffId !== staffId || ticket.until < ctx.now().getTime()) throw new ExpectedFailure(stale);
  const lastStep = stepOfCode(ticket.secret, input.code, ctx.now(), null);
  if (lastStep === null) throw new ExpectedFailure("wrong-factor");
  const { codes, hashes } = ctx.secrets.newRecoveryCodes(staffId);
  return {
    codes,
    lastStep,
    secondFactor: ctx.secrets.sealFactor(staffId, { secret: ticket.secret, recovery: hashes }),
  };
}

/** Modules as one path in a square of `size`, with the quiet zone that readers need. */
function drawQr(text: string): FactorKey["qr"] {
  const symbol = bwip.raw({ bcid: "qrcode", text })[0];
  if (!symbol || !("pixs" in symbol)) throw new Error("no QR code could be made");
  const quiet = 4;
  const { pixs, pixx, pixy } = symbol;
  return {
    size: pixx + 2 * quiet,
    path: matrixPath({ modules: pixs, columns: pixx, rows: pixy }, quiet, quiet, pixx),
  };
}
