import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { FunctionMetadata } from "../../functions/metadata";
import { REPOSITORY } from "../../scripts/build/repository";
import { type BuiltFunctions, functionsMetadata, loadBuiltFunctions } from "../builtFunctions";
import { argumentLists } from "./argumentLists";
import { handedBy } from "../functions/blankCells";
import { asDeclared, frozen } from "./declaredShapes";

const { functions } = functionsMetadata();
/** `FUZZ_RUNS=100000 npx vitest run test/fuzz` tries more. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 20_000);
const RUNS_EACH = Math.ceil(RUNS / functions.length);
const SEED = 20_261_120;
/** Far above what any function takes, on however busy a machine; a hang is what is looked for. */
const FAR_TOO_LONG_MS = 60_000;
/** What a cell may take without being noticed; longer calls are counted in the report. */
const NOTICEABLE_MS = 100;
const LONGEST_TEXT = 32_767;

const tried = loadBuiltFunctions();
const replayed = loadBuiltFunctions();
const untouched = prototypes(tried);
const calls: { readonly id: string; readonly args: readonly unknown[]; readonly digest: string }[] = [];
/** By function, in processor time, so that what else the machine does counts for nothing. */
const slowest: Record<string, number> = {};
const noticeable: Record<string, number> = {};
const outcomes = { answered: 0, refused: 0 };

interface Outcome { readonly error?: { readonly code: string; readonly message: string }; readonly value?: unknown }

/** What a call comes to; anything thrown that is not Excel's own error ends the test. */
function outcome({ functions: built, CellError }: BuiltFunctions, id: string, args: readonly unknown[]): Outcome {
  try {
    return { value: built.get(id)!(...args, { functionName: id }) };
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    return { error: { code: error.code, message: error.message } };
  }
}

function expectPresentable({ error, value }: Outcome, declared: boolean): void {
  if (error) {
    expect(error.code).toMatch(/^#(VALUE!|N\/A)$/);
    expect(error.message).not.toBe("");
    if (declared) expect(error.message).not.toMatch(/^A fault in the add-in/);
  } else if (Array.isArray(value)) {
    const [first] = value as unknown[][];
    expect(first?.length).toBeGreaterThan(0);
    expect((value as unknown[][]).filter((row) => row.length !== first!.length || !row.every(fitsCell))).toEqual([]);
  } else expect(value).toSatisfy(fitsCell);
}

function fitsCell(value: unknown): boolean {
  return typeof value === "number" ? Number.isFinite(value) : typeof value === "boolean" || (typeof value === "string" && value.length <= LONGEST_TEXT);
}

function digest(of: Outcome): string {
  return createHash("sha1").update(JSON.stringify(of)).digest("base64");
}

/** Everything that hangs on the built-in prototypes and the global object of a copy. */
function prototypes({ evaluate }: BuiltFunctions): unknown {
  return evaluate("JSON.stringify([globalThis, ...[Object, Array, String, Number, Boolean, Function, Map, Set, RegExp, Error].map((made) => made.prototype)].map(Object.getOwnPropertyNames))");
}

function tryOut(f: FunctionMetadata, args: readonly unknown[]): void {
  const start = process.cpuUsage();
  const told = outcome(tried, f.id, args);
  const { user, system } = process.cpuUsage(start);
  const took = (user + system) / 1000;
  slowest[f.id] = Math.max(slowest[f.id] ?? 0, took);
  if (took > NOTICEABLE_MS) noticeable[f.id] = (noticeable[f.id] ?? 0) + 1;
  outcomes[told.error ? "refused" : "answered"] += 1;
  expectPresentable(told, asDeclared(f, args));
  expect(took).toBeLessThan(FAR_TOO_LONG_MS);
  // The same cells handed over by another Excel: only what no Excel hands over may differ.
  if (asDeclared(f, args)) {
    const desktop = handedBy("desktop", args);
    expect({ args, told: digest(outcome(tried, f.id, desktop)) }).toEqual({ args, told: digest(told) });
  }
  calls.push({ id: f.id, args, digest: digest(told) });
}

describe("whatever the arguments: an answer a cell can show, or Excel's error with a message", () => {
  test.each(functions.map((f) => [f.id, f] as const))("%s", (_, f) => {
    fc.assert(fc.property(argumentLists(f).map(frozen), (args) => tryOut(f, args)), { seed: SEED, numRuns: RUNS_EACH });
  }, 600_000);
});

describe("nothing is left behind", () => {
  test("a copy that sees the calls in another order, and only some of them, gives the same answers", () => {
    const replay = calls.filter((_, i) => i % 3 === 0).reverse();
    const different = replay.filter(({ id, args, digest: before }) => digest(outcome(replayed, id, args)) !== before);
    expect(different).toEqual([]);
  }, 600_000);

  test("the built-in objects are as they were", () => {
    expect(prototypes(tried)).toBe(untouched);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

afterAll(() => {
  const report = { seed: SEED, argumentLists: calls.length, ...outcomes, callsOver100Ms: noticeable, slowestMs: Object.fromEntries(Object.entries(slowest).sort(([, a], [, b]) => b - a)) };
  mkdirSync(join(REPOSITORY, "test-results"), { recursive: true });
  writeFileSync(join(REPOSITORY, "test-results", "fuzz.json"), `${JSON.stringify(report, null, 2)}\n`);
});
