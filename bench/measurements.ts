import { loadBuiltFunctions } from "../test/builtFunctions";
import { loadingInBrowser } from "./browserLoading";
import { manyTrials, matrixOfMany } from "./calls";
import { cellsOfBreakEven } from "./cells";
import { writingFiles } from "./files";
import { measuredInGrid } from "./grid/gridMeasures";
import { loading } from "./loading";
import type { Measured } from "./measure";
import { memoryKept } from "./memory";
import { ownRanges } from "./ownRanges";
import { usageReading } from "./usage";
import { whatIfCalls } from "./whatIf";

/**
 * Measures the built add-in in one run, on one machine: ratios can be compared, times of different machines cannot. Quick
 * leaves out what takes long: the grid's own recalculation, memory, many trials, large files.
 */
export async function measurements(quick: boolean): Promise<Measured[]> {
  const built = loadBuiltFunctions();
  return [
    ...cellsOfBreakEven(built),
    ...(quick ? [] : measuredInGrid("univer", quick)),
    ...ownRanges(built), ...matrixOfMany(built), ...whatIfCalls(built), ...manyTrials(built, quick),
    ...loading(), ...(await loadingInBrowser()),
    ...(await writingFiles(quick)), ...measuredInGrid("build", quick),
    ...(quick ? [] : memoryKept(built)), ...(quick ? [] : await usageReading()),
  ];
}
