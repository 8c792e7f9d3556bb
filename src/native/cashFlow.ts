import { depreciation } from "../engine/cashFlow";
import { MONTHS_PER_YEAR } from "../engine/compounding";
import { Decimal, ONE, ZERO, smaller } from "../engine/decimal";
import { netPresentValue } from "../engine/returns";
import { costs, localCosts } from "../scenario/answers";
import { apiBill, pairName } from "./apiBill";
import type { Context } from "./context";
import { nameOf } from "./deployment";
import { type Expression, native, provided } from "./expression";
import { NoNativeForm } from "./noNativeForm";
import { purchase, runningCost } from "./ownership";
import { remembered } from "./remembered";
import { isTyped, settingValue } from "./settings";
import { conversion, working } from "./workings";

/** What owning saves each month, before tax. */
export const monthlySaving = remembered((context: Context, model: string, api: string): Expression => {
  const { apiCost, runningCost: O } = costs(context.scenario, model, api);
  return working(
    context,
    { of: pairName(context, model, api), label: "Monthly saving", unit: "USD/month", format: "usd", equation: "Eqs. 5 and 3: API cost - running cost", expected: apiCost.minus(O) },
    native`${apiBill(context, model, api)}-${runningCost(context, model)}`,
  );
});

/** The yearly discount rate by month: (1+r)^(1/12) - 1. */
export const discountPerMonth = remembered((context: Context): Expression => {
  const expected = ONE.plus(context.scenario.settings.discountRate).pow(ONE.div(MONTHS_PER_YEAR)).minus(1);
  return working(
    context,
    { label: "Discount rate per month", unit: "share per month", format: "percentPoints", equation: "Equation 9: (1 + discount rate)^(1/12) - 1", expected },
    native`(1+${settingValue(context, "discountRate")})^(1/${conversion("Months per year")})-1`,
  );
});

/** Months over which a purchase is written off. */
const lifeInMonths = remembered((context: Context): Expression => {
  return working(
    context,
    { label: "Depreciation life in months", unit: "months", format: "number", equation: "Depreciation life x 12", expected: context.scenario.settings.depreciationLife.times(MONTHS_PER_YEAR) },
    native`${settingValue(context, "depreciationLife")}*${conversion("Months per year")}`,
  );
});

/** Tax that depreciation saves, its present value: level months, then the part of a month in which the life ends. */
export const taxSaved = remembered((context: Context, model: string): Expression => {
  const [i, L, H] = [discountPerMonth(context), lifeInMonths(context), settingValue(context, "horizon")];
  const ending = native`IF(AND(${L}>INT(${L}),INT(${L})<${H}),(${L}-INT(${L}))/(1+${i})^(INT(${L})+1),0)`;
  return working(
    context,
    { of: nameOf(context, model), label: "Tax saved by depreciation, present value", unit: "USD", format: "usd", equation: "Equation 9: tax rate x purchase / life x annuity over the life or the horizon", expected: taxSavedExpected(context, model) },
    native`${settingValue(context, "taxRate")}*${purchase(context, model)}/${L}*(PV(${i},MIN(INT(${L}),${H}),-1)+${ending})`,
  );
});

function taxSavedExpected({ scenario }: Context, model: string): Decimal {
  const { horizon, depreciationLife, taxRate, discountRate } = scenario.settings;
  const purchases = Array.from({ length: horizon.toNumber() }, (_, month) => (month === 0 ? localCosts(scenario, model).hardwareCost : ZERO));
  const saved = depreciation(purchases, depreciationLife).map((amount) => amount.times(taxRate));
  return netPresentValue([ZERO, ...saved], discountRate);
}

/** What the hardware still brings at the horizon, less tax on its gain over book value. */
export const residualAfterTax = remembered((context: Context, model: string): Expression => {
  const { residualValue, taxRate, depreciationLife, horizon } = context.scenario.settings;
  const C = localCosts(context.scenario, model).hardwareCost;
  const life = depreciationLife.times(MONTHS_PER_YEAR);
  const book = ONE.minus(smaller(life, horizon).div(life));
  const [share, tax, L] = [settingValue(context, "residualValue"), settingValue(context, "taxRate"), lifeInMonths(context)];
  return working(
    context,
    { of: nameOf(context, model), label: "Residual value after tax", unit: "USD", format: "usd", equation: "Equation 9: proceeds - tax rate x (proceeds - book value)", expected: C.times(residualValue.minus(taxRate.times(residualValue.minus(book)))) },
    native`${purchase(context, model)}*(${share}-${tax}*(${share}-(1-MIN(${L},${settingValue(context, "horizon")})/${L})))`,
  );
});

/** The month's flow after tax where every month has the same: without tax, or while the purchase is written off all along. */
export const levelFlow = remembered((context: Context, model: string, api: string): Expression => {
  const { taxRate, depreciationLife, horizon } = context.scenario.settings;
  const isLevel = taxRate.isZero() || depreciationLife.times(MONTHS_PER_YEAR).gte(horizon);
  if (!isLevel) throw new NoNativeForm("with tax and a depreciation life shorter than the horizon the months differ");
  const [tax, L] = [settingValue(context, "taxRate"), lifeInMonths(context)];
  const flow = working(
    context,
    { of: pairName(context, model, api), label: "Monthly flow after tax", unit: "USD/month", format: "usd", equation: "Equation 9: saving x (1 - tax rate) + tax rate x purchase / life", expected: levelFlowAmount(context, model, api) },
    native`${monthlySaving(context, model, api)}*(1-${tax})+${tax}*${purchase(context, model)}/${L}`,
  );
  const mayChange = (["taxRate", "depreciationLife", "horizon"] as const).some((key) => isTyped(context, key));
  return mayChange ? provided(flow, native`OR(${tax}=0,${L}>=${settingValue(context, "horizon")})`) : flow;
});

/** The same in USD, as the engine has it. */
export function levelFlowAmount({ scenario }: Context, model: string, api: string): Decimal {
  const { taxRate, depreciationLife } = scenario.settings;
  const { apiCost, runningCost: O, hardwareCost: C } = costs(scenario, model, api);
  return apiCost.minus(O).times(ONE.minus(taxRate)).plus(taxRate.times(C).div(depreciationLife.times(MONTHS_PER_YEAR)));
}
