import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

/** The window loads `dist` from inside the program: relative paths, everything bundled. */
export default defineConfig(({ mode }) => ({
  base: "./",
  plugins: [svelte()],
  resolve: mode === "test" ? { conditions: ["browser"] } : {},
  build: { target: "safari16", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { port: 5183, strictPort: true, fs: { allow: [".."] } },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.ts"],
    setupFiles: ["src/testing/setup.ts"],
  },
}));
