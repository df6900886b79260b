/** Members of staff as tests need them: with a password, with an authenticator. */
import { TOTP } from "otpauth";
import { aStaffMember } from "../../factories";
import type { Office, Reply, Send } from "../an-office";

export const PASSWORD = "une longue phrase de passe";
export type Member = ReturnType<typeof aStaffMember>;

export async function hire(office: Office, over: Partial<Member> = {}): Promise<Member> {
  const passwordHash = await office.ctx.secrets.hashPassword(PASSWORD);
  const member = aStaffMember({ passwordHash, ...over });
  await office.ctx.store.write((tx) => tx.addStaff(member));
  return member;
}

export const signIn = (send: Send, login: string, password = PASSWORD): Promise<Reply> =>
  send("POST", "/api/session", { login, password });

/** What an authenticator app shows for a key at that moment. */
export const codeFor = (key: string, at: Date): string =>
  new TOTP({ secret: key.replaceAll(" ", ""), algorithm: "SHA1", digits: 6, period: 30 }).generate({
    timestamp: at.getTime(),
  });

/** Signs in with the password, and sets up the second factor that is asked for. */
export async function setUp(
  office: Office,
  send: Send,
  login: string,
): Promise<{ key: string; recoveryCodes: string[]; reply: Reply }> {
  await signIn(send, login);
  const { key, ticket } = (await send("POST", "/api/session/factor")).body as { key: string; ticket: string };
  const reply = await send("PUT", "/api/session/factor", { ticket, code: codeFor(key, office.ctx.now()) });
  return { key, recoveryCodes: reply.body.recoveryCodes as string[], reply };
}
