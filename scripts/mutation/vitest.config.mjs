import { join } from "node:path";
import { defineConfig } from "vitest/config";
import packageJson from "../../package.json" with { type: "json" };

/** The tests that mutants are held to: those of plain code, which need neither a build, a grid nor a browser. */
export default defineConfig({
  root: join(import.meta.dirname, "../.."),
  define: { __VERSION__: JSON.stringify(packageJson.version) },
  test: {
    include: ["test/{catalog,docs,engine,forms,functions,model,native,priceImport,published,scenario,sheets,usage}/**/*.test.ts"],
    // Three read what webpack has built from code that is not the mutant's, and one the text of the lines.
    exclude: [
      "test/catalog/texts/split.test.ts", "test/native/nativeForms.test.ts", "test/native/llmCalls.test.ts", "test/docs/model.test.ts",
      // And half of all time goes into a few that compare thousands of answers by two routes, or every cell of every sheet: what they alone would notice counts as living.
      "test/sheets/{sensitivity,conventions,linePlaces}.test.ts", "test/scenario/{doubleFigures,risk}.test.ts", "test/forms/answers.test.ts",
    ],
    isolate: false,
    // As in vitest.config.ts: a loop that a mutant empties must not pass.
    expect: { requireAssertions: true },
    // Patience alone: what never ends is ended by its number of steps, or by the time it takes.
    testTimeout: 300_000,
  },
});
