import { perObject } from "../../engine/perObject";
import type { Way } from "../../scenario/comparison";
import type { Scenario } from "../../scenario/scenario";
import { FIXED, FIXED_COLUMN, reference, sheetPrefix } from "../address";
import { breakEvenSheet } from "../breakEvenSheet";
import { formulaCell, valueCell } from "../cells";
import { FIRST_API_COLUMN, HEADER_ROW, MODEL_COLUMN, MONTHS_ROW } from "../matrixLayout";
import type { WorkbookNames } from "../names";
import { type PairRow, pairCell, pairPlace } from "../pairSection";
import type { PlanCell, PlanValue } from "../plan";
import { type ScenarioColumn, allColumns } from "../scenarioColumns";
import { rankingCells } from "../summarySheet";
import { ORDER, type WayLine } from "../summary/wayCells";
import { FIRST_FREE_ROW } from "../titleBlock";
import * as layout from "../workings/layout";
import { workingsSheet } from "../workingsSheet";
import { type Moves, movableCells, movedReference } from "./movedCells";

/** A cell as a formula of another sheet finds it, and what it shows. */
export interface Answer {
  readonly cell: string;
  readonly expected: PlanValue;
}

/** The steps of one scenario, and where its answers stand. */
export interface ScenarioSteps {
  readonly cells: readonly PlanCell[];
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly columnWidths: readonly number[];
  readonly name: Answer;
  readonly verdict: Answer;
  /** Net present value of owning against the API. */
  readonly npv: Answer;
  /** Tokens in the first month. */
  readonly volume: Answer;
  /** OK, or how many settings are refused. */
  readonly refused: Answer;
  readonly ofPair: (row: PairRow) => Answer;
  readonly ofWay: (line: WayLine, way: Way) => Answer;
  /** A row of the section of assumptions, counted from 0: its value, before it is held to its limits. */
  readonly assumption: (row: number) => Answer;
}

/** The line over a scenario's steps: the column of the assumptions it is, its name, and the column that is read. */
const [COLUMN, NAME, READ] = [1, 2, 4] as const;
const HEAD_ROW = FIRST_FREE_ROW - 1;
/** The first of the checks says whether settings lie within their limits; the others are about sheets that are not here. */
const CHECKS = layout.modelSections(1).checks;

/** The steps of every scenario, one under the other: those of the workings and of the ranking, for the pair of the Summary alone. */
export function scenarioSteps(names: WorkbookNames, scenario: Scenario): readonly ScenarioSteps[] {
  return stepsUnder(names)(scenario);
}

/** Made once for the two sheets that need them. */
const stepsUnder = perObject((names: WorkbookNames) => perObject((scenario: Scenario) => allSteps(names, scenario)));

function allSteps(names: WorkbookNames, scenario: Scenario): readonly ScenarioSteps[] {
  let top = FIRST_FREE_ROW;
  // A column in which nothing is typed amounts to the first.
  const sheetsOf = perObject((of: Scenario) => ofPairAlone(names, of));
  return allColumns(names.chosen.scenarios, scenario).columns.map((column, i) => {
    const steps = stepsOf(names, column, sheetsOf(column.scenario), i, top);
    top = endOf(steps.cells) + 1;
    return steps;
  });
}

function stepsOf(names: WorkbookNames, column: ScenarioColumn, { workings, ranking, moved }: ReturnType<typeof ofPairAlone>, i: number, top: number): ScenarioSteps {
  const { sheets } = names;
  const first = top - HEAD_ROW;
  const afterWorkings = first + endOf(workings.cells) + 1 - FIRST_FREE_ROW;
  const moves: Moves = new Map([[sheets.workings, first], [sheets.summary, afterWorkings], [sheets.breakEven, afterWorkings + ranking.end + 1 - HEADER_ROW]]);
  const cells = [
    ...movableCells(headCells(names, column, i), sheets.workings, [])(moves), ...moved.workings(moves),
    ...linkedPair(moved.ranking(moves), names, (side) => [pairPlace(side).row + moves.get(sheets.summary)!, pairPlace(side).column]),
    ...linkedPair(moved.matrix(moves), names, (side) =>
      side === "model" ? [MONTHS_ROW + moves.get(sheets.breakEven)!, MODEL_COLUMN] : [HEADER_ROW + moves.get(sheets.breakEven)!, FIRST_API_COLUMN]),
  ];
  const byPlace = new Map(cells.map((cell) => [reference(cell.row, cell.column, FIXED), cell]));
  const at = (sheet: string, cell: string): Answer => {
    const here = movedReference(cell.replace(/\$?([A-Z]+)\$?(\d+)/, "$$$1$$$2"), moves.get(sheet)!);
    const found = byPlace.get(here)!;
    return { cell: sheetPrefix(sheets.scenarioWorkings) + here, expected: "formula" in found ? found.expected : "value" in found ? found.value : "" };
  };
  return {
    cells,
    rowHeights: Object.fromEntries(Object.entries(workings.rowHeights).filter(([row]) => Number(row) >= FIRST_FREE_ROW).map(([row, height]) => [Number(row) + first, height])),
    columnWidths: workings.columnWidths,
    name: at(sheets.workings, reference(HEAD_ROW, NAME, FIXED)),
    verdict: at(sheets.summary, ranking.verdict), npv: at(sheets.summary, ranking.npv),
    volume: at(sheets.workings, reference(layout.DEPLOYMENTS_SECTION.first, layout.DEPLOYMENT_COLUMNS.indexOf("served"), FIXED)),
    refused: at(sheets.workings, reference(CHECKS.first, layout.CHECK_COLUMN, FIXED)),
    ofPair: (row) => at(sheets.summary, pairCell(row)),
    ofWay: (line, way) => at(sheets.summary, ranking.ways.anchored(line, ORDER.indexOf(way), FIXED)),
    assumption: (row) => at(sheets.workings, reference(layout.ASSUMPTIONS_SECTION.first + row, 1, FIXED)),
  };
}

