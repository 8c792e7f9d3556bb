import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer } from "vitest/node";
import packageJson from "../../package.json" with { type: "json" };

/** Quick files first: a mutant dies of the first test that fails, and the slow ones are for those still alive. */
class QuickFirst extends BaseSequencer {
  async sort(files) {
    const lasted = (file) => this.ctx.cache.getFileTestResults(`${file.project.name}:${file.moduleId.slice(file.project.config.root.length + 1)}`)?.duration ?? 0;
    return [...files].sort((a, b) => lasted(a) - lasted(b));
  }
}

/** The tests that mutants are held to: those of plain code, which need neither a build, a grid nor a browser. */
export default defineConfig({
  root: join(import.meta.dirname, "../.."),
  define: { __VERSION__: JSON.stringify(packageJson.version) },
  test: {
    include: ["test/{catalog,docs,engine,forms,functions,model,native,priceImport,published,scenario,sheets,usage}/**/*.test.ts"],
    // Three read what webpack has built from code that is not the mutant's, and one the text of the lines.
    exclude: ["test/catalog/texts/split.test.ts", "test/native/nativeForms.test.ts", "test/native/llmCalls.test.ts", "test/docs/model.test.ts"],
    isolate: false,
    // A mutant that is made when a module loads has a process of its own, which would compile everything again.
    experimental: { fsModuleCache: true, fsModuleCachePath: join(import.meta.dirname, "../../test-results/mutation/modules") },
    // As in vitest.config.ts: a loop that a mutant empties must not pass.
    expect: { requireAssertions: true },
    sequence: { sequencer: QuickFirst },
    // Patience alone: what never ends is ended by its number of steps, or by the time it takes.
    testTimeout: 300_000,
  },
});
