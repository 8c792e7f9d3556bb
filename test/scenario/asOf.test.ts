import { describe, expect, test } from "vitest";
import { serialOfIso } from "../../src/catalog/dates";
import { PRICE_TABLE } from "../../src/catalog/tables";
import { apiCost } from "../../src/scenario/answers";
import { catalogTable, tableOf } from "../../src/scenario/catalogView";
import type { Range } from "../../src/scenario/range";
import { priceRows } from "../../src/scenario/requests";
import { scenarioOf } from "../../src/scenario/scenario";
import { settingsTable } from "../../src/scenario/settingsTable";
import { D } from "../engine/fixtures";

const ALL_OUTPUT = ["Input share", 0] as const;
const output = (name: string, asOf: string | number | null, ...tables: Range[]) =>
  apiCost(scenarioOf([[[...ALL_OUTPUT], ["As of", asOf]], ...tables]), name, D(1_000_000)).toNumber();

describe("As of", () => {
  test.each([["2026-08-20", 30], ["2026-08-21", 20], [46_254, 30], [46_255, 20], [46_254.99, 30], ["46255", 20], ["catalog", 20], ["Catalog", 20], [null, 20], ["", 20]])(
    "%o: GPT-5.6 Sol's output costs USD %f", (asOf, price) => expect(output("gpt-5.6-sol", asOf)).toBe(price),
  );
  test("a price announced for later waits for its day", () => {
    expect([output("Gemini 3.8 Flash", "catalog"), output("Gemini 3.8 Flash", "2027-01-01")]).toEqual([3.75, 7.5]);
  });
  test.each([["yesterday"], ["2026-02-30"], ["21.08.2026"], [true]])("%o is refused", (asOf) => {
    expect(() => scenarioOf([[["As of", asOf]]])).toThrow(/^As of must be a date \(an Excel date or text such as 2026-08-20\); it is "/);
  });
  test("a 0 is the blank cell of the desktop: the catalog's date", () => expect(scenarioOf([[["As of", 0]]]).settings.asOf).toBeNull());
  test.each([[-5], [3e6]])("%o lies outside the calendar", (asOf) => expect(() => scenarioOf([[["As of", asOf]]])).toThrow(/^As of must be at least 1 and at most 2958465/));
  test("the settings table names the catalog", () => {
    expect(settingsTable("published").find(([label]) => label === "As of")?.slice(0, 3)).toEqual(["As of", "catalog", "date (an Excel date or yyyy-mm-dd), or catalog"]);
  });
});

const HEADER = ["API", "Effective from", "Input (USD/1M tokens)", "Output (USD/1M tokens)"];

describe("several rows of one API in a table", () => {
  const rows = [HEADER, ["Their API", "2026-06-01", 1, 10], ["Their API", serialOfIso("2026-09-01")!, 1, 8], ["their-api", null, 1, 12]];
  test("the As of day chooses among them", () => {
    expect(["2026-05-31", "2026-06-01", "2026-08-31", "2026-09-01"].map((day) => output("Their API", day, rows))).toEqual([12, 10, 10, 8]);
  });
  test("a day before the first is refused with both days", () => {
    expect(() => output("Their API", "2026-05-31", rows.slice(0, 3))).toThrow("Their API has no price on 2026-05-31; its first is in force from 2026-06-01.");
  });
  test("two of one day are refused", () => {
    expect(() => output("X", "catalog", [HEADER, ["X", "2026-06-01", 1, 1], ["x", "2026-06-01", 2, 2]])).toThrow(
      'The Prices table has two rows for "x" with the same Effective from; keep one, or give each its date.',
    );
    expect(() => output("GPT-5", "catalog", [HEADER, ["GPT-5", 46_174, 1, 1], ["openai/gpt-5", "2026-06-01", 2, 2]])).toThrow(
      "GPT-5 has two prices in force from 2026-06-01; keep one.",
    );
  });
  test("a date that is none is refused when the price is used, and by the API's name", () => {
    const table = [HEADER, ["X", "soon", 1, 1], ["Y", "", 1, 3]];
    expect(output("Y", "catalog", table)).toBe(3);
    expect(() => output("X", "catalog", table)).toThrow('Effective from of X must be a date (an Excel date or yyyy-mm-dd); it is "soon".');
  });
});

describe("the catalog's own table as context", () => {
  test("reads back as the same prices on any day", () => {
    const table = catalogTable("prices");
    for (const [name, day] of [["gpt-5.6-sol", "2026-08-20"], ["gpt-5.6-sol", "2026-08-21"], ["Gemini 3.8 Flash", "2027-01-01"], ["GPT-5", "catalog"], ["Groq/gpt-oss-120b", "catalog"]] as const) {
      expect(output(name, day, table)).toBe(output(name, day));
    }
  });
  test("an edited row replaces the built-in price of its day, and the table's rows are all that API has", () => {
    const edited = tableOf(PRICE_TABLE, priceRows(scenarioOf(null), "gpt-5.6-sol")).map((row) => [...row]);
    const column = edited[0]!.indexOf("Output (USD/1M tokens)");
    edited[2]![column] = 21;
    expect([output("gpt-5.6-sol", "2026-08-20", edited), output("gpt-5.6-sol", "2026-08-21", edited)]).toEqual([30, 21]);
    expect(output("gpt-5.6-sol", "2026-08-21", edited.slice(0, 2))).toBe(30);
  });
  test("a column the table lacks keeps the figure in force on the row's day", () => {
    const table = [["API", "Effective from", "Input (USD/1M tokens)"], ["gpt-5.6-sol", "2026-08-01", 9], ["gpt-5.6-sol", "2026-08-25", 9]];
    expect([output("gpt-5.6-sol", "2026-08-24", table), output("gpt-5.6-sol", "2026-08-25", table)]).toEqual([30, 20]);
  });
  test("a row under a name that several hosts share is an API of its own", () => {
    expect(output("gpt-oss-120B", "catalog", [HEADER, ["gpt-oss-120B", "", 0.1, 0.4]])).toBe(0.4);
    expect(output("Groq/gpt-oss-120b", "catalog", [HEADER, ["gpt-oss-120B", "", 0.1, 0.4]])).toBe(0.6);
  });
});

test.each(["models", "gpus", "benchmarks", "throughput", "availability", "cost efficiency", "comparison"] as const)("the table of %s is known as context", (kind) => {
  const table = catalogTable(kind);
  expect(apiCost(scenarioOf([table]), "GPT-5", D(12_000_000)).toNumber()).toBe(85);
});
