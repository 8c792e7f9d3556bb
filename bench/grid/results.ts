import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY } from "../../scripts/build/repository";
import type { Measured } from "../measure";

/** Where a measurement in the grid leaves its figures for the run that asked for it. */
export function gridResults(name: string): string {
  return join(REPOSITORY, "test-results", `bench-${name}.json`);
}

/** Leaves the figures of one measurement. */
export function leave(name: string, measured: readonly Measured[]): void {
  mkdirSync(join(REPOSITORY, "test-results"), { recursive: true });
  writeFileSync(gridResults(name), JSON.stringify(measured));
}
