import { type CellOf, formulaOf } from "../../forms/formulas";
import { MODEL, type Name } from "../../model/model";
import { apiPriceOf } from "../../scenario/figures";
import { apiLines } from "../../scenario/lines";
import type { Scenario } from "../../scenario/scenario";
import { equationOf, labelOf } from "../blocks/modelLines";
import { NONE } from "../missingFigures";
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
  /** A cell in the place of the cached list price: needed where some input is read from cache, and none elsewhere. */
  const asCachedPrice = (api: number, price: PriceFigure) =>
    formulaOf(MODEL, "cachedPrice", (name) => (name === "cachedInputPrice" ? cell(price, api) : cells(api)(name, 0)));
  const mixedCached: FigureRow = {
    ...row("mixedCached"),
    formula: (api) => {
      const listed = cell("cachedInputPrice", api);
      const mixed = formulaOf(MODEL, "mixedCached", (name) => (name === "cachedPrice" ? listed : cells(api)(name, 0)));
      return `IF(ISNUMBER(${listed}),${mixed},"${NONE}")`;
    },
    expected: (api) => (apiPriceOf(scenario, api).cachedInput ? apiLines(scenario, api).of("mixedCached").toNumber() : NONE),
  };
  const paidInput: FigureRow = {
    ...row("paidInput"),
    formula: (api) => formulaOf(MODEL, "paidInput", (name) => (name === "mixedCached" ? asCachedPrice(api, "mixedCached") : cells(api)(name, 0))),
  };
  return PRICE_LINES.map((name) => (name === "mixedCached" ? mixedCached : name === "paidInput" ? paidInput : row(name)));
}
