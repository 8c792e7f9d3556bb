import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY } from "../../scripts/build/repository";
import type { Measured } from "../measure";
import { gridResults } from "./results";

const VITEST = join(REPOSITORY, "node_modules", "vitest", "vitest.mjs");
const CONFIGURATION = join(REPOSITORY, "bench", "grid", "vitest.config.ts");

/** Runs one of the measurements in the grid, in a process of its own. */
export function measuredInGrid(name: "univer" | "build", quick: boolean): Measured[] {
  const file = gridResults(name);
  rmSync(file, { force: true });
  const env = { ...process.env, BENCH_QUICK: quick ? "yes" : "no" };
  const { stdout } = spawnSync(process.execPath, [VITEST, "run", "--config", CONFIGURATION, name], { cwd: REPOSITORY, env, encoding: "utf8" });
  if (!existsSync(file)) throw new Error(`The measurement ${name} failed:\n${stdout}`);
  const measured = JSON.parse(readFileSync(file, "utf8")) as Measured[];
  rmSync(file);
  return measured;
}
