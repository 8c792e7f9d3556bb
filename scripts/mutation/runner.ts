import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { BaseSequencer, createVitest, type TestModule, type TestSpecification, type Vitest } from "vitest/node";
import { type Outcome, statusAfter } from "./report";
import { shuffled } from "./sample";
import { instrumented, type Change } from "./strykerParts";

/** How many times as long as without a change tests may take, and the milliseconds they may take in any case. */
const PATIENCE = { times: 20, least: 300_000 };

interface Trial {
  /** Of the order in which they are tried. */
  readonly seed: number;
  /** The folder for what is written beside. */
  readonly out: string;
  /** When, by performance.now(), no other is begun. */
  readonly until: number;
}

interface Passes {
  readonly static: Readonly<Record<string, number>>;
  readonly perTest: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/**
 * Tries changes one after the other, in one vitest whose compiled modules stay: each is switched on in a new worker, whose
 * tests run, the nearest and quickest first, until one fails.
 */
export async function tryAll(files: readonly string[], { seed, out, until }: Trial, onOutcome: (outcome: Outcome, at: number, of: number) => void): Promise<Outcome[]> {
  const { files: changed, mutants } = await instrumented(files.map((name) => ({ name: resolve(name), content: readFileSync(name, "utf8") })));
  const texts = new Map(changed.map(({ name, content }) => [name, content]));
  let order: readonly string[] = [];
  class InOrder extends BaseSequencer {
    override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
      return [...specifications].sort((a, b) => order.indexOf(a.moduleId) - order.indexOf(b.moduleId));
    }
  }
  const vitest = await createVitest("test", { config: "scripts/mutation/vitest.config.mjs", watch: false, maxWorkers: 1, pool: "forks", bail: 1, reporters: [{}], sequence: { sequencer: InOrder }, setupFiles: [resolve("scripts/mutation/setup.ts")] }, {
    plugins: [{ name: "changes", enforce: "pre", transform: (_code, id) => texts.get(id) }],
  });
  const pidFile = resolve(out, "worker.pid");
  vitest.provide("pidFile", pidFile);
  try {
    const all = await vitest.globTestSpecifications();
    vitest.provide("mutant", undefined);
    const sound = await vitest.runTestSpecifications(all);
    const broken = sound.testModules.filter((each) => !each.ok());
    if (broken.length > 0 || sound.unhandledErrors.length > 0) throw new Error(`Tests fail without a change: ${broken.map(({ relativeModuleId }) => relativeModuleId).join(", ")}`);
    const tests = testsOf(sound.testModules, vitest);
    const outcomes: Outcome[] = [];
    for (const mutant of shuffled(mutants, seed)) {
      if (performance.now() > until) break;
      order = tests.of(mutant);
      const status = order.length === 0 ? "NoCoverage" : await ended(vitest, all.filter(({ moduleId }) => order.includes(moduleId)), mutant.id, tests, pidFile);
      outcomes.push({ ...mutant, status, atLoad: tests.isAtLoad(mutant) });
      onOutcome(outcomes.at(-1)!, outcomes.length, mutants.length);
    }
    return outcomes;
  } finally {
    await vitest.close();
  }
}

async function ended(vitest: Vitest, specifications: TestSpecification[], id: string, { hits, lasted }: Tests, pidFile: string): Promise<Outcome["status"]> {
  vitest.provide("mutant", id);
  vitest.provide("hitLimit", 10_000 + 100 * hits(id));
  let isLate = false;
  const usual = specifications.reduce((sum, { moduleId }) => sum + lasted(moduleId), 0);
  const patience = setTimeout(() => {
    isLate = true;
    process.kill(Number(readFileSync(pidFile, "utf8")), "SIGKILL");
  }, PATIENCE.least + PATIENCE.times * usual);
  const run = await vitest.runTestSpecifications(specifications).finally(() => clearTimeout(patience));
  return isLate ? "Timeout" : statusAfter(run, specifications);
}

interface Tests {
  readonly of: (change: Change) => string[];
  readonly isAtLoad: (change: Change) => boolean;
  readonly hits: (id: string) => number;
  readonly lasted: (file: string) => number;
}

/** Which tests may notice a change: those that pass through it, or where it is passed while modules load as well, which what describes tests counts as, all that load it. */
function testsOf(modules: readonly TestModule[], vitest: Vitest): Tests {
  const durations = new Map(modules.map((each) => [each.moduleId, each.diagnostic().duration]));
  const lasted = (file: string) => durations.get(file) ?? 0;
  const files = [...durations.keys()].sort((a, b) => lasted(a) - lasted(b));
  const passes: Passes = { static: {}, perTest: {} };
  for (const each of modules) {
    const made = (each.meta() as { passes?: Passes }).passes;
    Object.assign(passes.static, made?.static);
    Object.assign(passes.perTest, made?.perTest);
  }
  const isAtLoad = ({ id }: Change) => id in passes.static;
  const isPassed = (file: string, { id }: Change) => id in (passes.perTest[file] ?? {});
  const through = (change: Change) => {
    if (!isAtLoad(change)) return files.filter((file) => isPassed(file, change));
    const loading = filesLoading(change.fileName, vitest);
    return files.filter((file) => loading.has(file));
  };
  return {
    isAtLoad,
    lasted,
    hits: (id) => [passes.static, ...Object.values(passes.perTest)].reduce((total, each) => total + (each[id] ?? 0), 0),
    of: (change) => [...through(change)].sort((a, b) => Number(isPassed(b, change)) - Number(isPassed(a, change)) || nearness(b, change.fileName) - nearness(a, change.fileName) || lasted(a) - lasted(b)),
  };
}

/** 2 for the test of the file itself, 1 for one in the same folder. */
function nearness(test: string, file: string): number {
  const [mirrored, own] = [relative("test", test).replace(/\.test\.ts$/, ""), relative("src", file).replace(/\.ts$/, "")];
  if (mirrored === own || mirrored.startsWith(`${own}/`)) return 2;
  return mirrored.split("/")[0] === own.split("/")[0] ? 1 : 0;
}

/** Every file that imports a file, and those that import these. */
function filesLoading(file: string, vitest: Vitest): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { moduleGraph } of vitest.projects.flatMap(({ vite }) => Object.values(vite.environments))) {
    const open = [...(moduleGraph.getModulesByFile(file) ?? [])];
    const seen = new Set(open);
    for (let next = open.pop(); next; next = open.pop()) {
      if (next.file !== null) found.add(next.file);
      for (const importer of next.importers) {
        if (seen.has(importer)) continue;
        seen.add(importer);
        open.push(importer);
      }
    }
  }
  return found;
}
