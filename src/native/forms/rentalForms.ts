import { known } from "../../catalog/lookup";
import { gpuLines } from "../../scenario/lines";
import type { Context } from "../context";
import { gpuFigure } from "../deployment";
import { type Expression, native } from "../expression";
import { modelLine, steady } from "../modelLines";
import { settingValue } from "../settings";
import { conversion, working } from "../workings";
import { apiCostOf } from "./apiForms";
import { payback } from "./breakEvenForms";
import type { NativeForms } from "./form";

/** Rented GPUs, and an hour of one's own. */
export const RENTAL_FORMS: NativeForms = {
  RENTBREAKEVEN: {
    arguments: ["fixed"],
    formula: ({ name }, context) => steady(context, payback(modelLine(context, "hardware", name(0)), modelLine(context, "rent", name(0)), modelLine(context, "running", name(0))), "volumeGrowth"),
  },
  BREAKEVENUTILIZATION: {
    arguments: ["fixed", "fixed"],
    formula: ({ name }, context) => native`${modelLine(context, "rentEach", name(0))}/(${apiCostOf(context, name(1), modelLine(context, "rentedCapacity", name(0)))})`,
  },
  GPUHOUR: { arguments: ["fixed"], formula: ({ name }, context) => gpuHour(context, name(0)) },
};

/** [(C - RV/(1+r)^n) CRF(r,n) + yearly running cost] / (8760 u)  (model, equation 12): PMT is the capital's yearly payment. */
function gpuHour(context: Context, gpu: string): Expression {
  const set = (key: "discountRate" | "depreciationLife" | "residualValue" | "utilization") => settingValue(context, key);
  const C = gpuPurchase(context, gpu);
  return native`(PMT(${set("discountRate")},${set("depreciationLife")},-${C},${C}*${set("residualValue")})+${gpuRunningCost(context, gpu)}*${conversion("monthsPerYear")})/(${conversion("hoursPerYear")}*${set("utilization")})`;
}

function gpuPurchase(context: Context, gpu: string): Expression {
  const { scenario } = context;
  const record = known(scenario.gpus, gpu);
  const expected = gpuLines(scenario, gpu).of("hardwareEach");
  return working(
    context,
    { of: record?.name ?? gpu, label: "Hardware cost of one GPU", unit: "USD", format: "usd", equation: "Eq. 1: price x server factor + setup cost", expected },
    native`${gpuFigure(context, record, "gpuPrice")}*${settingValue(context, "serverFactor")}+${settingValue(context, "setupCost")}`,
  );
}

function gpuRunningCost(context: Context, gpu: string): Expression {
  const { scenario } = context;
  const record = known(scenario.gpus, gpu);
  const [watts, months] = [gpuFigure(context, record, "gpuPower"), conversion("monthsPerYear")];
  const expected = gpuLines(scenario, gpu).of("runningEach");
  return working(
    context,
    { of: record?.name ?? gpu, label: "Running cost of one GPU", unit: "USD/month", format: "usd", equation: "Equation 5: electricity + maintenance + software + colocation, without staff", expected },
    native`${watts}/${conversion("wattsPerKilowatt")}*${settingValue(context, "loadFactor")}*${settingValue(context, "hoursPerMonth")}*${settingValue(context, "pue")}*${settingValue(context, "electricityRate")}+${gpuPurchase(context, gpu)}*${settingValue(context, "maintenanceRate")}/${months}+${settingValue(context, "softwareCost")}/${months}+${watts}/${conversion("wattsPerKilowatt")}*${settingValue(context, "colocationRate")}`,
  );
}
