import { EXAMINED_MODELS, INFLECTION, INFLECTION_CASES, PRINTED_CORRELATIONS, PRINTED_FITS, PRINTED_RANGES } from "../../catalog/printedStudies";
import { Decimal } from "../../engine/decimal";
import { mean } from "../../engine/statistics/mean";
import { pValue } from "../../engine/statistics/significance";
import { FIXED } from "../address";
import type { Block } from "../blocks/block";
import { valueRow } from "../cells";
import { computed, printed } from "./columns";
import { type ClaimColumn, type ClaimSection, correlations, examined, fits, inflections, ranges, term } from "./layout";
import { GUIDE_UNIT, RENT_HOURS } from "./termRows";

const COUNT = EXAMINED_MODELS.length;
const BELOW = "below 0.001";

/** Table 5: what the printed correlations of 32 models mean by Student's t. */
export function correlationBlock(): Block {
  const table = (i: number) => PRINTED_CORRELATIONS[i]!;
  const p = (of: "pearson" | "spearman") => (i: number) => {
    const [r, degrees] = [correlations.cell(of, i), `(${term("examined")}-${term("lineFigures")})`];
    return `TDIST(ABS(${r})*SQRT(${degrees}/(1-${r}^2)),${degrees},${term("tails")})`;
  };
  const chance = (r: number) => pValue(new Decimal(r).pow(2), COUNT, 1);
  return correlations.filled({
    relation: printed("Relation", "text", (i) => table(i)[0]),
    pearson: printed("Pearson printed", "number", (i) => table(i)[1]),
    spearman: printed("Spearman printed", "number", (i) => table(i)[2]),
    p: printed("p printed", "text", () => BELOW),
    pOfPearson: computed("p of Pearson computed", "general", p("pearson"), (i) => chance(table(i)[1])),
    pOfSpearman: computed("p of Spearman computed", "general", p("spearman"), (i) => chance(table(i)[2])),
    explanation: printed("Explanation", "text", () => "Follows; the correlations themselves rest on 32 accuracies of which twelve are printed"),
  });
}

/** Table 6: the p-value of each fit by the F test in its beta form, and the spread of accuracy that its R2 and RMSE imply, one for all four. */
export function fitBlock(): Block {
  const table = (i: number) => PRINTED_FITS[i]!;
  return fits.filled({
    fit: printed("Fit of accuracy", "text", (i) => table(i).fit),
    intercept: printed("Intercept", "number", (i) => table(i).intercept),
    slope: printed("Slope", "number", (i) => table(i).slope),
    square: printed("Square", "number", (i) => table(i).square ?? ""),
    regressors: printed("Regressors", "count", (i) => table(i).regressors),
    r2: printed("R2 printed", "number", (i) => table(i).r2),
    rmse: printed("RMSE printed", "number", (i) => table(i).rmse),
    pPrinted: printed("p printed", "text", () => BELOW),
    p: computed("p computed", "general", (i) => {
      const [r2, regressors] = [fits.cell("r2", i), fits.cell("regressors", i)];
      return `BETADIST(1-${r2},(${term("examined")}-${regressors}-1)/${term("tails")},${regressors}/${term("tails")})`;
    }, (i) => pValue(new Decimal(table(i).r2), COUNT, table(i).regressors)),
    spread: computed("Spread of accuracy implied", "unitPrice", (i) => `${fits.cell("rmse", i)}/SQRT(1-${fits.cell("r2", i)})`, (i) => new Decimal(table(i).rmse).div(new Decimal(1).minus(table(i).r2).sqrt()).toNumber()),
    explanation: printed("Explanation", "text", (i) => (table(i).fit.startsWith("Linear") ? "Follows: 0.598 of Table 5 squared is 0.358" : "p follows; the coefficients need the 20 accuracies that are not printed")),
  });
}

