import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: "./server/store/schema/sqlite/keys.ts",
  out: "./migrations/sqlite-keys",
});
