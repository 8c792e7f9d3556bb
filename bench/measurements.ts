import { loadingInBrowser } from "./browserLoading";
import { manyTrials, matrixOfMany } from "./calls";
import { cellsOfBreakEven, otherWays } from "./cells";
import { everyExample } from "./examples";
import { writingFiles } from "./files";
import { functionsHere } from "./functionsHere";
import { measuredInGrid } from "./grid/gridMeasures";
import { loading } from "./loading";
import type { Measured } from "./measure";
import { memoryKept } from "./memory";
import { ownRanges } from "./ownRanges";
import { paneReady } from "./paneReady";
import { usageReading } from "./usage";
import { whatIfCalls } from "./whatIf";

/**
 * What is measured, by its name. Quick leaves out what takes long: the grid's own recalculation, memory, many trials, the
 * pane, large files, a large export.
 */
const PARTS: Readonly<Record<string, (quick: boolean) => Measured[] | Promise<Measured[]>>> = {
  functions: async (quick) => {
    const [built, others] = [functionsHere(), otherWays()];
    return [
      ...cellsOfBreakEven(built, others), ...ownRanges(built, others), ...matrixOfMany(built), ...whatIfCalls(built), ...manyTrials(built, quick), ...(await everyExample(built)),
      ...(quick ? [] : memoryKept(built)),
    ];
  },
  univer: (quick) => (quick ? [] : measuredInGrid("univer", quick)),
  loading: async (quick) => [...loading(), ...(await loadingInBrowser()), ...(quick ? [] : await paneReady())],
  files: writingFiles,
  builds: (quick) => measuredInGrid("build", quick),
  usage: (quick) => (quick ? [] : usageReading()),
};

/** Measures the built add-in in one run, on one machine: ratios can be compared, times of different machines cannot. Parts are left out by naming others. */
export async function measurements(quick: boolean, parts: readonly string[] = Object.keys(PARTS)): Promise<Measured[]> {
  const unknown = parts.find((part) => !(part in PARTS));
  if (unknown !== undefined) throw new Error(`"${unknown}" is no part of the measurements: ${Object.keys(PARTS).join(", ")}.`);
  const measured: Measured[] = [];
  for (const part of parts) measured.push(...(await PARTS[part]!(quick)));
  return measured;
}
