import { cheapestHost, hostsOf } from "../scenario/hosts";
import { discountedPriceOf } from "../scenario/ownership";
import type { Scenario } from "../scenario/scenario";
import { FIXED_ROW, reference } from "./address";
import { formulaCell, noteCells } from "./cells";
import * as layout from "./matrixLayout";
import { HOST_NOTE } from "./matrixNotes";
import { NONE, unlessNone } from "./missingFigures";
import type { WorkbookNames } from "./names";
import type { PlanCell, PlanValue } from "./plan";
import { hostFigure } from "./workings/figureCells";
import type { HostRow } from "./workings/layout";
import { countedAgainst } from "./workings/paybackAnswers";
import { shownMonths } from "./workings/paybackBlocks";

/** Why the months against a host are blank. */
export const NO_HOST = "no host in the catalog";

/** The header beside that of the last API. */
export const BESIDE_APIS = "Months against its cheapest host";

/** Months to break even against whoever serves the same open model for least: the fairest rival of own GPUs. */
export function hostMonthsCells(names: WorkbookNames, scenario: Scenario): PlanCell[] {
  const shown = shownMonths(names, scenario);
  return [
    ...names.chosen.models.flatMap((model, i) => hostRow(model, i, shown, names, scenario)),
    ...noteCells(layout.matrixLayout(names.chosen).hostNoteRow, HOST_NOTE),
  ];
}

/** Months against the cheapest host; blank where there is none. */
export function hostMonths(scenario: Scenario, model: string): PlanValue {
  const months = countedAgainst("host", model, scenario);
  return months === NONE ? "" : months;
}

function hostRow(model: string, i: number, shown: ReturnType<typeof shownMonths>, names: WorkbookNames, scenario: Scenario): PlanCell[] {
  const { hostColumn, hostPriceColumn, hostMonthsColumn } = layout.matrixLayout(names.chosen);
  const row = layout.MONTHS_ROW + i;
  const cost = ofHost("openModelCost", i, names);
  const where = (formula: string, otherwise: string) => unlessNone(cost, formula, `"${otherwise}"`);
  const host = cheapestHost(hostsOf(scenario, model))?.name;
  return [
    formulaCell(row, hostColumn, where(ofHost("host", i, names), NO_HOST), host ?? NO_HOST, { style: "linkText", format: "general" }),
    formulaCell(row, hostPriceColumn, where(ofHost("pricePaid", i, names), ""), host === undefined ? "" : discountedPriceOf(scenario, host).toNumber(), {
      style: "resultLink",
      format: "unitPrice",
    }),
    formulaCell(
      row, hostMonthsColumn, where(shown.cell("host", i), ""),
      hostMonths(scenario, model),
      { style: "resultLink", format: "bandedMonths" },
    ),
  ];
}

/** The figure of a model's host: models stand across in the workings, and down here. */
function ofHost(row: HostRow, model: number, names: WorkbookNames): string {
  const place = `ROWS(${reference(layout.MONTHS_ROW, layout.MODEL_COLUMN, FIXED_ROW)}:${reference(layout.MONTHS_ROW + model, layout.MODEL_COLUMN)})`;
  return hostFigure(row, place, names);
}
