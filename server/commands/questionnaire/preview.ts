/** `questionnaire preview NAME`: the questionnaire in its three modes, side by side, while it is being written. */
import { once } from "node:events";
import type { Arguments } from "./arguments";
import { CannotDo } from "./arguments";
import { findQuestionnaire, folderOf } from "./find";
import { servePreview } from "./preview/serve";

const wasTaken = (error: unknown): boolean =>
  error instanceof Error && (error as NodeJS.ErrnoException).code === "EADDRINUSE";

/** Ends with Ctrl+C. */
export const preview = async ({ names, wave, port, against, language }: Arguments): Promise<number> => {
  const folder = folderOf(names[0]!);
  const before = against === undefined ? null : { name: against, questionnaire: findQuestionnaire(against) };
  const running = await servePreview({ folder, wave, port: port ?? 0, before }).catch((error: unknown) => {
    throw wasTaken(error) ? new CannotDo(`Port ${port} is in use: give another one, or none.`) : error;
  });
  console.log(`${names[0]}: ${running.address}/${language === "en" ? "?lang=en" : ""} (Ctrl+C ends it)`);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await running.close();
  return 0;
};
