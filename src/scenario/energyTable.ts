import { Answers } from "../forms/answers";
import { DECIMALS } from "../forms/decimals";
import type { Decimal } from "../engine/decimal";
import { ENERGY } from "../model/energy";
import type { Name } from "../model/model";
import { type Lines, deploymentLines } from "./lines";
import type { Scenario } from "./scenario";

/** What the table says, in its order: the first month, then the horizon. */
const LINES: readonly Name[] = ["deployments", "meanPower", "electricityDrawn", "energyEach", "carbonMonth", "carbonEach", "energyTotal", "carbonTotal"];

/** The lines of energy and emissions of a model's deployments. */
export function energyLines(scenario: Scenario, model: string): Lines {
  const upon = deploymentLines(scenario, model);
  return new Answers(ENERGY, DECIMALS, ["deployment"], [], (name) => upon.of(name));
}

/** Electricity and emissions of a model's deployments, with headers. */
export function energyTable(scenario: Scenario, model: string): (Decimal | string)[][] {
  const lines = energyLines(scenario, model);
  return [["Line", "Figure", "Unit"], ...LINES.map((name) => [ENERGY.described(name).label, lines.of(name), ENERGY.described(name).unit])];
}
