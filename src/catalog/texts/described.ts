import { SETTINGS } from "../../engine/settings";
import { PORTFOLIO } from "../../model/portfolio";
import { BENCHMARKS } from "../benchmarks";
import { CURRENCIES } from "../currencies";
import { DEPLOYED_MODELS, DEPLOYMENTS } from "../deployments";
import { ESTIMATES } from "../estimates";
import { GPUS } from "../gpus";
import { LEADERBOARDS } from "../leaderboards";
import { MEASURED_POINTS } from "../measuredPoints";
import { MODELS } from "../models";
import { PRICES } from "../prices";
import type { DeploymentRecord, ModelRecord, Named } from "../records";
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

/** What lines and figures say of themselves, and no equation reads; settings say it elsewhere. */
const LINES: Described = {
  records: [...Object.values(PORTFOLIO.lines), ...Object.entries(PORTFOLIO.figures).flatMap(([name, figure]) => (name in SETTINGS ? [] : [figure]))],
  late: ["label", "unit", "format", "number", "symbol"],
};

/** What is shown of a measurement and never computed from. */
const MEASURED_LATE = ["basis", "concurrency", "outputTokensPerSecond", "userTokensPerSecond"] as const;

/** Every list of records whose texts load after the functions. */
export const DESCRIBED: Readonly<Record<string, Described>> = {
  lines: LINES,
  models: described(MODELS, "released", "group", "layers"),
  gpus: described(GPUS, "bandwidthGBPerSecond", "bf16Tflops", "fp8Tflops", "fp4Tflops", "priceUrl", "serverSource", "serverPriceKind", "serverPowerKind", "rentalProvider", "rentalDate", "reservedProvider"),
  benchmarks: described(BENCHMARKS),
  throughputs: described(
    THROUGHPUTS, "name", "kind", "gpu", "gpuCount", "outputTokensPerSecond", "totalTokensPerSecond", "precision", "workload", "concurrency", "userTokensPerSecond",
    "engine", "configuration", "published",
  ),
  measuredPoints: described(MEASURED_POINTS as readonly DeploymentRecord[], ...MEASURED_LATE),
  rentalTerms: described(RENTAL_TERMS, "name", "provider", "term", "usdPerGpuHour", "instance", "instanceGpus", "sellerKind", "priced"),
  currencies: described(CURRENCIES, "name", "currencyName", "decimals", "unitsPerUsd", "rateDate", "rateSource"),
  availability: described(AVAILABILITY, "name", "grouping", "models", "aws", "azure", "either", "coverage"),
  costEfficiency: described(COST_EFFICIENCY, "name", "rank", "parametersB", "costPerHour", "accuracy", "accuracyPerUsd"),
  comparisons: described(COMPARISONS, "name", "category", "serverless", "ownContainer"),
  prices: described(PRICES, "secondSource"),
  leaderboards: described(LEADERBOARDS),
  estimates: described(ESTIMATES, "basis", "deployedWeightsGB", "fitsMemory", "estimateError"),
  deployments: described(DEPLOYMENTS, "deployedWeightsGB", "fitsMemory", "estimateError", ...MEASURED_LATE),
  deployedModels: described(DEPLOYED_MODELS as readonly (DeploymentRecord & ModelRecord)[], "released", "group", "layers", "deployedWeightsGB", "fitsMemory", "estimateError", ...MEASURED_LATE),
};
