import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Decimal } from "../../src/engine/decimal";
import { comparisonOf } from "../../src/scenario/comparison";
import { comparedLines } from "../../src/scenario/followed";
import { comparisonTable, verdictOf } from "../../src/scenario/comparisonTable";
import { candidatesTable } from "../../src/scenario/candidates";
import type { Range } from "../../src/scenario/range";
import { netPresentValue } from "../../src/scenario/returnAnswers";
import { scenarioOf } from "../../src/scenario/scenario";
import { APIS, MODELS, randomSettings } from "./randomSettings";
import { withSettings } from "../../src/scenario/varied";

const API_ROWS: Range = [["API", "Input (USD/1M tokens)", "Output (USD/1M tokens)", "Open model"], ["Theirs", 20, 20, ""], ["Host", 2, 2, "Ours"]];
/** 200 tokens/s for 125 h serve 90,000,000; 225,000,000 ask for three deployments and fill two. */
const CASE: Range = [
  ["Throughput", 200], ["Hours per month", 125], ["Volume", 225_000_000], ["GPU count", 1], ["GPU price", 9000], ["GPU power", 500], ["Electricity rate", 0],
  ["Other running cost", 100], ["GPU hourly price", 2], ["Reserved hourly price", 0.5], ["Horizon", 10], ["Discount rate", 0],
];
const ours = (...more: Range[]) => scenarioOf([API_ROWS, CASE, ...more]);
const rows = (...more: Range[]) => comparisonTable(ours(...more), "Ours", "Theirs").slice(1).map((row) => row.map((cell) => (typeof cell === "object" ? Number(cell.toFixed(4)) : cell)));

