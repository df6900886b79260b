import { QualityChecks } from "../../contract/checks";
import { listChecks } from "../../services/checks/list-checks";
import type { Context } from "../../services/context";
import type { Routes } from "../types";

/** What the night found in the work of interviewers, for a conversation with each. */
export const checkRoutes =
  (ctx: Context): Routes =>
  async (app) => {
    app.get(
      "/api/interviewer/checks",
      {
        config: { policy: "see-quality-checks", audit: "see-quality-checks" },
        schema: { response: { 200: QualityChecks } },
      },
      () => listChecks(ctx),
    );
  };
