import { describe, expect, test } from "vitest";
import { inverseDistribution } from "../../src/engine/whatIf/distribution";
import { PERCENTILES, summary } from "../../src/engine/whatIf/summary";
import { savingsAfter } from "../../src/scenario/answers";
import { OUTPUT_NAMES, type Question, outputNamed } from "../../src/scenario/outputs";
import type { Range } from "../../src/scenario/range";
import { scenarioOf } from "../../src/scenario/scenario";
import { DECIMAL_TRIALS, FAST_TRIALS, seedNumber, simulation, trialCount } from "../../src/scenario/simulation";
import { simulationTable } from "../../src/scenario/simulationTable";
import { settingSpreads } from "../../src/scenario/spreads";
import { D } from "../engine/fixtures";

function question(output: string, context: Range[] = [], api = "GPT-5"): Question {
  return { output: outputNamed(output), model: "gpt-oss-120B", api, scenario: scenarioOf(context) };
}

/** The same question asked of the decimal engine alone. */
function withoutFast(asked: Question): Question {
  const { name, unit, needsApi, answer } = asked.output;
  return { ...asked, output: { name, unit, needsApi, answer } };
}

const HEADERS = ["Setting", "Low", "Mode", "High"];
const SEVERAL: Range = [HEADERS, ["Utilization", 0.2, 0.6, 0.9], ["Electricity rate", 0.08, 0.15, 0.4], ["Output price", 4, 10, 12], ["Staff", 0, 0.01, 0.05]];

describe.each(["triangular", "PERT"] as const)("percentiles of a linear output (%s)", (shape) => {
  test.each([
    ["Electricity rate", 0.1, 0.15, 0.4], ["Other running cost", 0, 0, 500], ["API discount", 0, 0.2, 0.3], ["GPU price", 10_000, 15_000, 16_000],
  ])("SAVINGS by %s follow the analytic distribution", (label, low, mode, high) => {
    const trials = 40_000;
    const { values } = simulation(question("SAVINGS"), settingSpreads([[label, low, mode, high, shape]])).run(trials, 7);
    const inverse = inverseDistribution({ low, mode, high, shape });
    const savingsAt = (x: number) => savingsAfter(scenarioOf([[[label, x]]]), "gpt-oss-120B", "GPT-5", D(60)).toNumber();
    const span = Math.abs(savingsAt(high) - savingsAt(low));
    summary(values).percentiles.forEach((found, i) => {
      const share = PERCENTILES[i]!; // savings fall as each of these costs rises, but for the discount they fall too
      expect(Math.abs(found - savingsAt(inverse(1 - share)))).toBeLessThan(0.01 * span);
    });
  });
  test("the mean lies within four standard errors of its own", () => {
    const { values } = simulation(question("SAVINGS"), settingSpreads([["Electricity rate", 0.1, 0.15, 0.4, shape]])).run(10_000, 3);
    const rate = shape === "PERT" ? (0.1 + 4 * 0.15 + 0.4) / 6 : (0.1 + 0.15 + 0.4) / 3;
    const expected = savingsAfter(scenarioOf([[["Electricity rate", rate]]]), "gpt-oss-120B", "GPT-5", D(60)).toNumber();
    const { mean, standardError } = summary(values);
    expect(Math.abs(mean - expected)).toBeLessThan(4 * standardError);
  });
});

