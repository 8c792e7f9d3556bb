import type { Scenario } from "../scenario/scenario";
import { checkColor } from "./matrixColors";
import type { WorkbookNames } from "./names";
import type { SheetPlan } from "./plan";
import { widePrintSetup } from "./print";
import { FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "./titleBlock";
import { apiCells, apiCostCells } from "./workings/apiSection";
import { assumptionCells, assumptionNames, conversionCells } from "./workings/assumptionRows";
import { sheetChecks } from "./sheetChecks";
import { checkCells, checkedFacts, flagColor } from "./workings/checkSection";
import { comparisonCells } from "./workings/comparisonSections";
import { deploymentCells } from "./workings/deploymentSection";
import { hostListCells } from "./workings/hostList";
import { hostCells } from "./workings/hostSection";
import * as layout from "./workings/layout";
import { paybackBlocks, paybackCells } from "./workings/paybackBlocks";
import { apiScoreCells, openScoreCells } from "./workings/scoreSections";

const LABEL_WIDTH = 42;
const GPU_WIDTH = 26;
const FIGURE_WIDTH = 15;

/** Points. Some headers are long; those of the deployments have an equation each under them. */
function headerHeights(modelCount: number): Record<number, number> {
  const { apiCosts, deployments } = layout.modelSections(modelCount);
  return {
    ...Object.fromEntries(layout.headerRows(modelCount).map((row) => [row, 32])),
    [apiCosts.heading + 1]: 48,
    [layout.HOSTS_SECTION.first + layout.HOST_ROWS.indexOf("host")]: 64,
    [deployments.heading + 1]: 64,
    [deployments.heading + 2]: 150,
  };
}

/** The steps from the tables to the result, each with its equation. */
export function workingsSheet(names: WorkbookNames, scenario: Scenario): SheetPlan {
  const { models, apis } = names.chosen;
  // One column past the APIs, and past the models where they stand across, holds the equations.
  const columnCount = Math.max(layout.DEPLOYMENT_COLUMNS.length, layout.spendColumn(apis.length) + 2, layout.HOST_COLUMN + models.length + 1);
  const blocks = paybackBlocks(names, scenario);
  const columnWidths = Array.from({ length: Math.max(columnCount, blocks.months.names.length) }, (_, j) => columnWidth(layout.DEPLOYMENT_COLUMNS[j]));
  return {
    name: names.sheets.workings,
    tabColor: "#7A8CA8",
    cells: [
      ...titleBlock(
        "Workings",
        `Every step between the tables and the sheet ${names.sheets.breakEven}. Green is read from another sheet, black is computed here; nothing here is typed.`,
        checkedFacts(names, scenario, "workings"),
      ),
      ...assumptionCells(names, scenario, columnCount),
      ...conversionCells(scenario, columnCount),
      ...apiCells(names, scenario, columnCount),
      ...hostListCells(names, scenario, columnCount),
      ...hostCells(names, scenario, columnCount),
      ...apiScoreCells(names, scenario, columnCount),
      ...deploymentCells(names, scenario, columnCount),
      ...apiCostCells(names, scenario, columnCount),
      ...openScoreCells(names, scenario, columnCount),
      ...comparisonCells(names, scenario, columnCount),
      ...checkCells(names, sheetChecks(names, scenario), columnCount),
      ...paybackCells(blocks),
    ],
    tables: [],
    columnWidths,
    rowHeights: { ...TITLE_HEIGHT, ...headerHeights(models.length), ...Object.fromEntries([blocks.steady, blocks.paidIn, blocks.shown].map(({ header }) => [header, 32])), [blocks.months.header]: 80, [blocks.months.header + 1]: 32 },
    freeze: { rows: FIRST_FREE_ROW - 1, columns: 1 },
    conditionalFormats: [checkColor(layout.checkResults(models.length)), flagColor()],
    validations: [],
    names: assumptionNames(),
    print: widePrintSetup(FIRST_FREE_ROW - 2, columnWidths),
  };
}

function columnWidth(column: layout.DeploymentColumn | undefined): number {
  if (column === "model") return LABEL_WIDTH;
  return column === "gpu" ? GPU_WIDTH : FIGURE_WIDTH;
}
