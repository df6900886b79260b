import type { Context } from "../../services/context";
import { listRoutes } from "../lists";
import type { Routes } from "../types";
import { calendarRoutes } from "./calendar";
import { callRoutes } from "./calls";
import { checkRoutes } from "./checks";
import { floorRoutes } from "./floor";
import { coachingRoutes } from "./floor-coaching";
import { hoursRoutes } from "./hours";
import { lineRoutes } from "./line";
import { numberRoutes } from "./numbers";
import { queueRoutes } from "./queue";
import { trainingRoutes } from "./training";

export const interviewerRoutes =
  (ctx: Context): Routes =>
  async (app) => {
    await app.register(queueRoutes(ctx));
    await app.register(callRoutes(ctx));
    await app.register(checkRoutes(ctx));
    await app.register(trainingRoutes(ctx));
    await app.register(hoursRoutes(ctx));
    await app.register(numberRoutes(ctx));
    await app.register(calendarRoutes(ctx));
    await app.register(lineRoutes(ctx));
    await app.register(floorRoutes(ctx));
    await app.register(coachingRoutes(ctx));
    await app.register(listRoutes("/api/interviewer/lists/:list"));
  };
