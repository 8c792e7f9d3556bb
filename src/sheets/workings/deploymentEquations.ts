import { type CellOf, formulaOf } from "../../forms/formulas";
import { MODEL, type Name } from "../../model/model";
import { deploymentLines, ownedLines } from "../../scenario/lines";
import type { Scenario } from "../../scenario/scenario";
import { valueOrNone } from "../blocks/answerValues";
import { equationOf, labelOf } from "../blocks/modelLines";
import { unlessNone } from "../missingFigures";
import type { FigureColumn } from "./figureColumn";
import { deploymentCell as cell, inForce } from "./figureCells";
import { DEPLOYMENT_LINES } from "./layout";
import { SCENARIO_CELLS, deploymentCells } from "./workingsCells";

/** What running each model costs and serves: a line of the model in each column. */
export function deploymentEquations(scenario: Scenario, modelCount: number): FigureColumn[] {
  const deployments = deploymentCells(modelCount);
  const cells = (i: number): CellOf => (name) => {
    if (name === "gpuHourlyPrice") return hourlyPrice("gpuHourlyPrice", i);
    if (name === "reservedHourlyPrice") return hourlyPrice("reservedHourlyPrice", i);
    return deployments.has(name) ? deployments.cell(name, i) : SCENARIO_CELLS.has(name) ? SCENARIO_CELLS.cell(name) : undefined;
  };
  const column = (name: Name): FigureColumn => ({
    header: labelOf(name), equation: equationOf(name), look: { style: "result", format: MODEL.described(name).format },
    formula: (i) => formulaOf(MODEL, name, cells(i)),
    expected: (model) => ownedLines(scenario, model).of(name).toNumber(),
  });
  return DEPLOYMENT_LINES.map((name) => {
    const rented = RENTED[name];
    return rented === undefined ? column(name) : {
      ...column(name),
      formula: (i) => unlessNone(hourlyPrice(rented, i), formulaOf(MODEL, name, cells(i))),
      expected: (model) => valueOrNone(() => deploymentLines(scenario, model).of(name)),
    };
  });
}

/** What takes a rent, which need not be known, and which. */
const RENTED: Readonly<Partial<Record<Name, HourlyPrice>>> = { rent: "gpuHourlyPrice", rentedEach: "gpuHourlyPrice", rented: "gpuHourlyPrice", rentEach: "gpuHourlyPrice", reservedEach: "reservedHourlyPrice" };
type HourlyPrice = "gpuHourlyPrice" | "reservedHourlyPrice";
const COLUMN_OF = { gpuHourlyPrice: "rental", reservedHourlyPrice: "reserved" } as const;

/** The hourly price typed among the assumptions, or the table's. */
function hourlyPrice(price: HourlyPrice, model: number): string {
  return `IF(ISTEXT(${inForce(price)}),${cell(COLUMN_OF[price], model)},${inForce(price)})`;
}
