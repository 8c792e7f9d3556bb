import { describe, expect, it } from "vitest";
import { Decimal } from "../../src/engine/decimal";
import { outputNamed } from "../../src/scenario/outputs";
import type { Range } from "../../src/scenario/range";
import { scenarioOf } from "../../src/scenario/scenario";
import { TORNADO_HEADERS, tornadoTable } from "../../src/scenario/tornado";
import { PAPER_CHOICE } from "../../src/sheets/choice";
import { WISHED_NAMES } from "../../src/sheets/names";
import { SWING } from "../../src/sheets/sensitivity/drivers";
import { drivers, grids, ranked, verdict } from "../../src/sheets/sensitivity/layout";
import type { Area, SheetPlan } from "../../src/sheets/plan";
import { sheetPlan } from "../../src/sheets/workbookPlan";

const MUCH_TYPED: Range = [
  ["Preset", "Full cost"], ["Setup cost", 500], ["Software cost", 900], ["Colocation rate", 120], ["Other running cost", 40],
  ["Cached share", 0.3], ["Batch share", 0.2], ["API discount", 0.05], ["Spare deployments", 5], ["Volume", 2_000_000_000],
];

/** What a plan expects of a column of cells. */
function column({ cells }: SheetPlan, { row, column: at, rowCount }: Area): unknown[] {
  return Array.from({ length: rowCount }, (_, i) => {
    const cell = cells.find((each) => each.row === row + i && each.column === at);
    return cell && ("formula" in cell ? cell.expected : "value" in cell ? cell.value : "");
  });
}

function planOf(range: Range, model: string, api: string): SheetPlan {
  const chosen = { ...PAPER_CHOICE, pair: { model, api } };
  return sheetPlan("sensitivity", { ...WISHED_NAMES, chosen }, scenarioOf([range]));
}

describe("the tornado of the sheet", () => {
  it.each([
    ["as published", [["Preset", "Published"]], "gpt-oss-120B", "GPT-5"],
    ["at full cost", [["Preset", "Full cost"]], "Qwen3-30B", "Claude-4 Opus"],
    ["with everything typed", MUCH_TYPED, "Qwen3-30B", "Claude-4 Opus"],
    ["where an end never pays back", [["Hours per month", 9], ["Horizon", 600]], "Kimi-K2", "GPT-5"],
    ["where the volume grows into more deployments, and hardware is bought again for less", [
      ["Volume", 700_000_000], ["Volume growth", 0.5], ["GPUs owned", 3], ["GPUs per server", 4], ["Staff", 0.1], ["Salary growth", 0.04], ["Hardware life", 5], ["GPU price decline", 0.3],
    ], "Kimi-K2", "Claude-4 Opus"],
    ["where volume and price fall", [["Volume", 1_500_000_000], ["Volume growth", -0.2], ["API price decline", 0.1], ["Electricity growth", 0.1]], "gpt-oss-120B", "Claude-4 Opus"],
  ] as [string, Range, string, string][])("has the drivers, ends and effects of LLM.TORNADO %s", (_, range, model, api) => {
    const plan = planOf(range, model, api);
    const question = { output: outputNamed("BREAKEVEN"), model, api, scenario: scenarioOf([range]) };
    const names = column(plan, drivers.area("driver"));
    // What changes from year to year swings by itself in the function alone: the sheet's drivers are those of the first month.
    const bars = tornadoTable(question, new Decimal(SWING)).slice(1).filter(([name]) => names.includes(name));
    const shown = (["low", "base", "high", "monthsAtLow", "monthsAtHigh", "effect"] as const).map((key) => column(plan, drivers.area(key)));
    const headers = ["Low", "Base", "High", "Output at low", "Output at high", "Effect"] as const;
    for (const bar of bars) {
      const place = names.indexOf(bar[0]);
      const expected = headers.map((header) => plain(bar[TORNADO_HEADERS.indexOf(header)]!));
      expect([bar[0], ...shown.map((values) => digits(values[place]))]).toEqual([bar[0], ...expected]);
    }
    const effects = column(plan, drivers.area("effect")).filter((value) => value !== 0);
    expect(effects).toHaveLength(bars.length);
    expect(bars.length).toBeGreaterThan(5);
    const shownRanked = column(plan, ranked.area("driver")).filter((name) => name !== "");
    expect(shownRanked).toEqual(bars.slice(0, shownRanked.length).map(([name]) => name));
  });

  it.each([
    ["where it never pays back", [["Preset", "Full cost"]], "gpt-oss-120B", "GPT-5"],
    ["where it pays back beyond ten horizons", [["Horizon", 1]], "Kimi-K2", "GPT-5"],
    ["where volume and price change from year to year", [["Volume", 400_000_000], ["Volume growth", -0.3], ["API price decline", 0.4]], "Qwen3-235B", "Grok-4"],
  ] as [string, Range, string, string][])("compares drivers by the net present value, as LLM.TORNADO, %s", (_, range, model, api) => {
    const plan = planOf(range, model, api);
    expect(String(column(plan, verdict.area("verdict"))[0])).toContain("by the net present value (USD)");
    const [, ...bars] = tornadoTable({ output: outputNamed("NPV"), model, api, scenario: scenarioOf([range]) }, new Decimal(SWING));
    const names = column(plan, drivers.area("driver"));
    const effects = column(plan, drivers.area("effect"));
    for (const bar of bars.filter(([name]) => names.includes(name))) {
      expect(Number(effects[names.indexOf(bar[0])])).toBeCloseTo(Number(bar[TORNADO_HEADERS.indexOf("Effect")]), 4);
    }
    expect(column(plan, ranked.area("driver")).filter((name) => name !== "").length).toBeGreaterThan(4);
    expect(plan.charts).toHaveLength(1);
  });

  it("has a sign beside the months of both grids, with its key, and none beside dollars", () => {
    const { cells, conditionalFormats } = planOf([["Preset", "Published"]], "gpt-oss-120B", "GPT-5");
    const signs = conditionalFormats.flatMap((each) => (each.kind === "formula" && each.format === "bandedMonths" ? [each] : []));
    expect(signs.map(({ area }) => area.row)).toEqual(grids.map(({ values }) => values.first));
    expect(signs.every(({ formula }) => formula.includes('NOT($B$') && formula.includes("net present value"))).toBe(true);
    expect(cells.filter((cell) => "value" in cell && String(cell.value).includes("▲ up to 24"))).toHaveLength(2);
  });

  it("does not swing a Volume at capacity", () => {
    const plan = planOf([["Preset", "Published"]], "gpt-oss-120B", "GPT-5");
    expect(column(plan, drivers.area("base"))[column(plan, drivers.area("driver")).indexOf("Volume")]).toBe("none");
  });

  it("keeps a swing within what the driver may be", () => {
    const plan = planOf([["Preset", "Published"]], "gpt-oss-120B", "GPT-5");
    const at = column(plan, drivers.area("driver")).indexOf("Utilization");
    expect([column(plan, drivers.area("low"))[at], column(plan, drivers.area("high"))[at]]).toEqual([0.8, 1]);
    expect(plan.validations.some(({ area }) => area.column === drivers.area("swing").column)).toBe(true);
  });
});

function plain(value: Decimal | string): unknown {
  return typeof value === "string" ? value : digits(value.toNumber());
}

/** A number without the digits that doubles lose on the way. */
function digits(value: unknown): unknown {
  return typeof value === "number" ? value.toPrecision(12) : value;
}
