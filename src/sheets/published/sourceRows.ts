import { known } from "../../catalog/lookup";
import { PAPER_MODELS } from "../../catalog/models";
import { PAPER_APIS } from "../../catalog/prices";
import { PRINTED_DEPLOYMENTS, PRINTED_SCENARIOS, SERVERLESS_FINDINGS } from "../../catalog/printedTables";
import { Decimal, MILLION } from "../../engine/decimal";
import { type CellOf, type Circumstances, formulaOf } from "../../forms/formulas";
import { MODEL, type Name } from "../../model/model";
import { capacity, electricityCost, hardwareCost } from "../../scenario/answers";
import { apiPriceOf, deploymentOf, scoresOf } from "../../scenario/figures";
import { apiLines, asked, deploymentLines } from "../../scenario/lines";
import type { Scenario } from "../../scenario/scenario";
import { withSettings } from "../../scenario/varied";
import type { Block, BlockLine, Frame } from "../blocks/block";
import { readingFrom } from "../blocks/modelLines";
import { computed, printed } from "./columns";
import { SCORE_COLUMNS, SCORE_NAMES, TERM_CELLS, deployments, findings, guide, prices, scoreColumn, scores, term } from "./layout";
import { GUIDE_UNIT, RENT_HOURS } from "./termRows";

/** What the preset Published leaves out of an equation. */
const NEUTRAL: Circumstances = {
  fixed: (name) => {
    if (["serverFactor", "powerFactor", "pue", "utilization"].includes(name)) return 1;
    return ["setupCost", "storageCost", "cachedShare", "longContextShare", "rentalDiscount"].includes(name) ? 0 : undefined;
  },
};

/** A line of the model over printed figures and the terms, each by its name in the model. */
function printedLine(name: Name, cells: CellOf): string {
  return formulaOf(MODEL, name, cells, NEUTRAL);
}

/** Table III: hardware cost and capacity of each deployment. */
export function deploymentBlock(published: Scenario): Block {
  const [model, cells] = [(i: number) => PAPER_MODELS[i]!, readingFrom(deployments, TERM_CELLS)];
  const table = (i: number) => PRINTED_DEPLOYMENTS.find((each) => each.model === model(i))!;
  const figure = (of: "gpuCount" | "gpuPrice" | "gpuPowerWatts" | "throughput") => (i: number) => deploymentOf(published, model(i))[of].toNumber();
  const hardware = (i: number) => hardwareCost(published, model(i)).toNumber();
  const millions = (i: number) => capacity(published, model(i)).div(MILLION).toNumber();
  return deployments.filled({
    model: printed("Open model", "text", model),
    gpuCount: printed("GPU count", "count", figure("gpuCount")),
    gpuPrice: printed("GPU price (USD)", "usdRounded", figure("gpuPrice")),
    gpuPower: printed("GPU power (W)", "count", figure("gpuPowerWatts")),
    servedRate: printed("Throughput (tokens/s)", "count", figure("throughput")),
    hardwarePrinted: printed("Hardware printed (USD)", "usdRounded", (i) => table(i).hardwareCostUsd),
    hardware: computed("Hardware computed (USD)", "usdRounded", (i) => printedLine("hardwareEach", cells(i)), hardware),
    hardwareApart: computed("Difference", "usdRounded", (i) => `${deployments.cell("hardware", i)}-${deployments.cell("hardwarePrinted", i)}`, (i) => hardware(i) - table(i).hardwareCostUsd),
    millionsPrinted: printed("Capacity printed (1M tokens/month)", "months", (i) => table(i).capacityMillionTokens),
    millions: computed("Capacity computed (1M tokens/month)", "usd", (i) => `${printedLine("capacity", cells(i))}/${term("tokensPerPriceUnit")}`, millions),
    millionsApart: computed("Difference", "usd", (i) => `${deployments.cell("millions", i)}-${deployments.cell("millionsPrinted", i)}`, (i) => millions(i) - table(i).capacityMillionTokens),
    electricity: computed("Electricity (USD/month)", "usd", (i) => printedLine("electricityEach", cells(i)), (i) => electricityCost(published, model(i)).toNumber()),
  });
}

