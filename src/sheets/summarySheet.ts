import type { Scenario } from "../scenario/scenario";
import { FIXED, areaReference, cellArea, reference, sheetPrefix } from "./address";
import { cellsOf, stacked } from "./blocks/stack";
import { formulaCell, sectionHeading } from "./cells";
import { matrixLayout } from "./matrixLayout";
import { NONE, unlessMissing } from "./missingFigures";
import type { WorkbookNames } from "./names";
import { PAIR_END, pairCells, pairPlace, pairValidations, pairPosition } from "./pairSection";
import type { Area, SheetPlan } from "./plan";
import { printSetup } from "./print";
import { driverBlock } from "./summary/driverBlock";
import { figureBlock, limitBlock } from "./summary/figureBlock";
import { RIVAL_ROWS, rivalCells, rivalVerdict, rivalVerdictFormula } from "./summary/rivalCells";
import { ORDER, type WayLine, verdictCells, wayBlocks, wayChart } from "./summary/wayCells";
import type { Way } from "../scenario/comparison";
import { FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "./titleBlock";
import { frameworkBlock } from "./summary/frameworkBlock";
import { TRIGGER_NOTE, triggerBlocks } from "./triggerBlocks";
import { checkedFacts, flagColor } from "./workings/checkSection";
import { sharedScores } from "./workings/sharedScores";

const WIDTH = 6;
const VERDICT = PAIR_END + 1;
const WAYS = VERDICT + 4;
/** The chart stands beside the ranking that it draws, so that a window shows both at once. */
const CHART = { column: WIDTH + 1, columnCount: 3 } as const;
/** What is printed: the tables, the notes beside them, and the flag of the checks above. */
const PRINTED_COLUMNS = 10;

/** The verdict on one pair in words, what it rests on, and how far it moves when a driver turns out worse. */
export function summarySheet(names: WorkbookNames, scenario: Scenario): SheetPlan {
  const { model } = names.chosen.pair;
  const { page, steps, rival, ranking, drivers, triggers } = summaryBlocks(names, scenario);
  const verdict = verdictCells(ranking, names, scenario);
  return {
    name: names.sheets.summary,
    tabColor: "#1F3864",
    cells: [
      ...titleBlock(
        "Summary",
        "What costs least for the same work: own GPUs, rented ones, the open model by the token, or the API. Choose the pair in the blue cells.",
        checkedFacts(names, scenario),
      ),
      ...pairCells(names, scenario, "own"),
      ...sectionHeading(VERDICT, "Verdict", WIDTH),
      formulaCell(VERDICT + 1, 0, unlessMissing(verdict.formula, names), verdict.expected, { style: "check", format: "general" }),
      formulaCell(VERDICT + 2, 0, unlessMissing(rivalVerdictFormula(rival), names), rivalVerdict(scenario, model), { style: "check", format: "general" }),
      ...cellsOf(page),
      ...rivalCells(rival, names, scenario, WIDTH),
      ...cellsOf(steps),
    ],
    tables: [],
    columnWidths: [38, 42, 18, 16, 18, 18, 14, 14, 8, 24],
    rowHeights: { ...TITLE_HEIGHT, [ranking.ways.header]: 32, [drivers.header]: 32, [triggers.header]: 32 },
    freeze: { rows: FIRST_FREE_ROW - 1, columns: 1 },
    conditionalFormats: [flagColor()],
    validations: pairValidations(names),
    notes: [{ row: triggers.header, column: 2, text: TRIGGER_NOTE }],
    names: [
      { name: "Verdict", area: cellArea(VERDICT + 1, 0), comment: "The verdict on the pair chosen, in words" },
      { name: "Months_to_break_even", area: pairPlace("breakEven"), comment: "Of the pair chosen on this sheet" },
    ],
    charts: [wayChart(ranking, { ...CHART, row: WAYS, rowCount: ranking.ways.first + ORDER.length - WAYS })],
    // The page is what a decision needs; the steps to it stand below.
    print: { ...printSetup(FIRST_FREE_ROW - 2), landscape: false, pagesTall: 1, area: { row: 0, column: 0, rowCount: rival - 1, columnCount: PRINTED_COLUMNS } },
  };
}

/** The blocks of the sheet in their places: those of the page, and the steps under it. */
function summaryBlocks(names: WorkbookNames, scenario: Scenario) {
  const { model, api } = names.chosen.pair;
  const [limits, framework] = [limitBlock(WIDTH), frameworkBlock(WIDTH)];
  const figures = figureBlock(names, scenario, { limits, framework }, WIDTH, (area) => onMatrix(names, area), () => ranking.basis.cell("npv"));
  const drivers = driverBlock(names, scenario, WIDTH);
  const [triggers, basis, volumes, uses] = triggerBlocks(names, scenario, WIDTH);
  const ranking = wayBlocks(onMatrix(names, matrixLayout(names.chosen).gapArea), sharedScores(scenario, model, api).gap ?? NONE, names, scenario, WIDTH);
  const page = [ranking.ways, figures, drivers, triggers];
  const rival = stacked(WAYS, page);
  const steps = [ranking.basis, basis, volumes, uses, limits, framework];
  stacked(rival + RIVAL_ROWS + 1, steps);
  return { page, steps, rival, figures, ranking, drivers, triggers };
}

/** The pair, its verdict and its ranking alone, with what that is computed from; where the answers stand. */
export function rankingCells(names: WorkbookNames, scenario: Scenario) {
  const { model, api } = names.chosen.pair;
  const ranking = wayBlocks(onMatrix(names, matrixLayout(names.chosen).gapArea), sharedScores(scenario, model, api).gap ?? NONE, names, scenario, WIDTH);
  const end = stacked(VERDICT + 3, [ranking.ways, ranking.basis]);
  const verdict = verdictCells(ranking, names, scenario);
  return {
    cells: [
      ...pairCells(names, scenario, "own"),
      ...sectionHeading(VERDICT, "Verdict", WIDTH),
      formulaCell(VERDICT + 1, 0, unlessMissing(verdict.formula, names), verdict.expected, { style: "check", format: "general" }),
      ...cellsOf([ranking.ways, ranking.basis]),
    ],
    ways: ranking.ways,
    /** The first row under the cells. */
    end,
    verdict: reference(VERDICT + 1, 0, FIXED),
    npv: ranking.basis.cell("npv"),
  };
}

/** What the checks of the workings compare. */
export function summaryFigures(names: WorkbookNames, scenario: Scenario) {
  const { figures, ranking } = summaryBlocks(names, scenario);
  const here = sheetPrefix(names.sheets.summary);
  const column = (line: WayLine) => (way?: Way) => here + (way ? ranking.ways.anchored(line, ORDER.indexOf(way), FIXED) : areaReference(ranking.ways.area(line), FIXED));
  return {
    npv: here + figures.cell("npv"),
    npvBasis: here + ranking.basis.cell("npv"),
    saved: here + figures.cell("steadySavings"),
    ranking: { present: column("present"), rank: column("rank"), back: column("back") },
  };
}

/** A figure of the ranking as other sheets find it, of a way by its place. */
export function wayOfSummary(names: WorkbookNames, scenario: Scenario) {
  const { ways } = summaryBlocks(names, scenario).ranking;
  return (line: "with" | "present" | "rank", place: number) => ({
    formula: sheetPrefix(names.sheets.summary) + ways.anchored(line, place, FIXED), expected: ways.lines[line].value(place),
  });
}

/** What the matrix has for the pair in an area of its own. */
function onMatrix(names: WorkbookNames, area: Area): string {
  return `INDEX(${sheetPrefix(names.sheets.breakEven)}${areaReference(area, FIXED)},${pairPosition("model", names)},${pairPosition("api", names)})`;
}
