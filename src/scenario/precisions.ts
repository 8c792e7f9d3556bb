import { estimatedDeployment } from "../catalog/texts/estimator";
import { weightBits } from "../catalog/deploymentMemory";
import { PRINTED_PRECISIONS } from "../catalog/printedStudies";
import { DEPLOYMENT_TABLE } from "../catalog/tables";
import { textsNeeded } from "../catalog/texts/arrival";
import { orUndefined } from "../engine/check";
import { Decimal, ONE, ZERO } from "../engine/decimal";
import type { Precision } from "../engine/sizing";
import { openModelOf } from "./openModel";
import type { Scenario } from "./scenario";
import { gpuCount, gpuOf, memoryNeeded, modelOf } from "./sizingAnswers";

const HEADERS = [
  "Precision", "Weights (GB)", "GPUs needed", "Tokens/s per GPU", "Basis", "Against 16 bits", "Memory saved, as printed", "Quality lost, as printed", "Slower, as printed",
] as const;
/** What the guide's precisions are called here, and in which one an estimate is made. */
const NAMES: Readonly<Record<number, { readonly name: string; readonly precision: Precision }>> = {
  32: { name: "FP32", precision: "FP32" }, 16: { name: "FP16, BF16", precision: "BF16" }, 8: { name: "FP8, INT8", precision: "FP8" }, 4: { name: "FP4, INT4", precision: "FP4" },
};
/** Weights of mixed precision count by the bits that most of them have. */
const WITHIN = 1;

/** An open model on a GPU by precision: memory, GPUs, tokens a second for each GPU, measured or estimated, beside what the cost guide prints. */
export function precisionsTable(scenario: Scenario, name: string, gpuName: string): (Decimal | string | number)[][] {
  textsNeeded();
  const model = modelOf(scenario.models, openModelOf(scenario, modelOf(scenario.models, name).name));
  const gpu = gpuOf(scenario.gpus, gpuName);
  const measured = DEPLOYMENT_TABLE.records.filter((each) => each.basis === "measured" && each.deploymentOf === model.name && each.gpu === gpu.name);
  const rate = (bits: number): { readonly perGpu: number; readonly basis: string } | undefined => {
    const there = measured.filter(({ precision }) => Math.abs((weightBits(precision) ?? Infinity) - bits) < WITHIN).map((each) => ({ perGpu: each.throughputTokensPerSecond / each.gpuCount, basis: `measured: ${each.name}` }));
    if (there.length > 0) return there.reduce((most, each) => (each.perGpu > most.perGpu ? each : most));
    const estimate = estimatedDeployment(model, gpu, undefined, NAMES[bits]!.precision);
    return "missing" in estimate ? undefined : { perGpu: estimate.throughputTokensPerSecond / estimate.gpuCount, basis: `estimated: ${estimate.estimateError}` };
  };
  const half = rate(16);
  const rows = PRINTED_PRECISIONS.map(({ bits, memorySaved, qualityLost, slower }) => {
    const { name: called, precision } = NAMES[bits]!;
    const serving = { precision, contextTokens: ZERO, concurrency: ONE };
    const found = rate(bits);
    return [
      called, memoryNeeded(scenario, model.name, serving).of("memoryNeeded"), orUndefined(() => gpuCount(scenario, model.name, gpu.name, serving).of("gpusNeeded")) ?? "",
      found?.perGpu ?? "", found?.basis ?? "neither measured nor to be estimated", found && half ? found.perGpu / half.perGpu - 1 : "", memorySaved, qualityLost, slower,
    ];
  });
  return [[...HEADERS], ...rows];
}
