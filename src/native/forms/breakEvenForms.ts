import { answering, known } from "../../catalog/lookup";
import type { BenchmarkRecord } from "../../catalog/records";
import { BENCHMARK_TABLE } from "../../catalog/tables";
import { type KnownRecord, catalogFigure } from "../catalogFigures";
import type { Context } from "../context";
import { type Expression, joined, native } from "../expression";
import { modelLine, steady } from "../modelLines";
import { roundedUp } from "../roundedUp";
import { settingValue } from "../settings";
import { conversion } from "../workings";
import { type Given, type NativeForms, numberOr, numberOrZero } from "./form";

/** A model of one's own against an API. */
export const BREAK_EVEN_FORMS: NativeForms = {
  BREAKEVEN: { arguments: ["fixed", "fixed"], formula: ({ name }, context) => steady(context, months(context, name(0), name(1)), "volumeGrowth", "apiPriceDecline") },
  SAVINGS: { arguments: ["fixed", "fixed", "number"], formula: (given, context) => steady(context, savings(given, context), "volumeGrowth", "apiPriceDecline") },
  BREAKEVENVOLUME: { arguments: ["fixed", "fixed", "number"], formula: (given, context) => steady(context, breakEvenVolume(given, context), "volumeGrowth", "apiPriceDecline") },
  QUALITYGAP: { arguments: ["fixed", "fixed"], formula: ({ name }, context) => qualityGap(context, name(0), name(1)) },
};

/** t* = C_hw / (A - O), never when A <= O (Eq. 7). */
function months(context: Context, model: string, api: string): Expression {
  return payback(modelLine(context, "hardware", model), modelLine(context, "apiCost", model, api), modelLine(context, "running", model));
}

/** Months to break even of a purchase, by what the other way costs and what running costs a month (Eq. 7). */
export function payback(C: Expression, A: Expression, O: Expression): Expression {
  return native`IF(${A}>${O},${C}/(${A}-${O}),NA())`;
}

/** API(t) - Local(t)  (Eqs. 3 and 6). */
function savings(given: Given, context: Context): Expression {
  const [model, t] = [given.name(0), numberOrZero(given, 2)];
  return native`${modelLine(context, "apiCost", model, given.name(1))}*${t}-(${modelLine(context, "hardware", model)}+${modelLine(context, "running", model)}*${t})`;
}

/** The smallest volume that pays back within some months (model, equation 13); symbols as in the engine's breakEvenVolume. */
function breakEvenVolume(given: Given, context: Context): Expression {
  const [model, api] = [given.name(0), given.name(1)];
  const within = numberOr(given, 2, settingValue(context, "horizon"));
  const c = native`(${modelLine(context, "hardwareEach", model)}/${within}+${modelLine(context, "runningEach", model)})`;
  const a = native`${modelLine(context, "pricePaid", "", api)}/${conversion("tokensPerPriceUnit")}`;
  const [s, f, Q] = [settingValue(context, "spareDeployments"), modelLine(context, "fixedRunning"), modelLine(context, "capacity", model)];
  const k = native`MAX(1,${roundedUp(native`(${s}*${c}+${f})/(${Q}*${a}-${c})`)})`;
  return native`IF(${Q}*${a}>${c},((${k}+${s})*${c}+${f})/(${a}),NA())`;
}

/** Mean of open minus commercial over the benchmarks both have (model, equation 15). */
function qualityGap(context: Context, model: string, api: string): Expression {
  const [open, commercial] = [scores(context, model), scores(context, api)];
  const differences = open.flatMap((score, i) => {
    const other = commercial[i];
    return score && other ? [native`${score}-${other}`] : [];
  });
  return native`AVERAGE(${joined(differences, ",")})`;
}

function scores(context: Context, name: string): (Expression | undefined)[] {
  const { models, prices, benchmarks } = context.scenario;
  const [canonical = name] = [...answering(models, name), ...answering(prices, name)].map((record) => record.name);
  const record = known(benchmarks, name) ?? known(benchmarks, canonical);
  const benchmark: KnownRecord<BenchmarkRecord> | undefined = record && { table: BENCHMARK_TABLE, index: benchmarks, record };
  const fields = BENCHMARK_TABLE.columns.filter(({ show }) => show === "percent");
  return fields.map(({ field }) => benchmark && catalogFigure(context, benchmark, field));
}
