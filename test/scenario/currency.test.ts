import { describe, expect, test } from "vitest";
import { MODELS, PAPER_MODELS } from "../../src/catalog/models";
import { PAPER_APIS } from "../../src/catalog/prices";
import { breakEvenMonths, breakEvenOrInfinity, costs, savingsAfter } from "../../src/scenario/answers";
import { comparisonTable } from "../../src/scenario/comparisonTable";
import { hostsOf } from "../../src/scenario/hosts";
import { ownershipTable } from "../../src/scenario/ownershipAnswers";
import type { Range } from "../../src/scenario/range";
import { rentCost } from "../../src/scenario/rentalAnswers";
import { netPresentValue } from "../../src/scenario/returnAnswers";
import { scenarioOf } from "../../src/scenario/scenario";
import { money } from "../../src/scenario/wording";
import { D } from "../engine/fixtures";

const EUR: Range = [["Reporting currency", "EUR"], ["Exchange rate", 0.9]];
const PAIRS = PAPER_MODELS.flatMap((model) => PAPER_APIS.map((api) => [model, api] as const));

describe.each(["Published", "Full cost"])("%s in EUR at 0.9", (preset) => {
  const dollars = scenarioOf([[["Preset", preset]]]);
  const euros = scenarioOf([[["Preset", preset]], EUR]);

  test.each(PAIRS)("%s against %s: the months stay, money is times 0.9 to the cent", (model, api) => {
    expect(breakEvenOrInfinity(euros, model, api).toFixed(12)).toBe(breakEvenOrInfinity(dollars, model, api).toFixed(12));
    const [inEuros, inDollars] = [costs(euros, model, api), costs(dollars, model, api)];
    for (const figure of ["hardwareCost", "runningCost", "apiCost"] as const) expect(inEuros[figure].toFixed(2)).toBe(inDollars[figure].times("0.9").toFixed(2));
    for (const answer of [netPresentValue, (s: typeof euros, m: string, a: string) => savingsAfter(s, m, a, D(60))]) {
      expect(answer(euros, model, api).toFixed(2)).toBe(answer(dollars, model, api).times("0.9").toFixed(2));
    }
  });

  test("rents and hosts are turned as well", () => {
    expect(rentCost(euros, "Kimi-K2").toFixed(2)).toBe(rentCost(dollars, "Kimi-K2").times("0.9").toFixed(2));
    expect(hostsOf(euros, "Kimi-K2").map(({ mixPrice }) => mixPrice.toFixed(8))).toEqual(hostsOf(dollars, "Kimi-K2").map(({ mixPrice }) => mixPrice.times("0.9").toFixed(8)));
  });
});

test("by hand: Kimi-K2 costs 16 x USD 15,000 x 0.9 = EUR 216,000, and GPT-5's capacity USD 3,590.40 x 0.9 = EUR 3,231.36 a month", () => {
  expect(MODELS.find(({ name }) => name === "Kimi-K2")!.gpuCount).toBe(16);
  const { hardwareCost, apiCost } = costs(scenarioOf([EUR]), "Kimi-K2", "GPT-5");
  expect(hardwareCost.toFixed(2)).toBe("216000.00");
  expect(apiCost.toFixed(2)).toBe("3231.36");
});

test("what is typed is in the reporting currency already", () => {
  const own = costs(scenarioOf([EUR, [["GPU price", 10_000], ["Input price", 2], ["Output price", 8], ["Electricity rate", 0.3]]]), "Kimi-K2", "GPT-5");
  const dollars = costs(scenarioOf([[["GPU price", 10_000], ["Input price", 2], ["Output price", 8], ["Electricity rate", 0.3]]]), "Kimi-K2", "GPT-5");
  expect(own.hardwareCost.toFixed(2)).toBe("160000.00");
  for (const figure of ["apiCost", "runningCost"] as const) expect(own[figure].toFixed(8)).toBe(dollars[figure].toFixed(8));
});

test("a row of a user's own in a table of the catalog is in USD, as its header says", () => {
  const prices: Range = [["API", "Input (USD/1M tokens)", "Output (USD/1M tokens)"], ["Ours", 2, 8]];
  // (2/3 + 16/3) x 506.88M / 1M x 0.9 = 6 x 506.88 x 0.9
  expect(costs(scenarioOf([EUR, prices]), "Kimi-K2", "Ours").apiCost.toFixed(2)).toBe("2737.15");
});

test("tables and refusals name the currency; one without a smaller unit has no decimals", () => {
  const [headers] = comparisonTable(scenarioOf([EUR]), "Kimi-K2", "GPT-5");
  expect(headers).toContain("Present value (EUR)");
  expect(ownershipTable(scenarioOf([EUR]), "Kimi-K2")[0]).toEqual(["Line", "EUR", "EUR per 1M tokens"]);
  const never = (currency: string, rate: number) => () => breakEvenMonths(scenarioOf([[["Reporting currency", currency], ["Exchange rate", rate], ["Other running cost", 1e9]]]), "Kimi-K2", "GPT-5");
  expect(never("EUR", 0.9)).toThrow("EUR 3,231.36 for 506,880,000 tokens");
  // 3,590.40 x 150
  expect(never("jpy", 150)).toThrow("JPY 538,560 for 506,880,000 tokens");
});

test("half a cent is rounded away from 0, as Excel's FIXED rounds it in a sheet's sentence", () => {
  expect(["27402.065", "0.005", "-0.005", "0.015"].map((amount) => money(D(amount)))).toEqual(["USD 27,402.07", "USD 0.01", "USD -0.01", "USD 0.02"]);
});

test("an amount that would be a slip in USD is plausible in another currency", () => {
  const yen: Range = [["Exchange rate", 150], ["Electricity rate", 22], ["GPU hourly price", 1450], ["Reporting currency", "JPY"]];
  expect(scenarioOf([yen]).settings.electricityRate.toNumber()).toBe(22);
  expect(() => scenarioOf([[["Electricity rate", 22]]])).toThrow("looks like cents per kWh");
  // The currency may stand in another range than the amount.
  expect(scenarioOf([[["Electricity rate", 22]], [["Reporting currency", "JPY"], ["Exchange rate", 150]]]).settings.electricityRate.toNumber()).toBe(22);
});

test.each<[string, Range, string]>([
  ["a currency without a rate", [["Reporting currency", "EUR"]], "Reporting currency EUR needs an Exchange rate: type how many EUR are paid for USD 1."],
  ["a rate without a currency", [["Exchange rate", 0.9]], "Exchange rate is 0.9 while the Reporting currency is USD: name the Reporting currency beside it."],
  ["what is no code", [["Reporting currency", "Euro"], ["Exchange rate", 0.9]], 'Reporting currency must be a code of three letters, such as EUR; it is "Euro".'],
  ["a rate that nobody has typed", [["Reporting currency", "EUR"], ["Exchange rate", "n/a"]], "Exchange rate must be a number"],
  ["a blank rate", [["Reporting currency", "EUR"], ["Exchange rate", ""]], "Exchange rate (a blank cell counts as 0) must be above 0"],
])("refuses %s", (_, range, message) => expect(() => scenarioOf([range])).toThrow(message));
