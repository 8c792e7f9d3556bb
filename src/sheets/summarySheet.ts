import type { Scenario } from "../scenario/scenario";
import { FIXED, areaReference, cellArea, sheetPrefix } from "./address";
import { cellsOf, stacked } from "./blocks/stack";
import { formulaCell, sectionHeading } from "./cells";
import { matrixLayout } from "./matrixLayout";
import { NONE, unlessMissing } from "./missingFigures";
import type { WorkbookNames } from "./names";
import { PAIR_END, pairCell, pairCells, pairPlace, pairValidations } from "./pairSection";
import type { Area, SheetPlan } from "./plan";
import { workbookFacts } from "./preset";
import { printSetup } from "./print";
import { driverBlock } from "./summary/driverBlock";
import { figureBlock, limitBlock } from "./summary/figureBlock";
import { RIVAL_ROWS, rivalCells, rivalVerdict, rivalVerdictFormula } from "./summary/rivalCells";
import { verdictCells, wayBlocks } from "./summary/wayCells";
import { FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "./titleBlock";
import { frameworkBlock } from "./summary/frameworkBlock";
import { TRIGGER_NOTE, triggerBlocks } from "./triggerBlocks";
import { sharedScores } from "./workings/sharedScores";

const WIDTH = 6;
const VERDICT = PAIR_END + 1;
const WAYS = VERDICT + 4;

/** The verdict on one pair in words, what it rests on, and how far it moves when a driver turns out worse. */
export function summarySheet(names: WorkbookNames, scenario: Scenario): SheetPlan {
  const { model, api } = names.chosen.pair;
  const [limits, framework] = [limitBlock(WIDTH), frameworkBlock(WIDTH)];
  const [figures, drivers] = [figureBlock(names, scenario, { limits, framework }, WIDTH, (area) => onMatrix(names, area)), driverBlock(names, scenario, WIDTH)];
  const [triggers, basis] = triggerBlocks(names, scenario, WIDTH);
  const ranking = wayBlocks(onMatrix(names, matrixLayout(names.chosen).gapArea), sharedScores(scenario, model, api).gap ?? NONE, names, scenario, WIDTH);
  const rival = stacked(WAYS, [ranking.ways]);
  const blocks = [figures, drivers, triggers, basis, limits, framework, ranking.basis];
  stacked(rival + RIVAL_ROWS + 1, blocks);
  const verdict = verdictCells(ranking, names, scenario);
  return {
    name: names.sheets.summary,
    tabColor: "#1F3864",
    cells: [
      ...titleBlock(
        "Summary",
        "What costs least for the same work: own GPUs, rented ones, the open model by the token, or the API. Choose the pair in the blue cells.",
        workbookFacts(names.tables.assumptions, scenario),
      ),
      ...pairCells(names, scenario),
      ...sectionHeading(VERDICT, "Verdict", WIDTH),
      formulaCell(VERDICT + 1, 0, unlessMissing(verdict.formula, names), verdict.expected, { style: "check", format: "general" }),
      formulaCell(VERDICT + 2, 0, unlessMissing(rivalVerdictFormula(rival), names), rivalVerdict(scenario, model), { style: "check", format: "general" }),
      ...ranking.ways.cells(),
      ...rivalCells(rival, names, scenario, WIDTH),
      ...cellsOf(blocks),
    ],
    tables: [],
    columnWidths: [42, 34, 18, 16, 18, 18, 12, 24],
    rowHeights: { ...TITLE_HEIGHT, [ranking.ways.header]: 48, [drivers.header]: 32, [triggers.header]: 32 },
    freeze: { rows: FIRST_FREE_ROW - 1, columns: 1 },
    conditionalFormats: [],
    validations: pairValidations(names),
    notes: [{ row: triggers.header, column: 2, text: TRIGGER_NOTE }],
    names: [
      { name: "Verdict", area: cellArea(VERDICT + 1, 0), comment: "The verdict on the pair chosen, in words" },
      { name: "Months_to_break_even", area: pairPlace("breakEven"), comment: "Of the pair chosen on this sheet" },
    ],
    print: printSetup(FIRST_FREE_ROW - 2),
  };
}

/** What the matrix has for the pair in an area of its own. */
function onMatrix(names: WorkbookNames, area: Area): string {
  return `INDEX(${sheetPrefix(names.sheets.breakEven)}${areaReference(area, FIXED)},${pairCell("modelPosition")},${pairCell("apiPosition")})`;
}
