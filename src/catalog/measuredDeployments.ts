import { withMemory } from "./deploymentMemory";
import { placeName } from "./deploymentNames";
import { MEASURED_POINTS } from "./measuredPoints";
import type { DeploymentRecord } from "./records";

/** What has been measured, each under its name; the best at a place also answers to the place alone: "DeepSeek-V3.2 on 8x H200-SXM". */
export const MEASURED_DEPLOYMENTS: readonly DeploymentRecord[] = named();

function named(): DeploymentRecord[] {
  const places = new Set<string>();
  return MEASURED_POINTS.map((point) => {
    const place = placeName(point.deploymentOf, point.gpu, point.gpuCount);
    const aliases = places.has(place) ? {} : { aliases: [place] };
    places.add(place);
    return withMemory({ ...point, name: `${place}, ${point.precision ?? "precision not stated"}`, ...aliases });
  });
}
