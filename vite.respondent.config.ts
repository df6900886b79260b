import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/**
 * What the household's pages load. The pages themselves are HTML of the server's (server/http/respondent/pages), which
 * finds these files by the manifest.
 */
export default defineConfig({
  root: "web-respondent",
  base: "/",
  plugins: [react()],
  build: {
    outDir: "../dist/web-respondent",
    emptyOutDir: true,
    manifest: "manifest.json",
    rollupOptions: {
      input: ["web-respondent/light/main.ts", "web-respondent/style/index.css", "web-respondent/style/fonts.css"],
      preserveEntrySignatures: "exports-only",
    },
    // Nothing inline, neither script nor data: address: the Content-Security-Policy allows 'self' only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2500,
  },
});
