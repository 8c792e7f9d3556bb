import { describe, expect, it } from "vitest";
import type { CsvTable } from "../../src/priceImport/csv/csvTable";
import { exactLayout, proposedUsageLayout, usageQuestions } from "../../src/usage/csv/usageColumns";
import { type UsageField, USAGE_FIELDS } from "../../src/usage/csv/usageFields";

const table = (...rows: readonly (readonly string[])[]): CsvTable => ({ delimiter: ",", rows });
const fieldOf = (header: string) => proposedUsageLayout(table([header], [""]), 0).fields[0];

describe("the field a header of usage may be of", () => {
  it.each<[UsageField | undefined, string]>([
    ["month", "Month|date|day|Monat|Datum|mois|fecha|period|time|created"],
    ["api", "API|API used|model|Modell|modèle|modelo|deployment"],
    ["workload", "Workload|project|team|key|app|application|customer|department|Projekt|user|workspace"],
    ["batch", "Batch"],
    ["requests", "Requests|request|calls|Anfragen|Aufrufe|requêtes"],
    ["inputTokens", "Input|prompt tokens|Eingabe|entrada|entrée|uncached input|non-cached input|input cache miss|input without cache|fresh input"],
    ["outputTokens", "Output|completion tokens|Ausgabe|salida|sortie"],
    ["cachedTokens", "Cached tokens|cache|caching|cached input|cache read input tokens"],
    ["cacheWriteTokens", "Cache write|cache writes|written to cache|cache creation tokens"],
    ["cost", "Cost|costs|spend|amount|price|billed|Kosten|coût|coste|USD|EUR|$|€|input cost|total cost|total spend|output price"],
    ["currency", "Currency|ccy|Währung|devise|moneda"],
    [undefined, "id|user id|total tokens count|updated|date updated|end time|Region|"],
  ])("%s: %s", (field, headers) => {
    expect(headers.split("|").map((header) => [header, fieldOf(header)])).toEqual(headers.split("|").map((header) => [header, field]));
  });

  it("goes by what the pane calls it", () => {
    expect(Object.fromEntries(USAGE_FIELDS.map(({ field, label }) => [field, label]))).toEqual({
      month: "Month", api: "API", workload: "Workload", batch: "Batch", requests: "Requests", inputTokens: "Input tokens", cachedTokens: "Cached tokens",
      cacheWriteTokens: "Tokens written to cache", outputTokens: "Output tokens", cost: "Cost billed", currency: "Currency",
    });
    for (const { field, label } of USAGE_FIELDS) expect(fieldOf(label), label).toBe(field);
  });
});

describe("how a CSV of usage is to be read", () => {
  const rows = (cost: string, currency = ""): string[][] => [["Month", "Model", "Input", "Output", "Cost", "Currency"], ["2026-11", "m", "1", "1", cost, currency]];

  it("its headers stand where most of them are, below titles", () => {
    expect(proposedUsageLayout(table(["Report"], ["Month", "of November"], ...rows("1"))).headerRow).toBe(2);
    expect(proposedUsageLayout(table(...rows("1"))).headerRow).toBe(0);
  });

  it.each([
    ["1.5", "EUR", "EUR", "."], ["1.5 €", "", "EUR", "."], ["1,5 €", "€", "EUR", ","], ["1.5", "", undefined, "."], ["$1.5", "EUR", undefined, "."], ["¥ 1.5", "", undefined, "."], ["1.5", "apples", undefined, "."],
  ])("a cost of %s in %s is in %s, its decimal sign %s", (cost, currency, expected, mark) => {
    expect(proposedUsageLayout(table(...rows(cost, currency)))).toMatchObject({ currency: expected, mark });
  });

  it("counts are tokens where no header says otherwise, and unclear where headers differ", () => {
    const unit = (...headers: string[]) => proposedUsageLayout(table(["Month", "Model", ...headers], []), 0).unit;
    expect([unit("Input", "Output"), unit("Input (1M tokens)", "Output (1M tokens)"), unit("Input (1K tokens)", "Output (1M tokens)")]).toEqual(["token", "1M", undefined]);
  });

  it("input that is said to be uncached has its cache beside it; else it is asked for", () => {
    const cached = (header: string) => proposedUsageLayout(table(["Month", "Model", header, "Cached"], []), 0).cached;
    expect([cached("Uncached input"), cached("Input")]).toEqual(["beside", undefined]);
  });

  it("needs no matching where it is headed as the Usage table, whose costs are in USD unless it says otherwise", () => {
    const own = ["Month", "API", "Workload", "Batch", "Requests", "Input tokens", "Of them cached", "Of them written to cache", "Output tokens", "Cost billed"];
    expect(exactLayout(table(own, []))).toEqual({ headerRow: 0, fields: ["month", "api", "workload", "batch", "requests", "inputTokens", "cachedTokens", "cacheWriteTokens", "outputTokens", "cost"], cached: "within", unit: "token", currency: "USD", rate: undefined, mark: "." });
    expect(exactLayout(table([...own, "Currency"], [...own.map(() => ""), "EUR"]))?.currency).toBe("EUR");
    expect(exactLayout(table([...own, "Currency"], []))?.currency).toBeUndefined();
    expect(exactLayout(table([...own, "Source"], []))?.fields.at(-1)).toBeUndefined();
    for (const lacking of ["Month", "API", "Input tokens", "Output tokens"]) expect(exactLayout(table(own.filter((header) => header !== lacking), [])), lacking).toBeUndefined();
    expect(exactLayout(table())).toBeUndefined();
  });

  it("asks for all that does not show, in words", () => {
    const questions = (headers: string[], chosen: object = {}) => {
      const asked = table(headers, headers.map(() => "1"));
      return usageQuestions({ ...proposedUsageLayout(asked, 0), ...chosen }, asked);
    };
    expect(questions(["Region"])).toEqual(["no column is Month", "no column is API", "no column is Input tokens, Output tokens or Cost billed"]);
    expect(questions(["Month", "Model", "Input", "Cached", "Cost"], { unit: undefined, mark: undefined })).toEqual([
      "of how many tokens the counts are", "whether the input tokens count the cached ones", "the currency of the costs", "whether a point or a comma is the decimal sign",
    ]);
    expect(questions(["Month", "Model", "Input", "Cache write"])).toEqual(["whether the input tokens count the cached ones"]);
    expect(questions(["Month", "Model", "Output"])).toEqual([]);
    expect(questions(["Month", "Model", "Cost"], { currency: "USD", rate: "x" })).toEqual([]);
    expect(questions(["Month", "Model", "Cost"], { currency: "EUR" })).toEqual([]);
    expect(questions(["Month", "Model", "Cost"], { currency: "EUR", rate: "0" })).toEqual(["the rate: how many USD one EUR is, such as 1.08, or nothing"]);
    expect(questions(["Month", "Model", "Input"], { currency: "EUR", rate: "0" })).toEqual([]);
  });
});
