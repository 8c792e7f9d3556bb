import { PAPER_MODELS } from "../../catalog/models";
import { known } from "../../catalog/lookup";
import { PAPER_APIS } from "../../catalog/prices";
import { EXAMINED_MODELS } from "../../catalog/printedStudies";
import { PRINTED_DEPLOYMENTS, PRINTED_SCENARIOS, SERVERLESS_FINDINGS } from "../../catalog/printedTables";
import { Decimal, MILLION } from "../../engine/decimal";
import { type Circumstances, formulaOf } from "../../forms/formulas";
import { MODEL, type Name } from "../../model/model";
import { capacity, electricityCost, hardwareCost } from "../../scenario/answers";
import { apiPriceOf, deploymentOf, scoresOf } from "../../scenario/figures";
import { apiLines, asked, deploymentLines } from "../../scenario/lines";
import type { Scenario } from "../../scenario/scenario";
import { withSettings } from "../../scenario/varied";
import { FIXED_COLUMN, reference } from "../address";
import { emptyCell, formulaCell, valueCell } from "../cells";
import type { PlanCell, PlanValue } from "../plan";
import type { FormatName } from "../styles";
import { DEPLOYMENTS, FINDINGS, GUIDE, PRICES, SCORES, SCORE_COLUMNS, SCORE_NAMES, TERMS, TERMS_SECTION, type Term, term } from "./layout";

/** A printed figure, or a formula over printed figures with what the engine makes of it. */
type Entry = readonly [format: FormatName, value: PlanValue] | readonly [format: FormatName, formula: string, expected: PlanValue];

function entries(row: number, list: readonly Entry[]): PlanCell[] {
  return list.map(([format, value, expected], column) =>
    expected === undefined
      ? valueCell(row, column, value, typeof value === "string" ? "text" : "reference", format)
      : formulaCell(row, column, String(value), expected, { style: "result", format }),
  );
}

/** What the preset Published leaves out of an equation. */
const NEUTRAL: Circumstances = {
  fixed: (name) => {
    if (["serverFactor", "powerFactor", "pue", "utilization"].includes(name)) return 1;
    return ["setupCost", "storageCost", "cachedShare", "longContextShare", "rentalDiscount"].includes(name) ? 0 : undefined;
  },
};

/** A line of the model over printed figures and the terms, each by its name in the model. */
function printedLine(name: Name, cells: Partial<Record<Name, string>>): string {
  return formulaOf(MODEL, name, (each) => cells[each as Name], NEUTRAL);
}

const TERM_CELLS: Partial<Record<Name, string>> = {
  hoursPerMonth: term("hours"), load: term("loadFactor"), electricityRate: term("rate"), inputShare: term("inputShare"),
  secondsPerHour: term("secondsPerHour"), wattsPerKilowatt: term("wattsPerKilowatt"), rentedHours: term("rentHours"),
};

export const DEPLOYMENT_HEADERS = ["Open model", "GPU count", "GPU price (USD)", "GPU power (W)", "Throughput (tokens/s)", "Hardware printed (USD)", "Hardware computed (USD)", "Difference", "Capacity printed (1M tokens/month)", "Capacity computed (1M tokens/month)", "Difference", "Electricity (USD/month)"] as const;

/** Table III: hardware cost and capacity of each deployment. */
export function deploymentRows(published: Scenario): PlanCell[] {
  return PAPER_MODELS.flatMap((model, i) => {
    const row = DEPLOYMENTS.first + i;
    const at = (column: number) => reference(row, column, FIXED_COLUMN);
    const { gpuCount, gpuPrice, gpuPowerWatts, throughput } = deploymentOf(published, model);
    const cells = { ...TERM_CELLS, gpuCount: at(1), gpuPrice: at(2), gpuPower: at(3), servedRate: at(4) };
    const printed = PRINTED_DEPLOYMENTS.find((each) => each.model === model)!;
    const hardware = hardwareCost(published, model).toNumber();
    const millions = capacity(published, model).div(MILLION).toNumber();
    return entries(row, [
      ["text", model],
      ["count", gpuCount.toNumber()],
      ["usdRounded", gpuPrice.toNumber()],
      ["count", gpuPowerWatts.toNumber()],
      ["count", throughput.toNumber()],
      ["usdRounded", printed.hardwareCostUsd],
      ["usdRounded", printedLine("hardwareEach", cells), hardware],
      ["usdRounded", `${at(6)}-${at(5)}`, hardware - printed.hardwareCostUsd],
      ["months", printed.capacityMillionTokens],
      ["usd", `${printedLine("capacity", cells)}/${term("million")}`, millions],
      ["usd", `${at(9)}-${at(8)}`, millions - printed.capacityMillionTokens],
      ["usd", printedLine("electricityEach", cells), electricityCost(published, model).toNumber()],
    ]);
  });
}

export const GUIDE_HEADERS = ["Scenario", "API", "Tokens per month", "USD per 1,000 tokens", "API printed (USD/month)", "API computed (USD/month)", "GPUs", "USD per GPU-hour", "Rent printed (USD/month)", "Rent computed (USD/month)", "Saving printed", "Saving computed (USD/month)", "Explanation"] as const;

