import { defineConfig } from "vitest/config";
import packageJson from "../../package.json" with { type: "json" };

/** Measurements that need the grid of the simulated Excel, which only a bundler can load. */
export default defineConfig({
  define: { __VERSION__: JSON.stringify(packageJson.version) },
  test: {
    include: ["bench/grid/*.measure.ts"],
    testTimeout: 600_000,
    fileParallelism: false,
    server: { deps: { inline: [/@univerjs/] } },
  },
});
