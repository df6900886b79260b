import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The household's app, served at "/". */
export default defineConfig({
  root: "web-respondent",
  base: "/",
  plugins: [react()],
  build: {
    outDir: "../dist/web-respondent",
    emptyOutDir: true,
    // Nothing inline, neither script nor data: address: the Content-Security-Policy allows 'self' only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2500,
  },
});
