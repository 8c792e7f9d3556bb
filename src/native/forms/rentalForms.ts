import { known } from "../../catalog/lookup";
import { ONE } from "../../engine/decimal";
import { hardwareCost, runningCostPerDeployment } from "../../engine/deployment";
import { rentPerDeployment, rentedCapacityPerMonth } from "../../engine/rental";
import { gpuOf, rentedDeploymentOf } from "../../scenario/figures";
import { rentCost } from "../../scenario/rentalAnswers";
import { apiCost } from "../apiPrice";
import type { Context } from "../context";
import { electricityFormula, gpuFigure, modelFigure, modelGpuFigure, nameOf } from "../deployment";
import { type Expression, native } from "../expression";
import { deployments, purchase, runningCost, steady } from "../ownership";
import { remembered } from "../remembered";
import { settingValue } from "../settings";
import { conversion, working } from "../workings";
import { payback } from "./breakEvenForms";
import type { NativeForms } from "./form";

/** Rented GPUs, and an hour of one's own. */
export const RENTAL_FORMS: NativeForms = {
  RENTCOST: { arguments: ["fixed"], formula: ({ name }, context) => rent(context, name(0)) },
  RENTBREAKEVEN: {
    arguments: ["fixed"],
    formula: ({ name }, context) => steady(context, payback(purchase(context, name(0)), rent(context, name(0)), runningCost(context, name(0))), "volumeGrowth"),
  },
  BREAKEVENUTILIZATION: {
    arguments: ["fixed", "fixed"],
    formula: ({ name }, context) => native`${rentOfOne(context, name(0))}/(${apiCost(context, name(1), rentedCapacity(context, name(0)))})`,
  },
  GPUHOUR: { arguments: ["fixed"], formula: ({ name }, context) => gpuHour(context, name(0)) },
};

/** Rent of one deployment (model, equation 11). */
const rentOfOne = remembered((context: Context, model: string): Expression => {
  const expected = rentPerDeployment(rentedDeploymentOf(context.scenario, model), context.scenario.settings);
  return working(
    context,
    { of: nameOf(context, model), label: "Rent of one deployment", unit: "USD/month", format: "usd", equation: "Equation 11: GPU count x hourly price x rental hours x (1 - rental discount)", expected },
    native`${modelFigure(context, model, "gpuCount")}*${modelGpuFigure(context, model, "gpuHourlyPrice")}*${settingValue(context, "rentalHoursPerMonth")}*(1-${settingValue(context, "rentalDiscount")})`,
  );
});

const rent = remembered((context: Context, model: string): Expression => {
  return working(
    context,
    { of: nameOf(context, model), label: "Rent of all deployments", unit: "USD/month", format: "usd", equation: "Equation 11: deployments x rent of one", expected: rentCost(context.scenario, model) },
    native`${deployments(context, model)}*${rentOfOne(context, model)}`,
  );
});

const rentedCapacity = remembered((context: Context, model: string): Expression => {
  const expected = rentedCapacityPerMonth(rentedDeploymentOf(context.scenario, model), context.scenario.settings);
  return working(
    context,
    { of: nameOf(context, model), label: "Full capacity of a rented deployment", unit: "tokens/month", format: "tokens", equation: "Equation 11: throughput x 3600 x rental hours", expected },
    native`${modelFigure(context, model, "throughput")}*${conversion("Seconds per hour")}*${settingValue(context, "rentalHoursPerMonth")}`,
  );
});

/** [(C - RV/(1+r)^n) CRF(r,n) + yearly running cost] / (8760 u)  (model, equation 12): PMT is the capital's yearly payment. */
function gpuHour(context: Context, gpu: string): Expression {
  const set = (key: "discountRate" | "depreciationLife" | "residualValue" | "utilization") => settingValue(context, key);
  const C = gpuPurchase(context, gpu);
  return native`(PMT(${set("discountRate")},${set("depreciationLife")},-${C},${C}*${set("residualValue")})+${gpuRunningCost(context, gpu)}*${conversion("Months per year")})/(${conversion("Hours per year")}*${set("utilization")})`;
}

function gpuPurchase(context: Context, gpu: string): Expression {
  const { scenario } = context;
  const record = known(scenario.gpus, gpu);
  const expected = hardwareCost({ ...gpuOf(scenario, gpu), gpuCount: ONE }, scenario.settings);
  return working(
    context,
    { of: record?.name ?? gpu, label: "Hardware cost of one GPU", unit: "USD", format: "usd", equation: "Eq. 1: price x server factor + setup cost", expected },
    native`${gpuFigure(context, record, "gpuPrice")}*${settingValue(context, "serverFactor")}+${settingValue(context, "setupCost")}`,
  );
}

function gpuRunningCost(context: Context, gpu: string): Expression {
  const { scenario } = context;
  const record = known(scenario.gpus, gpu);
  const [watts, months] = [gpuFigure(context, record, "gpuPower"), conversion("Months per year")];
  const expected = runningCostPerDeployment({ ...gpuOf(scenario, gpu), gpuCount: ONE }, scenario.settings);
  return working(
    context,
    { of: record?.name ?? gpu, label: "Running cost of one GPU", unit: "USD/month", format: "usd", equation: "Equation 5: electricity + maintenance + software + colocation, without staff", expected },
    native`${electricityFormula(context, watts)}+${gpuPurchase(context, gpu)}*${settingValue(context, "maintenanceRate")}/${months}+${settingValue(context, "softwareCost")}/${months}+${watts}/${conversion("Watts per kilowatt")}*${settingValue(context, "colocationRate")}`,
  );
}
