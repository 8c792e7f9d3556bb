import { describe, expect, it, test } from "vitest";
import { comparedLines, counted } from "../../src/scenario/followed";
import { INFINITY } from "../../src/engine/decimal";
import { scenarioOf } from "../../src/scenario/scenario";
import { type Choice, PAPER_CHOICE } from "../../src/sheets/choice";
import { FIRST_API_COLUMN, MONTHS_ROW } from "../../src/sheets/matrixLayout";
import { WISHED_NAMES } from "../../src/sheets/names";
import type { PlanValue } from "../../src/sheets/plan";
import { sheetPlan } from "../../src/sheets/workbookPlan";

const PAIR = { model: "Qwen3-235B", api: "Grok-4" };
const CHOSEN: Choice = { ...PAPER_CHOICE, models: [PAIR.model], apis: [PAIR.api], pair: PAIR };
const NAMES = { ...WISHED_NAMES, chosen: CHOSEN };
const FALLING = scenarioOf([[["Volume", 400_000_000], ["Volume growth", -0.3], ["API price decline", 0.4]]]);

function expectedOf(key: "summary" | "cashFlow", label: string): PlanValue | undefined {
  const { cells } = sheetPlan(key, NAMES, FALLING);
  const heading = cells.find((each) => ("value" in each ? each.value : "expected" in each ? each.expected : undefined) === label);
  const cell = cells.find((each) => each.row === heading?.row && each.column > heading.column && "formula" in each);
  return cell && "expected" in cell ? cell.expected : undefined;
}

describe("a falling volume and price: 400M tokens, -30% and 40% a year", () => {
  // Two deployments of 4 x USD 15,000 = 120,000; electricity 31.68 each = 63.36 a month; 400M at USD 11 = 4,400 in the first month.
  // Month t is billed 4,400 x (0.7 x 0.6)^((t-1)/12): by month 60 that is 62,266 in all, while owning has cost 123,802.
  const lines = comparedLines(FALLING, PAIR.model, PAIR.api);
  it("is earned back never: by month 60 the bill is less than the electricity", () => {
    expect(lines.inMonth("ownSoFar", 60).toNumber()).toBeCloseTo(120_000 + 60 * 63.36, 6);
    const bills = Array.from({ length: 60 }, (_, i) => 4400 * 0.42 ** (i / 12)).reduce((sum, each) => sum + each);
    expect(lines.inMonth("apiSoFar", 60).toNumber()).toBeCloseTo(bills, 6);
    expect(expectedOf("summary", "Months to break even")).toBe("never");
    expect(sheetPlan("breakEven", NAMES, FALLING).cells.find(({ row, column }) => row === MONTHS_ROW && column === FIRST_API_COLUMN)).toMatchObject({ expected: "never" });
  });
  it("costs USD 66,854 more than the API in today's money, on every sheet", () => {
    expect(lines.of("ownAhead").toNumber()).toBeCloseTo(-66_854.1, 1);
    expect(expectedOf("cashFlow", "Net present value (USD)")).toBeCloseTo(-66_854.1, 1);
    expect(String(sheetPlan("summary", NAMES, FALLING).cells.flatMap((cell) => ("expected" in cell && String(cell.expected).includes("costs least") ? [cell.expected] : [])))).toMatch(/never pay back against it\.$/);
  });
});

test("dearer hardware, the driver alone, leaves running cost and its maintenance as they are", () => {
  // Full cost, 5,000M tokens at USD 8 of GPT-5.6 Sol: 40,000 a month. 16 deployments of 4 x USD 15,000 x 1.6 = 1,536,000; each 400 a month of maintenance.
  const pair = { model: "Qwen3-235B", api: "GPT-5.6 Sol" };
  const scenario = scenarioOf([[["Preset", "Full cost"], ["Volume", 5e9], ["Hardware life", "horizon"]]]);
  const { cells } = sheetPlan("summary", { ...NAMES, chosen: { ...CHOSEN, apis: [pair.api], pair } }, scenario);
  const driver = cells.find((cell) => cell.column === 0 && ("value" in cell ? cell.value : "expected" in cell && cell.expected) === "Hardware cost (USD)")!;
  const months = cells.find(({ row, column }) => row === driver.row && column === 4);
  const running = comparedLines(scenario, pair.model, pair.api).of("running").toNumber();
  expect(months).toMatchObject({ expected: expect.closeTo((1.1 * 1_536_000) / (40_000 - running), 9) as number });
});

describe("how far months are counted", () => {
  const saves = (amount: number) => () => comparedLines(FALLING, PAIR.model, PAIR.api).of("horizon").times(0).plus(amount);
  it("ten horizons where every month is like the first", () => {
    const steady = scenarioOf(null);
    expect(counted(steady, comparedLines(steady, PAIR.model, PAIR.api).of("horizon").times(11), saves(1))).toBe("beyond 600");
    expect(counted(steady, comparedLines(steady, PAIR.model, PAIR.api).of("horizon"), saves(1))).toBe(60);
    expect(counted(steady, INFINITY, saves(1))).toBe("never");
  });
  it("120 months where something changes: never only where no later month can save", () => {
    expect(counted(FALLING, INFINITY, saves(-1))).toBe("never");
    expect(counted(FALLING, INFINITY, saves(1))).toBe("beyond 120");
    expect(counted(scenarioOf([[["Volume growth", 0.2]]]), INFINITY, saves(-1))).toBe("beyond 120");
  });
});