describe("the ways to serve the same work", () => {
  test("by hand, nothing discounted: ranked by cost over ten months, staff and other cost where GPUs are run", () => {
    expect(rows().map(([rank, way, , start, first, horizon, present]) => [rank, way, start, first, horizon, present])).toEqual([
      [1, "Cheapest host", 0, 450, 4500, 4500], // 225 x 2
      [2, "Rent on demand", 0, 850, 8500, 8500], // 3 x 2 x 125 h + 100
      [3, "Rent reserved", 0, 1195, 14_140, 14_140], // 3 x 0.5 x 730 h + 100, and 2 months of 3 x 365 to the end of the year
      [4, "Own GPUs", 27_000, 100, 28_000, 28_000], // 3 x 9,000 + 10 x 100
      [5, "Own and API", 18_000, 1000, 28_000, 28_000], // 2 x 9,000 + 10 x (100 + 45 x 20)
      [6, "API", 0, 4500, 45_000, 45_000], // 225 x 20
    ]);
  });
  test("owning pays back against each: 27,000 over what it saves a month", () => {
    const months = Object.fromEntries(rows().map((row) => [row[1], row[8]]));
    expect(months).toEqual({ "Own GPUs": "", "Own and API": "", "Rent reserved": "", API: 6.1364, "Cheapest host": 77.1429, "Rent on demand": 36 }); // / 4,400, 350, 750
  });
  test("a reserved term is paid to its end: terms of 5 months end with the horizon, one of 36 goes on for 26", () => {
    const reserved = (...settings: Range) => rows(settings).find(([, way]) => way === "Rent reserved")!;
    expect([reserved(["Reserved term", 5])[5], reserved(["Reserved term", 36])[5], reserved(["Reserved term", 12])[5]]).toEqual([11_950, 11_950 + 26 * 1095, 14_140]);
    // At 1% a month two months after the tenth are worth (1/1.01 + 1/1.01^2) / 1.01^10 = 1.7837 first ones.
    const [none, two] = [5, 12].map((term) => reserved(["Reserved term", term], ["Discount rate", "0.12682503013196972066120125"])[6] as number) as [number, number];
    expect(two - none).toBeCloseTo(1095 * ((1 / 1.01 + 1 / 1.01 ** 2) / 1.01 ** 10), 3);
    expect(reserved(["Reserved term", 12]).slice(2, 3).concat(reserved(["Reserved term", 12]).slice(-1))).toEqual([
      "3 x 1 GPU, 12-month terms", "USD 0.50 a GPU-hour, 75% below on demand; 12 months at a time are paid, used or not; 2 of them after the horizon",
    ]);
  });
  test("the catalog's rents say of whom and when", () => {
    const remarks = new Map(comparisonTable(scenarioOf(null), "Kimi-K2", "GPT-5").map((row) => [row[1], row.at(-1)]));
    expect(remarks.get("Rent on demand")).toBe("USD 2.30 a GPU-hour, Crusoe 2026-08-01");
    expect(remarks.get("Rent reserved")).toMatch(/^USD \d\.\d\d a GPU-hour, .+, for a year \(list read 2026-11-28\), [\d.]+% (below|above) on demand; 12 months at a time are paid, used or not$/);
  });
  test("the open model needs more tokens wherever it runs: at a ratio of 1.25 its host bills 562.50, and a fourth deployment is bought", () => {
    const byWay = new Map(rows([["Token ratio", 1.25]]).map((row) => [row[1], row]));
    expect(byWay.get("Cheapest host")![4]).toBe(562.5);
    expect(byWay.get("Own GPUs")![3]).toBe(36_000); // 72,000,000 each: four deployments
    expect(byWay.get("API")![4]).toBe(4500);
  });
  test("rented deployments follow a falling volume, own ones stay", () => {
    // Halved by the end of the year, 225M falls under 180M in month 5 (225 x 0.5^(4/12) = 178.6): 4 x 3 + 6 x 2 deployment months.
    const byWay = new Map(rows([["Volume growth", -0.5]]).map((row) => [row[1], row]));
    expect(byWay.get("Rent on demand")![5]).toBe(24 * 250 + 1000);
    expect(byWay.get("Own GPUs")![5]).toBe(28_000);
  });
  test("staff, electricity and rents that change are paid by month; reserved GPUs keep the price of their term's start", () => {
    // Ours: rent and reserved by month as above. Over 24 months at a discount rate of 0, rents 20% lower in the second year.
    const steady = comparedLines(ours([["Horizon", 24], ["Reserved term", 12]]), "Ours", "Theirs");
    const falling = comparedLines(ours([["Horizon", 24], ["Reserved term", 12], ["Rent decline", 0.2]]), "Ours", "Theirs");
    const reserved = steady.of("deployments").times(steady.of("reservedEach"));
    // The second term costs four fifths: a tenth less of all, staff and other cost aside.
    expect(steady.of("reservedHorizon").minus(falling.of("reservedHorizon")).toNumber()).toBeCloseTo(reserved.times(12).times(0.2).toNumber(), 8);
    // On demand by month: 1 - 0.8^(m/12) less in the month after m, 0 to 23.
    const rent = steady.of("deployments").times(steady.of("rentEach")).toNumber();
    const less = Array.from({ length: 24 }, (_, m) => rent * (1 - 0.8 ** (m / 12))).reduce((sum, each) => sum + each, 0);
    expect(steady.of("rentHorizon").minus(falling.of("rentHorizon")).toNumber()).toBeCloseTo(less, 8);
    // A term that ends after the horizon is paid at its own price: months 13 to 24 of 14 at four fifths.
    const tail = comparedLines(ours([["Horizon", 14], ["Reserved term", 12], ["Rent decline", 0.2]]), "Ours", "Theirs");
    expect(tail.of("committedRent").toNumber()).toBeCloseTo(reserved.times(0.8).toNumber(), 8);
  });
  test("the API under a commitment that is always used up, without a discount, ranks behind the API: a tie but for the last digits", () => {
    // The bill is at least 1 a month: the two cost the same, added up in two ways.
    const tied = rows([["API commitment", 1], ["Volume growth", 0.3]]).map(([, way]) => way);
    expect(tied.indexOf("API, committed")).toBe(tied.indexOf("API") + 1);
  });
  test("contracts are ways of their own, by hand: what is paid and not used, and what is used beyond", () => {
    const way = (label: string, ...settings: Range) => rows(settings).find(([, each]) => each === label);
    expect(way("API, committed")).toBeUndefined();
    // 4,500 less 10% are 4,050 of at least 5,000 a month: 950 of it unused, ten times. Of at least 3,000 nothing is.
    const committed = (least: number) => way("API, committed", ["API commitment", least], ["Commitment discount", 0.1])!;
    expect(committed(5000).slice(4, 7)).toEqual([5000, 50_000, 50_000]);
    expect(committed(5000).at(-1)).toBe("USD 5,000.00 a month at least; USD 9,500.00 of it over the horizon is paid and not used");
    expect(committed(3000).slice(4, 7)).toEqual([4050, 40_500, 40_500]);
    // n x 1.50 x 730 h; n x 200 tokens/s x 3,600 x 125 h = n x 90,000,000 of 225,000,000 tokens, the rest at 20.
    const provisioned = (units: number) => way("API, provisioned", ["Provisioned units", units], ["Provisioned price", 1.5], ["Provisioned throughput", 200])!;
    expect(provisioned(2).slice(4, 7)).toEqual([2190 + 900, 30_900, 30_900]);
    expect(provisioned(2).at(-1)).toBe("20% of the tokens are beyond the units and paid by the token; 0% of the capacity is paid and not used");
    expect(provisioned(3).slice(4, 6)).toEqual([3285, 32_850]);
    expect(provisioned(3).at(-1)).toBe("0% of the tokens are beyond the units and paid by the token; 16.67% of the capacity is paid and not used");
    // Without a price, or a throughput, units have no cost: they do not serve for nothing.
    for (const typed of ["Provisioned price", "Provisioned throughput"]) {
      const unpriced = way("API, provisioned", ["Provisioned units", 2], [typed, 200])!;
      expect([unpriced[0], ...unpriced.slice(3, 7)]).toEqual(["", "", "", "", ""]);
      expect(unpriced.at(-1)).toBe("type a Provisioned price and a Provisioned throughput: without both it has no cost");
    }
    // 3 x 0.30 x 730 h + 100 for ten months, and 657 for the 26 to the end of the three years.
    const long = way("Rent reserved 3 years", ["Three-year hourly price", 0.3])!;
    expect(long.slice(4, 6)).toEqual([757, 7570 + 26 * 657]);
    expect(long.at(-1)).toBe("USD 0.30 a GPU-hour; terms are paid to their end, used or not: 26 months after the horizon");
  });
  test("with peak hours, own GPUs serve the other hours and the API the rest of the peak", () => {
    // At half use a deployment serves 45M of 225M: five for the peak. A fifth of the hours at the highest load bring 0.2 / 0.5 of the
    // tokens, 90M; the others 135M, for which two deployments do, at full rate 45M x 0.8 / 0.5 = 72M each. In the peak hours they serve
    // 45M x 0.2 / 0.5 = 18M each: 54M go to the API at 20. 18,000 + 10 x (100 + 1,080).
    const half: Range = [["Utilization", 0.5]];
    const way = (label: string, ...settings: Range) => rows(half, settings).find(([, each]) => each === label)!;
    expect(way("Own and API", ["Peak hours", 0.2]).slice(2, 7)).toEqual(["2 x 1 GPU", 18_000, 1180, 29_800, 29_800]);
    expect(way("Own GPUs", ["Peak hours", 0.2]).slice(3, 7)).toEqual([45_000, 100, 46_000, 46_000]);
    expect(way("Own and API").at(-1)).toBe("those deployments serve it all: nothing goes to the API");
    const lines = (...settings: Range) => comparedLines(ours(half, settings), "Ours", "Theirs");
    // Twice the volume a year on: 180M - 36M in the peak hours, and 270M - 144M in the others.
    expect(lines(["Peak hours", 0.2], ["Horizon", 13], ["Volume growth", 1]).inMonth("burstTokens", 13).toNumber()).toBeCloseTo(270e6, 3);
    // More peak hours than the utilization leaves: nothing comes in the others. One deployment serves 45M x 0.6 / 0.5.
    expect(["filled", "firstBurst"].map((name) => lines(["Peak hours", 0.6]).of(name as "filled").toNumber())).toEqual([1, 225e6 - 54e6]);
  });
  test.each([[2, "0.999999999999999"], [3, "1.000000000000001"]])("a volume copied from a cell, %i times the capacity to the last digit but one, fills so many deployments and leaves nothing to the API", (times, hair) => {
    const copied = rows([["Volume", new Decimal(90_000_000).times(times).times(hair).toString()]]).find(([, way]) => way === "Own and API")!;
    expect([copied[0], copied[2], copied.at(-1)]).toEqual(["", `${times} x 1 GPU`, "those deployments serve it all: nothing goes to the API"]);
  });
  test("without an API to burst to there are no spares: that is said of what goes to it, and not that it costs what own GPUs cost", () => {
    const spared = new Map(rows([["Volume", 90_000_000], ["Spare deployments", 1]]).map((row) => [row[1], row]));
    expect(spared.get("Own GPUs")!.slice(2, 4)).toEqual(["2 x 1 GPU", 18_000]);
    expect([...spared.get("Own and API")!.slice(2, 4), spared.get("Own and API")!.at(-1)]).toEqual(["1 x 1 GPU", 9000, "those deployments serve it all: nothing goes to the API"]);
  });
  test("a commitment that the bill outgrows, month by month", () => {
    // The bill doubles in a year: 4,500 x 2^(t/12) in month t + 1, of at least 6,000: reached in month 6 (4,500 x 2^(5/12) = 6,007).
    const lines = comparedLines(ours([["Horizon", 12], ["Volume growth", 1], ["API commitment", 6000]]), "Ours", "Theirs");
    const bills = Array.from({ length: 12 }, (_, t) => 4500 * 2 ** (t / 12));
    expect(lines.of("commitmentHorizon").toNumber()).toBeCloseTo(bills.reduce((sum, bill) => sum + Math.max(6000, bill), 0), 6);
    expect(lines.of("unusedSum").toNumber()).toBeCloseTo(5 * 6000 - bills.slice(0, 5).reduce((sum, bill) => sum + bill, 0), 6);
  });
  test("says what lacks a price, and stays out of the ranking", () => {
    const [last] = comparisonTable(scenarioOf([[["Horizon", 12]]]), "Qwen3-30B", "GPT-5").slice(-1);
    expect([last![0], last!.at(-1)]).toEqual(["", "those deployments serve it all: nothing goes to the API"]);
    const lacking = comparisonTable(scenarioOf(null), "Qwen3-30B", "GPT-5").find(([, way]) => way === "Rent on demand")!;
    expect([lacking[0], lacking.at(-1)]).toEqual(["", "the catalog has no such price of the GPU"]);
  });
});

