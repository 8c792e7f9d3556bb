import { inCurrency } from "../engine/currency";
import type { Scenario } from "../scenario/scenario";
import { checkColor } from "./matrixColors";
import type { WorkbookNames } from "./names";
import { pairCells, pairValidations } from "./pairSection";
import type { SheetPlan } from "./plan";
import { widePrintSetup } from "./print";
import { checkCells, checkResults, termCells } from "./sensitivity/closingCells";
import { driverCells, swingValidation } from "./sensitivity/driverCells";
import { gridCells, gridColors, gridValidations } from "./sensitivity/gridCells";
import { WIDTH, bars, base as baseCase, drivers, ends, ranked as tornado, worthMonths } from "./sensitivity/layout";
import { rankedCells, rankedValues } from "./sensitivity/rankedCells";
import { measureOf, outputOf, ranking } from "./sensitivity/ranking";
import { monthsOfPair } from "./summary/wayCells";
import { followedBy } from "./workings/followedMonths";
import { monthRows } from "./monthRows";
import { linkedCells } from "./workings/workingsCells";
import { stepCells } from "./sensitivity/stepCells";
import { driverCases, stepValues } from "./sensitivity/stepValues";
import { barCells, tornadoChart } from "./sensitivity/tornadoChart";
import { worthMonthCells } from "./sensitivity/worthMonths";
import { FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "./titleBlock";
import { checkedFacts, flagColor } from "./workings/checkSection";

const WIDTHS: readonly number[] = [38, 16, ...Array<number>(WIDTH - 1).fill(14)];
/** Points, for headers of four lines. */
const HEADER_HEIGHT = 64;

/** What moves the months to break even of a pair chosen on the sheet: a tornado of every driver, and two grids. */
export function sensitivitySheet(names: WorkbookNames, scenario: Scenario): SheetPlan {
  const { pair } = names.chosen;
  const base = stepValues(scenario, pair);
  const cases = driverCases(scenario, pair);
  const measure = measureOf(scenario, base);
  const output = outputOf(base, measure);
  const ranks = ranking(cases, output, measure);
  const ranked = rankedValues(cases, output, ranks);
  const followed = followedBy(names, scenario);
  const worth = worthMonths(monthRows(scenario));
  const given = linkedCells(names).scenario;
  const ofPair = monthsOfPair(names, scenario).inMonths;
  return {
    name: names.sheets.sensitivity,
    tabColor: "#2E75B6",
    cells: [
      ...titleBlock(
        "Sensitivity",
        "How far the months to break even, or the net present value, move with one figure, and with the API's price and another figure together.",
        checkedFacts(names, scenario),
      ),
      ...pairCells(names, scenario),
      ...rankedCells(names, ranked, output, inCurrency(measure, scenario.choice.currency)),
      ...gridCells(names, scenario, measure, followed, worth),
      ...driverCells(names, scenario, cases, ranks),
      ...stepCells(cases, base, followed, worth, ofPair("ownSoFar")!),
      ...termCells(names, scenario, ranks, base, followed),
      ...checkCells(names, scenario, followed),
      ...barCells(ranked, ranks.longestBar),
      ...worthMonthCells(worth, scenario, pair.model, (name) => followed.term(name) ?? (given.has(name) ? given.cell(name) : undefined), ofPair("paidSoFar")!),
    ],
    tables: [],
    columnWidths: WIDTHS,
    rowHeights: { ...TITLE_HEIGHT, ...Object.fromEntries([tornado, drivers, baseCase, ends.high, bars, worth].map(({ header }) => [header, HEADER_HEIGHT])) },
    freeze: { rows: FIRST_FREE_ROW - 1, columns: 1 },
    conditionalFormats: [...gridColors(), checkColor(checkResults()), flagColor()],
    validations: [...pairValidations(names), swingValidation(), ...gridValidations()],
    charts: [tornadoChart()],
    print: widePrintSetup(FIRST_FREE_ROW - 2, WIDTHS),
  };
}
