import { withMemory } from "./deploymentMemory";
import { placeName } from "./deploymentNames";
import { ESTIMATES } from "./estimates";
import { nameKey } from "./lookup";
import { MEASURED_DEPLOYMENTS } from "./measuredDeployments";
import { MODELS, PAPER_MODELS } from "./models";
import type { DeploymentRecord, ModelRecord } from "./records";

/** The precision the study sizes its GPUs for. */
const CLAIMED_PRECISION = "FP8";

/** The study's nine: GPUs, count and throughput as its Table III claims them, input and output together. The model's own name means the same. */
const CLAIMED: readonly DeploymentRecord[] = MODELS.filter(({ name }) => PAPER_MODELS.includes(name)).map(({ name, gpu, gpuCount, throughputTokensPerSecond, source, checked, url }) => ({
  name: `${placeName(name, gpu!, gpuCount!)}, ${CLAIMED_PRECISION}, as claimed`, deploymentOf: name, gpu: gpu!, gpuCount: gpuCount!, precision: CLAIMED_PRECISION, throughputTokensPerSecond: throughputTokensPerSecond!,
  basis: "claimed", source: source!, checked: checked!, url: url!, note: "No measurement is cited for it",
}));

/** Deployments by name: the study's nine first, then what has been measured, then estimates for models that were not. */
export const DEPLOYMENTS: readonly DeploymentRecord[] = [...CLAIMED.map(withMemory), ...MEASURED_DEPLOYMENTS, ...ESTIMATES];

/** A deployment as models are looked up: its model's own figures with the GPUs and the throughput of the deployment. */
export function deployedModel(deployment: DeploymentRecord, model: ModelRecord | undefined): ModelRecord {
  const { maker, aliases, url: _, note: __, gpu: ___, gpuCount: ____, throughputTokensPerSecond: _____, ...figures } = model ?? { name: deployment.deploymentOf };
  const names = model && nameKey(model.name) === nameKey(deployment.name) ? { maker, aliases } : {};
  return { ...figures, ...names, ...deployment };
}

/** The catalog's deployments as models are looked up. */
export const DEPLOYED_MODELS: readonly ModelRecord[] = DEPLOYMENTS.map((deployment) => deployedModel(deployment, MODELS.find(({ name }) => name === deployment.deploymentOf)));
