import { HyperFormula } from "hyperformula";
import { bareLoop } from "./bareLoop";
import { processorTime } from "./measure";
import { CELLS, RATES, RATE_CELL, breakEvenFormula, figureRows, sameSum } from "./nativeModel";

/** The fewest milliseconds of the processor in which HyperFormula recalculates the cells as native formulas when the electricity rate changes. */
export function hyperFormulaRecalculation(): number {
  const formulas = Array.from({ length: CELLS }, (_, cell) => [onFigures(breakEvenFormula(cell))]);
  const engine = HyperFormula.buildFromSheets({ Figures: figureRows(), Cells: formulas }, { licenseKey: "gpl-v3" });
  const [figures, cells] = [engine.getSheetId("Figures")!, engine.getSheetId("Cells")!];
  // The figures start at the first rate: setting it again would change nothing.
  const times = RATES.slice(1).map((rate) => processorTime(() => engine.setCellContents({ sheet: figures, row: RATE_CELL.row, col: RATE_CELL.column }, rate)));
  const sum = engine.getSheetValues(cells).reduce((total, [months]) => total + Number(months), 0);
  sameSum("HyperFormula", sum, bareLoop(RATES.at(-1)!));
  return Math.min(...times);
}

/** A formula on another sheet than its figures. */
function onFigures(formula: string): string {
  return formula.replaceAll(/\$[A-K]\$\d+(?::\$[A-K]\$\d+)?/g, "Figures!$&");
}
