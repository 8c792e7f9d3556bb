import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { REPOSITORY } from "../scripts/build/repository";
import { loadBuiltFunctions } from "../test/builtFunctions";
import { manyTrials, matrixOfMany } from "./calls";
import { cellsOfBreakEven } from "./cells";
import { loading } from "./loading";
import type { Measured } from "./measure";
import { memoryKept } from "./memory";

/** Measures the built add-in in one run, on one machine: ratios can be compared, times of different machines cannot. */
function measureAll(): Measured[] {
  const built = loadBuiltFunctions();
  return [...cellsOfBreakEven(built), ...matrixOfMany(built), ...manyTrials(built), ...loading(), ...memoryKept(built)];
}

const measured = measureAll();
for (const { what, value, unit } of measured) console.log(`${value.toFixed(2).padStart(12)} ${unit.padEnd(5)} ${what}`);

const folder = join(REPOSITORY, "test-results");
mkdirSync(folder, { recursive: true });
const machine = { node: process.version, processors: cpus().length, processor: cpus()[0]?.model };
writeFileSync(join(folder, "bench.json"), `${JSON.stringify({ machine, measured }, null, 2)}\n`);
