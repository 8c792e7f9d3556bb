import { expect, test } from "vitest";
import { PRICES } from "../../src/catalog/prices";
import type { PriceRecord } from "../../src/catalog/records";
import { PRICE_TABLE } from "../../src/catalog/tables";
import { serialOfIso } from "../../src/catalog/dates";
import { tableRecords } from "../../src/priceImport/tableRecords";
import { apiPriceOf } from "../../src/scenario/figures";
import type { Range } from "../../src/scenario/range";
import { scenarioOf } from "../../src/scenario/scenario";
import { compared, listText } from "./imported";

/** The Prices table as a sheet holds it and a function reads it. */
function table(records: readonly PriceRecord[]): Range {
  const cells = (record: PriceRecord) => PRICE_TABLE.columns.map(({ field, show }) => {
    const value = record[field] as string | number | boolean | undefined;
    return show === "date" && typeof value === "string" ? serialOfIso(value) : value ?? "";
  });
  return [PRICE_TABLE.columns.map(({ header }) => header), ...records.map(cells)];
}

const imported = (file: string) => compared(listText(file), { resellers: true, day: "2026-11-20" }).changes.flatMap(({ rows }) => rows);

test("a table reads back as what was written", () => {
  const rows = imported("own.csv");
  const read = tableRecords(table(rows));
  expect(read.map(({ name, inputPerMTok, note }) => [name, inputPerMTok, note])).toEqual(rows.map(({ name, inputPerMTok, note }) => [name, inputPerMTok, note]));
  expect(compared(listText("own.csv"), { standing: read }).changes).toEqual([]);
});

test("functions read what was imported: a changed price is in force", () => {
  const scenario = scenarioOf([table([...PRICES, ...imported("llm-prices.json")])]);
  expect(apiPriceOf(scenario, "Grok 3").input.toNumber()).toBe(4);
});

test("another seller's price is not taken for the maker's, which keeps its own", () => {
  const resold = { name: "azure/gpt-5", maker: "azure", inputPerMTok: 90, outputPerMTok: 90, effectiveFrom: "2026-11-01" };
  const scenario = scenarioOf([table([...PRICES, resold])]);
  expect(["GPT-5", "azure/gpt-5"].map((name) => apiPriceOf(scenario, name).input.toNumber())).toEqual([1.25, 90]);
});

test("a new API does not take a name that stands for another provider's, nor one twice", () => {
  const text = JSON.stringify({
    "deepseek-r1": { litellm_provider: "deepseek", mode: "chat", input_cost_per_token: 5.5e-7, output_cost_per_token: 2e-6 },
    "perplexity/gpt-5": { litellm_provider: "perplexity", mode: "chat", input_cost_per_token: 1e-6, output_cost_per_token: 2e-6 },
  });
  const rows = compared(text).changes.flatMap((change) => change.rows);
  expect(rows.map(({ name }) => name).sort()).toEqual(["DeepSeek/deepseek-r1", "Perplexity/gpt-5"]);
  const price = (name: string, tables: Range[]) => apiPriceOf(scenarioOf(tables), name).input.toNumber();
  expect(price("Together/DeepSeek-R1", [table([...PRICES, ...rows])])).toBe(price("Together/DeepSeek-R1", []));
});

test("everything that is imported can be computed with", () => {
  const rows = ["litellm.json", "openrouter.json", "models-dev.json", "genai-prices.json", "own.csv"].map(imported);
  for (const list of rows) {
    const scenario = scenarioOf([table(list), [["As of", "2027-01-01"]]]);
    for (const { name } of list) expect(apiPriceOf(scenario, name).input.toNumber()).toBeGreaterThan(0);
  }
});
