import { type Decimal, smaller } from "../../engine/decimal";
import { discountedTotals, paybackOfTotals } from "../../engine/returns";
import { localCosts } from "../../scenario/answers";
import { netPresentValue } from "../../scenario/returnAnswers";
import { apiName } from "../apiPrice";
import { type Pair, discountPerMonth, levelFlow, levelFlowAmount, monthlySaving, residualAfterTax, taxSaved } from "../cashFlow";
import type { Context } from "../context";
import { nameOf } from "../deployment";
import { type Expression, native } from "../expression";
import { purchase, steady } from "../ownership";
import { settingValue } from "../settings";
import { conversion, working } from "../workings";
import type { Given, NativeForms } from "./form";

/** Returns on the purchase over the horizon: annuities, since every month is like the first. */
export const RETURN_FORMS: NativeForms = {
  NPV: { arguments: ["fixed", "fixed"], formula: (given, context) => netPresent(context, pairOf(given, context)) },
  IRR: { arguments: ["fixed", "fixed"], formula: (given, context) => internalRate(context, pairOf(given, context)) },
  DISCOUNTEDPAYBACK: { arguments: ["fixed", "fixed"], formula: (given, context) => discountedPayback(context, pairOf(given, context)) },
};

function pairOf({ name }: Given, context: Context): Pair {
  const [model, api] = [name(0), name(1)];
  return { model, api, of: `${nameOf(context, model)} / ${apiName(context, api)}` };
}

/** -C + saving after tax x annuity + tax saved by depreciation + residual value, discounted (model, equation 9). */
function netPresent(context: Context, pair: Pair): Expression {
  const { of, model, api } = pair;
  const [i, H] = [discountPerMonth(context), settingValue(context, "horizon")];
  const saved = native`${monthlySaving(context, pair)}*(1-${settingValue(context, "taxRate")})*PV(${i},${H},-1)`;
  const formula = native`${saved}+${taxSaved(context, model)}+${residualAfterTax(context, model)}/(1+${i})^${H}-${purchase(context, model)}`;
  const about = { of, label: "Net present value", unit: "USD", format: "usd", equation: "Equation 9: after-tax saving x annuity + tax saved by depreciation + residual value - purchase, discounted" } as const;
  return working(context, { ...about, expected: netPresentValue(context.scenario, model, api) }, steady(context, formula, "volumeGrowth", "apiPriceDecline"));
}

/** (1+i)^12 - 1 of the monthly rate of a level flow (model, equation 9). */
function internalRate(context: Context, pair: Pair): Expression {
  const { model } = pair;
  const monthly = native`RATE(${settingValue(context, "horizon")},${levelFlow(context, pair)},-${purchase(context, model)},${residualAfterTax(context, model)})`;
  return steady(context, native`(1+${monthly})^${conversion("Months per year")}-1`, "volumeGrowth", "apiPriceDecline");
}

/** The month in which discounted totals reach 0, linear inside it (model, equation 10). */
function discountedPayback(context: Context, pair: Pair): Expression {
  const { model } = pair;
  const [i, H, C] = [discountPerMonth(context), settingValue(context, "horizon"), purchase(context, model)];
  const flow = levelFlow(context, pair);
  const whole = wholeMonths(context, pair);
  const open = native`(${C}-${flow}*PV(${i},${whole},-1))`;
  const last = native`IF(${whole}=${H}-1,${residualAfterTax(context, model)}/(1+${i})^${H},0)`;
  const gain = native`(${flow}/(1+${i})^(${whole}+1)+${last})`;
  return steady(context, native`IF(${open}<=${gain},${whole}+${open}/${gain},NA())`, "volumeGrowth", "apiPriceDecline");
}

/** Whole months before the purchase is paid back, at most those before the horizon's last. */
function wholeMonths(context: Context, pair: Pair): Expression {
  const { of, model } = pair;
  const [i, H, C, flow] = [discountPerMonth(context), settingValue(context, "horizon"), purchase(context, model), levelFlow(context, pair)];
  const formula = native`MIN(${H}-1,IF(${flow}>${C}*${i},INT(NPER(${i},${flow},-${C})),${H}))`;
  const about = { of, label: "Whole months before discounted payback", unit: "months", format: "wholeMonths", equation: "Equation 10: months of the level flow that repay the purchase" } as const;
  return working(context, { ...about, expected: wholeMonthsExpected(context, pair) }, formula);
}

function wholeMonthsExpected(context: Context, pair: Pair): Decimal {
  const { horizon, discountRate } = context.scenario.settings;
  const flow = levelFlowAmount(context, pair);
  const bought = localCosts(context.scenario, pair.model).hardwareCost;
  const flows = [bought.neg(), ...Array.from({ length: horizon.toNumber() }, () => flow)];
  return smaller(paybackOfTotals(discountedTotals(flows, discountRate)).floor(), horizon.minus(1));
}