describe("today's money", () => {
  test("owning costs the API's present value less the net present value; with every token served, hybrid costs as owning does", () => {
    fc.assert(
      fc.property(randomSettings, fc.constantFrom(...MODELS), fc.constantFrom(...APIS), (changed, model, api) => {
        const scenario = withSettings(scenarioOf(null), { ...changed });
        const lines = comparedLines(scenario, model, api);
        const [own, paid] = [lines.of("ownPresent"), lines.of("apiPresent")];
        const npv = netPresentValue(scenario, model, api);
        // A tax that takes nearly all leaves differences of amounts before tax, which have as many digits as these.
        const beforeTax = lines.of("runningPresent").plus(lines.of("tokensPresent"));
        expect(own.minus(paid.minus(npv)).abs().lte(own.abs().plus(paid).plus(beforeTax).plus(1).times("1e-20"))).toBe(true);
      }),
      { numRuns: 60, seed: 20261129 },
    );
    const full = ours([["Volume", 180_000_000], ["Tax rate", 0.3], ["Discount rate", 0.12], ["Residual value", 0.2], ["Depreciation life", 0.4]]);
    const lines = comparedLines(full, "Ours", "Theirs");
    expect(lines.of("hybridPresent").minus(lines.of("ownPresent")).abs().lt("1e-20")).toBe(true);
  });
});

