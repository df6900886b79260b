/** A message to the office, sealed; somebody calls back where that is wished. It moves nothing else. */
import type { AskHelp, RequestDone } from "../../contract/requests";
import { contactGone } from "../fieldwork/contact-gone";
import { type Asking, keepRequest } from "./asking";
import { keepNumber } from "./keep-number";

export async function askHelp(asking: Asking, asked: AskHelp): Promise<RequestDone> {
  const { tx, of } = asking;
  if (!(await tx.contact(of.id))) throw await contactGone(tx, of.id);
  const { callBack } = asked;
  const message = asked.message.trim();
  const number = callBack ? await keepNumber(asking, asked.phone) : {};
  // sent twice, it counts once
  const again = (await tx.requests(of.id)).some(
    ({ state, content }) => state === "open" && content.kind === "help" && content.message === message,
  );
  if (!again) await keepRequest(asking, { kind: "help", message, callBack, ...number }, "open");
  return { kind: "help", slot: null, calledOff: false, ended: false };
}
