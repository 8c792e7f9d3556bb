import { blendedPrice, discountedPrice } from "../../engine/apiCost";
import { ONE, ZERO } from "../../engine/decimal";
import type { Settings } from "../../engine/settings";
import { apiPriceOf } from "../../scenario/figures";
import type { Scenario } from "../../scenario/scenario";
import { NONE, unlessNone } from "../missingFigures";
import type { FigureRow } from "./apiSection";
import { inForce } from "./figureCells";
import type { ApiRow, HostRow } from "./layout";

/** The figures of APIs and of hosts that are computed alike. */
export type PriceFigure = ApiRow & HostRow;
export type FigureAt = (row: PriceFigure, column: number) => string;

/** From list prices to the price of one million tokens of the assumed traffic. */
export function apiEquations(scenario: Scenario, cell: FigureAt): FigureRow[] {
  const { settings } = scenario;
  const withTier = (base: PriceFigure, tier: PriceFigure, api: number) =>
    unlessNone(cell(tier, api), mix(cell(base, api), cell(tier, api), inForce("longContextShare")), cell(base, api));
  const blended = (change: Partial<Settings>) => (api: string) =>
    blendedPrice(apiPriceOf(scenario, api), { ...settings, ...change }).toNumber();
  const row = (
    label: string,
    equation: string,
    formula: FigureRow["formula"],
    expected: FigureRow["expected"],
  ): FigureRow => ({ label, equation, format: "usd", formula, expected });
  const share = inForce("inputShare");
  const cached = inForce("cachedShare");
  return [
    row(
      "Input, long context mixed in",
      "long-context share at the tier's price; the base price where there is no tier",
      (api) => withTier("inputPrice", "longContextInput", api),
      blended({ inputShare: ONE, cachedShare: ZERO }),
    ),
    row(
      "Cached input, long context mixed in",
      "the same for input read from cache; none where there is no cached price",
      (api) => `IF(ISNUMBER(${cell("cachedInputPrice", api)}),${withTier("cachedInputPrice", "longContextCachedInput", api)},"${NONE}")`,
      (api) => (apiPriceOf(scenario, api).cachedInput ? blended({ inputShare: ONE, cachedShare: ONE })(api) : NONE),
    ),
    row(
      "Output, long context mixed in",
      "the same for output tokens",
      (api) => withTier("outputPrice", "longContextOutput", api),
      blended({ inputShare: ZERO }),
    ),
    row(
      "Input, cache reads mixed in",
      "cached share at the cached price, which must then be known",
      (api) =>
        `IF(${cached}=0,${cell("mixedInput", api)},IF(ISNUMBER(${cell("mixedCached", api)}),${mix(cell("mixedInput", api), cell("mixedCached", api), cached)},NA()))`,
      blended({ inputShare: ONE }),
    ),
    row(
      "Blended price (USD/1M tokens)",
      "Eq. 5: input share x input + (1 - input share) x output",
      (api) => mix(cell("mixedOutput", api), cell("paidInput", api), share),
      blended({}),
    ),
    row(
      "Price paid (USD/1M tokens)",
      "less batch discount on the batch share, less the API discount",
      (api) =>
        `${cell("blendedPrice", api)}*(1-${inForce("batchShare")}*${inForce("batchDiscount")})*(1-${inForce("apiDiscount")})`,
      (api) => discountedPrice(apiPriceOf(scenario, api), settings).toNumber(),
    ),
  ];
}

/** Mix of two figures: the share takes the second. */
function mix(first: string, second: string, share: string): string {
  return `${first}*(1-${share})+${second}*${share}`;
}