/** The cost guide's scenarios, their prices taken per thousand tokens as they are. */
export function guideRows(published: Scenario): PlanCell[] {
  return PRINTED_SCENARIOS.flatMap((printed, i) => {
    const row = GUIDE.first + i;
    const at = (column: number) => reference(row, column, FIXED_COLUMN);
    const price = new Decimal(printed.usdPerThousandTokens).times(1000);
    const flat = withSettings(published, { inputPrice: price, outputPrice: price });
    const api = asked(apiLines(flat, printed.api), { tokens: new Decimal(printed.tokensPerMonth) }).of("apiCostOfTokens");
    // Rent needs no throughput, but a deployment has one.
    const rented = withSettings(published, {
      gpuCount: new Decimal(printed.gpuCount), gpuHourlyPrice: new Decimal(printed.usdPerGpuHour), rentalHoursPerMonth: new Decimal(RENT_HOURS), throughput: new Decimal(1),
    });
    const rent = deploymentLines(rented, printed.name).of("rentEach");
    return entries(row, [
      ["text", printed.name],
      ["text", printed.api],
      ["tokens", printed.tokensPerMonth],
      ["number", printed.usdPerThousandTokens],
      ["usd", printed.apiCostUsd],
      ["usd", `${at(2)}/${term("thousand")}*${at(3)}`, api.toNumber()],
      ["count", printed.gpuCount],
      ["usd", printed.usdPerGpuHour],
      ["usd", printed.selfHostedUsd],
      ["usd", printedLine("rentEach", { ...TERM_CELLS, gpuCount: at(6), gpuHourlyPrice: at(7) }), rent.toNumber()],
      ["percent", printed.savings],
      ["usd", `${at(5)}-${at(9)}`, api.minus(rent).toNumber()],
      ["text", printed.reason],
    ]);
  });
}

export function findingRows(): PlanCell[] {
  return SERVERLESS_FINDINGS.flatMap(([part, finding], i) => entries(FINDINGS.first + i, [["text", part], ["text", finding]]));
}

export const RENT_HOURS = 720;

/** The terms of the preset Published, and the units, so that no formula holds a number of its own. */
export function termRows({ settings }: Scenario): PlanCell[] {
  const rows: Readonly<Record<Term, readonly [label: string, value: number, format: FormatName, note: string]>> = {
    hours: ["Hours per month", settings.hoursPerMonth.toNumber(), "number", "Table III; the prose says 160"],
    loadFactor: ["Load factor", settings.loadFactor.toNumber(), "percent", "Table IV; Eq. 2 has the rated power"],
    rate: ["Electricity rate (USD/kWh)", settings.electricityRate.toNumber(), "usd", "Table III"],
    inputShare: ["Input share", settings.inputShare.toNumber(), "percent", "Eq. 5, which calls it 2:1; most traffic is the other way round"],
    secondsPerHour: ["Seconds per hour", 3600, "count", ""],
    wattsPerKilowatt: ["Watts per kilowatt", 1000, "count", ""],
    million: ["Tokens per price unit", 1_000_000, "count", ""],
    thousand: ["Tokens per price unit of the cost guide", 1000, "count", ""],
    rentHours: ["Rented hours per month of the cost guide", RENT_HOURS, "count", ""],
    percent: ["Percentage points in a share of 1", 100, "count", ""],
    examined: ["Models that the serverless paper examined", EXAMINED_MODELS.length, "count", "Table 1"],
    lineFigures: ["Figures that a line takes from its points", 2, "count", "intercept and slope"],
    tails: ["Tails of a two-sided test", 2, "count", "the beta distribution takes halves of the degrees of freedom"],
  };
  return TERMS.flatMap((name, i) => {
    const [label, value, format, note] = rows[name];
    return entries(TERMS_SECTION.first + i, [["text", label], [format, value], ...(note === "" ? [] : [["text", note] as const])]);
  });
}

export const PRICE_HEADERS = ["API", "Input (USD/1M tokens)", "Output (USD/1M tokens)", "Blended (USD/1M tokens)"] as const;

/** Table I's prices, blended as Eq. 5 does. */
export function priceRows(published: Scenario): PlanCell[] {
  return PAPER_APIS.flatMap((api, i) => {
    const row = PRICES.first + i;
    const { input, output } = apiPriceOf(published, api);
    return entries(row, [
      ["text", api],
      ["usd", input.toNumber()],
      ["usd", output.toNumber()],
      ["usd", printedLine("blendedPrice", { ...TERM_CELLS, inputPrice: reference(row, 1), outputPrice: reference(row, 2) }), apiLines(published, api).of("blendedPrice").toNumber()],
    ]);
  });
}

/** Table I's scores; a blank is missing there. */
export function scoreRows(published: Scenario): PlanCell[] {
  return SCORE_NAMES.flatMap((name, i) => {
    const scores = known(published.benchmarks, name) ? scoresOf(published, name) : {};
    return [
      valueCell(SCORES.first + i, 0, name, "text"),
      ...SCORE_COLUMNS.map(({ field }, j) => {
        const score = scores[field];
        return score ? valueCell(SCORES.first + i, 1 + j, score.toNumber(), "reference", "percent") : emptyCell(SCORES.first + i, 1 + j, "reference", "percent");
      }),
    ];
  });
}
