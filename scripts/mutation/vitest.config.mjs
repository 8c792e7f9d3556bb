import { join } from "node:path";
import { defineConfig } from "vitest/config";
import packageJson from "../../package.json" with { type: "json" };

/** The tests that mutants are held to: those of plain code, which need neither a build, a grid nor a browser. */
export default defineConfig({
  root: join(import.meta.dirname, "../.."),
  define: { __VERSION__: JSON.stringify(packageJson.version) },
  test: {
    include: ["test/{catalog,docs,engine,forms,functions,model,native,priceImport,published,scenario,sheets,usage}/**/*.test.ts"],
    // They read what webpack has built from code that is not the mutant's.
    exclude: ["test/catalog/texts/split.test.ts", "test/native/nativeForms.test.ts"],
    isolate: false,
    testTimeout: 30_000,
  },
});
