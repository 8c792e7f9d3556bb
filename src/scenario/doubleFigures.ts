import { DOUBLE_SETTINGS, type DoubleFigures } from "../engine/doubles/figures";
import { apiPriceOf, deploymentOf } from "./figures";
import type { Scenario } from "./scenario";

/** A scenario's figures for one model and API as doubles; without an API its prices are 0 and nothing may ask for them. */
export function doubleFigures(scenario: Scenario, model: string, api: string): DoubleFigures {
  const { settings } = scenario;
  const deployment = deploymentOf(scenario, model);
  const price = api === "" ? undefined : apiPriceOf(scenario, api);
  const read = Object.fromEntries(DOUBLE_SETTINGS.map((key) => [key, settings[key]?.toNumber() ?? 0])) as DoubleFigures;
  return {
    ...read,
    gpuCount: deployment.gpuCount.toNumber(),
    gpuPrice: deployment.gpuPrice.toNumber(),
    gpuPower: deployment.gpuPowerWatts.toNumber(),
    throughput: deployment.throughput.toNumber(),
    inputPrice: price?.input.toNumber() ?? 0,
    outputPrice: price?.output.toNumber() ?? 0,
    volume: settings.volume?.toNumber() ?? null,
    cachedInputPrice: price?.cachedInput?.toNumber() ?? null,
    longContextInput: price?.longContextInput?.toNumber() ?? null,
    longContextOutput: price?.longContextOutput?.toNumber() ?? null,
    longContextCachedInput: price?.longContextCachedInput?.toNumber() ?? null,
  };
}
