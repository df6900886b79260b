/** Long lists are searched on the server: a browser never loads 35,000 municipalities. */
import { Type } from "typebox";
import { ListHits } from "../contract/respondent";
import { searchList } from "../services/lists/search-list";
import type { Routes } from "./types";

export const listRoutes =
  (path: string): Routes =>
  async (app) => {
    app.get(
      path,
      {
        config: { policy: "search-lists" },
        schema: {
          params: Type.Object({ list: Type.String({ maxLength: 40 }) }),
          querystring: Type.Object({ q: Type.String({ maxLength: 80 }) }),
          response: { 200: ListHits },
        },
      },
      async (request) => ({ hits: await searchList(request.params.list, request.query.q) }),
    );
  };
