/** How the telephone calls: the wave's rules, its strata, the skills of interviewers. */
import { CallingView, SetRules, SetSkills, SetStratum } from "../../contract/calling";
import { readCalling } from "../../services/calls/read-calling";
import { setRules, setSkills, setStratum } from "../../services/calls/set-calling";
import type { Context } from "../../services/context";
import { loginOf, type Routes } from "../types";

export const callingRoutes =
  (ctx: Context): Routes =>
  async (app) => {
    // the row of the audit is written with each act: there is none without the other
    const config = { policy: "set-calling" } as const;
    const response = { 200: CallingView };
    app.get("/api/office/calling", { config: { ...config, audit: "read-calling" }, schema: { response } }, () =>
      readCalling(ctx),
    );
    app.post("/api/office/calling/rules", { config, schema: { body: SetRules, response } }, async (request) => {
      await setRules(ctx, request.body, loginOf(request));
      return readCalling(ctx);
    });
    app.post("/api/office/calling/strata", { config, schema: { body: SetStratum, response } }, async (request) => {
      await setStratum(ctx, request.body, loginOf(request));
      return readCalling(ctx);
    });
    app.post("/api/office/calling/skills", { config, schema: { body: SetSkills, response } }, async (request) => {
      await setSkills(ctx, request.body, loginOf(request));
      return readCalling(ctx);
    });
  };