describe("trials", () => {
  test("are the same for a seed on every platform, and others for another", () => {
    const run = (seed: number) => [...simulation(question("BREAKEVEN"), settingSpreads(SEVERAL)).run(500, seed).values];
    expect(run(11)).toEqual(run(11));
    expect(run(11)).not.toEqual(run(12));
    const table = simulationTable(question("BREAKEVEN"), settingSpreads(SEVERAL), {});
    const printed = table.slice(1, 7).map(([label, value]) => `${label} ${typeof value === "number" ? value.toPrecision(12) : value}`);
    expect(printed).toMatchInlineSnapshot(`
      [
        "P5 53.2436179191",
        "P10 61.1020887822",
        "P50 125.673942964",
        "P90 never",
        "P95 never",
        "Mean (of the finite trials) 338.072049257",
      ]
    `);
  });
  const OWNED: Range = [["Volume", 3e8], ["Maintenance rate", 0.05], ["Spare deployments", 1], ["Residual value", 0.1], ["Tax rate", 0.25]];
  const MOVING: Range = [...OWNED, ["Volume growth", 0.2], ["API price decline", 0.1]];
  test.each(OUTPUT_NAMES.flatMap((output) => [[output, "steady", OWNED], [output, "moving", MOVING]] as const))("%s (%s) on plain numbers is what the decimal engine gives, trial for trial", (output, months, settings) => {
    const asked = { ...question(output, [settings]), api: "Claude-4 Opus" };
    const [fast, exact] = [asked, withoutFast(asked)].map((each) => simulation(each, settingSpreads(SEVERAL)));
    // Flows that change sign again and again may have no rate that doubles can find.
    expect(fast!.limits).toEqual(output === "IRR" && months === "moving" ? DECIMAL_TRIALS : FAST_TRIALS);
    const [a, b] = [fast!.run(40, 5), exact!.run(40, 5)];
    a.values.forEach((value, i) => expect(Object.is(value, b.values[i]) || Math.abs(value / b.values[i]! - 1) < 1e-9).toBe(true));
    a.paybacks!.forEach((value, i) => expect(Object.is(value, b.paybacks![i]) || Math.abs(value / b.paybacks![i]! - 1) < 1e-9).toBe(true));
  });
  test("a setting that no line of the output reads is left to the decimal engine", () => {
    const limits = (label: string) => simulation(question("BREAKEVEN"), settingSpreads([[label, 1, 1.5, 2]])).limits;
    expect(limits("GPU hourly price")).toEqual(DECIMAL_TRIALS);
    expect(limits("PUE")).toEqual(FAST_TRIALS);
  });
  test("whole-number settings are drawn whole, and a horizon counts as drawn", () => {
    const { horizons } = simulation(question("BREAKEVEN"), settingSpreads([["Horizon", 24, 36, 60]])).run(200, 1);
    expect(horizons.every((months) => Number.isInteger(months) && months >= 24 && months <= 60)).toBe(true);
  });
  test("a whole number is the nearest to what was drawn", () => {
    const { horizons } = simulation(question("BREAKEVEN"), settingSpreads([["Horizon", 24, 24, 25]])).run(200, 1);
    const up = horizons.filter((months) => months === 25).length; // a quarter of the triangle lies beyond 24.5
    expect(up).toBeGreaterThan(25);
    expect(up).toBeLessThan(80);
  });
  test("a spread of no width gives the forward answer in every trial", () => {
    const [, ...rows] = simulationTable(question("BREAKEVEN"), settingSpreads([["PUE", 1.3, 1.3, 1.3]]), { trials: D(100) });
    const forward = simulationTable(question("BREAKEVEN", [[["PUE", 1.3]]]), settingSpreads([["Spare deployments", 0, 0, 0]]), { trials: D(100) });
    expect(rows.slice(0, 6)).toEqual(forward.slice(1, 7));
    expect(rows[6]![1]).toBeLessThan(1e-12);
  });
});

/** Three ranges with rows of correlations beside them. */
function correlated(...rows: readonly (readonly (number | string)[])[]): Range {
  const ranges = [["Utilization", 0.3, 0.6, 0.9, "PERT"], ["Electricity rate", 0.1, 0.15, 0.2, "uniform"], ["Output price", 8, 10, 12, "normal"]] as const;
  return ranges.map((range, i) => [...range, ...(rows[i] ?? [])]);
}

