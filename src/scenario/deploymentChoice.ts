import { known, nameKey, unknownName } from "../catalog/lookup";
import type { GpuRecord, ModelRecord } from "../catalog/records";
import { GPU_TABLE } from "../catalog/tables";
import { cellText } from "./range";
import { rememberedByName } from "./remembered";
import type { Scenario } from "./scenarioRecord";

/**
 * The record of a model or deployment, on the GPU and at the precision that the settings ask for: itself where it is there,
 * else of the model's deployments there, of so many GPUs as a GPU count asks for, the one that serves most for each GPU.
 * Where there is none, the model on that GPU, without a count and a throughput. Undefined for an unknown name.
 */
export const deployedRecord = rememberedByName((scenario, name): ModelRecord | undefined => {
  const record = known(scenario.models, name);
  const { gpu, precision } = scenario.choice;
  if (!record || (gpu === undefined && precision === undefined)) return record;
  const wanted = gpu === undefined ? gpuRecord(scenario, record) : namedGpu(scenario, gpu);
  const isThere = (each: ModelRecord) => gpuRecord(scenario, each) === wanted && (precision === undefined || nameKey(cellText(each.precision)) === nameKey(precision));
  if (isThere(record)) return record;
  const count = scenario.settings.gpuCount?.toNumber();
  const there = deploymentsOf(scenario, record).filter((each) => isThere(each) && (count === undefined || each.gpuCount === count));
  const [first, ...others] = there;
  if (first) return others.reduce((best, each) => (perGpu(each) > perGpu(best) ? each : best), first);
  const { gpuCount: _, throughputTokensPerSecond: __, ...figures } = record;
  return wanted ? { ...figures, gpu: wanted.name } : figures;
});

/** Every deployment of the model of a record, in the catalog's order, then the user's own. */
function deploymentsOf({ models }: Scenario, { name, deploymentOf = name }: ModelRecord): ModelRecord[] {
  const model = nameKey(deploymentOf);
  return [...new Set([...models.values()].flat())].filter((each) => each.deploymentOf !== undefined && nameKey(each.deploymentOf) === model);
}

function perGpu({ throughputTokensPerSecond, gpuCount }: ModelRecord): number {
  return Number(throughputTokensPerSecond) / Number(gpuCount);
}

/** The GPU that a record names; undefined where it names none, or one that the catalog lacks. */
export function gpuRecord({ gpus }: Scenario, { gpu }: ModelRecord): GpuRecord | undefined {
  return gpu === undefined ? undefined : known(gpus, cellText(gpu));
}

function namedGpu({ gpus }: Scenario, name: string): GpuRecord {
  const gpu = known(gpus, name);
  if (!gpu) throw unknownName("GPU", name, gpus, GPU_TABLE.name);
  return gpu;
}

const MOST_NAMED = 6;

/** What to write in place of a model that has no GPUs of its own. */
export function deploymentAdvice(scenario: Scenario, record: ModelRecord): string {
  const names = deploymentsOf(scenario, record).filter(({ gpuCount, throughputTokensPerSecond }) => gpuCount !== undefined && throughputTokensPerSecond !== undefined).map(({ name }) => name);
  if (names.length === 0) return `The catalog has no deployment of it; LLM.DEPLOYMENT("${record.deploymentOf ?? record.name}", gpu) says what is missing. A row of your own in a Deployments table makes one.`;
  const more = names.length > MOST_NAMED ? `, or ${names.length - MOST_NAMED} more in LLM.CATALOG("deployments", "${record.deploymentOf ?? record.name}")` : "";
  return `Or name one of its deployments: ${names.slice(0, MOST_NAMED).map((name) => `"${name}"`).join(", ")}${more}.`;
}
