/** Whether the person has come to "Can you answer alone?": from there on nobody contacts them by rule. */
import type { Response } from "../../store/records";
import type { Reads } from "../../store/store";
import type { Context } from "../context";

export async function pastPrivacy(ctx: Context, from: Reads, response: Response): Promise<boolean> {
  const events = await from.events(response.id);
  const last = events.at(-1);
  if (!last) return false;
  const { variables } = await ctx.questionnaire(last.questionnaireHash);
  return events.some((event) =>
    event.payload.entries.some((entry) => variables[entry.variable]?.putOff?.again === "next-sitting"),
  );
}
