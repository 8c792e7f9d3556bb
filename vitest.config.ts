import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { ownFieldsPlugin } from "./preview/grid/ownFields.js";
import packageJson from "./package.json" with { type: "json" };
import { countReporter } from "./test/countReporter.ts";

/** Whole documents in the simulated Excel and in files, faults in turn, thousands of random arguments. */
const INTEGRATION = ["test/writers/**/*.test.ts", "test/preview/**/*.test.ts", "test/fuzz/**/*.test.ts"];
const BROWSER = ["test/browser/**/*.test.ts"];

/** Files run side by side, those of a worker sharing modules: the grid takes seconds to load. */
const SIDE_BY_SIDE = {
  // Patience, not a measure: files share two processors with others.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // A test whose loop comes to be empty would pass without a look at anything.
  expect: { requireAssertions: true },
  isolate: false,
  setupFiles: ["test/closeAddins.ts"],
  maxWorkers: availableParallelism(),
  // The grid's formula engine makes many short-lived objects.
  execArgv: ["--max-semi-space-size=256"],
  server: { deps: { inline: [/@univerjs/] } },
};

/**
 * Unit tests first; then the browser's, each file of which drives a browser of its own, and the integration tests behind
 * them in one group, so that no worker idles while another ends the last long file of a kind.
 */
export default defineConfig({
  plugins: [ownFieldsPlugin],
  define: { __VERSION__: JSON.stringify(packageJson.version) },
  test: {
    reporters: ["default", countReporter],
    experimental: { fsModuleCache: true },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: [...INTEGRATION, ...BROWSER],
          ...SIDE_BY_SIDE,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: INTEGRATION,
          ...SIDE_BY_SIDE,
          // A whole workbook takes half a minute where other work keeps the processors busy.
          testTimeout: 300_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: BROWSER,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          isolate: false,
          maxWorkers: availableParallelism(),
          // What is looked for again and again may come late where two browsers share two processors.
          expect: { poll: { timeout: 30_000, interval: 100 } },
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
