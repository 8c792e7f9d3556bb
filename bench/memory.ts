import type { MeasuredFunctions } from "./functionsHere";
import type { Measured } from "./measure";

const CALLS = 100_000;
const MEGABYTE = 1e6;

/** What stays in memory after calls whose settings differ each time, so that nothing can be answered from memory. */
export function memoryKept(functions: MeasuredFunctions): Measured[] {
  const breakEven = functions.get("BREAKEVEN")!;
  const call = (i: number) => breakEven("Kimi-K2", "GPT-5", [[["Electricity rate", 0.1 + (i % 10_000) / 50_000], ["PUE", 1 + i / CALLS]]]);
  for (let i = 0; i < CALLS / 100; i += 1) call(i);
  const before = heapUsed();
  for (let i = 0; i < CALLS; i += 1) call(i);
  return [{ what: `Memory kept after ${CALLS} calls with settings that differ`, value: (heapUsed() - before) / MEGABYTE, unit: "MB" }];
}

function heapUsed(): number {
  if (!globalThis.gc) throw new Error("Run with --expose-gc: npm run bench does.");
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
