/** A save in a sitting that was entered with the PIN: the same door, and what follows may show earlier unsealed answers. */
import type { SaveReply, SaveRequest } from "../../contract/screen";
import type { Context } from "../context";
import { openedWith } from "./read-step";
import { saveAnswers } from "./save-answers";
import { showFollowing } from "./show-step";

export const correctAnswers = async (ctx: Context, interviewId: string, request: SaveRequest): Promise<SaveReply> => {
  const reply = await saveAnswers(ctx, interviewId, request);
  return { ...reply, next: showFollowing(await openedWith(ctx, interviewId, true), reply.next) };
};
