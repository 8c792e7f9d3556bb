import { type CellOf, formulaOf } from "../../forms/formulas";
import { MODEL, type Name } from "../../model/model";
import { apiLines } from "../../scenario/lines";
import type { Scenario } from "../../scenario/scenario";
import type { BlockLine } from "../blocks/block";
import { equationOf, labelOf } from "../blocks/modelLines";
import { type PriceFigure, type Priced, pricedLine } from "./apiPrices";
import { PRICE_LINES, PRICE_ROWS } from "./layout";
import { SCENARIO_CELLS } from "./workingsCells";

/** From list prices to the price of one million tokens of the assumed traffic: a line of the model in each row. */
export function apiEquations(scenario: Scenario, priced: Priced): Record<(typeof PRICE_LINES)[number], BlockLine> {
  const cells = (member: number): CellOf => (name) => {
    if ((PRICE_ROWS as readonly string[]).includes(name)) return priced.cell(name as PriceFigure, member);
    return SCENARIO_CELLS.has(name) ? SCENARIO_CELLS.cell(name) : undefined;
  };
  const line = (name: Name): BlockLine => pricedLine(priced, {
    label: labelOf(name), note: equationOf(name), format: "usd",
    formula: (member) => formulaOf(MODEL, name, cells(member)), value: (api) => apiLines(scenario, api).of(name).toNumber(),
  });
  return Object.fromEntries(PRICE_LINES.map((name) => [name, line(name)])) as Record<(typeof PRICE_LINES)[number], BlockLine>;
}
