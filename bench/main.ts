import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { REPOSITORY, packageVersion } from "../scripts/build/repository";

// The plans carry the version, which a build puts in place of this name.
Object.assign(globalThis, { __VERSION__: packageVersion() });
const { measurements } = await import("./measurements");

const ONLY = "--only=";
const quick = process.argv.includes("--quick");
const only = process.argv.find((argument) => argument.startsWith(ONLY))?.slice(ONLY.length).split(",");
const measured = await measurements(quick, only);
for (const { what, value, unit } of measured) console.log(`${value.toFixed(2).padStart(12)} ${unit.padEnd(5)} ${what}`);

const folder = join(REPOSITORY, "test-results");
mkdirSync(folder, { recursive: true });
const machine = { node: process.version, processors: cpus().length, processor: cpus()[0]?.model };
writeFileSync(join(folder, "bench.json"), `${JSON.stringify({ machine, quick, only, measured }, null, 2)}\n`);
