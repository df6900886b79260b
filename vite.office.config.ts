import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The fieldwork office, served at /office/ of the staff origin. */
export default defineConfig({
  root: "fieldwork-office",
  base: "/office/",
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: "../dist/fieldwork-office",
    emptyOutDir: true,
    sourcemap: false,
    // fonts and pictures stay files: a page without inline data needs no exception in its content policy
    assetsInlineLimit: 0,
  },
});
