import { CONSTANTS } from "../../model/figures";
import { apiPriceOf, gpusPerServerOf, measuredShareOf } from "../../scenario/figures";
import { scenarioLines } from "../../scenario/lines";
import type { Scenario } from "../../scenario/scenario";
import { sheetPrefix } from "../address";
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

export interface Term {
  readonly label: string;
  readonly format: FormatName;
  readonly formula: string;
  readonly expected: PlanValue;
}

/** The terms for the chosen pair, read from the workings. */
export function terms(names: WorkbookNames, scenario: Scenario): Readonly<Record<TermRow, Term>> {
  const workings = sheetPrefix(names.sheets.workings);
  const price = apiPriceOf(scenario, names.chosen.pair.api);
  const unit = (name: Conversion): Term => ({ label: CONSTANTS[name].label, format: "count", formula: workings + conversion(name), expected: CONSTANTS[name].constant! });
  return {
    volumeSetting: {
      label: "Volume setting (tokens/month, or capacity)", format: "tokens", formula: workings + inForce("volume"),
      expected: scenario.settings.volume?.toNumber() ?? "capacity",
    },
    measuredInputShare: {
      label: "Measured input share (none: as used)", format: "percent", formula: ofModel(names, "measuredInputShare"),
      expected: measuredShareOf(scenario, names.chosen.pair.model)?.toNumber() ?? NONE,
    },
    replacedAfter: {
      label: "Months after which hardware is bought again (0: never)", format: "count", formula: workings + scenarioLine("replacedAfter"),
      expected: scenarioLines(scenario).of("replacedAfter").toNumber(),
    },
    gpusPerServer: {
      label: "GPUs per server", format: "count", formula: ofModel(names, "gpusPerServer"), expected: gpusPerServerOf(scenario, names.chosen.pair.model).toNumber(),
    },
    longContextInput: { label: "Long-context input (USD/1M tokens)", format: "price", formula: ofApi(names, "longContextInput"), expected: price.longContextInput?.toNumber() ?? NONE },
    longContextOutput: { label: "Long-context output (USD/1M tokens)", format: "price", formula: ofApi(names, "longContextOutput"), expected: price.longContextOutput?.toNumber() ?? NONE },
    longContextCachedInput: { label: "Long-context cached input (USD/1M tokens)", format: "price", formula: ofApi(names, "longContextCachedInput"), expected: price.longContextCachedInput?.toNumber() ?? NONE },
    secondsPerHour: unit("secondsPerHour"),
    wattsPerKilowatt: unit("wattsPerKilowatt"),
    monthsPerYear: unit("monthsPerYear"),
    tokensPerPriceUnit: unit("tokensPerPriceUnit"),
  };
}
