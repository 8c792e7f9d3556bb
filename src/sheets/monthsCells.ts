import { breakEvenOrInfinity, firstMonthBreakEven } from "../scenario/answers";
import type { Scenario } from "../scenario/scenario";
import { FIXED_COLUMN, FIXED_ROW, reference, sheetPrefix } from "./address";
import { formulaCell, sectionHeading, valueCell } from "./cells";
import * as layout from "./matrixLayout";
import type { TableNames, WorkbookNames } from "./names";
import { NEVER, monthsText, oneDecimal } from "./monthsText";
import { nativeMonths } from "./nativeMonths";
import type { PlanCell } from "./plan";
import { apiCostCell, deploymentCell } from "./workings/figureCells";

/** How to read the months. */
export const MONTHS_NOTE =
  'Green up to 6 months, yellow at 24, red from 60. "never": the API costs no more than running the model. Choose other models or APIs in the blue cells. The formulas take every month to be like the first: with a Volume growth or an API price decline see Cumulative cost.';

/** The functions walk the months of a growing volume; a formula in one cell cannot. */
const monthsBy = { native: firstMonthBreakEven, functions: breakEvenOrInfinity } as const;

/** Months to break even, with the shortest, the longest and the range of each model. */
export function monthsCells(names: WorkbookNames, scenario: Scenario): PlanCell[] {
  const { chosen } = names;
  const place = layout.matrixLayout(chosen);
  return [
    ...sectionHeading(
      layout.MONTHS_HEADING_ROW,
      "Months to break even (Eq. 7: hardware cost / (API cost - running cost))",
      place.columnCount,
    ),
    ...chosen.models.flatMap((model, i) => monthsRow(model, i, names, scenario)),
    valueCell(place.monthsNoteRow, 0, MONTHS_NOTE, "note"),
  ];
}

function monthsRow(model: string, i: number, names: WorkbookNames, scenario: Scenario): PlanCell[] {
  const { chosen } = names;
  const row = layout.MONTHS_ROW + i;
  const months = chosen.apis.map((api) => monthsBy[chosen.mode](scenario, model, api).toNumber());
  return [
    ...months.map((value, j) =>
      formulaCell(row, layout.FIRST_API_COLUMN + j, monthsFormula(names, i, j), monthsText(value), {
        style: "result",
        format: "months",
      }),
    ),
    ...summaryCells(i, row, months, names),
  ];
}

function monthsFormula({ sheets, tables, chosen }: WorkbookNames, model: number, api: number): string {
  if (chosen.mode === "functions") return functionMonths(tables, layout.modelName(model, FIXED_COLUMN), layout.apiName(api, FIXED_ROW));
  const workings = sheetPrefix(sheets.workings);
  return nativeMonths(
    workings + apiCostCell(model, api, chosen.models.length),
    workings + deploymentCell("running", model),
    workings + deploymentCell("hardware", model),
  );
}

/** The one result of LLM.MATRIX for one model and API, under its headers. */
export function functionMonths(tables: TableNames, model: string, api: string): string {
  const context = (["assumptions", "models", "deployments", "gpus", "prices"] as const).map((key) => `${tables[key]}[#All]`);
  const matrix = `LLM.MATRIX(${[model, api, ...context].join(",")})`;
  return `INDEX(${matrix},2,2)`;
}

function summaryCells(i: number, row: number, months: readonly number[], { sheets, chosen }: WorkbookNames): PlanCell[] {
  const place = layout.matrixLayout(chosen);
  const results = layout.resultsOfRow(row, months.length);
  const lowest = reference(row, place.lowestColumn);
  const highest = reference(row, place.highestColumn);
  const [least, most] = [Math.min(...months), Math.max(...months)];
  const total = { style: "total", format: "months" } as const;
  return [
    formulaCell(
      row,
      place.lowestColumn,
      `IF(COUNTIF(${results},"${NEVER}")=COLUMNS(${results}),"${NEVER}",MIN(${results}))`,
      monthsText(least),
      total,
    ),
    formulaCell(
      row,
      place.highestColumn,
      `IF(COUNTIF(${results},"${NEVER}")>0,"${NEVER}",MAX(${results}))`,
      monthsText(most),
      total,
    ),
    formulaCell(
      row,
      place.rangeColumn,
      `IF(ISERROR(${lowest}),${missingText(i, sheetPrefix(sheets.workings))},IF(ISNUMBER(${lowest}),FIXED(${lowest},1)&" - "&IF(ISNUMBER(${highest}),FIXED(${highest},1),${highest}),${lowest}))`,
      rangeText(least, most),
      { style: "totalText", format: "general" },
    ),
  ];
}

/** What a row of #N/A lacks, by what the workings have not found. */
function missingText(i: number, workings: string): string {
  const lacks = ([["modelFound", "name stands not once in Models or Deployments"], ["gpuCount", "no GPU count"], ["throughput", "no throughput"], ["gpuPrice", "no GPU price"], ["gpuPower", "no GPU power"]] as const).map(
    ([figure, words]) => `IF(${figure === "modelFound" ? `${workings}${deploymentCell(figure, i)}<>1` : `ISERROR(${workings}${deploymentCell(figure, i)})`},"${words}; ","")`,
  );
  return `IFERROR(IF(${lacks.join("&")}="","an API lacks a price",SUBSTITUTE(${lacks.join("&")}&"|","; |","")),"see Checks")`;
}

function rangeText(least: number, most: number): string {
  if (!Number.isFinite(least)) return NEVER;
  return `${oneDecimal(least)} - ${Number.isFinite(most) ? oneDecimal(most) : NEVER}`;
}
