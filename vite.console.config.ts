import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The phone console: one page below /console/ on the staff origin. */
export default defineConfig({
  root: "cati-console",
  base: "/console/",
  plugins: [react()],
  // Fonts stay files: the content security policy lets none in as data.
  build: { outDir: "../dist/cati-console", emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
  server: { port: 5174, proxy: { "/api": process.env.STAFF_ORIGIN ?? "http://127.0.0.1:8081" } },
});
