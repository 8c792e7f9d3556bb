import type { Scenario } from "../../scenario/scenario";
import { firstMonthBreakEven } from "../../scenario/answers";
import { FIXED, FIXED_ROW, areaReference, reference, sheetPrefix } from "../address";
import { formulaCell, sectionHeading, valueCell } from "../cells";
import { hostMonths } from "../hostMonthsCells";
import { MONTHS_ROW, FIRST_API_COLUMN, matrixLayout } from "../matrixLayout";
import { unlessNone } from "../missingFigures";
import { monthsText } from "../monthsText";
import { nativeMonths } from "../nativeMonths";
import type { WorkbookNames } from "../names";
import type { Area, PlanCell, PlanValue } from "../plan";
import { apiHeaderCells } from "./apiSection";
import { apiCostCell, deploymentCell, hostArea } from "./figureCells";
import { API_COLUMN, DEPLOYMENTS_SECTION, modelSections } from "./layout";

/** The native months, then for each whether the LLM functions on the result sheet agree: 1 where they do. */
export function agreementCells(names: WorkbookNames, scenario: Scenario, columnCount: number): PlanCell[] {
  const { models, apis } = names.chosen;
  const { natives, agreements } = agreementSections(models.length);
  const head = (row: number, title: string) => [
    ...sectionHeading(row, title, columnCount),
    ...apiHeaderCells(row + 1, "Model", "", names).filter(({ column }) => column !== 1),
    valueCell(row + 1, API_COLUMN + apis.length, "Cheapest host", "header"),
  ];
  return [
    ...head(natives.heading, "Months to break even by native formulas"),
    ...head(agreements.heading, "LLM functions agree with them (1: to twelve digits)"),
    ...models.flatMap((model, i) => [
      ...[natives, agreements].map(({ first }) =>
        formulaCell(first + i, 0, deploymentCell("model", i), model, { style: "formula", format: "general" }),
      ),
      ...apis.flatMap((api, j) => comparedCells(i, j, againstApi(i, j, names, firstMonthBreakEven(scenario, model, api).toNumber()), names)),
      ...comparedCells(i, apis.length, againstHost(i, names, hostMonths(scenario, model)), names),
    ]),
  ];
}

/** Months by native formulas, and the cell that has them by functions. */
interface Compared {
  readonly native: string;
  readonly expected: PlanValue;
  readonly functionColumn: number;
}

function againstApi(i: number, j: number, { chosen: { models } }: WorkbookNames, months: number): Compared {
  const native = nativeMonths(apiCostCell(i, j, models.length), deploymentCell("running", i), deploymentCell("hardware", i));
  return { native, expected: monthsText(months), functionColumn: FIRST_API_COLUMN + j };
}

function againstHost(i: number, { chosen }: WorkbookNames, expected: PlanValue): Compared {
  const cost = hostCost(i, chosen.models.length);
  const native = unlessNone(cost, nativeMonths(cost, deploymentCell("running", i), deploymentCell("hardware", i)), '""');
  return { native, expected, functionColumn: matrixLayout(chosen).hostMonthsColumn };
}

/** The cost of a model's volume at its host, for cells with models down. */
function hostCost(model: number, modelCount: number): string {
  const place = `ROWS(${reference(DEPLOYMENTS_SECTION.first, 0, FIXED_ROW)}:${deploymentCell("model", model)})`;
  return `INDEX(${areaReference(hostArea("apiCost", modelCount), FIXED)},${place})`;
}

function comparedCells(i: number, j: number, { native, expected, functionColumn }: Compared, { sheets, chosen: { models } }: WorkbookNames): PlanCell[] {
  const { natives, agreements } = agreementSections(models.length);
  const [ours, theirs] = [sheetPrefix(sheets.breakEven) + reference(MONTHS_ROW + i, functionColumn), reference(natives.first + i, API_COLUMN + j)];
  return [
    formulaCell(natives.first + i, API_COLUMN + j, native, expected, { style: "result", format: "months" }),
    formulaCell(
      agreements.first + i, API_COLUMN + j,
      `IF(AND(ISNUMBER(${ours}),ISNUMBER(${theirs})),IF(ROUND(${ours}/${theirs}-1,12)=0,1,0),IF(${ours}=${theirs},1,0))`,
      1, { style: "result", format: "count" },
    ),
  ];
}

/** "OK" when the functions agree in every cell of the matrix. */
export function agreementCheck({ sheets, chosen }: WorkbookNames): string {
  const { rowCount, columnCount } = matrixLayout(chosen).monthsArea;
  // One column past the APIs compares the cheapest host.
  const area: Area = { row: agreementSections(rowCount).agreements.first, column: API_COLUMN, rowCount, columnCount: columnCount + 1 };
  const cells = sheetPrefix(sheets.workings) + areaReference(area, FIXED);
  return `IF(COUNTIF(${cells},1)=ROWS(${cells})*COLUMNS(${cells}),"OK","See the end of ${sheets.workings.replace(/"/g, '""')}")`;
}

function agreementSections(modelCount: number) {
  const heading = modelSections(modelCount).checks.end + 1;
  const natives = { heading, first: heading + 2 };
  const second = natives.first + modelCount + 1;
  return { natives, agreements: { heading: second, first: second + 2 } };
}
