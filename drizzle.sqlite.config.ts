import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  // all but sqlite/keys.ts, which lives in a file of its own
  schema: ["answers", "fieldwork", "floor", "people", "staff"].map((name) => `./server/store/schema/sqlite/${name}.ts`),
  out: "./migrations/sqlite",
});
