import { estimatedDeployment } from "./estimatedDeployment";
import { GPUS } from "./gpus";
import { MEASURED_DEPLOYMENTS } from "./measuredDeployments";
import { MODELS } from "./models";
import type { DeploymentRecord } from "./records";

/** A deployment of each model that was not measured and whose size is known: an estimate, and named so. */
export const ESTIMATES: readonly DeploymentRecord[] = estimates();

/** On the GPU with the most memory whose servers are sold and rented widely. */
function estimates(): DeploymentRecord[] {
  const usual = GPUS.find(({ name }) => name === "NVIDIA H200-SXM-141GB")!;
  const measured = new Set(MEASURED_DEPLOYMENTS.map(({ deploymentOf }) => deploymentOf));
  return MODELS.filter(({ name }) => !measured.has(name)).flatMap((model) => {
    const estimate = estimatedDeployment(model, usual);
    return "missing" in estimate ? [] : [estimate];
  });
}
