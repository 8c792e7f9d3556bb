import { describe, expect, test } from "vitest";
import { breakEvenOrInfinity } from "../../src/scenario/answers";
import { comparisonTable } from "../../src/scenario/comparisonTable";
import type { Range } from "../../src/scenario/range";
import { netPresentValue } from "../../src/scenario/returnAnswers";
import { scenarioOf } from "../../src/scenario/scenario";
import { scenariosTable } from "../../src/scenario/scenariosTable";
import { settingsTable } from "../../src/scenario/settingsTable";
import { ASSUMPTION_HEADERS } from "../../src/sheets/assumptionsTable";

const [MODEL, API] = ["gpt-oss-120B", "Claude-4 Opus"];
const FULL_COST: Range = [["Preset", "Full cost"], ["Volume", 400_000_000]];
const TABLE: Range = [
  ["Setting", "Base", "Low", "High"],
  ["Volume growth", 0.05, "", 0.2],
  ["Staff", 0.25, "zero", 1],
  ["Discount rate", 0.08, 0.08, ""],
  ["Probability", 0.5, 0.3, 0.2],
];
/** What each column amounts to, a blank being what the first column has. */
const CASES: readonly Range[] = [
  [["Volume growth", 0.05], ["Staff", 0.25], ["Discount rate", 0.08]],
  [["Volume growth", 0.05], ["Staff", 0], ["Discount rate", 0.08]],
  [["Volume growth", 0.2], ["Staff", 1], ["Discount rate", 0.08]],
];

describe("Base, Low and High", () => {
  const table = scenariosTable([FULL_COST], MODEL, API, TABLE);
  const row = (label: string) => table.find(([head]) => head === label)!.slice(1).map(String);
  const scenarios = CASES.map((each) => scenarioOf([FULL_COST, each]));

  test("each column has the answers of its own settings", () => {
    expect(table[0]).toEqual(["", "Base", "Low", "High", "Expected"]);
    expect(row("Net present value of owning (USD)").slice(0, 3)).toEqual(scenarios.map((scenario) => String(netPresentValue(scenario, MODEL, API))));
    expect(row("Owning pays back after (months)").slice(0, 3)).toEqual(scenarios.map((scenario) => String(breakEvenOrInfinity(scenario, MODEL, API))));
  });

  test("ranks are those of COMPARE", () => {
    scenarios.forEach((scenario, i) => {
      for (const [rank, way] of comparisonTable(scenario, MODEL, API).slice(1)) expect(row(`Rank: ${String(way)}`)[i]).toBe(rank === "" ? "out" : String(rank));
    });
  });

  test("the expected value is the mean by the probabilities", () => {
    const [base, low, high] = scenarios.map((scenario) => netPresentValue(scenario, MODEL, API).toNumber()) as [number, number, number];
    expect(Number(row("Net present value of owning (USD)")[3])).toBeCloseTo(0.5 * base + 0.3 * low + 0.2 * high, 6);
  });

  test("only what differs is listed", () => {
    expect(row("Staff")).toEqual(["0.25", "0", "1", ""]);
    expect(row("Volume growth")).toEqual(["0.05", "0.05", "0.2", ""]);
    expect(table.some(([label]) => label === "Discount rate")).toBe(false);
  });
});

describe("a table with more columns than scenarios", () => {
  const plain = scenariosTable([FULL_COST], MODEL, API, [["Setting", "Base", "Low"], ["PUE", 1.2, 1.1], ["Staff", 0.25, 1]]);

  test("what LLM.SETTINGS spills is one scenario: its units, limits, groups and sources are none", () => {
    const spilled = settingsTable("fullCost").map((row) => row.map((cell) => (typeof cell === "string" ? cell : cell.toNumber())));
    expect(spilled[0]).toEqual(["Setting", "Value", "Unit", "Allowed", "Group", "Source"]);
    const table = scenariosTable([], MODEL, API, spilled);
    expect(table[0]).toEqual(["", "Value"]);
    const npv = table.find(([label]) => label === "Net present value of owning (USD)")!;
    expect(String(npv[1])).toBe(String(netPresentValue(scenarioOf([[["Preset", "Full cost"]]]), MODEL, API)));
  });

  test.each<[string, Range]>([
    ["units before and after", [["Setting", "Unit", "Base", "Low", "About", "source"], ["PUE", "ratio", 1.2, 1.1, "power", "x"], ["Staff", "FTE", 0.25, 1, "running", "y"]]],
    ["a column without a name", [["Setting", "Base", "", "Low"], ["PUE", 1.2, 7, 1.1], ["Staff", 0.25, "", 1]]],
  ])("%s leave each scenario its own values", (_, table) => expect(scenariosTable([FULL_COST], MODEL, API, table)).toEqual(plain));

  test("the table of assumptions says which of its columns to pass", () => {
    const headers = ASSUMPTION_HEADERS;
    expect(() => scenariosTable([], MODEL, API, [headers, headers.map((_, i) => (i === 0 ? "PUE" : 1.2))])).toThrow("Assumptions[[#All],[Setting]:[Case 5]]");
  });
});

test("a way that one scenario alone asks for is none in the others", () => {
  const spilled = scenariosTable([], MODEL, API, [["Setting", "Base", "Lent"], ["Share financed", 0, 0.5]]);
  const loan = spilled.find(([label]) => label === "Rank: Own with a loan")!;
  expect([loan[1], typeof loan[2]]).toEqual(["none", "number"]);
});

test("without probabilities there is no expected column, and in another currency the labels name it", () => {
  const table = scenariosTable([[["Reporting currency", "EUR"], ["Exchange rate", 0.9]]], MODEL, API, [["Setting", "As it is"], ["PUE", 1.2]]);
  expect(table[0]).toEqual(["", "As it is"]);
  expect(new Set(table.map((cells) => cells.length))).toEqual(new Set([2]));
  expect(table.map(([label]) => label)).toContain("Net present value of owning (EUR)");
});

test.each<[string, Range, string]>([
  ["a table without headers", [["PUE", 1.2]], "The table's first header must be Setting"],
  ["no scenario", [["Setting"], ["PUE"]], "Give one to 5 scenarios, a column each; the table has 0."],
  ["a name twice", [["Setting", "Base", "base"], ["PUE", 1, 2]], 'The scenario "base" stands twice'],
  ["probabilities that are not 1 together", [["Setting", "Base", "Low"], ["Probability", 0.5, 0.4]], "The probabilities add up to 0.9; they must add up to 1."],
  ["a setting outside its domain", [["Setting", "Base"], ["PUE", 0.5]], "PUE must be at least 1"],
  ["a misspelt setting", [["Setting", "Base"], ["Utilisation", 0.5]], "Closest: Utilization"],
  ["two currencies", [["Setting", "Home", "Abroad"], ["Reporting currency", "USD", "EUR"], ["Exchange rate", 1, 0.9]], "The scenarios are in USD and EUR"],
])("refuses %s", (_, table, message) => expect(() => scenariosTable([], MODEL, API, table)).toThrow(message));
