import type { Scenario } from "../../scenario/scenario";
import { breakEvenOrInfinity } from "../../scenario/answers";
import { FIXED, areaReference, reference, sheetPrefix } from "../address";
import { formulaCell, sectionHeading } from "../cells";
import { MONTHS_ROW, FIRST_API_COLUMN, matrixLayout } from "../matrixLayout";
import { nativeMonths } from "../nativeMonths";
import type { WorkbookNames } from "../names";
import type { Area, PlanCell } from "../plan";
import { apiHeaderCells } from "./apiSection";
import { apiCostCell, deploymentCell } from "./figureCells";
import { API_COLUMN, modelSections } from "./layout";

/** The native months, then for each whether the LLM functions on the result sheet agree: 1 where they do. */
export function agreementCells(names: WorkbookNames, scenario: Scenario, columnCount: number): PlanCell[] {
  const { models, apis } = names.chosen;
  const { natives, agreements } = agreementSections(models.length);
  const head = (row: number, title: string) => [
    ...sectionHeading(row, title, columnCount),
    ...apiHeaderCells(row + 1, "Model", "", names).filter(({ column }) => column !== 1),
  ];
  return [
    ...head(natives.heading, "Months to break even by native formulas"),
    ...head(agreements.heading, "LLM functions agree with them (1: to twelve digits)"),
    ...models.flatMap((model, i) => [
      ...[natives, agreements].map(({ first }) =>
        formulaCell(first + i, 0, deploymentCell("model", i), model, { style: "formula", format: "general" }),
      ),
      ...apis.flatMap((api, j) => pairCells(i, j, breakEvenOrInfinity(scenario, model, api).toNumber(), names)),
    ]),
  ];
}

function pairCells(i: number, j: number, months: number, { sheets, chosen: { models } }: WorkbookNames): PlanCell[] {
  const { natives, agreements } = agreementSections(models.length);
  const native = reference(natives.first + i, API_COLUMN + j);
  const ours = sheetPrefix(sheets.breakEven) + reference(MONTHS_ROW + i, FIRST_API_COLUMN + j);
  const formula = nativeMonths(apiCostCell(i, j, models.length), deploymentCell("running", i), deploymentCell("totalHardware", i));
  return [
    formulaCell(natives.first + i, API_COLUMN + j, formula, Number.isFinite(months) ? months : "never", { style: "result", format: "months" }),
    formulaCell(
      agreements.first + i, API_COLUMN + j,
      `IF(AND(ISNUMBER(${ours}),ISNUMBER(${native})),IF(ROUND(${ours}/${native}-1,12)=0,1,0),IF(${ours}=${native},1,0))`,
      1, { style: "result", format: "count" },
    ),
  ];
}

/** "OK" when the functions agree in every cell of the matrix. */
export function agreementCheck({ sheets, chosen }: WorkbookNames): string {
  const { rowCount, columnCount } = matrixLayout(chosen).monthsArea;
  const area: Area = { row: agreementSections(rowCount).agreements.first, column: API_COLUMN, rowCount, columnCount };
  const cells = sheetPrefix(sheets.workings) + areaReference(area, FIXED);
  return `IF(COUNTIF(${cells},1)=ROWS(${cells})*COLUMNS(${cells}),"OK","See the end of ${sheets.workings.replace(/"/g, '""')}")`;
}

function agreementSections(modelCount: number) {
  const heading = modelSections(modelCount).checks.end + 1;
  const natives = { heading, first: heading + 2 };
  const second = natives.first + modelCount + 1;
  return { natives, agreements: { heading: second, first: second + 2 } };
}
