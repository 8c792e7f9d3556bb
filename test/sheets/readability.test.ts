import { describe, expect, it, test } from "vitest";
import { scenarioOf } from "../../src/scenario/scenario";
import { settingsTable } from "../../src/scenario/settingsTable";
import { PAPER_CHOICE, choiceInTables } from "../../src/sheets/choice";
import type { Area, PlanCell, SheetPlan } from "../../src/sheets/plan";
import { pairAnswer } from "../../taskpane/start/pairAnswer";
import { PLANS } from "./plans";

const holds = ({ row, column, rowCount, columnCount }: Area, cell: PlanCell) => cell.row >= row && cell.row < row + rowCount && cell.column >= column && cell.column < column + columnCount;
const expectedOf = (cell: PlanCell) => ("formula" in cell ? cell.expected : "value" in cell ? cell.value : undefined);
const isGreyed = ({ conditionalFormats }: SheetPlan, cell: PlanCell) => conditionalFormats.some((each) => each.kind === "formula" && each.formula.startsWith("=ISNA(") && holds(each.area, cell));

test("a name that is an alias is turned into the catalog's before a sheet is made with it", () => {
  const { apis, pair } = choiceInTables({ ...PAPER_CHOICE, apis: ["gpt-5.6-sol", "GPT-5.6 Sol"], pair: { model: "gpt-oss-120B", api: "gpt-5.6-sol" } }, scenarioOf(null));
  expect(apis).toEqual(["GPT-5.6 Sol"]);
  expect(pair.api).toBe("GPT-5.6 Sol");
});

test("a volume of 5% is refused by its name", () => {
  expect(() => scenarioOf([[["Volume", 0.05]]])).toThrow(/^Volume is 0\.05, which looks like millions of tokens\. Its unit is tokens per month/);
});

describe("months counted one by one", () => {
  // Where the lines cross is a month and a part of it.
  const columns = PLANS.flatMap((plan) => plan.cells.filter((cell) => expectedOf(cell) === "Month" && cell.style === "header").map((cell) => [plan.name, cell, plan] as const));

  it.each(columns)("are whole on %s", (_, head, { cells }) => {
    const under = cells.filter((cell) => cell.column === head.column && cell.row > head.row && cell.row <= head.row + 3 && typeof expectedOf(cell) === "number");
    expect(under.length).toBeGreaterThan(0);
    expect(under.filter(({ format }) => format !== "wholeMonths")).toEqual([]);
  });
});

test("every #N/A that a chart draws as no point is greyed", () => {
  const drawn = PLANS.flatMap((plan) => (plan.charts ?? []).flatMap(({ series }) => series.flatMap(({ values, x }) => [values, x])).flatMap((area) => plan.cells.filter((cell) => holds(area, cell) && expectedOf(cell) === "#N/A").map((cell) => ({ plan, cell }))));
  expect(drawn.length).toBeGreaterThan(0);
  expect(drawn.filter(({ plan, cell }) => !isGreyed(plan, cell)).map(({ plan, cell }) => [plan.name, cell.row, cell.column])).toEqual([]);
});

test("every row of Assumptions says which of eight groups it is of, by which the table can be filtered", () => {
  const { cells, tables: [table] } = PLANS.find(({ name }) => name === "Assumptions")!;
  const about = table!.columns.indexOf("About");
  const groups = Array.from({ length: table!.area.rowCount - 1 }, (_, i) => cells.find(({ row, column }) => row === table!.area.row + 1 + i && column === about)).map((cell) => (cell ? expectedOf(cell) : undefined));
  expect(groups.filter((group) => typeof group !== "string" || group === "")).toEqual([]);
  expect(runs(groups)).toEqual(GROUPS);
});

test("the table of SETTINGS and the folds of the pane have each group once, in the same order", () => {
  const [headers = [], ...rows] = settingsTable("published");
  const about = headers.indexOf("Group");
  expect(runs(rows.map((row) => row[about]))).toEqual(GROUPS);
  expect(pairAnswer([], PAPER_CHOICE.pair).groups.map(({ label }) => label)).toEqual(GROUPS);
});

const GROUPS = ["work", "hardware", "power", "people", "API", "rent", "money", "time"];

/** Each value that differs from the one above it. */
function runs(values: readonly unknown[]): unknown[] {
  return values.filter((value, i) => value !== values[i - 1]);
}
