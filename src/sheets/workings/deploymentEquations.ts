import { type CellOf, formulaOf } from "../../forms/formulas";
import { MODEL, type Name } from "../../model/model";
import { deploymentLines, ownedLines } from "../../scenario/lines";
import type { Scenario } from "../../scenario/scenario";
import { valueOrNone } from "../blocks/answerValues";
import { equationOf, labelOf } from "../blocks/modelLines";
import { unlessNone } from "../missingFigures";
import type { BlockLine } from "../blocks/block";
import { deploymentCell as cell, inForce } from "./figureCells";
import { DEPLOYMENT_LINES, type DeploymentLine } from "./layout";
import { SCENARIO_CELLS, deploymentCells } from "./workingsCells";

/** What running each model costs and serves: a line of the model in each column. */
export function deploymentEquations(scenario: Scenario, models: readonly string[]): Record<DeploymentLine, BlockLine> {
  const deployments = deploymentCells(models.length);
  const cells = (i: number): CellOf => (name) => {
    if (name === "gpuHourlyPrice") return hourlyPrice("gpuHourlyPrice", i);
    if (name === "reservedHourlyPrice") return hourlyPrice("reservedHourlyPrice", i);
    return deployments.has(name) ? deployments.cell(name, i) : SCENARIO_CELLS.has(name) ? SCENARIO_CELLS.cell(name) : undefined;
  };
  const line = (name: Name): BlockLine => {
    const written = (i: number) => formulaOf(MODEL, name, cells(i));
    const rented = RENTED[name];
    return {
      label: labelOf(name), note: equationOf(name), format: MODEL.described(name).format,
      ...(rented === undefined
        ? { formula: written, value: (i) => ownedLines(scenario, models[i]!).of(name).toNumber() }
        : { formula: (i) => unlessNone(hourlyPrice(rented, i), written(i)), value: (i) => valueOrNone(() => deploymentLines(scenario, models[i]!).of(name)) }),
    };
  };
  return Object.fromEntries(DEPLOYMENT_LINES.map((name) => [name, line(name)])) as Record<DeploymentLine, BlockLine>;
}

/** What takes a rent, which need not be known, and which. */
const RENTED: Readonly<Partial<Record<Name, HourlyPrice>>> = { rent: "gpuHourlyPrice", rentedEach: "gpuHourlyPrice", rented: "gpuHourlyPrice", rentEach: "gpuHourlyPrice", reservedEach: "reservedHourlyPrice" };
type HourlyPrice = "gpuHourlyPrice" | "reservedHourlyPrice";
const COLUMN_OF = { gpuHourlyPrice: "rental", reservedHourlyPrice: "reserved" } as const;

/** The hourly price typed among the assumptions, or the table's. */
function hourlyPrice(price: HourlyPrice, model: number): string {
  return `IF(ISTEXT(${inForce(price)}),${cell(COLUMN_OF[price], model)},${inForce(price)})`;
}
