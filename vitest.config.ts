import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import packageJson from "./package.json" with { type: "json" };
import { countReporter } from "./test/countReporter.ts";

/** The unit tests run side by side, files of a worker sharing modules (the grid takes seconds to load); then the browser tests, one file at a time, as each drives a whole page. */
export default defineConfig({
  define: { __VERSION__: JSON.stringify(packageJson.version) },
  test: {
    reporters: ["default", countReporter],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**"],
          testTimeout: 30_000,
          isolate: false,
          maxWorkers: availableParallelism(),
          server: { deps: { inline: [/@univerjs/] } },
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
