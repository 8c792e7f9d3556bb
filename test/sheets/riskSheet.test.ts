import { describe, expect, test } from "vitest";
import { riskOf } from "../../src/scenario/risk";
import { scenarioOf } from "../../src/scenario/scenario";
import { settingSpreads } from "../../src/scenario/spreads";
import { WISHED_NAMES } from "../../src/sheets/names";
import type { PlanCell } from "../../src/sheets/plan";
import { histogram } from "../../src/sheets/riskHistogram";
import { riskSheet } from "../../src/sheets/riskSheet";

describe("the histogram", () => {
  test("counts values in bins of a round width, as counted by hand", () => {
    // From 0 to 100 a bin is 5 wide: the least round width not below 100/20.
    const bins = histogram([0, 4.9, 5, 12, 12, 99.9, 100]);
    expect(bins[0]).toEqual({ from: 0, to: 5, trials: 2, cumulative: 2 / 7 });
    expect(bins[1]).toEqual({ from: 5, to: 10, trials: 1, cumulative: 3 / 7 });
    expect(bins[2]).toEqual({ from: 10, to: 15, trials: 2, cumulative: 5 / 7 });
    expect(bins.at(-1)).toEqual({ from: 100, to: 105, trials: 1, cumulative: 1 });
  });
  test("puts what is far out into its ends, and leaves out what is no number", () => {
    const bins = histogram([...Array.from({ length: 1000 }, (_, i) => i - 500), 1e9, -1e9, NaN]);
    expect(bins.length).toBeLessThan(30);
    expect(bins.reduce((sum, { trials }) => sum + trials, 0)).toBe(1002);
    expect(bins.at(-1)!.cumulative).toBe(1);
  });
  test("of one value is one bin, and of none has none", () => {
    expect(histogram([-7, -7, -7])).toMatchObject([{ trials: 3, cumulative: 1 }]);
    expect(histogram([0])).toMatchObject([{ from: 0, trials: 1 }]);
    expect(histogram([NaN])).toEqual([]);
  });
});

describe("the sheet", () => {
  const ranges = settingSpreads([["Utilization", 0.3, 0.6, 0.9, "normal", 1, 0.5], ["Output price", 5, 20, 60, "PERT", 0.5, 1]]);
  const risk = riskOf(scenarioOf([[["Volume", 4e8]]]), "Kimi-K2", "GPT-5", ranges, { trials: 2000, seed: 8 });
  const { cells, charts = [], name } = riskSheet(risk, WISHED_NAMES, "2026-11-29");
  const at = (row: number, column: number) => cells.find((cell) => cell.row === row && cell.column === column);
  const valueOf = (cell: PlanCell | undefined) => (cell && "value" in cell ? cell.value : undefined);
  const beside = (label: string) => cells.filter((cell) => valueOf(cell) === label).map(({ row, column }) => valueOf(at(row, column + 1)))[0];

  test("names the currency of the run", () => {
    const inEuros = riskOf(scenarioOf([[["Volume", 4e8], ["Reporting currency", "EUR"], ["Exchange rate", 0.9]]]), "Kimi-K2", "GPT-5", ranges, { trials: 200, seed: 8 });
    const texts = riskSheet(inEuros, WISHED_NAMES, "2026-11-29").cells.map(valueOf);
    expect(texts).toContain("Mean (EUR)");
    expect(texts.some((text) => String(text).includes("USD"))).toBe(false);
  });

  test("says when and how it was run, in values alone", () => {
    expect(name).toBe("Risk");
    expect([beside("Run on"), beside("Trials"), beside("Seed")]).toEqual([46_355, 2000, 8]);
    expect(cells.some((cell) => "formula" in cell)).toBe(false);
  });

  test("has the percentiles, the shares and what costs least", () => {
    expect(beside("P50 (USD)")).toBe(risk.summary.percentiles[2]);
    expect(beside("Trials that gain (net present value above 0)")).toBe(risk.gains);
    for (const { name: way, share } of risk.first) {
      const { row, column } = cells.find((cell) => valueOf(cell) === way)!;
      expect(valueOf(at(row, column + 2))).toBe(share);
    }
  });

  test("shows the correlations that were drawn", () => {
    const { row } = cells.find((cell) => valueOf(cell) === "PERT")!;
    expect([valueOf(at(row, 5)), valueOf(at(row, 6))]).toEqual([0.5, expect.closeTo(1, 12)]);
  });

  test("draws shares that add up, and their sum up to 1", () => {
    const [histogramChart, cumulative] = charts;
    const column = ({ row, column: j, rowCount }: { row: number; column: number; rowCount: number }) => Array.from({ length: rowCount }, (_, i) => valueOf(at(row + i, j)) as number);
    const shares = column(histogramChart!.series[0]!.values);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    const sums = column(cumulative!.series[0]!.values);
    expect(sums.at(-1)).toBe(1);
    expect(sums[3]).toBeCloseTo(shares.slice(0, 4).reduce((sum, share) => sum + share, 0), 12);
  });

  test("keeps its charts clear of its cells", () => {
    for (const { place } of charts) {
      const under = cells.filter(({ row, column }) => row >= place.row && row < place.row + place.rowCount && column >= place.column && column < place.column + place.columnCount);
      expect(under).toEqual([]);
    }
  });
});
