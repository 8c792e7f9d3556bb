import { type Decimal, smaller } from "../../engine/decimal";
import { discountedTotals, paybackOfTotals } from "../../engine/returns";
import { localCosts } from "../../scenario/answers";
import { netPresentValue } from "../../scenario/returnAnswers";
import { pairName } from "../apiBill";
import { discountPerMonth, levelFlow, levelFlowAmount, monthlySaving, residualAfterTax, taxSaved } from "../cashFlow";
import type { Context } from "../context";
import { type Expression, native } from "../expression";
import { purchase, steady } from "../ownership";
import { remembered } from "../remembered";
import { settingValue } from "../settings";
import { conversion, working } from "../workings";
import type { NativeForms } from "./form";

/** Returns on the purchase over the horizon: annuities, since every month is like the first. */
export const RETURN_FORMS: NativeForms = {
  NPV: { arguments: ["fixed", "fixed"], formula: ({ name }, context) => netPresent(context, name(0), name(1)) },
  IRR: { arguments: ["fixed", "fixed"], formula: ({ name }, context) => internalRate(context, name(0), name(1)) },
  DISCOUNTEDPAYBACK: { arguments: ["fixed", "fixed"], formula: ({ name }, context) => discountedPayback(context, name(0), name(1)) },
};

/** -C + saving after tax x annuity + tax saved by depreciation + residual value, discounted (model, equation 9). */
const netPresent = remembered((context: Context, model: string, api: string): Expression => {
  const [i, H] = [discountPerMonth(context), settingValue(context, "horizon")];
  const saved = native`${monthlySaving(context, model, api)}*(1-${settingValue(context, "taxRate")})*PV(${i},${H},-1)`;
  const formula = native`${saved}+${taxSaved(context, model)}+${residualAfterTax(context, model)}/(1+${i})^${H}-${purchase(context, model)}`;
  const about = {
    of: pairName(context, model, api), label: "Net present value", unit: "USD", format: "usd",
    equation: "Equation 9: after-tax saving x annuity + tax saved by depreciation + residual value - purchase, discounted",
  } as const;
  return working(context, { ...about, expected: netPresentValue(context.scenario, model, api) }, steady(context, formula, "volumeGrowth", "apiPriceDecline"));
});

/** (1+i)^12 - 1 of the monthly rate of a level flow (model, equation 9). */
function internalRate(context: Context, model: string, api: string): Expression {
  const monthly = native`RATE(${settingValue(context, "horizon")},${levelFlow(context, model, api)},-${purchase(context, model)},${residualAfterTax(context, model)})`;
  return steady(context, native`(1+${monthly})^${conversion("Months per year")}-1`, "volumeGrowth", "apiPriceDecline");
}

/** The month in which discounted totals reach 0, linear inside it (model, equation 10). */
function discountedPayback(context: Context, model: string, api: string): Expression {
  const [i, H, C] = [discountPerMonth(context), settingValue(context, "horizon"), purchase(context, model)];
  const [flow, whole] = [levelFlow(context, model, api), wholeMonths(context, model, api)];
  const open = native`(${C}-${flow}*PV(${i},${whole},-1))`;
  const last = native`IF(${whole}=${H}-1,${residualAfterTax(context, model)}/(1+${i})^${H},0)`;
  const gain = native`(${flow}/(1+${i})^(${whole}+1)+${last})`;
  return steady(context, native`IF(${open}<=${gain},${whole}+${open}/${gain},NA())`, "volumeGrowth", "apiPriceDecline");
}

/** Whole months before the purchase is paid back, at most those before the horizon's last. */
const wholeMonths = remembered((context: Context, model: string, api: string): Expression => {
  const [i, H, C] = [discountPerMonth(context), settingValue(context, "horizon"), purchase(context, model)];
  const flow = levelFlow(context, model, api);
  const formula = native`MIN(${H}-1,IF(${flow}>${C}*${i},INT(NPER(${i},${flow},-${C})),${H}))`;
  const about = {
    of: pairName(context, model, api), label: "Whole months before discounted payback", unit: "months", format: "wholeMonths",
    equation: "Equation 10: months of the level flow that repay the purchase",
  } as const;
  return working(context, { ...about, expected: wholeMonthsExpected(context, model, api) }, formula);
});

function wholeMonthsExpected(context: Context, model: string, api: string): Decimal {
  const { horizon, discountRate } = context.scenario.settings;
  const flow = levelFlowAmount(context, model, api);
  const bought = localCosts(context.scenario, model).hardwareCost;
  const flows = [bought.neg(), ...Array.from({ length: horizon.toNumber() }, () => flow)];
  return smaller(paybackOfTotals(discountedTotals(flows, discountRate)).floor(), horizon.minus(1));
}
