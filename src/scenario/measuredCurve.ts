import { known, nameKey, unknownName } from "../catalog/lookup";
import type { ThroughputRecord } from "../catalog/records";
import { DEPLOYMENT_TABLE } from "../catalog/tables";
import { THROUGHPUTS } from "../catalog/throughput";
import { textsNeeded } from "../catalog/texts/arrival";
import { NotAvailableError } from "../engine/check";
import { Decimal } from "../engine/decimal";
import { deployedRecord } from "./deploymentChoice";
import type { LoadPoint } from "./frontier";
import { deploymentLines } from "./lines";
import { rentedLines } from "./overLines";
import { cellText } from "./range";
import type { Scenario } from "./scenario";

/** What says which deployment it is. */
interface Place {
  readonly deploymentOf: string;
  readonly gpu: unknown;
  readonly gpuCount: number;
  readonly precision?: unknown;
}

/** A deployment under rising load, and what an hour of it costs. */
export interface MeasuredCurve {
  /** Output tokens per second at each number of requests. */
  readonly points: readonly LoadPoint[];
  readonly workload: string;
  readonly hourlyCost: Decimal;
  readonly basis: string;
}

/** The points of the Throughput table for a deployment: of one workload, engine and source, those with the most loads. */
export function measuredCurve(scenario: Scenario, name: string, typedCost: Decimal | undefined): MeasuredCurve {
  textsNeeded();
  if (!known(scenario.models, name)) throw unknownName("deployment", name, scenario.models, DEPLOYMENT_TABLE.name);
  const { deploymentOf = name, gpu, gpuCount, precision } = deployedRecord(scenario, name)!;
  const place = { deploymentOf: cellText(deploymentOf), gpu, gpuCount: Number(gpuCount), precision };
  const [most, ...others] = curves().filter(([point]) => isAt(place, point!));
  if (!most) throw new NotAvailableError(`${name} was not measured at two loads or more by one source. Give your own ranges of concurrency and throughput, or one of these: ${measuredPlaces()}.`);
  const curve = others.reduce((longest, each) => (each.length > longest.length ? each : longest), most);
  const [{ workload = "workload not stated", engine = "engine not stated", source }] = curve as [ThroughputRecord];
  return {
    points: curve.map((point) => ({ concurrency: new Decimal(point.concurrency!), throughput: new Decimal(point.outputTokensPerSecond!) })),
    workload: `${workload}, ${engine}; output tokens alone; ${source}`,
    ...(typedCost ? { hourlyCost: typedCost, basis: "as given" } : hourOf(scenario, name)),
  };
}

/** An hour of use of the deployment: own GPUs where their price is known, else rented ones. */
export function hourOf(scenario: Scenario, name: string): Pick<MeasuredCurve, "hourlyCost" | "basis"> {
  try {
    return { hourlyCost: deploymentLines(scenario, name).of("gpuHour"), basis: "own GPUs (equation 12)" };
  } catch (error) {
    if (!(error instanceof NotAvailableError)) throw error;
  }
  return { hourlyCost: rentedLines(scenario, name).of("rentedHour"), basis: "rented GPUs" };
}

/** Measured points of one place, workload, engine and source by rising load, of each load the best; two loads or more. */
function curves(): ThroughputRecord[][] {
  const groups = new Map<string, Map<number, ThroughputRecord>>();
  for (const point of THROUGHPUTS) {
    if (point.kind !== "measured" || point.concurrency === undefined || point.outputTokensPerSecond === undefined) continue;
    const key = [point.name, point.gpu, point.gpuCount, point.precision, point.engine, point.workload, point.source].join("|");
    const group = groups.get(key) ?? new Map<number, ThroughputRecord>();
    const before = group.get(point.concurrency)?.outputTokensPerSecond ?? 0;
    if (point.outputTokensPerSecond > before) group.set(point.concurrency, point);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => [...group.values()].sort((a, b) => a.concurrency! - b.concurrency!)).filter(({ length }) => length > 1);
}

function isAt({ deploymentOf, gpu, gpuCount, precision }: Place, point: ThroughputRecord): boolean {
  return nameKey(point.name) === nameKey(deploymentOf) && point.gpu === gpu && point.gpuCount === gpuCount && (precision === undefined || point.precision === undefined || point.precision === precision);
}

/** The deployments of the catalog that have a curve, by the names they are asked for with. */
function measuredPlaces(): string {
  return DEPLOYMENT_TABLE.records.filter((record) => curves().some(([point]) => isAt(record, point!))).map(({ name }) => `"${name}"`).join(", ");
}
