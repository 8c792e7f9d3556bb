/** Mutation testing: changes the code in small ways and asks whether any test of plain code notices. Hours for all of it: give files with --mutate. */
export default {
  testRunner: "vitest",
  vitest: { configFile: "scripts/mutation/vitest.config.mjs", related: true },
  mutate: ["src/{model,forms,scenario,priceImport,usage}/**/*.ts"],
  // A text is a label or a sentence, and a mutant of it says nothing of the arithmetic; those made when a module loads are every test's.
  mutator: { excludedMutations: ["StringLiteral"] },
  ignoreStatic: true,
  coverageAnalysis: "perTest",
  concurrency: 2,
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 30,
  reporters: ["clear-text", "progress"],
  clearTextReporter: { allowColor: false, reportTests: false },
  tempDirName: ".mutation",
  cleanTempDir: "always",
  ignorePatterns: ["dist", ".preview", "docs/images"],
};
