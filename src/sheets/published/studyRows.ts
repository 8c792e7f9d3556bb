import { type Claim, EXAMINED_MODELS, INFLECTION, INFLECTION_CASES, PRINTED_CORRELATIONS, PRINTED_FITS, PRINTED_RANGES } from "../../catalog/printedStudies";
import { Decimal } from "../../engine/decimal";
import { mean } from "../../engine/statistics/mean";
import { pValue } from "../../engine/statistics/significance";
import { FIXED_COLUMN, reference } from "../address";
import { emptyCell, formulaCell, valueCell, valueRow } from "../cells";
import type { PlanCell, PlanValue } from "../plan";
import type { FormatName } from "../styles";
import { CORRELATIONS, EXAMINED, FITS, INFLECTIONS, RANGES, columnOf, term } from "./layout";

type Entry = readonly [format: FormatName, value: PlanValue] | readonly [format: FormatName, formula: string, expected: PlanValue];

function entries(row: number, list: readonly Entry[]): PlanCell[] {
  return list.map(([format, value, expected], column) => {
    if (expected !== undefined) return formulaCell(row, column, String(value), expected, { style: "result", format });
    return value === "" ? emptyCell(row, column, "reference", format) : valueCell(row, column, value, typeof value === "string" ? "text" : "reference", format);
  });
}

const COUNT = EXAMINED_MODELS.length;

export const CORRELATION_HEADERS = ["Relation", "Pearson printed", "Spearman printed", "p printed", "p of Pearson computed", "p of Spearman computed", "Explanation"] as const;

/** Table 5: what the printed correlations of 32 models mean by Student's t. */
export function correlationRows(): PlanCell[] {
  return PRINTED_CORRELATIONS.flatMap(([relation, pearson, spearman], i) => {
    const row = CORRELATIONS.first + i;
    const p = (column: number) => {
      const [r, degrees] = [reference(row, column, FIXED_COLUMN), `(${term("examined")}-${term("lineFigures")})`];
      return `TDIST(ABS(${r})*SQRT(${degrees}/(1-${r}^2)),${degrees},${term("tails")})`;
    };
    const chance = (r: number) => pValue(new Decimal(r).pow(2), COUNT, 1);
    return entries(row, [
      ["text", relation], ["number", pearson], ["number", spearman], ["text", "below 0.001"], ["general", p(1), chance(pearson)], ["general", p(2), chance(spearman)],
      ["text", "Follows; the correlations themselves rest on 32 accuracies of which twelve are printed"],
    ]);
  });
}

export const FIT_HEADERS = ["Fit of accuracy", "Intercept", "Slope", "Square", "Regressors", "R2 printed", "RMSE printed", "p printed", "p computed", "Spread of accuracy implied", "Explanation"] as const;

/** Table 6: the p-value of each fit by the F test in its beta form, and the spread of accuracy that its R2 and RMSE imply, one for all four. */
export function fitRows(): PlanCell[] {
  return PRINTED_FITS.flatMap(({ fit, intercept, slope, square, regressors, r2, rmse }, i) => {
    const row = FITS.first + i;
    const at = (column: number) => reference(row, column, FIXED_COLUMN);
    const degrees = `(${term("examined")}-${at(4)}-1)`;
    return entries(row, [
      ["text", fit], ["number", intercept], ["number", slope], ["number", square ?? ""], ["count", regressors], ["number", r2], ["number", rmse], ["text", "below 0.001"],
      ["general", `BETADIST(1-${at(5)},${degrees}/${term("tails")},${at(4)}/${term("tails")})`, pValue(new Decimal(r2), COUNT, regressors)],
      ["unitPrice", `${at(6)}/SQRT(1-${at(5)})`, new Decimal(rmse).div(new Decimal(1).minus(r2).sqrt()).toNumber()],
      ["text", fit.startsWith("Linear") ? "Follows: 0.598 of Table 5 squared is 0.358" : "p follows; the coefficients need the 20 accuracies that are not printed"],
    ]);
  });
}

export const RANGE_HEADERS = ["Range (billions)", "Above", "To", "Models printed", "Models in Table 1", "Mean accuracy printed", "Cost printed (USD/h)", "Mean size in Table 1", "Efficiency printed", "Efficiency by its definition", "Decline printed", "Decline by definition", "Explanation"] as const;

