import type { Decimal } from "../../src/engine/decimal";
import * as answers from "../../src/scenario/answers";
import { breakEvenVolume } from "../../src/scenario/breakEvenVolume";
import * as ownership from "../../src/scenario/ownershipAnswers";
import { gpuLines } from "../../src/scenario/lines";
import * as rates from "../../src/scenario/rateOfReturn";
import * as rental from "../../src/scenario/rentalAnswers";
import * as returns from "../../src/scenario/returnAnswers";
import { type Scenario, scenarioOf } from "../../src/scenario/scenario";
import type { Range } from "../../src/scenario/range";
import { D } from "../engine/fixtures";

export const MODEL = "gpt-oss-120B";
export const API = "Claude-4 Opus";

/** A case in which no setting stands at a value that silences another, and everything has an answer. */
const SETTINGS: Range = [
  ["Preset", "Full cost"], ["Volume", 400_000_000], ["Hours per month", 600], ["Utilization", 0.4], ["Staff", 0.1], ["Volume growth", 0.15], ["API price decline", 0.05], ["Spare deployments", 1],
  ["Setup cost", 1000], ["Storage and network", 50], ["Hardware life", 90], ["GPU price decline", 0.02], ["Software cost", 500], ["Colocation rate", 100], ["Other running cost", 50], ["Cached share", 0.2],
  ["Cached input price", 1.5], ["Batch share", 0.2], ["Long-context share", 0.1], ["API discount", 0.05], ["Horizon", 48], ["Mid-period discounting", "no"], ["Declining balance", 1.5], ["MACRS 5-year", "no"], ["First-year bonus", 0.1],
  ["Tax rate", 0.25], ["Rental discount", 0.1], ["GPU hourly price", 4], ["GPU count", 2], ["GPU price", 15_000], ["GPU power", 400],
  ["Throughput", 200], ["Input weight", 0.5], ["Measured input share", 0.7], ["Own cache", 0.5], ["Token ratio", 1], ["Power factor", 1.1], ["Idle load", 0.9],
  ["Staff per deployment", 0.01], ["Reserved hourly price", 2], ["Rental hours per month", 730], ["Quality floor", 0.2], ["Commercial use", "no"], ["Input price", 15], ["Output price", 75], ["As of", 46_000],
  ["Reporting currency", "EUR"], ["Exchange rate", 1],
];
/** The tier that the long-context share pays, dearer from serial day 46,500 on. */
const PRICES: Range = [
  ["API", "Long-context input (USD/1M tokens)", "Long-context output (USD/1M tokens)", "Effective from"],
  [API, 20, 90, 45_000], [API, 22, 95, 46_500],
];

/** The case with one setting replaced. */
export function caseWith(label?: string, value?: number | string): Scenario {
  return caseOf(label === undefined ? [] : [[label, value]]);
}

/** The case with some settings replaced. */
export function caseOf(replaced: Range): Scenario {
  return scenarioOf([SETTINGS, PRICES, ...replaced.map((row) => [row])]);
}

/** Everything answered, by a short name. */
export const OUTPUTS = {
  hardware: (s) => answers.hardwareCost(s, MODEL),
  electricity: (s) => answers.electricityCost(s, MODEL),
  capacity: (s) => answers.capacity(s, MODEL),
  running: (s) => answers.localCosts(s, MODEL).runningCost,
  apiCost: (s) => answers.apiCost(s, API, D(1e6)),
  breakEven: (s) => answers.breakEvenMonths(s, MODEL, API),
  breakEvenVolume: (s) => breakEvenVolume(s, MODEL, API, D(24)),
  localCost: (s) => answers.localCostAfter(s, MODEL, D(36)),
  savings: (s) => answers.savingsAfter(s, MODEL, API, D(36)),
  tco: (s) => ownership.totalCostOfOwnership(s, MODEL),
  costPerMTok: (s) => ownership.costPerMillionTokens(s, MODEL),
  npv: (s) => returns.netPresentValue(s, MODEL, API),
  irr: (s) => rates.internalRateOfReturn(s, MODEL, API),
  payback: (s) => returns.discountedPayback(s, MODEL, API),
  rent: (s) => rental.rentCost(s, MODEL),
  rentBreakEven: (s) => rental.rentBreakEven(s, MODEL),
  rentUtilization: (s) => rental.utilizationToBreakEven(s, MODEL, API),
  gpuHour: (s) => gpuLines(s, "A100-80GB").of("gpuHour"),
} satisfies Record<string, (scenario: Scenario) => Decimal>;
export type Output = keyof typeof OUTPUTS;
export const OUTPUT_NAMES = Object.keys(OUTPUTS) as Output[];
