import { QUOTIENT_DECIMALS, deploymentsNeeded, fixedRunningCost } from "../engine/deployment";
import type { SettingKey } from "../engine/settings";
import { localCosts } from "../scenario/answers";
import { ownershipOf } from "../scenario/ownership";
import { capacity, hardwareCost, nameOf, runningCostOfOne } from "./deployment";
import type { Context } from "./context";
import { type Expression, native, provided } from "./expression";
import { NoNativeForm } from "./noNativeForm";
import { remembered } from "./remembered";
import { isTyped, settingValue } from "./settings";
import { conversion, working } from "./workings";

/** Tokens per month to serve: the Volume setting, or the capacity of one deployment. */
export const volume = remembered((context: Context, model: string): Expression => {
  const set = settingValue(context, "volume");
  const served = native`IF(ISNUMBER(${set}),${set},${capacity(context, model)})`;
  return working(
    context,
    { of: nameOf(context, model), label: "Volume", unit: "tokens/month", format: "tokens", equation: "The Volume setting, or one deployment's capacity", expected: ownershipOf(context.scenario, model).volume },
    served,
  );
});

/** Deployments needed for the volume (model, equation 4). */
export const deployments = remembered((context: Context, model: string): Expression => {
  const { volume: V, capacity: Q } = ownershipOf(context.scenario, model);
  return working(
    context,
    { of: nameOf(context, model), label: "Deployments", unit: "count", format: "count", equation: "Equation 4: volume / capacity, rounded up, and spares", expected: deploymentsNeeded(V, Q, context.scenario.settings) },
    native`MAX(1,${roundedUp(native`${volume(context, model)}/${capacity(context, model)}`)})+${settingValue(context, "spareDeployments")}`,
  );
});

/** The next whole number. Rounded first, so that a whole multiple that a double misses by its last digit needs no more. */
export function roundedUp(figure: Expression): Expression {
  return native`ROUNDUP(ROUND(${figure},${QUOTIENT_DECIMALS}),0)`;
}

/** Purchase of all deployments. */
export const purchase = remembered((context: Context, model: string): Expression => {
  return working(
    context,
    { of: nameOf(context, model), label: "Hardware cost of all deployments", unit: "USD", format: "usd", equation: "Eq. 1: deployments x hardware cost of one", expected: localCosts(context.scenario, model).hardwareCost },
    native`${deployments(context, model)}*${hardwareCost(context, model)}`,
  );
});

/** Running cost that does not depend on the number of deployments. */
export const fixedCost = remembered((context: Context): Expression => {
  const set = (key: SettingKey) => settingValue(context, key);
  return working(
    context,
    { label: "Staff and other running cost", unit: "USD/month", format: "usd", equation: "Equation 5: staff x salary x loading / 12 + other", expected: fixedRunningCost(context.scenario.settings) },
    native`${set("staff")}*${set("salary")}*${set("salaryLoading")}/${conversion("Months per year")}+${set("otherRunningCost")}`,
  );
});

/** Running cost of all deployments (model, equation 5). */
export const runningCost = remembered((context: Context, model: string): Expression => {
  return working(
    context,
    { of: nameOf(context, model), label: "Running cost of all deployments", unit: "USD/month", format: "usd", equation: "Equation 5: deployments x running cost of one + staff and other", expected: localCosts(context.scenario, model).runningCost },
    native`${deployments(context, model)}*${runningCostOfOne(context, model)}+${fixedCost(context)}`,
  );
});

/** What holds only while every month is like the first: with growth the months are walked, which no one formula does. */
export function steady(context: Context, expression: Expression, ...keys: readonly ("volumeGrowth" | "apiPriceDecline")[]): Expression {
  const moving = keys.find((key) => !context.scenario.settings[key].isZero());
  if (moving) throw new NoNativeForm("with a growing volume or a falling price the months are walked one by one");
  return provided(expression, ...keys.filter((key) => isTyped(context, key)).map((key) => native`${settingValue(context, key)}=0`));
}