/** Table 8 beside its own definition, mean accuracy by mean parameters, over the sizes of Table 1. */
export function rangeRows(): PlanCell[] {
  const sizes = columnOf(EXAMINED, 1);
  const meanSize = (i: number) => {
    const { fromB, toB } = PRINTED_RANGES[i]!;
    const inside = EXAMINED_MODELS.filter(([, size]) => size > fromB && size <= toB).map(([, size]) => new Decimal(size));
    return { count: inside.length, size: mean(inside) };
  };
  const efficiency = (i: number) => new Decimal(PRINTED_RANGES[i]!.accuracy).div(meanSize(i).size);
  return PRINTED_RANGES.flatMap(({ fromB, toB, models, accuracy, costPerHour, efficiency: printed, decline }, i) => {
    const row = RANGES.first + i;
    const at = (column: number) => reference(row, column, FIXED_COLUMN);
    const inside = `${sizes},">"&${at(1)},${sizes},"<="&${at(2)}`;
    const { count, size } = meanSize(i);
    const differs = count === models ? "" : `Table 1 has ${count} models here. `;
    const follows = efficiency(i).toFixed(3) === printed.toFixed(3);
    return entries(row, [
      ["text", `${fromB === 0 ? 0.6 : fromB}B - ${toB}B`], ["number", fromB], ["number", toB], ["count", models], ["count", `COUNTIFS(${inside})`, count],
      ["number", accuracy], ["usd", costPerHour], ["twoDecimals", `AVERAGEIFS(${sizes},${inside})`, size.toNumber()], ["number", printed],
      ["unitPrice", `${at(5)}/${at(7)}`, efficiency(i).toNumber()], ["percent", decline],
      ["percent", `1-${at(9)}/${reference(RANGES.first, 9, { row: true, column: true })}`, new Decimal(1).minus(efficiency(i).div(efficiency(0))).toNumber()],
      ["text", `${differs}${follows ? "Follows, rounded." : "The printed efficiency does not follow from mean accuracy by mean parameters."}`],
    ]);
  });
}

export const INFLECTION_HEADERS = ["Case", "USD per 1,000 tokens", "USD per GPU-hour", "Rent (USD/month)", "Share saved printed", "From printed (tokens/month)", "Break-even computed (tokens/month)", "That share saved from (tokens/month)", "Explanation"] as const;

/** The cost guide's inflection point by its own prices: the rent by the price, and where the share it names is saved. */
export function inflectionRows(hours: number): PlanCell[] {
  return INFLECTION_CASES.flatMap(({ name, usdPerThousandTokens: price, usdPerGpuHour }, i) => {
    const row = INFLECTIONS.first + i;
    const at = (column: number) => reference(row, column, FIXED_COLUMN);
    const rent = new Decimal(usdPerGpuHour).times(hours);
    const breakEven = rent.div(price).times(1000);
    return entries(row, [
      ["text", name], ["number", price], ["usd", usdPerGpuHour], ["usd", `${at(2)}*${term("rentHours")}`, rent.toNumber()], ["percent", INFLECTION.saved], ["tokens", INFLECTION.tokensPerMonth],
      ["tokens", `${at(3)}/${at(1)}*${term("thousand")}`, breakEven.toNumber()], ["tokens", `${at(6)}/(1-${at(4)})`, breakEven.div(new Decimal(1).minus(INFLECTION.saved)).toNumber()],
      ["text", "Not from 10M tokens: the guide took a price per 1,000 tokens as one per token"],
    ]);
  });
}

export const EXAMINED_HEADERS = ["Model examined (Table 1)", "Billions", "Released"] as const;

export function examinedRows(): PlanCell[] {
  return EXAMINED_MODELS.flatMap(([name, size, released], i) => entries(EXAMINED.first + i, [["text", name], ["number", size], ["text", released]]));
}

/** Where texts of a claim stand, room between them. */
const CLAIM_COLUMNS = [0, 1, 4, 8] as const;
const CLAIM_HEADERS = ["Item", "As printed", "Ours", "What to make of it"] as const;

/** Headers over texts that run on over the cells beside them. */
export function claimHeaders(row: number, columnCount: number): PlanCell[] {
  const headers = Array.from({ length: columnCount }, (_, column) => CLAIM_HEADERS[CLAIM_COLUMNS.indexOf(column as 0)] ?? "");
  return valueRow(row, 0, headers, "headerLeft");
}

export function claimRows({ first }: { readonly first: number }, claims: readonly Claim[]): PlanCell[] {
  return claims.flatMap((claim, i) => claim.map((text, j) => valueCell(first + i, CLAIM_COLUMNS[j]!, text, j === 3 ? "note" : "text")));
}
