import { cheapestHost, hostsOf } from "../scenario/hosts";
import { discountedPriceOf } from "../scenario/ownership";
import type { Scenario } from "../scenario/scenario";
import { FIXED_ROW } from "./address";
import type { BlockLine } from "./blocks/block";
import { type MatrixColumn, modelName } from "./matrixLayout";
import { NONE, unlessNone } from "./missingFigures";
import type { WorkbookNames } from "./names";
import type { PlanValue } from "./plan";
import { hostFigure } from "./workings/figureCells";
import type { HostRow } from "./workings/layout";
import { countedAgainst } from "./workings/paybackAnswers";
import { shownMonths } from "./workings/paybackBlocks";

/** Why the months against a host are blank. */
export const NO_HOST = "no host in the catalog";

/** The header beside that of the last API. */
export const BESIDE_APIS = "Months against its cheapest host";

/** Months against the cheapest host; blank where there is none. */
export function hostMonths(scenario: Scenario, model: string): PlanValue {
  const months = countedAgainst("host", model, scenario);
  return months === NONE ? "" : months;
}

/** Months to break even against whoever serves the same open model for least: the fairest rival of own GPUs. */
export function hostLines(names: WorkbookNames, scenario: Scenario): Pick<Record<MatrixColumn, BlockLine>, "hostMonths" | "host" | "hostPrice"> {
  const { models } = names.chosen;
  const shown = shownMonths(names, scenario);
  const where = (i: number, formula: string, otherwise: string) => unlessNone(ofHost("openModelCost", i, names), formula, `"${otherwise}"`);
  const host = (i: number) => cheapestHost(hostsOf(scenario, models[i]!))?.name;
  return {
    hostMonths: { label: BESIDE_APIS, format: "bandedMonths", style: "resultLink", formula: (i) => where(i, shown.cell("host", i), ""), value: (i) => hostMonths(scenario, models[i]!) },
    host: { label: "Cheapest host of the same open model", format: "general", style: "linkText", formula: (i) => where(i, ofHost("host", i, names), NO_HOST), value: (i) => host(i) ?? NO_HOST },
    hostPrice: {
      label: "Host's price (USD/1M tokens)", format: "unitPrice", style: "resultLink", formula: (i) => where(i, ofHost("pricePaid", i, names), ""),
      value: (i) => (host(i) === undefined ? "" : discountedPriceOf(scenario, host(i)!).toNumber()),
    },
  };
}

/** The figure of a model's host: models stand across in the workings, and down here. */
function ofHost(row: HostRow, model: number, names: WorkbookNames): string {
  const place = `ROWS(${modelName(0, FIXED_ROW)}:${modelName(model)})`;
  return hostFigure(row, place, names);
}