/** Table 8 beside its own definition, mean accuracy by mean parameters, over the sizes of Table 1. */
export function rangeBlock(): Block {
  const table = (i: number) => PRINTED_RANGES[i]!;
  const inside = (i: number) => EXAMINED_MODELS.filter(([, size]) => size > table(i).fromB && size <= table(i).toB).map(([, size]) => new Decimal(size));
  const isInside = (i: number) => `${examined.range("billions")},">"&${ranges.cell("above", i)},${examined.range("billions")},"<="&${ranges.cell("to", i)}`;
  const efficiency = (i: number) => new Decimal(table(i).accuracy).div(mean(inside(i)));
  return ranges.filled({
    range: printed("Range (billions)", "text", (i) => `${table(i).fromB === 0 ? 0.6 : table(i).fromB}B - ${table(i).toB}B`),
    above: printed("Above", "number", (i) => table(i).fromB),
    to: printed("To", "number", (i) => table(i).toB),
    modelsPrinted: printed("Models printed", "count", (i) => table(i).models),
    models: computed("Models in Table 1", "count", (i) => `COUNTIFS(${isInside(i)})`, (i) => inside(i).length),
    accuracy: printed("Mean accuracy printed", "number", (i) => table(i).accuracy),
    cost: printed("Cost printed (USD/h)", "usd", (i) => table(i).costPerHour),
    size: computed("Mean size in Table 1", "twoDecimals", (i) => `AVERAGEIFS(${examined.range("billions")},${isInside(i)})`, (i) => mean(inside(i)).toNumber()),
    efficiencyPrinted: printed("Efficiency printed", "number", (i) => table(i).efficiency),
    efficiency: computed("Efficiency by its definition", "unitPrice", (i) => `${ranges.cell("accuracy", i)}/${ranges.cell("size", i)}`, (i) => efficiency(i).toNumber()),
    declinePrinted: printed("Decline printed", "percent", (i) => table(i).decline),
    decline: computed("Decline by definition", "percent", (i) => `1-${ranges.cell("efficiency", i)}/${ranges.anchored("efficiency", 0, FIXED)}`, (i) => new Decimal(1).minus(efficiency(i).div(efficiency(0))).toNumber()),
    explanation: printed("Explanation", "text", (i) => {
      const differs = inside(i).length === table(i).models ? "" : `Table 1 has ${inside(i).length} models here. `;
      const follows = efficiency(i).toFixed(3) === table(i).efficiency.toFixed(3);
      return `${differs}${follows ? "Follows, rounded." : "The printed efficiency does not follow from mean accuracy by mean parameters."}`;
    }),
  });
}

/** The cost guide's inflection point by its own prices: the rent by the price, and where the share it names is saved. */
export function inflectionBlock(): Block {
  const table = (i: number) => INFLECTION_CASES[i]!;
  const rent = (i: number) => new Decimal(table(i).usdPerGpuHour).times(RENT_HOURS);
  const breakEven = (i: number) => rent(i).div(table(i).usdPerThousandTokens).times(GUIDE_UNIT);
  return inflections.filled({
    case: printed("Case", "text", (i) => table(i).name),
    thousandPrice: printed("USD per 1,000 tokens", "number", (i) => table(i).usdPerThousandTokens),
    gpuHourlyPrice: printed("USD per GPU-hour", "usd", (i) => table(i).usdPerGpuHour),
    rent: computed("Rent (USD/month)", "usd", (i) => `${inflections.cell("gpuHourlyPrice", i)}*${term("rentedHours")}`, (i) => rent(i).toNumber()),
    shareSaved: printed("Share saved printed", "percent", () => INFLECTION.saved),
    tokensPrinted: printed("From printed (tokens/month)", "tokens", () => INFLECTION.tokensPerMonth),
    breakEven: computed("Break-even computed (tokens/month)", "tokens", (i) => `${inflections.cell("rent", i)}/${inflections.cell("thousandPrice", i)}*${term("thousand")}`, (i) => breakEven(i).toNumber()),
    shareSavedFrom: computed("That share saved from (tokens/month)", "tokens", (i) => `${inflections.cell("breakEven", i)}/(1-${inflections.cell("shareSaved", i)})`, (i) => breakEven(i).div(new Decimal(1).minus(INFLECTION.saved)).toNumber()),
    explanation: printed("Explanation", "text", () => "Not from 10M tokens: the guide took a price per 1,000 tokens as one per token"),
  });
}

export function examinedBlock(): Block {
  return examined.filled({
    model: printed("Model examined (Table 1)", "text", (i) => EXAMINED_MODELS[i]![0]),
    billions: printed("Billions", "number", (i) => EXAMINED_MODELS[i]![1]),
    released: printed("Released", "text", (i) => EXAMINED_MODELS[i]![2]),
  });
}

const CLAIM_HEADERS: Readonly<Record<ClaimColumn, string>> = { item: "Item", printed: "As printed", ours: "Ours", remark: "What to make of it", "": "" };

/** What a source says, under headers over texts that run on over the cells beside them. */
export function claimBlock({ claims, frame }: ClaimSection): Block<ClaimColumn> {
  const text = (column: ClaimColumn, of: 0 | 1 | 2 | 3) => ({ label: CLAIM_HEADERS[column], format: "text", style: column === "remark" ? "note" : "text", value: (i: number) => claims[i]![of] }) as const;
  return frame.filled(
    { item: text("item", 0), printed: text("printed", 1), ours: text("ours", 2), remark: text("remark", 3) },
    { head: (row) => valueRow(row, 0, frame.names.map((column) => CLAIM_HEADERS[column]), "headerLeft") },
  );
}
