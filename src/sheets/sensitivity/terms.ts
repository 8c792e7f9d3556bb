import { CONSTANTS } from "../../model/figures";
import { apiPriceOf, gpusPerServerOf, measuredShareOf } from "../../scenario/figures";
import { scenarioLines } from "../../scenario/lines";
import type { Scenario } from "../../scenario/scenario";
import { sheetPrefix } from "../address";
import type { BlockLine } from "../blocks/block";
import { NONE } from "../missingFigures";
import type { WorkbookNames } from "../names";
import { ofApi, ofModel } from "../pairSection";
import type { PlanValue } from "../plan";
import type { FormatName } from "../styles";
import { conversion, inForce, scenarioLine } from "../workings/figureCells";
import type { Conversion } from "../workings/layout";

/** What the steps read besides the drivers. */
export const TERM_ROWS = [
  "volumeSetting", "measuredInputShare", "replacedAfter", "gpusPerServer", "longContextInput", "longContextOutput", "longContextCachedInput", "secondsPerHour", "wattsPerKilowatt", "monthsPerYear", "tokensPerPriceUnit",
] as const;
export type TermRow = (typeof TERM_ROWS)[number];

/** The terms for the chosen pair, read from the workings. */
export function termLines(names: WorkbookNames, scenario: Scenario): Readonly<Record<TermRow, BlockLine>> {
  const workings = sheetPrefix(names.sheets.workings);
  const price = apiPriceOf(scenario, names.chosen.pair.api);
  const term = (label: string, format: FormatName, formula: string, value: PlanValue): BlockLine => ({ label, format, style: "resultLink", formula: () => formula, value: () => value });
  const unit = (name: Conversion) => term(CONSTANTS[name].label, "count", workings + conversion(name), CONSTANTS[name].constant!);
  return {
    volumeSetting: term("Volume setting (tokens/month, or capacity)", "tokens", workings + inForce("volume"), scenario.settings.volume?.toNumber() ?? "capacity"),
    measuredInputShare: term("Measured input share (none: as used)", "percent", ofModel(names, "measuredInputShare"), measuredShareOf(scenario, names.chosen.pair.model)?.toNumber() ?? NONE),
    replacedAfter: term("Months after which hardware is bought again (0: never)", "count", workings + scenarioLine("replacedAfter"), scenarioLines(scenario).of("replacedAfter").toNumber()),
    gpusPerServer: term("GPUs per server", "count", ofModel(names, "gpusPerServer"), gpusPerServerOf(scenario, names.chosen.pair.model).toNumber()),
    longContextInput: term("Long-context input (USD/1M tokens)", "price", ofApi(names, "longContextInput"), price.longContextInput?.toNumber() ?? NONE),
    longContextOutput: term("Long-context output (USD/1M tokens)", "price", ofApi(names, "longContextOutput"), price.longContextOutput?.toNumber() ?? NONE),
    longContextCachedInput: term("Long-context cached input (USD/1M tokens)", "price", ofApi(names, "longContextCachedInput"), price.longContextCachedInput?.toNumber() ?? NONE),
    secondsPerHour: unit("secondsPerHour"),
    wattsPerKilowatt: unit("wattsPerKilowatt"),
    monthsPerYear: unit("monthsPerYear"),
    tokensPerPriceUnit: unit("tokensPerPriceUnit"),
  };
}
