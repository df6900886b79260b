import type { Context } from "../../services/context";
import type { Routes } from "../types";
import { accountRoutes } from "./accounts";
import { callingRoutes } from "./calling";
import { erasureRoutes } from "./erasures";
import { fieldworkRoutes } from "./fieldwork";
import { formRoutes } from "./forms";
import { householdRoutes } from "./households";
import { requestRoutes } from "./requests";
import { responseRoutes } from "./responses";

export const officeRoutes =
  (ctx: Context): Routes =>
  async (app) => {
    await app.register(fieldworkRoutes(ctx));
    await app.register(erasureRoutes(ctx));
    await app.register(callingRoutes(ctx));
    await app.register(formRoutes(ctx));
    await app.register(householdRoutes(ctx));
    await app.register(requestRoutes(ctx));
    await app.register(responseRoutes(ctx));
    await app.register(accountRoutes(ctx));
  };