describe("the verdict", () => {
  const verdict = (model: string, api: string, settings: Range = []) => verdictOf(scenarioOf([settings]), model, api);
  test("names the seller of the same model where it costs least, however soon the API is beaten", () => {
    const text = verdict("gpt-oss-120B", "GPT-5");
    expect(text).toMatch(/^Cheapest host \(DeepInfra[^)]*\) costs least over 60 months: USD [\d,.]+ in today's money\. Own GPUs for gpt-oss-120B cost USD [\d,.]+ more and do not pay back against it within 600 months\.$/);
  });
  test("follows a falling volume and price: nothing pays back that the cash flow loses", () => {
    const falling: Range = [["Volume", 400_000_000], ["Volume growth", -0.3], ["API price decline", 0.4]];
    const { alternatives } = comparisonOf(scenarioOf([falling]), "Qwen3-235B", "Grok-4");
    const place = (way: string) => alternatives.findIndex((each) => each.way === way);
    expect(netPresentValue(scenarioOf([falling]), "Qwen3-235B", "Grok-4").lt(0)).toBe(true);
    expect(place("api")).toBeLessThan(place("own"));
    expect(alternatives[place("api")]!.ownPaysBack!.isFinite()).toBe(false);
    expect(verdict("Qwen3-235B", "Grok-4", falling)).not.toMatch(/^Own/);
  });
  test("over a single month says so", () => {
    expect(verdict("gpt-oss-120B", "GPT-5", [["Horizon", 1]])).toMatch(/ costs? least over 1 month: /);
  });
  test("owning first says by how much", () => {
    // Against the API alone 9,000 for one deployment beats 90 x 20 x 10 = 18,000: at the default 90M a month nothing else is for sale but the API and rent at USD 80 an hour.
    const text = verdictOf(scenarioOf([API_ROWS.slice(0, 2), CASE, [["Volume", "capacity"], ["GPU hourly price", 80], ["Reserved hourly price", 80]]]), "Ours", "Theirs");
    expect(text).toBe("Own GPUs (1 x 1 GPU) cost least over 10 months: USD 10,000.00 in today's money, USD 8,000.00 less than API (Theirs).");
  });
});

