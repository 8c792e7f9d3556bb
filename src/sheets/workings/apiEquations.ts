import { type CellOf, formulaOf } from "../../forms/formulas";
import { MODEL, type Name } from "../../model/model";
import { apiLines } from "../../scenario/lines";
import type { Scenario } from "../../scenario/scenario";
import { equationOf, labelOf } from "../blocks/modelLines";
import type { FigureAt, FigureRow, PriceFigure } from "./figureRow";
import { PRICE_LINES, PRICE_ROWS } from "./layout";
import { SCENARIO_CELLS } from "./workingsCells";

/** From list prices to the price of one million tokens of the assumed traffic: a line of the model in each row. */
export function apiEquations(scenario: Scenario, cell: FigureAt): FigureRow[] {
  const cells = (api: number): CellOf => (name) => {
    if ((PRICE_ROWS as readonly string[]).includes(name)) return cell(name as PriceFigure, api);
    return SCENARIO_CELLS.has(name) ? SCENARIO_CELLS.cell(name) : undefined;
  };
  const row = (name: Name): FigureRow => ({
    label: labelOf(name), equation: equationOf(name), format: "usd",
    formula: (api) => formulaOf(MODEL, name, cells(api)),
    expected: (api) => apiLines(scenario, api).of(name).toNumber(),
  });
  return PRICE_LINES.map(row);
}
