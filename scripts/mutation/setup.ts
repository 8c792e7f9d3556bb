/** Runs in the worker before each file of tests: switches the change on, or counts what passes through each of them. */
import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** The change that is made; undefined where all stand and are counted. */
    mutant: string | undefined;
    /** How often it may be passed before it is taken to be without end. */
    hitLimit: number;
    pidFile: string;
  }
}

/** What the code of Stryker's changes reads and writes. */
interface Switch {
  activeMutant?: string;
  hitCount?: number;
  hitLimit?: number;
  currentTestId?: string;
  mutantCoverage?: unknown;
}

const stryker: Switch = ((globalThis as { __stryker__?: Switch }).__stryker__ ??= {});
const mutant = inject("mutant");
writeFileSync(inject("pidFile"), String(process.pid));

if (mutant === undefined) {
  // Without a test's id a pass is one made while modules load.
  beforeAll(({}, suite) => { stryker.currentTestId = suite.file.filepath; });
  afterAll(({}, suite) => {
    stryker.currentTestId = undefined;
    Object.assign(suite.meta, { passes: stryker.mutantCoverage });
  });
} else if (stryker.activeMutant !== mutant) Object.assign(stryker, { activeMutant: mutant, hitCount: 0, hitLimit: inject("hitLimit") });
