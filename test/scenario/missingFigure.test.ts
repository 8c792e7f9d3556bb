import { describe, expect, test } from "vitest";
import { known } from "../../src/catalog/lookup";
import { MODELS } from "../../src/catalog/models";
import { PRICES } from "../../src/catalog/prices";
import { BENCHMARK_TABLE, type CatalogTable, GPU_TABLE, MODEL_TABLE, PRICE_TABLE } from "../../src/catalog/tables";
import type { Named } from "../../src/catalog/records";
import { qualityDifference, breakEvenMonths } from "../../src/scenario/answers";
import { tableOf } from "../../src/scenario/catalogView";
import { admitsZero } from "../../src/scenario/missingFigure";
import type { CellValue, Range } from "../../src/scenario/range";
import { apiLines } from "../../src/scenario/lines";
import { type Scenario, scenarioOf } from "../../src/scenario/scenario";
import { recordCell } from "../../src/sheets/catalogSheet";

const SERVED: Range = [["Long-context share", 0.5], ["Cached share", 0.2]];
const PAPER_MODELS = MODELS.filter(({ throughputTokensPerSecond }) => throughputTokensPerSecond !== undefined).slice(0, 9);
const NAMES = [...new Set(PRICES.map(({ name }) => name))];

/** A catalog table as a sheet has it. */
function sheetTable<R extends Named>(table: CatalogTable<R>, blank: CellValue): CellValue[][] {
  const cell = (column: (typeof table.columns)[number], record: R): CellValue => {
    const planned = recordCell(0, 0, column, record);
    return "value" in planned ? planned.value : blank;
  };
  return [table.columns.map(({ header }) => header), ...table.records.map((record) => table.columns.map((column) => cell(column, record)))];
}

const TABLES = [MODEL_TABLE, GPU_TABLE, PRICE_TABLE, BENCHMARK_TABLE] as readonly CatalogTable<Named>[];
/** The tables with a blank cell for whatever is missing, as a person's own may have, and as an Excel hands them over. */
const withBlanks = (blank: CellValue) => TABLES.map((table) => tableOf(table, table.records).map((row) => row.map((cell) => (cell === "" ? blank : cell))));

function told(answer: () => { toString(): string }): string {
  try {
    return answer().toString();
  } catch (error) {
    return (error as Error).message;
  }
}

/** Every answer that rests on a figure the catalog lacks for some. */
function answers(scenario: Scenario): string[] {
  const prices = NAMES.map((api) => told(() => apiLines(scenario, api).of("blendedPrice")));
  const gaps = NAMES.map((api) => told(() => qualityDifference(scenario, "Kimi-K2", api)));
  const months = PAPER_MODELS.flatMap(({ name }) => ["GPT-5", "Grok-4", "Gemini 2.5 Pro"].map((api) => told(() => breakEvenMonths(scenario, name, api))));
  return [...prices, ...gaps, ...months];
}

describe("catalog tables passed along change nothing", () => {
  const builtIn = answers(scenarioOf([SERVED]));
  test.each<[string, readonly Range[]]>([
    ["as a sheet has them, on the web", TABLES.map((table) => sheetTable(table, null))],
    ["as a sheet has them, on the desktop", TABLES.map((table) => sheetTable(table, 0))],
    ["with blanks, on the web", withBlanks(null)],
    ["with blanks that are empty texts", withBlanks("")],
    ["with blanks, on the desktop", withBlanks(0)],
  ])("%s", (_, tables) => {
    const own = answers(scenarioOf([SERVED, ...tables]));
    // A refusal names the figures and where to give them; only its advice may be another's.
    expect(own.filter((answer, i) => answer !== builtIn[i])).toEqual([]);
  });
});

describe("a price in a person's own table", () => {
  const HEADERS = PRICE_TABLE.columns.filter(({ field }) => ["name", "inputPerMTok", "outputPerMTok", "cachedInputPerMTok"].includes(field)).map(({ header }) => header);
  const scenario = (...cells: CellValue[]) => scenarioOf([[HEADERS, ["Their API", ...cells]], [["Cached share", 0.5], ["Input share", 0.5]]]);
  const blended = (...cells: CellValue[]) => told(() => apiLines(scenario(...cells), "Their API").of("blendedPrice"));

  test.each([[null], [""], [0], ["n/a"], [" N/A "]])("%o is missing, and the refusal says how to write a true 0", (cell) => {
    expect(blended(cell, 2, 1)).toBe(
      "Their API lacks: Input price. Give them in a settings range, or in a row of a Prices table, passed as a further argument. A blank or a 0 counts as missing; write zero for no charge.",
    );
    expect(blended(1, 2, cell)).toBe("1.5"); // no cached price is no discount: (1 + 2) / 2
  });
  test("the word zero is a price of 0", () => {
    expect([blended("zero", "zero", "Zero"), blended(1, 2, "zero"), blended("zero", 2, 0.5)]).toEqual(["0", "1.25", "1.125"]);
  });
  test("0 is no name: a row without one is passed over", () => {
    expect(known(scenarioOf([[HEADERS, [0, 1, 2, 3]]]).prices, "0")).toBeUndefined();
  });
});

test("a score of 0 is not measured, and the word zero is", () => {
  const gap = (score: CellValue) => told(() => qualityDifference(scenarioOf([[["Name", "GPQA", "MMLU-Pro"], ["A", score, 0.5], ["B", 0.4, 0.5]]]), "A", "B"));
  expect([gap(0), gap(null), gap("n/a"), gap("zero")]).toEqual(["0", "0", "0", "-0.2"]);
});

test.each([[{}, true], [{ above: 0 }, false], [{ atLeast: 0, atMost: 1 }, true], [{ atLeast: 1 }, false], [{ above: -1 }, true], [{ below: 0 }, false]])(
  "%o admits 0: %o", (domain, admits) => expect(admitsZero(domain)).toBe(admits),
);
