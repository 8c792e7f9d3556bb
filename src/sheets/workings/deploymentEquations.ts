import * as engine from "../../engine/deployment";
import { capacity, electricityCost, hardwareCost, localCosts } from "../../scenario/answers";
import { deploymentOf } from "../../scenario/figures";
import type { Scenario } from "../../scenario/scenario";
import { unlessNone } from "../missingFigures";
import { roundedUp } from "../roundedUp";
import type { FormatName } from "../styles";
import type { FigureColumn } from "./figureColumn";
import { rentOrNone } from "./rent";
import { conversion, deploymentCell as cell, inForce } from "./figureCells";

/** What running each model costs and serves: one equation a column. */
export function deploymentEquations(scenario: Scenario): FigureColumn[] {
  const { settings } = scenario;
  const column = (
    header: string,
    format: FormatName,
    equation: string,
    formula: FigureColumn["formula"],
    expected: FigureColumn["expected"],
  ): FigureColumn => ({ header, equation, look: { style: "result", format }, formula, expected });
  return [
    column(
      "Hardware cost of one (USD)",
      "usdRounded",
      "Eq. 1: count x price x server factor + setup",
      (i) => `${cell("gpuCount", i)}*${cell("gpuPrice", i)}*${inForce("serverFactor")}+${inForce("setupCost")}`,
      (model) => hardwareCost(scenario, model).toNumber(),
    ),
    column(
      "Electricity of one (USD/month)",
      "usd",
      "Eq. 2: count x kW x load factor x hours x rate x PUE",
      (i) =>
        `${kilowatts(i)}*${inForce("loadFactor")}*${inForce("hoursPerMonth")}*${inForce("electricityRate")}*${inForce("pue")}`,
      (model) => electricityCost(scenario, model).toNumber(),
    ),
    column(
      "Capacity of one (tokens/month)",
      "tokens",
      "Eq. 4: tokens/s x 3600 x hours x utilization",
      (i) =>
        `${cell("throughput", i)}*${conversion("Seconds per hour")}*${inForce("hoursPerMonth")}*${inForce("utilization")}`,
      (model) => capacity(scenario, model).toNumber(),
    ),
    column(
      "Volume (tokens/month)",
      "tokens",
      "the Volume setting, or one deployment's capacity",
      (i) =>
        `IF(ISNUMBER(${inForce("volume")}),${inForce("volume")},IF(ISTEXT(${inForce("volume")}),${cell("capacity", i)},NA()))`,
      (model) => localCosts(scenario, model).volume.toNumber(),
    ),
    column(
      "Deployments",
      "count",
      "volume / capacity, rounded up, and spares",
      // Rounded first: a volume that is a whole multiple of the capacity must not need one deployment more.
      (i) => `MAX(1,${roundedUp(`${cell("served", i)}/${cell("capacity", i)}`)})+${inForce("spareDeployments")}`,
      (model) => localCosts(scenario, model).deployments.toNumber(),
    ),
    column(
      "Hardware cost (USD)",
      "usdRounded",
      "deployments x hardware cost of one",
      (i) => `${cell("deployments", i)}*${cell("hardwareEach", i)}`,
      (model) => localCosts(scenario, model).hardwareCost.toNumber(),
    ),
    column(
      "Running cost of one (USD/month)",
      "usd",
      "electricity + maintenance + software + colocation",
      (i) =>
        [cell("electricityEach", i), maintenance(i), software(i), `${kilowatts(i)}*${inForce("colocationRate")}`].join("+"),
      (model) => engine.runningCostPerDeployment(deploymentOf(scenario, model), settings).toNumber(),
    ),
    column(
      "Staff and other (USD/month)",
      "usd",
      "staff x salary x loading / 12 + other",
      () =>
        `${inForce("staff")}*${inForce("salary")}*${inForce("salaryLoading")}/${conversion("Months per year")}+${inForce("otherRunningCost")}`,
      () => engine.fixedRunningCost(settings).toNumber(),
    ),
    column(
      "Running cost (USD/month)",
      "usd",
      "deployments x running cost of one + staff and other",
      (i) => `${cell("deployments", i)}*${cell("runningEach", i)}+${cell("fixedRunning", i)}`,
      (model) => localCosts(scenario, model).runningCost.toNumber(),
    ),
    column(
      "Rent (USD/month)",
      "usd",
      "Eq. 11: deployments x count x rent of a GPU-hour x rental hours x (1 - rental discount)",
      (i) => unlessNone(hourlyPrice(i), `${cell("deployments", i)}*${cell("gpuCount", i)}*${hourlyPrice(i)}*${inForce("rentalHoursPerMonth")}*(1-${inForce("rentalDiscount")})`),
      (model) => rentOrNone(scenario, model),
    ),
  ];
}

/** The hourly price typed among the assumptions, or the table's. */
function hourlyPrice(model: number): string {
  return `IF(ISTEXT(${inForce("gpuHourlyPrice")}),${cell("rental", model)},${inForce("gpuHourlyPrice")})`;
}

/** Rated power of one deployment. */
function kilowatts(model: number): string {
  return `${cell("gpuCount", model)}*${cell("gpuPower", model)}/${conversion("Watts per kilowatt")}`;
}

function maintenance(model: number): string {
  return `${cell("hardwareEach", model)}*${inForce("maintenanceRate")}/${conversion("Months per year")}`;
}

function software(model: number): string {
  return `${cell("gpuCount", model)}*${inForce("softwareCost")}/${conversion("Months per year")}`;
}
