import { electricityUse } from "../engine/deployment";
import { monthlyCostToEarn } from "../engine/triggers";
import { apiCost, costs } from "../scenario/answers";
import { deploymentOf } from "../scenario/figures";
import { ownershipOf } from "../scenario/ownership";
import type { Scenario } from "../scenario/scenario";
import { FIXED, reference, sheetPrefix } from "./address";
import { formulaCell, valueCell } from "./cells";
import type { WorkbookNames } from "./names";
import { ofModel, pairCell } from "./pairSection";
import type { PlanCell } from "./plan";
import type { FormatName } from "./styles";
import { conversion, inForce } from "./workings/figureCells";

const BASIS = ["earn", "energy", "capacity", "each", "fixed", "spares", "margin", "affordable"] as const;
type Basis = (typeof BASIS)[number];
/** Those computed from cells of the sheet itself alone. */
const OWN: ReadonlySet<Basis> = new Set<Basis>(["earn", "affordable"]);
const VALUE_COLUMN = 1;

export const BASIS_ROWS = BASIS.length;

/** The cell of a figure that triggers are computed from. */
export type BasisAt = (basis: Basis) => string;

/** Where the figures stand, by their first row. */
export function basisAt(first: number): BasisAt {
  return (basis) => reference(first + BASIS.indexOf(basis), VALUE_COLUMN, FIXED);
}

/** What the triggers are computed from, one figure a row; the price paid stands among the triggers. */
export function basisCells(first: number, price: string, names: WorkbookNames, scenario: Scenario): PlanCell[] {
  const { model, api } = names.chosen.pair;
  const { settings } = scenario;
  const own = ownershipOf(scenario, model);
  const both = costs(scenario, model, api);
  const each = own.hardwareCost.div(settings.horizon).plus(own.runningCostPerDeployment);
  const at = basisAt(first);
  const workings = sheetPrefix(names.sheets.workings);
  const row = (basis: Basis, label: string, formula: string, expected: number, format: FormatName, note: string): PlanCell[] => [
    valueCell(first + BASIS.indexOf(basis), 0, label, "text"),
    formulaCell(first + BASIS.indexOf(basis), VALUE_COLUMN, formula, expected, { style: OWN.has(basis) ? "result" : "resultLink", format }),
    valueCell(first + BASIS.indexOf(basis), VALUE_COLUMN + 1, note, "note"),
  ];
  const kilowatts = `${ofModel(names, "gpuCount")}*${ofModel(names, "gpuPower")}/${workings}${conversion("Watts per kilowatt")}`;
  const hours = (["loadFactor", "hoursPerMonth", "pue"] as const).map((key) => workings + inForce(key)).join("*");
  return [
    ...row("earn", "Cost to earn back (USD/month)", `${pairCell("running")}+${pairCell("hardware")}/${pairCell("horizon")}`, monthlyCostToEarn(both, settings.horizon).toNumber(), "usd", "running cost and the purchase spread over the horizon"),
    ...row("energy", "Electricity drawn (kWh/month)", `${ofModel(names, "deployments")}*${kilowatts}*${hours}`, electricityUse(deploymentOf(scenario, model), settings).times(both.deployments).toNumber(), "usd", "Eq. 2 without the rate"),
    ...row("capacity", "Capacity of one deployment (tokens/month)", ofModel(names, "capacity"), own.capacity.toNumber(), "tokens", "Eq. 4"),
    ...row("each", "Cost of one deployment (USD/month)", `${ofModel(names, "runningEach")}+${ofModel(names, "hardwareEach")}/${pairCell("horizon")}`, each.toNumber(), "usd", "its running cost and its purchase spread over the horizon"),
    ...row("fixed", "Staff and other (USD/month)", ofModel(names, "fixedRunning"), own.fixedRunningCost.toNumber(), "usd", "whatever the number of deployments"),
    ...row("spares", "Spare deployments", workings + inForce("spareDeployments"), settings.spareDeployments.toNumber(), "count", "kept idle, bought and run like the others"),
    ...row("margin", "Earned by a full deployment (USD/month)", `${price}*${at("capacity")}/${workings}${conversion("Tokens per price unit")}-${at("each")}`, apiCost(scenario, api, own.capacity).minus(each).toNumber(), "usd", "API cost of its capacity less its own"),
    ...row("affordable", "Deployments that pay back (count)", `INT(ROUND((${pairCell("apiCost")}-${at("fixed")})/${at("each")},12))-${at("spares")}`, both.apiCost.minus(own.fixedRunningCost).div(each).floor().minus(settings.spareDeployments).toNumber(), "count", "as many as the API's cost pays for, spares taken off"),
  ];
}
