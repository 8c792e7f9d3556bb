import { nameKey } from "../catalog/lookup";
import { MEASURED_DEPLOYMENTS } from "../catalog/measuredDeployments";
import type { DeploymentRecord } from "../catalog/records";
import { textsNeeded } from "../catalog/texts/arrival";
import { estimatedDeployment } from "../catalog/texts/estimator";
import { DEPLOYMENT_TABLE } from "../catalog/tables";
import { deployableCount } from "../engine/sizing";
import { NotAvailableError } from "../engine/check";
import { Decimal } from "../engine/decimal";
import { tableOf } from "./catalogView";
import { openModelOf } from "./openModel";
import type { Scenario } from "./scenario";
import { gpuOf, modelOf } from "./sizingAnswers";

/** A model on a GPU as the Deployments table has it, with headers: measured where it was, of several the one that serves most for each GPU; else estimated. */
export function deploymentTable(scenario: Scenario, name: string, gpuName: string, count?: number, precision?: string): (string | number)[][] {
  textsNeeded();
  const model = modelOf(scenario.models, openModelOf(scenario, modelOf(scenario.models, name).name));
  const gpu = gpuOf(scenario.gpus, gpuName);
  const measured = DEPLOYMENT_TABLE.records.filter((each) => {
    const isThere = each.basis === "measured" && each.deploymentOf === model.name && each.gpu === gpu.name;
    return isThere && (count === undefined || each.gpuCount === count) && (precision === undefined || nameKey(each.precision ?? "") === nameKey(precision));
  });
  const [first, ...others] = measured;
  if (first) return tableOf(DEPLOYMENT_TABLE, [others.reduce((best, each) => (perGpu(each) > perGpu(best) ? each : best), first)]);
  const estimate = estimatedDeployment(model, gpu, count, precision?.toUpperCase());
  if ("missing" in estimate) throw new NotAvailableError(`${model.name} on ${gpu.name} has not been measured and cannot be estimated: ${estimate.missing}.${measuredElsewhere(model.name)}`);
  return tableOf(DEPLOYMENT_TABLE, [estimate]);
}

function perGpu({ throughputTokensPerSecond, gpuCount }: DeploymentRecord): number {
  return throughputTokensPerSecond / gpuCount;
}

const MOST_NAMED = 6;

function measuredElsewhere(model: string): string {
  const names = MEASURED_DEPLOYMENTS.filter(({ deploymentOf }) => deploymentOf === model).map(({ name }) => `"${name}"`);
  return names.length === 0 ? "" : ` Measured: ${names.slice(0, MOST_NAMED).join(", ")}${names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : ""}.`;
}

/** A count of GPUs rounded up to what servers hold: 1, 2, 4 or 8, then whole servers. */
export function inServers(fewest: Decimal): Decimal {
  return new Decimal(deployableCount(fewest.toNumber()));
}
