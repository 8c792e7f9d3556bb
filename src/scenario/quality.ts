import type { Decimal } from "../engine/decimal";
import { PARAMETER_SLIPS } from "../engine/unitSlips";
import { figuredLines } from "./lines";
import { typedFigure } from "./typedFigure";

const PARAMETERS = { domain: { atLeast: 0.1, atMost: 10_000 }, unit: "billions of parameters", percent: false, slips: PARAMETER_SLIPS };
const ACCURACY = { domain: { atLeast: 0, atMost: 1 }, unit: "a fraction", percent: true, slips: [] };
const USD_PER_HOUR = { domain: { above: 0 }, unit: "USD per hour", percent: false, slips: [] };

/** The fits of Table 6: the figure each is a line over, the line, and within what its points lie where it leaves the range of a share beyond. */
export const ACCURACY_FITS = {
  log: { takes: "parametersB", line: "expectedAccuracy", rule: PARAMETERS },
  linear: { takes: "parametersB", line: "accuracyLinear", rule: { ...PARAMETERS, domain: { atLeast: 0.6, atMost: 1_000 } } },
  quadratic: { takes: "parametersB", line: "accuracyQuadratic", rule: { ...PARAMETERS, domain: { atLeast: 0.6, atMost: 1_000 } } },
  cost: { takes: "hourlyCost", line: "accuracyOfCost", rule: { ...USD_PER_HOUR, domain: { atLeast: 0.5, atMost: 200 } } },
} as const;
export type AccuracyFit = keyof typeof ACCURACY_FITS;

/** Accuracy that a fit of Table 6 expects of a model of some billions of parameters, or of a deployment at some USD an hour. */
export function accuracyOf(given: Decimal, fit: AccuracyFit): Decimal {
  const { takes, line, rule } = ACCURACY_FITS[fit];
  return figuredLines({ [takes]: typedFigure("parameters", given.toNumber(), rule) }).of(line);
}

/** Accuracy per USD of one hour. */
export function efficiencyOf(accuracy: Decimal, usdPerHour: Decimal): Decimal {
  const [accuracyReached, hourlyCost] = [typedFigure("accuracy", accuracy.toNumber(), ACCURACY), typedFigure("usd_per_hour", usdPerHour.toNumber(), USD_PER_HOUR)];
  return figuredLines({ accuracyReached, hourlyCost }).of("costEfficiency");
}