/** The sheets of a workbook for the Summary's pair alone, which reads a scenario's own column of the assumptions, and their cells to put among a scenario's steps. */
function ofPairAlone(names: WorkbookNames, scenario: Scenario) {
  const { pair } = names.chosen;
  const alone: WorkbookNames = {
    ...names, made: ["breakEven", "workings", "summary"], scenarioColumn: reference(HEAD_ROW, READ, FIXED),
    chosen: { ...names.chosen, models: [pair.model], apis: [pair.api], mode: "native" },
  };
  const [workings, ranking, matrix] = [workingsSheet(alone, scenario), rankingCells(alone, scenario), breakEvenSheet(alone, scenario)];
  const { sheets } = names;
  const movable = (cells: readonly PlanCell[], sheet: string) => movableCells(cells, sheet, [sheets.workings, sheets.summary, sheets.breakEven]);
  return {
    workings, ranking,
    moved: {
      workings: movable(workings.cells.filter(isStep), sheets.workings),
      ranking: movable(ranking.cells.filter(isNoNote), sheets.summary),
      matrix: movable(matrix.cells.filter((cell) => cell.row >= HEADER_ROW && isNoNote(cell)), sheets.breakEven),
    },
  };
}

/** Which column of the assumptions a scenario is. A column after the first in which nothing is typed is none, nor is one that an older table lacks: the first is read again, under no name. */
function headCells({ tables: { assumptions: table } }: WorkbookNames, { name, typed }: ScenarioColumn, i: number): PlanCell[] {
  const [column, columns] = [reference(HEAD_ROW, COLUMN, FIXED_COLUMN), `${table}[[Setting]:[Value]]`];
  const there = `${column}<COLUMNS(${columns})`;
  const isScenario = `IF(${there},OR(${column}=2,SUMPRODUCT(--(INDEX(${columns},0,${column})<>""))>0),FALSE)`;
  return [
    valueCell(HEAD_ROW, 0, "Scenario: its column of the assumptions, its name, the column read", "headerLeft"),
    valueCell(HEAD_ROW, COLUMN, i + 2, "header"),
    formulaCell(HEAD_ROW, NAME, `IF(${isScenario},INDEX(${table}[#Headers],1,${column}),"")`, i === 0 || typed.size > 0 ? name : "", { style: "linkHeader", format: "general" }),
    valueCell(HEAD_ROW, NAME + 1, "", "header"),
    formulaCell(HEAD_ROW, READ, `IF(${there},${column},2)`, i + 2, { style: "linkHeader", format: "general" }),
  ];
}

/** Without a sheet's own head, notes, and checks of sheets that are not here. */
function isStep(cell: PlanCell): boolean {
  return cell.row >= FIRST_FREE_ROW && isNoNote(cell) && (cell.row <= CHECKS.first || cell.row >= CHECKS.end);
}

function isNoNote({ style }: PlanCell): boolean {
  return style !== "note";
}

/** The cells, the names of the pair being those of the Summary. */
function linkedPair(cells: readonly PlanCell[], { sheets, chosen }: WorkbookNames, place: (side: "model" | "api") => readonly [row: number, column: number]): PlanCell[] {
  return cells.map((cell) => {
    const side = (["model", "api"] as const).find((each) => place(each)[0] === cell.row && place(each)[1] === cell.column);
    return side ? formulaCell(cell.row, cell.column, sheetPrefix(sheets.summary) + pairCell(side), chosen.pair[side], { style: "linkText", format: "general" }) : cell;
  });
}

/** The first row under cells. */
function endOf(cells: readonly PlanCell[]): number {
  return cells.reduce((end, { row }) => Math.max(end, row + 1), 0);
}
