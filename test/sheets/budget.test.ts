import { describe, expect, it } from "vitest";
import { serialOfIso } from "../../src/catalog/dates";
import { pairLines } from "../../src/scenario/lines";
import { type Scenario, scenarioOf } from "../../src/scenario/scenario";
import { budgetCalendar, monthsLater } from "../../src/sheets/budget/calendar";
import { WISHED_NAMES } from "../../src/sheets/names";
import type { PlanCell } from "../../src/sheets/plan";
import { sheetPlan } from "../../src/sheets/workbookPlan";

const serial = (iso: string) => serialOfIso(iso)!;
const TAXED = scenarioOf([[["Preset", "Full cost"], ["Tax rate", 0.25], ["Horizon", 30], ["MACRS 5-year", "yes"]]]);

/** The figures of the first line of a label on the sheet, by fiscal year. */
function line(scenario: Scenario, label: string): number[] {
  const { cells } = sheetPlan("budget", WISHED_NAMES, scenario);
  const shown = (cell: PlanCell) => ("formula" in cell ? cell.expected : "value" in cell ? cell.value : undefined);
  const row = cells.find((cell) => cell.column === 0 && shown(cell) === label)!.row;
  return cells.filter((cell) => cell.row === row && cell.column > 0).map(shown).filter((value): value is number => typeof value === "number");
}

describe("the calendar of a budget", () => {
  it("calls a fiscal year by the calendar year it ends in", () => {
    const { months } = budgetCalendar(serial("2026-12-01"), 7, 24, 24);
    expect(months[0]).toEqual({ begins: serial("2026-12-01"), quarter: serial("2026-10-01"), year: 2027 });
    expect(months[6]).toEqual({ begins: serial("2027-06-01"), quarter: serial("2027-04-01"), year: 2027 });
    expect(months[7]).toEqual({ begins: serial("2027-07-01"), quarter: serial("2027-07-01"), year: 2028 });
  });
  it("counts months as Excel's EDATE, over the end of a year either way", () => {
    expect([monthsLater(serial("2026-12-01"), 1), monthsLater(serial("2027-01-01"), -1)]).toEqual([serial("2027-01-01"), serial("2026-12-01")]);
  });
});

describe("the Budget", () => {
  const { model, api } = WISHED_NAMES.chosen.pair;
  const lines = pairLines(TAXED, model, api);
  const sum = (figures: readonly number[]) => figures.reduce((total, each) => total + each, 0);
  const total = (name: "net" | "flowApi" | "flowTax") => lines.overMonths(name, 0, 30).reduce((all, each) => all + each.toNumber(), 0);

  it("has over all years the cash of the Cash flow, and as much for a result", () => {
    expect(sum(line(TAXED, "Net cash flow"))).toBeCloseTo(total("net"), 6);
    expect(sum(line(TAXED, "Result after tax"))).toBeCloseTo(total("net"), 6);
    expect(sum(line(TAXED, "API cost avoided"))).toBeCloseTo(total("flowApi"), 6);
    expect(sum(line(TAXED, "Tax"))).toBeCloseTo(total("flowTax"), 6);
  });
  it("has the purchase in the first year, and its running cost line by line", () => {
    expect(line(TAXED, "Cash: capital expenditure")[0]).toBe(-lines.of("hardware").toNumber());
    const [, whole] = line(TAXED, "Electricity");
    expect(whole).toBeCloseTo(-12 * lines.of("electricityEach").times(lines.of("deployments")).toNumber(), 6);
    const running = ["Electricity", "Maintenance", "Software", "Colocation", "Staff", "Other running cost"].map((label) => line(TAXED, label)[1]!);
    expect(sum(running)).toBeCloseTo(-12 * lines.of("running").toNumber(), 6);
  });
  it("pays each month the salaries and the electricity of its day", () => {
    // Salaries double in a year, electricity halves: month 13, the last of a horizon of 13, pays 2 and 0.5 of the first.
    const rising = scenarioOf([[["Preset", "Full cost"], ["Horizon", 13], ["Salary growth", 1], ["Electricity growth", -0.5]]]);
    const rates = pairLines(rising, model, api);
    const sums = Array.from({ length: 13 }, (_, m) => [2 ** (m / 12), 0.5 ** (m / 12)] as const).reduce(([staff, power], [s, p]) => [staff + s, power + p], [0, 0]);
    expect(sum(line(rising, "Staff"))).toBeCloseTo(-sums[0]! * rates.of("staffCost").toNumber(), 6);
    expect(sum(line(rising, "Electricity"))).toBeCloseTo(-sums[1]! * rates.of("electricityEach").times(rates.of("deployments")).toNumber(), 6);
  });
  it("spreads the year's MACRS share over its months", () => {
    // The catalog's month is the first; the second fiscal year has the rest of the first twelve months, and the next.
    const before = 12 - line(TAXED, "Electricity").length;
    expect(before).toBeGreaterThan(0);
    expect(sum(line(TAXED, "Depreciation"))).toBeCloseTo(-lines.of("hardware").toNumber() * (0.2 + 0.32 + 0.192 / 2), 4);
  });
});
