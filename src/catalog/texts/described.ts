import { BENCHMARKS } from "../benchmarks";
import { DEPLOYED_MODELS, DEPLOYMENTS } from "../deployments";
import { GPUS } from "../gpus";
import { LEADERBOARDS } from "../leaderboards";
import { MODELS } from "../models";
import { PRICES } from "../prices";
import type { Named } from "../records";
import { RENTAL_TERMS } from "../rentalTerms";
import { AVAILABILITY, COMPARISONS, COST_EFFICIENCY } from "../serverless";
import { THROUGHPUTS } from "../throughput";

/** Records, and the fields of theirs from which no function computes: these may load after the functions. */
export interface Described {
  readonly records: readonly object[];
  readonly late: readonly string[];
}

function described<R extends Pick<Named, "name">>(records: readonly R[], ...late: readonly (keyof R & string)[]): Described {
  return { records, late: ["source", "note", "url", "checked", ...late] };
}

/** Every list of records whose texts load after the functions. */
export const DESCRIBED: Readonly<Record<string, Described>> = {
  models: described(MODELS, "released", "group", "layers"),
  gpus: described(GPUS, "priceUrl", "serverSource", "serverPriceKind", "serverPowerKind", "rentalProvider", "rentalDate", "reservedProvider"),
  benchmarks: described(BENCHMARKS),
  throughputs: described(THROUGHPUTS, "engine", "configuration", "published"),
  rentalTerms: described(RENTAL_TERMS, "name", "provider", "term", "usdPerGpuHour", "instance", "instanceGpus", "sellerKind", "priced"),
  availability: described(AVAILABILITY, "name", "grouping", "models", "aws", "azure", "either", "coverage"),
  costEfficiency: described(COST_EFFICIENCY, "name", "rank", "parametersB", "costPerHour", "accuracy", "accuracyPerUsd"),
  comparisons: described(COMPARISONS, "name", "category", "serverless", "ownContainer"),
  prices: described(PRICES, "secondSource"),
  leaderboards: described(LEADERBOARDS),
  deployments: described(DEPLOYMENTS),
  deployedModels: described(DEPLOYED_MODELS),
};
