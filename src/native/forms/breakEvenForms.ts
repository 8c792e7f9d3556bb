import type { BenchmarkField } from "../../catalog/leaderboards";
import type { BenchmarkRecord } from "../../catalog/records";
import { BENCHMARK_TABLE } from "../../catalog/tables";
import type { Name } from "../../model/model";
import { comparedScores } from "../../scenario/comparedScores";
import { benchmarkRecordOf } from "../../scenario/figures";
import { type KnownRecord, catalogFigure } from "../catalogFigures";
import type { Context } from "../context";
import { type Expression, joined, native, provided } from "../expression";
import { boughtSingly } from "../../scenario/breakEvenVolume";
import { deploymentLines } from "../../scenario/lines";
import { modelFormula, steady } from "../modelLines";
import { NoNativeForm } from "../noNativeForm";
import { isTyped, settingValue } from "../settings";
import { deploymentFigure } from "../deployment";
import { type Given, type NativeForms, asked, numberOr } from "./form";

/** A model of one's own against an API. */
export const BREAK_EVEN_FORMS: NativeForms = {
  BREAKEVEN: { arguments: ["fixed", "fixed"], formula: ({ name }, context) => steady(context, modelFormula(context, "breakEven", name(0), name(1)), "volumeGrowth", "apiPriceDecline", "gpuPriceDecline") },
  SAVINGS: {
    arguments: ["fixed", "fixed", "number"],
    formula: (given, context) => steady(context, modelFormula(context, "savings", given.name(0), given.name(1), { elapsed: asked(given, 2) }), "volumeGrowth", "apiPriceDecline"),
  },
  BREAKEVENVOLUME: { arguments: ["fixed", "fixed", "number"], formula: (given, context) => steady(context, breakEvenVolume(given, context), "volumeGrowth", "apiPriceDecline", "gpuPriceDecline") },
  QUALITYGAP: { arguments: ["fixed", "fixed"], formula: ({ name }, context) => qualityGap(context, name(0), name(1)) },
};

/** The smallest volume that pays back within some months; none where a full deployment earns no more than it costs. */
function breakEvenVolume(given: Given, context: Context): Expression {
  const within = numberOr(given, 2, settingValue(context, "horizon"));
  const of = (name: Name) => modelFormula(context, name, given.name(0), given.name(1), { within });
  if (!boughtSingly(deploymentLines(context.scenario, given.name(0)))) throw new NoNativeForm("with part of a server left free, or GPUs owned already, the volume is searched for");
  const volume = native`IF(${of("margin")}>0,${of("breakEvenVolume")},NA())`;
  const mayChange = (["gpuCount", "gpusPerServer", "gpusOwned"] as const).some((key) => isTyped(context, key));
  const [count, server] = (["gpuCount", "gpusPerServer"] as const).map((name) => deploymentFigure(context, given.name(0), name)) as [Expression, Expression];
  return mayChange ? provided(volume, native`${settingValue(context, "gpusOwned")}=0`, native`MOD(${count},${server})=0`) : volume;
}

/** Mean of open minus commercial over the benchmarks both have on one leaderboard (model, equation 15). */
function qualityGap(context: Context, model: string, api: string): Expression {
  const { benchmarks } = comparedScores(context.scenario, model, api);
  const differences = benchmarks.map(({ field }) => native`${score(context, model, field)}-${score(context, api, field)}`);
  return native`AVERAGE(${joined(differences, ",")})`;
}

function score(context: Context, name: string, field: BenchmarkField): Expression {
  const { scenario } = context;
  const known: KnownRecord<BenchmarkRecord> = { table: BENCHMARK_TABLE, index: scenario.benchmarks, record: benchmarkRecordOf(scenario, name)! };
  return catalogFigure(context, known, field)!;
}
