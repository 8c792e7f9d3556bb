import type { Decimal } from "../engine/decimal";
import { PARAMETER_SLIPS } from "../engine/unitSlips";
import { figuredLines } from "./lines";
import { typedFigure } from "./typedFigure";

const PARAMETERS = { domain: { atLeast: 0.1, atMost: 10_000 }, unit: "billions of parameters", percent: false, slips: PARAMETER_SLIPS };
const ACCURACY = { domain: { atLeast: 0, atMost: 1 }, unit: "a fraction", percent: true, slips: [] };
const USD_PER_HOUR = { domain: { above: 0 }, unit: "USD per hour", percent: false, slips: [] };

/** Accuracy the scaling law expects of a model of some billions of parameters. */
export function accuracyOf(parametersB: Decimal): Decimal {
  return figuredLines({ parametersB: typedFigure("parameters", parametersB.toNumber(), PARAMETERS) }).of("expectedAccuracy");
}

/** Accuracy per USD of one hour. */
export function efficiencyOf(accuracy: Decimal, usdPerHour: Decimal): Decimal {
  const [accuracyReached, hourlyCost] = [typedFigure("accuracy", accuracy.toNumber(), ACCURACY), typedFigure("usd_per_hour", usdPerHour.toNumber(), USD_PER_HOUR)];
  return figuredLines({ accuracyReached, hourlyCost }).of("costEfficiency");
}
