import type { Scenario } from "../scenario/scenario";
import { checkColor } from "./matrixColors";
import type { WorkbookNames } from "./names";
import type { SheetPlan } from "./plan";
import { presetFact } from "./preset";
import { printSetup } from "./print";
import { CATALOG_FACTS, FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "./titleBlock";
import { apiCells, apiCostCells } from "./workings/apiSection";
import { assumptionCells, conversionCells } from "./workings/assumptionRows";
import { checkCells } from "./workings/checkSection";
import { comparisonCells } from "./workings/comparisonSections";
import { deploymentCells } from "./workings/deploymentSection";
import * as layout from "./workings/layout";
import { apiScoreCells, openScoreCells } from "./workings/scoreSections";

const COLUMN_COUNT = layout.DEPLOYMENT_COLUMNS.length;
const LABEL_WIDTH = 38;
const GPU_WIDTH = 26;
const FIGURE_WIDTH = 14;

/** Points. Some headers are long; those of the deployments have an equation each under them. */
const HEADER_HEIGHTS = {
  ...Object.fromEntries(layout.HEADER_ROWS.map((row) => [row, 32])),
  [layout.API_COSTS_SECTION.heading + 1]: 48,
  [layout.DEPLOYMENTS_SECTION.heading + 1]: 48,
  [layout.DEPLOYMENTS_SECTION.heading + 2]: 64,
};

/** The steps from the tables to the result, each with its equation. */
export function workingsSheet(names: WorkbookNames, scenario: Scenario): SheetPlan {
  return {
    name: names.sheets.workings,
    tabColor: "#7A8CA8",
    cells: [
      ...titleBlock(
        "Workings",
        `Every step between the tables and the sheet ${names.sheets.breakEven}. Green is read from another sheet, black is computed here; nothing here is typed.`,
        [presetFact(names.tables.assumptions, scenario), ...CATALOG_FACTS],
      ),
      ...assumptionCells(names.tables.assumptions, scenario, COLUMN_COUNT),
      ...conversionCells(COLUMN_COUNT),
      ...deploymentCells(names, scenario, COLUMN_COUNT),
      ...apiCells(names, scenario, COLUMN_COUNT),
      ...apiCostCells(names, scenario, COLUMN_COUNT),
      ...openScoreCells(names, scenario, COLUMN_COUNT),
      ...apiScoreCells(names, scenario, COLUMN_COUNT),
      ...comparisonCells(names, scenario, COLUMN_COUNT),
      ...checkCells(names, COLUMN_COUNT),
    ],
    tables: [],
    columnWidths: layout.DEPLOYMENT_COLUMNS.map((column) =>
      column === "model" ? LABEL_WIDTH : column === "gpu" ? GPU_WIDTH : FIGURE_WIDTH,
    ),
    rowHeights: { ...TITLE_HEIGHT, ...HEADER_HEIGHTS },
    freeze: { rows: FIRST_FREE_ROW - 1, columns: 1 },
    conditionalFormats: [checkColor(layout.CHECK_RESULTS)],
    validations: [],
    print: printSetup(FIRST_FREE_ROW - 2),
  };
}
