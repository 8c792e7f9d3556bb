import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { REPOSITORY, packageVersion } from "../scripts/build/repository";

// The plans carry the version, which a build puts in place of this name.
Object.assign(globalThis, { __VERSION__: packageVersion() });
const { measurements } = await import("./measurements");

const quick = process.argv.includes("--quick");
const measured = await measurements(quick);
for (const { what, value, unit } of measured) console.log(`${value.toFixed(2).padStart(12)} ${unit.padEnd(5)} ${what}`);

const folder = join(REPOSITORY, "test-results");
mkdirSync(folder, { recursive: true });
const machine = { node: process.version, processors: cpus().length, processor: cpus()[0]?.model };
writeFileSync(join(folder, "bench.json"), `${JSON.stringify({ machine, quick, measured }, null, 2)}\n`);
