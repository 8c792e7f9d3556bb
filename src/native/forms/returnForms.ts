import { type Decimal, smaller } from "../../engine/decimal";
import { pairLines, scenarioLines } from "../../scenario/lines";
import { discountedPaybackOf } from "../../scenario/returnAnswers";
import { apiName } from "../apiPrice";
import type { Context } from "../context";
import { type Expression, native, provided } from "../expression";
import { nameOf } from "../deployment";
import { modelLine, steady } from "../modelLines";
import { NoNativeForm } from "../noNativeForm";
import { remembered } from "../remembered";
import { isTyped, settingValue } from "../settings";
import { conversion, working } from "../workings";
import type { NativeForms } from "./form";

/** Returns on the purchase over the horizon: annuities, since every month is like the first. */
export const RETURN_FORMS: NativeForms = {
  NPV: { arguments: ["fixed", "fixed"], formula: ({ name }, context) => netPresent(context, name(0), name(1)) },
  IRR: { arguments: ["fixed", "fixed"], formula: ({ name }, context) => internalRate(context, name(0), name(1)) },
  DISCOUNTEDPAYBACK: { arguments: ["fixed", "fixed"], formula: ({ name }, context) => discountedPayback(context, name(0), name(1)) },
};

/** -C + saving after tax x annuity + tax saved by depreciation + residual value, discounted (model, equation 9). */
function netPresent(context: Context, model: string, api: string): Expression {
  return steady(context, straightLine(context, modelLine(context, "presentValue", model, api)), "volumeGrowth", "apiPriceDecline");
}

/** What holds while depreciation is straight-line, or there is no tax that it counts for. */
function straightLine(context: Context, expression: Expression): Expression {
  const { settings } = context.scenario;
  const untaxed = settings.taxRate.isZero();
  if (untaxed && !isTyped(context, "taxRate")) return expression;
  const neutral = [["decliningBalance", 1], ["macrs", 0], ["bonusDepreciation", 0]] as const;
  if (neutral.every(([key, value]) => settings[key].eq(value))) {
    return provided(expression, ...neutral.filter(([key]) => isTyped(context, key)).map(([key, value]) => native`${settingValue(context, key)}=${value}`));
  }
  if (untaxed) return provided(expression, native`${settingValue(context, "taxRate")}=0`);
  throw new NoNativeForm("with another depreciation than the straight line the months are walked one by one");
}

/** What holds where nothing is bought again within the horizon. */
function boughtOnce(context: Context, expression: Expression): Expression {
  const lines = scenarioLines(context.scenario);
  if (!lines.of("renewals").isZero()) throw new NoNativeForm("with hardware bought again within the horizon the months are walked one by one");
  const mayChange = (["hardwareLife", "horizon"] as const).some((key) => isTyped(context, key));
  return mayChange ? provided(expression, native`${modelLine(context, "renewals")}=0`) : expression;
}

/** The month's flow after tax where every month has the same: without tax, or while the purchase is written off all along. */
function levelFlow(context: Context, model: string, api: string): Expression {
  const lines = pairLines(context.scenario, model, api);
  const isLevel = lines.of("taxRate").isZero() || lines.of("lifeMonths").gte(lines.of("horizon"));
  if (!isLevel) throw new NoNativeForm("with tax and a depreciation life shorter than the horizon the months differ");
  const flow = straightLine(context, modelLine(context, "levelFlow", model, api));
  const mayChange = (["taxRate", "depreciationLife", "horizon"] as const).some((key) => isTyped(context, key));
  return mayChange ? provided(flow, native`OR(${settingValue(context, "taxRate")}=0,${modelLine(context, "lifeMonths")}>=${settingValue(context, "horizon")})`) : flow;
}

/** (1+i)^12 - 1 of the monthly rate of a level flow (model, equation 9). */
function internalRate(context: Context, model: string, api: string): Expression {
  const flow = levelFlow(context, model, api);
  const monthly = native`RATE(${settingValue(context, "horizon")},${flow},-${modelLine(context, "hardware", model)},${modelLine(context, "residualAfterTax", model)})`;
  return steady(context, boughtOnce(context, native`IF(${flow}>0,(1+${monthly})^${conversion("monthsPerYear")}-1,NA())`), "volumeGrowth", "apiPriceDecline");
}

/** What holds while bills count at the end of their month. */
function atMonthEnd(context: Context, expression: Expression): Expression {
  if (!context.scenario.settings.midPeriod.isZero()) throw new NoNativeForm("with Mid-period discounting the months are walked one by one");
  return isTyped(context, "midPeriod") ? provided(expression, native`${settingValue(context, "midPeriod")}=0`) : expression;
}

/** The month in which discounted totals reach 0, linear inside it (model, equation 10). */
function discountedPayback(context: Context, model: string, api: string): Expression {
  const [i, H, C] = [modelLine(context, "monthlyRate"), settingValue(context, "horizon"), modelLine(context, "hardware", model)];
  const [flow, whole] = [levelFlow(context, model, api), wholeMonths(context, model, api)];
  const open = native`(${C}-${flow}*PV(${i},${whole},-1))`;
  const last = native`IF(${whole}=${H}-1,${modelLine(context, "residualAfterTax", model)}/(1+${i})^${H},0)`;
  const gain = native`(${flow}/(1+${i})^(${whole}+1)+${last})`;
  return steady(context, atMonthEnd(context, boughtOnce(context, native`IF(${open}<=${gain},${whole}+${open}/${gain},NA())`)), "volumeGrowth", "apiPriceDecline");
}

/** Whole months before the purchase is paid back, at most those before the horizon's last. */
const wholeMonths = remembered((context: Context, model: string, api: string): Expression => {
  const [i, H, C] = [modelLine(context, "monthlyRate"), settingValue(context, "horizon"), modelLine(context, "hardware", model)];
  const flow = levelFlow(context, model, api);
  const formula = native`MIN(${H}-1,IF(${flow}>${C}*${i},INT(NPER(${i},${flow},-${C})),${H}))`;
  const about = {
    of: `${nameOf(context, model)} / ${apiName(context, api)}`, label: "Whole months before discounted payback", unit: "months", format: "wholeMonths",
    equation: "Equation 10: months of the level flow that repay the purchase",
  } as const;
  return working(context, { ...about, expected: wholeMonthsExpected(context, model, api) }, formula);
});

function wholeMonthsExpected({ scenario }: Context, model: string, api: string): Decimal {
  return smaller(discountedPaybackOf(pairLines(scenario, model, api)).floor(), scenario.settings.horizon.minus(1));
}
