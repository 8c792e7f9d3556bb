import { AccuracyFit, FitForm } from "../../functions/frontier";
import { describe, expect, test } from "vitest";
import { accuracy, breakEven, costEfficiency, costPerMTok, frontier, goalSeek, gpuHour, grid, intelligence, pareto, recommend, scalingFit, simulate, sweetSpot, tornado } from "./calledFunctions";
import { shown } from "./customFunctions";

const NOTHING = null as never;
const RANGES = [["Setting", "Low", "Mode", "High"], ["Utilization", 0.3, 0.6, 0.9], ["Electricity rate", 0.1, 0.15, 0.3]];

describe("what a cell shows", () => {
  test("GRID", () => {
    expect(grid("BREAKEVEN", "Kimi-K2", "GPT-5", "Electricity rate", [[0.1], [0.3]], "Staff", [[0, 0.5]], NOTHING)).toEqual([
      ["BREAKEVEN (months): Electricity rate down, Staff across", 0, 0.5],
      [0.1, breakEven("Kimi-K2", "GPT-5", [[["Electricity rate", 0.1]]]), "never"],
      [0.3, breakEven("Kimi-K2", "GPT-5", [[["Electricity rate", 0.3]]]), "never"],
    ]);
  });
  test("GRID of one setting and an output without an API", () => {
    expect(grid("costpermtok", "Kimi-K2", NOTHING, "PUE", [[1, 1.5]], NOTHING, NOTHING, NOTHING)).toEqual([
      ["PUE", "COSTPERMTOK (USD per 1M tokens)"], [1, costPerMTok("Kimi-K2", NOTHING)], [1.5, costPerMTok("Kimi-K2", [[["PUE", 1.5]]])],
    ]);
  });
  test("GOALSEEK, ends left out, blank or 0", () => {
    const rate = goalSeek("BREAKEVEN", 80, "Electricity rate", "Kimi-K2", "GPT-5", NOTHING, NOTHING, NOTHING);
    expect(breakEven("Kimi-K2", "GPT-5", [[["Electricity rate", rate]]])).toBeCloseTo(80, 9);
    expect(goalSeek("BREAKEVEN", 80, "Electricity rate", "Kimi-K2", "GPT-5", 0, 0, NOTHING)).toBe(rate);
    expect(goalSeek("BREAKEVEN", 80, "Electricity rate", "Kimi-K2", "GPT-5", 0.1, 2, NOTHING)).toBeCloseTo(rate as number, 12);
  });
  test("GOALSEEK of a price without an API has no range to search", () => {
    expect(shown(() => goalSeek("COSTPERMTOK", 5, "Input price", "Kimi-K2", NOTHING, NOTHING, NOTHING, NOTHING))).toBe("#VALUE! Input price is not set here, which gives no range to search; give low and high.");
  });
  test("TORNADO, a swing of a fifth by default", () => {
    const table = tornado("BREAKEVEN", "Kimi-K2", "GPT-5", NOTHING, NOTHING);
    expect(table).toEqual(tornado("BREAKEVEN", "Kimi-K2", "GPT-5", 0.2, NOTHING));
    expect(table[1]![0]).toBe("Throughput");
    expect(table.flat().every((cell) => typeof cell === "string" || Number.isFinite(cell))).toBe(true);
  });
  test("SIMULATE, ten thousand trials and seed 1 by default", () => {
    const table = simulate("BREAKEVEN", "Kimi-K2", "GPT-5", RANGES, NOTHING, NOTHING, NOTHING);
    expect(table.slice(-2)).toEqual([["Trials", 10_000], ["Seed", 1]]);
    expect(table).toEqual(simulate("BREAKEVEN", "Kimi-K2", "GPT-5", RANGES, 10_000, 1, NOTHING));
    expect(table[1]![1]).toBeLessThan(table[5]![1] as number);
  });
  test.each<[string, () => unknown, number]>([
    ["ACCURACY", () => accuracy(10, NOTHING), 0.455],
    // 0.464 + 0.000351 x 70 = 0.48857; 0.441 + 0.000866 x 70 - 6.52e-7 x 4,900 = 0.4984252; 0.362 + 0.149 x 1 = 0.511.
    ["ACCURACY, linear", () => accuracy(70, AccuracyFit.Linear), 0.48857],
    ["ACCURACY, quadratic", () => accuracy(70, "Quadratic" as AccuracyFit), 0.4984252],
    ["ACCURACY of a cost", () => accuracy(10, AccuracyFit.Cost), 0.511],
    ["COSTEFFICIENCY", () => costEfficiency(0.425, 0.8), 0.53125],
  ])("%s", (_, call, value) => expect(call()).toBeCloseTo(value, 12));
  test("PARETO, blank pairs passed over", () => {
    expect(pareto([[3], [1], [""], [2]], [[0.9], [0.5], [""], [0.4]], NOTHING)).toEqual([["Position", "Cost", "Quality"], [2, 1, 0.5], [1, 3, 0.9]]);
  });
  test("PARETO in cost, quality and concurrency", () => {
    // The second is beaten by the first in all three; the third serves more at a time.
    expect(pareto([[1], [2], [3]], [[0.8], [0.7], [0.6]], [[10], [10], [50]])).toEqual([["Position", "Cost", "Quality", "Concurrency"], [1, 1, 0.8, 10], [3, 3, 0.6, 50]]);
    expect(pareto([[1], [2], [3]], [[0.8], [0.7], [0.6]], NOTHING)).toEqual([["Position", "Cost", "Quality"], [1, 1, 0.8]]);
  });
  test("SWEETSPOT: means by range, and the cheapest range that reaches the share", () => {
    const [headers, first, second, third] = sweetSpot([[1], [3], [5], [100]], [[1], [3], [4], [50]], [[0.3], [0.5], [0.72], [0.8]], NOTHING, NOTHING);
    expect(headers).toEqual(["Size above", "Size to", "Models", "Mean size", "Mean accuracy", "Mean cost", "Accuracy by size", "Decline from the first", "Gain per added unit of size", "Share of the best", "Standing"]);
    // 1 and 3 are in the first range: mean size 2, accuracy 0.4, cost 2, 0.4 / 2 = 0.2.
    expect(first).toEqual([0.6, 3, 2, 2, 0.4, 2, 0.2, 0, "", 0.5, ""]);
    // 0.72 / 5 = 0.144, 28% below 0.2; (0.72 - 0.4) / (5 - 2); 0.72 is 90% of 0.8.
    expect(second).toEqual([3, 10, 1, 5, 0.72, 4, 0.144, expect.closeTo(0.28, 12), expect.closeTo(0.32 / 3, 12), 0.9, "sweet spot"]);
    expect(third!.slice(0, 3)).toEqual([50, 150, 1]);
    expect(sweetSpot([[1], [100]], [[1], [50]], [[0.3], [0.8]], [[1], [10], [100]], 0.3).map((row) => row.at(-1))).toEqual(["Standing", "sweet spot", ""]);
  });
  test("FRONTIER of a deployment by name has its measured points at the cost given, or at an hour of its GPUs", () => {
    const [headers, first, ...rest] = frontier([["GLM-5 on 8x H200-SXM"]], NOTHING, 36, 15, NOTHING);
    expect(headers!.slice(-3)).toEqual(["Hourly cost (USD/h)", "Hourly cost is", "Measured at"]);
    // 36 x 1e6 / (164.7 x 3600) = 60.7165
    expect(first!.slice(0, 3)).toEqual([4, 164.7, expect.closeTo(60.71645, 4)]);
    expect([first!.slice(7, 9), rest.map(([load]) => load)]).toEqual([[36, "as given"], [8, 16, 32, 48, 64]]);
    // Another model on the same GPUs has its own points.
    expect(frontier([["MiniMax-M2.5 on 8x H200-SXM"]], NOTHING, 36, NOTHING, NOTHING).slice(1).map((row) => row.slice(0, 2))).toEqual([[4, 211.7], [8, 373.4], [16, 525.9], [32, 799.8], [48, 1200.2], [64, 1335.8]]);
    const ofGpus = frontier([["GLM-5 on 8x H200-SXM"]], NOTHING, NOTHING, NOTHING, [[["Utilization", 0.5]]])[1]!;
    expect([ofGpus[7], ofGpus[8]]).toEqual([expect.closeTo(8 * (gpuHour("H200 SXM", [[["Utilization", 0.5]]]) as number), 9), "own GPUs (equation 12)"]);
  });
  test("FRONTIER of a deployment by name at GPUHOUR's own figures, worked by hand", () => {
    const settings = [["Discount rate", 0]];
    // An H200 of USD 30,000 over 5 years is 6,000 a year; 0.7 kW x 0.75 x 176 h x 0.15 = 13.86 a month, 166.32 a year; 12 x 176 = 2,112 hours: 6,166.32 / 2,112.
    expect(gpuHour("H200 SXM", [settings])).toBeCloseTo(2.91965909, 8);
    const rows = frontier([["GLM-5 on 8x H200-SXM"]], NOTHING, NOTHING, 15, [settings]).slice(1);
    // Eight of them: 23.3572727. 164.7 tokens a second are 592,920 an hour, 294.1 are 1,058,760.
    const [four, eight] = [23.3572727 / 0.59292, 23.3572727 / 1.05876];
    expect([four.toFixed(4), eight.toFixed(4)]).toEqual(["39.3936", "22.0610"]);
    expect(rows[0]).toEqual([4, 164.7, expect.closeTo(39.3936, 4), "", "", 41.175, "in the zone", expect.closeTo(23.3572727, 6), "own GPUs (equation 12)", expect.stringContaining("output tokens alone")]);
    // Four requests more save (39.3936 - 22.0610) / 4 each; ln(294.1/164.7) / ln 2 = 0.57980 / 0.69315.
    expect(rows[1]!.slice(0, 6)).toEqual([8, 294.1, expect.closeTo(22.061, 4), expect.closeTo(4.33317, 4), expect.closeTo(0.83647, 5), expect.closeTo(36.7625, 10)]);
    // Half as many hours cost twice as much each; at 10% a year 30,000 x 0.1 x 1.1^5 / (1.1^5 - 1) = 7,913.92 in the place of 6,000.
    const hour = (...given: [string, number | string][]) => frontier([["GLM-5 on 8x H200-SXM"]], NOTHING, NOTHING, NOTHING, [given])[1]![7];
    expect(hour(["Discount rate", 0], ["Utilization", 0.5])).toBeCloseTo(46.7145455, 6);
    expect(hour(["Discount rate", 0.1])).toBeCloseTo(8 * (7913.9244 + 166.32) / 2112, 5);
    // GPUs whose price nobody publishes are rented: at the table's price, less the discount.
    const rented = (discount: number) => recommend("GPT-5", 1, 0, [[["Rental discount", discount]]]).filter((row) => row.includes("rented GPUs"));
    expect(rented(0).length).toBeGreaterThan(0);
    expect(rented(0.25).map((row) => row[2] as number)).toEqual(rented(0).map((row) => expect.closeTo((row[2] as number) * 0.75, 9) as number));
  });
  test("RECOMMEND: every row serves the load at the speed within the floor, by rising cost; own rows take part", () => {
    const own = [["Deployment", "Open model", "GPU", "GPU count", "Throughput (tokens/s)", "Per user (tokens/s)", "Concurrency (requests)"], ["Ours", "gpt-oss-120B", "A100-80GB", 1, 4000, 30, 90]];
    const [headers, ...rows] = recommend("GPT-5", 200, 20, [own]);
    const column = (header: string) => rows.map((row) => row[headers!.indexOf(header)] as number);
    expect(column("Rank")).toEqual(rows.map((_, i) => i + 1));
    expect(column("Hourly cost (USD/h)")).toEqual([...column("Hourly cost (USD/h)")].sort((a, b) => a - b));
    expect(Math.min(...column("Speed (tokens/s per user)"))).toBeGreaterThanOrEqual(20);
    expect(Math.min(...column("Quality gap"))).toBeGreaterThanOrEqual(-0.2);
    expect(rows.every((_, i) => column("Deployments needed")[i]! * column("Requests at a time, each")[i]! >= 200)).toBe(true);
    const ours = rows.find(([, name]) => name === "Ours")!;
    expect([ours[4], ours[7], ours[8], ours[2]]).toEqual([3, expect.closeTo(-0.0547, 4), "Artificial Analysis", expect.closeTo(3 * (gpuHour("A100-80GB", NOTHING) as number), 9)]);
    expect(recommend("GPT-5", 200, 20, [own, [["Quality floor", 0.01]]]).some(([, name]) => name === "Ours")).toBe(false);
  });
  test("INTELLIGENCE is the tokens a cost buys times the mean score", () => {
    // GPT-5: 10,000 / (85/12) USD per 1M tokens x (0.854 + 0.994 + 0.668 + 0.871)/4.
    expect(intelligence(10_000, "GPT-5", NOTHING)).toBeCloseTo((10_000 / (85 / 12)) * 0.84675, 8);
    expect(intelligence(10_000, "Kimi-K2", NOTHING)).toBeCloseTo((10_000 / (costPerMTok("Kimi-K2", NOTHING) as number)) * ((0.766 + 0.971 + 0.556 + 0.824) / 4), 8);
  });
  test("SCALINGFIT", () => {
    const table = scalingFit([[1], [10], [100]], [[0.329], [0.455], [0.581]], NOTHING);
    const P_VALUES = ["p-value of the fit", "p-value of Pearson", "p-value of Spearman", "p-value of Pearson with x itself"];
    expect(table.map(([label]) => label)).toEqual(["Result", "Intercept", "Slope", "R2", "RMSE", "Pearson", "Spearman", "Pearson with x itself", "Points", ...P_VALUES]);
    // y = 2 + 3x - x^2 at 0, 1, 2, 3.
    const parabola = scalingFit([["zero"], [1], [2], [3]], [[2], [4], [4], [2]], FitForm.Quadratic);
    expect(parabola.slice(1, 5)).toEqual([["Intercept", expect.closeTo(2, 12)], ["Slope", expect.closeTo(3, 12)], ["Square", expect.closeTo(-1, 12)], ["R2", expect.closeTo(1, 12)]]);
    expect(table.slice(1, 4).map(([, value]) => Number(value).toFixed(9))).toEqual(["0.329000000", "0.126000000", "1.000000000"]);
  });
  test("FRONTIER", () => {
    const table = frontier([[1], [4]], [[100], [200]], 3.6, 50, NOTHING);
    expect(table[1]).toEqual([1, 100, 10, "", "", 100, "in the zone"]);
    expect(table[2]).toEqual([4, 200, 5, expect.closeTo(5 / 3, 12), 0.5, 50, "best value"]);
  });
});