describe("ranges that go together", () => {
  const spreadOf = (ranges: Range) => summary(simulation(question("SAVINGS"), settingSpreads(ranges)).run(20_000, 4).values);

  test("widen what they move alike and narrow what they move against each other", () => {
    // Savings rise with the output price and the discount lowers them; the two as one move savings more, or cancel out.
    const ranges = (r: number): Range => [["Output price", 8, 10, 12, "normal", 1, r], ["API discount", 0.1, 0.2, 0.3, "normal", r, 1]];
    const width = (r: number) => { const { percentiles } = spreadOf(ranges(r)); return percentiles[4]! - percentiles[0]!; };
    expect(width(0.8)).toBeLessThan(0.6 * width(0));
    expect(width(-0.8)).toBeGreaterThan(1.2 * width(0));
  });

  test("leave the mean and the percentiles of each alone, as one linear output shows", () => {
    const alone = spreadOf([["Output price", 8, 10, 12, "normal"], ["Staff", 0, 0, 0]]);
    const together = spreadOf([["Output price", 8, 10, 12, "normal", 1, 0.9], ["Staff", 0, 0, 0, "", 0.9, 1]]);
    alone.percentiles.forEach((value, i) => expect(Math.abs(together.percentiles[i]! / value - 1)).toBeLessThan(0.01));
  });

  test("are read from one half of the square, with headers in the order of the rows", () => {
    const half: Range = [["Setting", "Low", "Mode", "High", "Shape", "Utilization", "Electricity rate", "Output price"], ...correlated([1, 0.5, 0.2], [0, 1, -0.1], [0, 0, 1])];
    expect(settingSpreads(half)).toEqual(settingSpreads(correlated([0, 0, 0], [0.5, 0, 0], [0.2, -0.1, 0])));
    expect(settingSpreads(correlated([1], [0, 1], [0, 0, 1])).correlations).toEqual([[1], [0, 1], [0, 0, 1]]);
  });

  test("a uniform range needs no mode, and a normal one is cut to what the setting may be", () => {
    expect(settingSpreads([["Utilization", 0.2, "", 0.8, "uniform"]]).spreads[0]).toMatchObject({ low: 0.2, mode: 0.5, high: 0.8 });
    const [cut] = settingSpreads([["Utilization", 0.7, 0.85, 1, "normal"]]).spreads;
    const inverse = inverseDistribution(cut!);
    expect(inverse(1 - 1e-12)).toBeLessThanOrEqual(1);
    expect(inverse(0.5)).toBeLessThan(0.85); // what lies above 1 is spread over the rest
    expect(inverse(1e-12)).toBeGreaterThan(0);
  });
});

describe("what the table says", () => {
  const table = simulationTable(question("BREAKEVEN", [[["Staff", 0.08]]]), settingSpreads([["Utilization", 0.3, 0.9, 1]]), { trials: D(4000), seed: D(9) });
  const row = (label: string) => table.find(([first]) => first === label)![1];
  test("its rows", () => {
    expect(table.map(([label]) => label)).toEqual([
      "Result", "P5", "P10", "P50", "P90", "P95", "Mean (of the finite trials)", "Standard error of the mean", "Share that never pays back",
      "Share that pays back within the horizon", "Share without a value", "Trials", "Seed",
    ]);
    expect([row("Trials"), row("Seed"), row("Share without a value")]).toEqual([4000, 9, 0]);
  });
  test("a share that never pays back, ranked last in the percentiles", () => {
    expect(row("Share that never pays back")).toBeGreaterThan(0.05);
    expect(row("P95")).toBe("never");
    expect(row("P5")).toBeLessThan(Infinity);
  });
  test("the share within the horizon is that of trials below it", () => {
    const { values } = simulation(question("BREAKEVEN"), settingSpreads([["Utilization", 0.3, 0.9, 1]])).run(4000, 9);
    const [, ...rows] = simulationTable(question("BREAKEVEN"), settingSpreads([["Utilization", 0.3, 0.9, 1]]), { trials: D(4000), seed: D(9) });
    expect(rows[8]![1]).toBe(values.filter((months) => months <= 60).length / 4000);
    const savings = simulationTable(question("SAVINGS"), settingSpreads([["Utilization", 0.3, 0.9, 1]]), { trials: D(4000), seed: D(9) });
    expect(savings[9]![1]).toBe(rows[8]![1]);
    expect(savings.slice(1, 6).map(([, value]) => Number(value)).filter((value) => value >= 0).length).toBeGreaterThan(0);
  });
  test("without an API there is no payback to share", () => {
    const cost = simulationTable(question("COSTPERMTOK", [], ""), settingSpreads(SEVERAL), {});
    expect(cost[8]).toEqual(["Share that never pays back", "no API given"]);
    expect(cost[11]).toEqual(["Trials", 10_000]);
  });
});