/** The cost guide's scenarios, their prices taken per thousand tokens as they are. */
export function guideBlock(published: Scenario): Block {
  const [table, cells] = [(i: number) => PRINTED_SCENARIOS[i]!, readingFrom(guide, TERM_CELLS)];
  const bill = (i: number) => {
    const { api, tokensPerMonth, usdPerThousandTokens } = table(i);
    const price = new Decimal(usdPerThousandTokens).times(GUIDE_UNIT);
    const flat = withSettings(published, { inputPrice: price, outputPrice: price });
    return asked(apiLines(flat, api), { tokens: new Decimal(tokensPerMonth) }).of("apiCostOfTokens");
  };
  const rent = (i: number) => {
    const { name, gpuCount, usdPerGpuHour } = table(i);
    // Rent needs no throughput, but a deployment has one.
    const rented = withSettings(published, {
      gpuCount: new Decimal(gpuCount), gpuHourlyPrice: new Decimal(usdPerGpuHour), rentalHoursPerMonth: new Decimal(RENT_HOURS), throughput: new Decimal(1),
    });
    return deploymentLines(rented, name).of("rentEach");
  };
  return guide.filled({
    scenario: printed("Scenario", "text", (i) => table(i).name),
    api: printed("API", "text", (i) => table(i).api),
    tokens: printed("Tokens per month", "tokens", (i) => table(i).tokensPerMonth),
    thousandPrice: printed("USD per 1,000 tokens", "number", (i) => table(i).usdPerThousandTokens),
    billPrinted: printed("API printed (USD/month)", "usd", (i) => table(i).apiCostUsd),
    bill: computed("API computed (USD/month)", "usd", (i) => `${guide.cell("tokens", i)}/${term("thousand")}*${guide.cell("thousandPrice", i)}`, (i) => bill(i).toNumber()),
    gpuCount: printed("GPUs", "count", (i) => table(i).gpuCount),
    gpuHourlyPrice: printed("USD per GPU-hour", "usd", (i) => table(i).usdPerGpuHour),
    rentPrinted: printed("Rent printed (USD/month)", "usd", (i) => table(i).selfHostedUsd),
    rent: computed("Rent computed (USD/month)", "usd", (i) => printedLine("rentEach", cells(i)), (i) => rent(i).toNumber()),
    savingPrinted: printed("Saving printed", "percent", (i) => table(i).savings),
    saving: computed("Saving computed (USD/month)", "usd", (i) => `${guide.cell("bill", i)}-${guide.cell("rent", i)}`, (i) => bill(i).minus(rent(i)).toNumber()),
    explanation: printed("Explanation", "text", (i) => table(i).reason),
  });
}

export function findingBlock(): Block {
  return findings.filled({
    part: printed("Part", "text", (i) => SERVERLESS_FINDINGS[i]![0]),
    finding: printed("Finding", "text", (i) => SERVERLESS_FINDINGS[i]![1]),
  });
}

/** Table I's prices, blended as Eq. 5 does. */
export function priceBlock(published: Scenario): Block {
  const price = (of: "input" | "output") => (i: number) => apiPriceOf(published, PAPER_APIS[i]!)[of].toNumber();
  return prices.filled({
    api: printed("API", "text", (i) => PAPER_APIS[i]!),
    inputPrice: printed("Input (USD/1M tokens)", "usd", price("input")),
    outputPrice: printed("Output (USD/1M tokens)", "usd", price("output")),
    blended: computed("Blended (USD/1M tokens)", "usd", (i) => printedLine("blendedPrice", readingFrom(prices, TERM_CELLS)(i)), (i) => apiLines(published, PAPER_APIS[i]!).of("blendedPrice").toNumber()),
  });
}

/** Table I's scores; a blank is missing there. */
export function scoreBlock(published: Scenario): Block {
  const scoresHere = (name: string) => (known(published.benchmarks, name) ? scoresOf(published, name) : {});
  return (scores as Frame).filled({
    name: printed("Model", "text", (i) => SCORE_NAMES[i]!),
    ...Object.fromEntries(SCORE_COLUMNS.map(({ header, field }, k): [string, BlockLine] => [scoreColumn(k), printed(header, "percent", (i) => scoresHere(SCORE_NAMES[i]!)[field]?.toNumber() ?? "")])),
  });
}