describe("gates", () => {
  const outOf = (settings: Range, model = "EXAONE 4.0 32B") => comparisonOf(scenarioOf([settings]), model, "GPT-5").alternatives.find(({ way }) => way === "own")!.out;
  test("a licence that forbids commercial use", () => {
    expect(outOf([["Commercial use", "yes"]])).toBe("its licence forbids commercial use");
    expect(outOf([["Commercial use", "no"]])).toBe("");
    expect(verdictOf(scenarioOf([[["Commercial use", "yes"]]]), "EXAONE 4.0 32B", "GPT-5")).toMatch(/^API \(GPT-5\) costs least.*Own GPUs for EXAONE 4\.0 32B are out: its licence forbids commercial use\.$/);
  });
  test("a quality below the floor, and one that nobody knows", () => {
    expect(outOf([["Quality floor", 0.001]], "Llama-3.3-70B")).toBe("its quality is below the Quality floor");
    expect(outOf([["Quality floor", 0.9]], "Llama-3.3-70B")).toBe("");
    const unknown = comparisonOf(ours([["Quality floor", 0.5]]), "Ours", "Theirs").alternatives.find(({ way }) => way === "own")!;
    expect(unknown.out).toMatch(/not known/);
  });
  test("yes or no, as a word or as a sheet holds it", () => {
    expect(() => scenarioOf([[["Commercial use", "perhaps"]]])).toThrow(/^Commercial use must be yes or no \(1 or 0\); it is "perhaps"/);
    expect(scenarioOf([[["Commercial use", 1]]]).settings.commercialUse.toNumber()).toBe(1);
  });
});

test("candidates: a licence against commercial use is not met", () => {
  const table = candidatesTable(scenarioOf(null), ["gpt-oss-120B", "EXAONE 4.0 32B"], "GPT-5");
  expect(table.map((row) => [row[0], row[5], row[7]])).toEqual([["Open model", "Commercial use", "Meets all"], ["gpt-oss-120B", "yes", "yes"], ["EXAONE 4.0 32B", "no", "no"]]);
});