describe("refusals", () => {
  test.each<[string, () => unknown, RegExp]>([
    ["another output", () => grid("VRAM", "Kimi-K2", "GPT-5", "PUE", [[1]], NOTHING, NOTHING, NOTHING), /^#VALUE! "VRAM" is not an output/],
    ["a blank API where one is needed", () => tornado("SAVINGS", "Kimi-K2", NOTHING, NOTHING, NOTHING), /^#VALUE! api is blank/],
    ["an unknown model", () => simulate("BREAKEVEN", "Kimi K9", "GPT-5", RANGES, NOTHING, NOTHING, NOTHING), /^#N\/A No open model is named "Kimi K9"/],
    ["an unknown API", () => grid("BREAKEVEN", "Kimi-K2", "GPT-9", "PUE", [[1]], NOTHING, NOTHING, NOTHING), /^#N\/A No API is named "GPT-9"/],
    ["a blank setting", () => goalSeek("BREAKEVEN", 80, NOTHING, "Kimi-K2", "GPT-5", 0, 0, NOTHING), /^#VALUE! setting is blank/],
    ["a goal out of reach", () => goalSeek("BREAKEVEN", 1, "PUE", "Kimi-K2", "GPT-5", 0, 0, NOTHING), /^#N\/A No PUE between 1 and 100 .* gives BREAKEVEN 1: it is 69\.\d+ at the low end and never at the high end/],
    ["a column setting without values", () => grid("BREAKEVEN", "Kimi-K2", "GPT-5", "PUE", [[1]], "Staff", NOTHING, NOTHING), /^#VALUE! Give at least one value for Staff/],
    ["an absurd number of trials", () => simulate("BREAKEVEN", "Kimi-K2", "GPT-5", RANGES, 1e7, 1, NOTHING), /^#VALUE! trials must be a whole number at least 100 and at most 100000/],
    ["a swing in percent", () => tornado("BREAKEVEN", "Kimi-K2", "GPT-5", 20, NOTHING), /^#VALUE! swing must be above 0 and below 1; it is 20\. For 20% type 0\.2 or 20%\.$/],
    ["ranges of two lengths", () => pareto([[1], [2]], [[1]], NOTHING), /^#VALUE! costs and qualities must be of one length; they have 2 and 1 cells/],
    ["half a pair", () => pareto([[1], [2]], [[1], [""]], NOTHING), /^#VALUE! qualities 2 is blank or 0, which Excel hands over alike\. Write zero for a true 0, or n\/a to leave the pair out\./],
    ["bounds that fall", () => sweetSpot([[1]], [[1]], [[1]], [[3], [2]], NOTHING), /^#VALUE! bounds must rise/],
    ["a size beyond the bounds", () => sweetSpot([[2000]], [[1]], [[1]], NOTHING, NOTHING), /^#VALUE! The size 2000 lies outside the bounds, 0\.6 to 1000/],
    ["a deployment measured at one load", () => frontier([["Kimi-K2"]], NOTHING, NOTHING, NOTHING, NOTHING), /^#N\/A Kimi-K2 was not measured at two loads or more by one source\. .* or one of these: "GLM-5 on 8x H200-SXM, FP8", "/],
    ["a deployment of nobody", () => frontier([["Kimi K9"]], NOTHING, NOTHING, NOTHING, NOTHING), /^#N\/A No deployment is named "Kimi K9"/],
    ["a speed nobody reaches", () => recommend("GPT-5", 1, 1e6, NOTHING), /^#N\/A None of \d+ deployments serves that/],
    ["no load", () => recommend("GPT-5", NOTHING, NOTHING, NOTHING), /^#VALUE! concurrency must be above 0/],
    ["intelligence of nobody", () => intelligence(1, "Nobody", NOTHING), /^#N\/A No API is named "Nobody"/],
    ["no pairs", () => pareto([[""]], [[""]], NOTHING), /^#VALUE! Give from 1 to 1000 pairs/],
    ["a size in words", () => sweetSpot([[1], ["big"]], [[1], [2]], [[0.3], [0.4]], NOTHING, NOTHING), /^#VALUE! sizes 2 must be a number/],
    ["a cost in words", () => sweetSpot([[1], [3]], [[1], ["much"]], [[0.3], [0.4]], NOTHING, NOTHING), /^#VALUE! costs 2 must be a number/],
    ["an accuracy in words", () => sweetSpot([[1], [3]], [[1], [2]], [[0.3], ["good"]], NOTHING, NOTHING), /^#VALUE! accuracies 2 must be a number/],
    ["a quality in words", () => pareto([[1], [2]], [[0.3], ["good"]], NOTHING), /^#VALUE! qualities 2 must be a number/],
    ["a concurrency in words", () => pareto([[1], [2]], [[0.3], [0.4]], [[1], ["many"]]), /^#VALUE! concurrencies 2 must be a number/],
    ["an x in words", () => scalingFit([[1], ["two"], [3]], [[1], [2], [3]], NOTHING), /^#VALUE! x 2 must be a number/],
    ["a y in words", () => scalingFit([[1], [2], [3]], [[1], ["two"], [3]], NOTHING), /^#VALUE! y 2 must be a number/],
    ["a throughput in words", () => frontier([[1], [2]], [[60], ["fast"]], 1, NOTHING, NOTHING), /^#VALUE! throughput 2 must be a number/],
    ["a fit of two points", () => scalingFit([[1], [2]], [[1], [2]], NOTHING), /^#VALUE! The number of points must be at least 3/],
    ["a free deployment", () => frontier([[1]], [[1]], NOTHING, NOTHING, NOTHING), /^#VALUE! hourly_cost must be above 0; it is 0/],
    ["a load of nobody", () => frontier([["zero"]], [[1]], 1, NOTHING, NOTHING), /^#VALUE! concurrency must be above 0/],
    ["a free hour", () => costEfficiency(0.5, NOTHING), /^#VALUE! usd_per_hour must be above 0/],
    ["a parabola of three points", () => scalingFit([[1], [2], [3]], [[1], [2], [1]], FitForm.Quadratic), /^#VALUE! The number of points must be at least 4/],
    ["a fit nobody made", () => accuracy(1, "cubic" as AccuracyFit), /^#VALUE! fit must be log, linear, quadratic or cost; it is "cubic"/],
    ["a size beyond the linear fit's points", () => accuracy(3000, AccuracyFit.Linear), /^#VALUE! parameters must be at least 0\.6 and at most 1000; it is 3000/],
    ["no parameters", () => accuracy(NOTHING, NOTHING), /^#VALUE! parameters must be at least 0\.1/],
  ])("%s", (_, call, message) => expect(shown(call)).toMatch(message));
});
