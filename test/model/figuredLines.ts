import type { Decimal } from "../../src/engine/decimal";
import type { SettingKey } from "../../src/engine/settings";
import { Answers } from "../../src/forms/answers";
import { DECIMALS } from "../../src/forms/decimals";
import type { Dimension } from "../../src/model/line";
import { MODEL, type Name } from "../../src/model/model";
import type { Lines } from "../../src/scenario/lines";
import { D, published } from "../engine/fixtures";

/** What decides a pair's months, each figure to the digit. USD, tokens, and rates per year. */
export interface PairFigures {
  readonly hardwareCost: Decimal;
  readonly runningCostPerDeployment: Decimal;
  readonly fixedRunningCost: Decimal;
  readonly capacity: Decimal;
  readonly volume: Decimal;
  readonly spareDeployments: Decimal;
  readonly volumeGrowth: Decimal;
  readonly apiPrice: Decimal;
  readonly apiPriceDecline: Decimal;
}

/** The lines of figures given by their names, the Published settings for those that are not. */
export function linesOf(figures: Partial<Record<Name, Decimal>>, knows: readonly Dimension[] = ["deployment", "api", "asked"]): Lines {
  const settings = published();
  return new Answers(MODEL, DECIMALS, knows, [], (name) => figures[name] ?? settings[name as SettingKey] ?? undefined);
}

/** One figure by a line: hardware as setup, running as colocation of a kilowatt, one price for input and output. */
export function pairOf(pair: Partial<PairFigures>, changed: Partial<Record<Name, Decimal>> = {}, knows?: readonly Dimension[]): Lines {
  const { hardwareCost = D(1000), runningCostPerDeployment = D(0), fixedRunningCost = D(0), capacity = D(100), apiPrice = D(0) } = pair;
  const { volume = D(100), spareDeployments = D(0), volumeGrowth = D(0), apiPriceDecline = D(0) } = pair;
  return linesOf({
    gpuCount: D(1), gpuPrice: D(0), setupCost: hardwareCost, gpuPower: D(1000), loadFactor: D(0), colocationRate: runningCostPerDeployment,
    otherRunningCost: fixedRunningCost, throughput: capacity.div(3600), hoursPerMonth: D(1), utilization: D(1), volume, spareDeployments,
    volumeGrowth, apiPriceDecline, inputPrice: apiPrice, outputPrice: apiPrice, ...changed,
  }, knows);
}