describe("refusals", () => {
  const OWN_PRICE: Range = [["API", "Output (USD/1M tokens)"], ["Their API", 10]];
  const run = (ranges: Range, trials?: number, seed?: number) => () =>
    simulationTable(question("BREAKEVEN"), settingSpreads(ranges), { trials: trials === undefined ? undefined : D(trials), seed: seed === undefined ? undefined : D(seed) });
  test.each<[string, () => unknown, RegExp]>([
    ["no rows", run([HEADERS]), /^The ranges hold no rows; give Setting \| Low \| Mode \| High/],
    ["a misspelt setting", run([["Utilisation", 0.1, 0.2, 0.3]]), /^"Utilisation" is not a setting/],
    ["a setting twice", run([["PUE", 1, 1, 2], ["pue", 1, 1, 2]]), /^The setting "PUE" stands twice/],
    ["ends out of order", run([["PUE", 2, 1.5, 1]]), /^PUE: low, mode and high must stand in order/],
    ["an end outside the domain", run([["Utilization", 0.5, 0.8, 1.2]]), /^Utilization must be above 0 and at most 1; it is 1\.2/],
    ["a percent", run([["Utilization", 20, 50, 80]]), /For 20% type 0\.2 or 20%\.$/],
    ["a missing end", run([["PUE", 1, 2]]), /^PUE lacks its high; a range is Setting \| Low \| Mode \| High\.$/],
    ["a blank end where 0 is not allowed", run([["PUE", 1, "", 2]]), /^PUE \(a blank cell counts as 0\) must be at least 1/],
    ["a word", run([["Volume", 1e8, "capacity", 2e8]]), /^Volume must be a number here/],
    ["another shape", run([["PUE", 1, 1, 2, "lognormal"]]), /^"lognormal" is not a shape\..*triangular, PERT, uniform, normal/],
    ["a normal one whose mode is not the middle", run([["PUE", 1, 1.1, 2, "normal"]]), /^PUE: the mode of a normal distribution is the middle of low and high, here 1\.5/],
    ["correlations that contradict each other", run(correlated([1, 0.9, 0.9], [0.9, 1, -0.9], [0.9, -0.9, 1])), /^The correlations contradict each other: Output price cannot go with Utilization, Electricity rate as they say/],
    ["a correlation above 1", run(correlated([1, 1.2])), /^The correlation of Utilization with Electricity rate must be a number from -1 to 1; it is "1\.2"/],
    ["a correlation with a decimal comma", run(correlated([1, "0,5"])), /must be a number from -1 to 1; it is "0,5"\. Write it with a decimal point: 0\.5\.$/],
    ["halves that differ", run(correlated([1, 0.5], [0.4, 1])), /^The correlation of Utilization with Electricity rate is 0\.5 in one half of the square and 0\.4 in the other/],
    ["a diagonal that is not 1", run(correlated([0.5])), /^The correlation of Utilization with itself is 1; it is 0\.5/],
    ["more columns than rows", run(correlated([1, 0, 0, 0.5])), /^The correlations of Utilization are more than the ranges have rows \(3\)/],
    ["headers in another order", run([["Setting", "Low", "Mode", "High", "Shape", "Electricity rate", "Utilization", "Output price"], ...correlated([1, 0.5])]), /^Column 1 of the correlations is headed "Electricity rate"; row 1 of the ranges is Utilization/],
    ["a header too many", run([["Setting", "Low", "Mode", "High", "Shape", "Utilization", "Electricity rate", "Output price", "PUE"], ...correlated([1, 0.5])]), /^Column 4 of the correlations is headed "PUE"; there are fewer ranges\. Put the columns in the order of the rows\.$/],
    ["too many trials", run(SEVERAL, 1e6), /^trials must be a whole number at least 100 and at most 100000; it is 1000000/],
    ["too few", run(SEVERAL, 10), /^trials must be/],
    ["part of a trial", run(SEVERAL, 1000.5), /^trials must be a whole number/],
    ["a negative seed", run(SEVERAL, 100, -1), /^seed must be a whole number at least 0/],
    ["figures that are missing", () => simulationTable(question("BREAKEVEN", [OWN_PRICE], "Their API"), settingSpreads([["Cached share", 0, 0.2, 0.5]]), {}), /^Their API lacks: Input price/],
  ])("%s", (_, call, message) => expect(call).toThrow(message));
  test("the decimal engine takes fewer trials", () => {
    const slow = simulation(withoutFast(question("BREAKEVEN")), settingSpreads(SEVERAL));
    expect(trialCount(undefined, slow)).toBe(200);
    expect(() => trialCount(D(10_000), slow)).toThrow(/at most 1000/);
    expect(seedNumber(undefined)).toBe(1);
  });
});
