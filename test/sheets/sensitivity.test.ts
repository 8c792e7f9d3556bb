import { describe, expect, it } from "vitest";
import { Decimal } from "../../src/engine/decimal";
import { setting } from "../../src/engine/settings";
import { countedMonths } from "../../src/scenario/followed";
import { gridSide, gridTable } from "../../src/scenario/grid";
import { outputNamed } from "../../src/scenario/outputs";
import type { Range } from "../../src/scenario/range";
import { scenarioOf } from "../../src/scenario/scenario";
import { TORNADO_HEADERS, tornadoTable } from "../../src/scenario/tornado";
import { PAPER_CHOICE } from "../../src/sheets/choice";
import { WISHED_NAMES } from "../../src/sheets/names";
import { SWING } from "../../src/sheets/sensitivity/drivers";
import { AXIS_COUNT, base, drivers, grids, ranked, verdict } from "../../src/sheets/sensitivity/layout";
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

  /**
   * One deployment for USD 12,000 that costs USD 100 a month more than the API's USD 400, written off over two years, for a year
   * at a discount rate of 10% and a tax rate of 20%: 1 a month is worth a = (1 - 1.1^(-12/12)) / (1.1^(1/12) - 1) = 11.4005 today, and
   * NPV = -100 (1 - 20%) a + 20% 500 a + 20% 6,000 / 1.1 - 12,000 = 20 a + 1,090.91 - 12,000 = -10,681.08.
   * Tax rate 16% and 24%: -100 a - 12,000 + tax (600 a + 6,000 / 1.1) = -11,172.87 and -10,189.29.
   * Discount rate 8% and 12%: a is 11.5129 and 11.2915, so 20 a + 1,200 / (1 + r) - 12,000 = -10,658.63 and -10,702.74.
   * Horizon of 10 and 14 months (9.6 and 14.4): a is 9.5751 and 13.1972, and 20% of 7,000 and 5,000 not yet written off is worth
   * 1,400 / 1.1^(10/12) = 1,293.11 and 1,000 / 1.1^(14/12) = 894.76: -10,515.39 and -10,841.29.
   */
  it("swings tax rate, discount rate and horizon as by hand", () => {
    const plan = planOf([
      ["Volume", 400_000_000], ["Input price", 1], ["Output price", 1], ["GPU count", 1], ["GPUs per server", 1], ["GPU price", 12_000], ["Throughput", 10_000], ["Electricity rate", 0], ["Other running cost", 500],
      ["Horizon", 12], ["Discount rate", 0.1], ["Tax rate", 0.2], ["Depreciation life", 2],
    ], "Kimi-K2", "GPT-5");
    const [names, low, high] = (["driver", "monthsAtLow", "monthsAtHigh"] as const).map((key) => column(plan, drivers.area(key)));
    const at = (name: string) => [low, high].map((values) => Number(values![names!.indexOf(name)]).toFixed(2));
    expect([at("Tax rate"), at("Discount rate"), at("Horizon")]).toEqual([["-11172.87", "-10189.29"], ["-10658.63", "-10702.74"], ["-10515.39", "-10841.29"]]);
  });

  it.each([
    ["steady", [["Volume", 700_000_000]], "Kimi-K2", "Claude-4 Opus"],
    ["where the volume grows into more deployments", [["Volume", 700_000_000], ["Volume growth", 0.3], ["Salary growth", 0.03], ["Staff", 0.1]], "Kimi-K2", "Claude-4 Opus"],
    ["where volume and price fall and hardware is bought again for less", [["Volume growth", -0.05], ["API price decline", 0.05], ["Electricity growth", 0.1], ["Hardware life", 30], ["GPU price decline", 0.2]], "Qwen3-30B", "Claude-4 Opus"],
  ] as [string, Range, string, string][])("has what LLM.GRID says in both grids, %s", (_, range, model, api) => {
    const plan = planOf(range, model, api);
    const scenario = scenarioOf([range]);
    for (const { driver, axis, values } of grids) {
      const { row, column: first } = axis.area("axis");
      const across = Array.from({ length: AXIS_COUNT }, (_column, i) => column(plan, { row, column: first + 1 + i, rowCount: 1, columnCount: 1 })[0]);
      const changes = column(plan, values.area("change")).map(Number);
      // A discount is a fall of the price.
      const falls = changes.filter((change) => change < 0);
      const question = { output: outputNamed("BREAKEVEN"), model, api, scenario };
      const isByValue = driver === "utilization" && range.length > 1;
      if (isByValue) {
        const [, ...worths] = gridTable({ ...question, output: outputNamed("NPV") }, gridSide("API discount", [falls.map((change) => -change)]), gridSide(setting(driver).label, [across as number[]]));
        const shown = falls.map((_change, i) => across.map((_value, j) => column(plan, values.area(`at ${j + 1}`))[i]));
        expect(shown.map((row) => row.map((each) => Number(each).toFixed(4)))).toEqual(worths.map(([, ...row]) => row.map((each) => Number(each).toFixed(4))));
        expect(column(plan, values.area("at 0"))[changes.indexOf(0)]).toBe(column(plan, base.area("ownAhead"))[0]);
        continue;
      }
      const [, ...rows] = gridTable(question, gridSide("API discount", [falls.map((change) => -change)]), gridSide(setting(driver).label, [across as number[]]));
      const counted = countedMonths(scenario);
      const verdict = (months: unknown) => (typeof months === "string" || Number(months) <= counted ? months : `beyond ${counted}`);
      const shown = falls.map((_change, i) => across.map((_value, j) => column(plan, values.area(`at ${j + 1}`))[i]));
      const expected = rows.map(([, ...months]) => months.map((each) => (typeof each === "string" ? each : verdict(each.toNumber()))));
      expect(shown.map((months) => months.map((each) => (String(each).startsWith("beyond") ? "beyond or never" : digits(each))))).toEqual(
        expected.map((months) => months.map((each) => (String(each).startsWith("beyond") || (range.length > 1 && each === "never") ? "beyond or never" : digits(each)))),
      );
      expect(shown.flat().filter((each) => typeof each === "number").length).toBeGreaterThan(8);
      // At no change and as assumed it is the base case.
      expect(column(plan, values.area("at 0"))[changes.indexOf(0)]).toBe(column(plan, base.area("breakEven"))[0]);
    }
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
