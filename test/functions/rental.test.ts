import { describe, expect, test } from "vitest";
import { apiCost, breakEvenUtilization, gpuHour, hybrid, localCost, rentBreakEven, rentCost, runningCost } from "./calledFunctions";
import { shown } from "./customFunctions";

const NOTHING = null as never;
const MODEL = "gpt-oss-120B";
/** Kept on round the clock. */
const AT_1_50 = [[["GPU hourly price", 1.5], ["Rental hours per month", 730]]];

describe("renting", () => {
  test("RENTCOST: two A100s at the catalog's price for the 176 hours of work, or at one's own", () => {
    expect(rentCost(MODEL, NOTHING)).toBeCloseTo(2 * 2.3 * 176, 8);
    expect(rentCost(MODEL, [...AT_1_50, [["Rental discount", 0.2], ["Rental hours per month", 200]]])).toBe(480);
    expect(rentCost(MODEL, [...AT_1_50, [["Volume", 3e8], ["Spare deployments", 1]]])).toBe(4 * 2190);
    expect(rentCost(MODEL, [[["GPU", "Rental (USD/GPU-hour)"], ["A100-80GB", 2]]])).toBe(704);
  });
  test("RENTBREAKEVEN: the purchase over what is saved of the rent", () => {
    expect(rentBreakEven(MODEL, AT_1_50)).toBeCloseTo(30_000 / (2190 - 15.84), 8);
    const months = rentBreakEven(MODEL, [...AT_1_50, [["Volume", 3e8], ["Spare deployments", 1]]]);
    expect(months).toBeCloseTo(rentBreakEven(MODEL, AT_1_50), 8); // any number of deployments, as long as nothing is fixed
  });
  test("RENTBREAKEVEN with growth: both sides take further deployments in the same months", () => {
    const growing = [...AT_1_50, [["Volume growth", 0.1]]];
    const months = rentBreakEven(MODEL, growing);
    // One deployment in month 1 and two from month 2 to far beyond.
    expect(localCost(MODEL, months, growing)).toBeCloseTo(2190 + (months - 1) * 2 * 2190, 6);
  });
  test("BREAKEVENUTILIZATION: at that share of the rental hours the API costs as much", () => {
    const share = breakEvenUtilization(MODEL, "GPT-5", AT_1_50);
    expect(apiCost("GPT-5", 3600 * 220 * 730 * share, NOTHING)).toBeCloseTo(rentCost(MODEL, AT_1_50), 8);
    expect(breakEvenUtilization(MODEL, "GPT-5", [[["GPU hourly price", 9]]])).toBeGreaterThan(1);
  });
  test("GPUHOUR by any name of the GPU, or with settings alone", () => {
    const hour = gpuHour("A100-80GB", NOTHING);
    expect(hour).toBe(gpuHour("nvidia a100 80gb", NOTHING));
    expect(hour).toBeCloseTo((15_000 * 0.26379748 + 12 * 7.92) / (12 * 176), 6);
    expect(gpuHour("Ours", [[["GPU price", 15_000], ["GPU power", 400]]])).toBe(hour);
    expect(gpuHour("A100-80GB", [[["Staff", 3]]])).toBe(hour);
  });
});

describe("HYBRID", () => {
  const DEMAND = [[5e7, "n/a", 1e8], [3e8, "N/A"]];
  test("a blank month is a month of 0 tokens", () => {
    expect(hybrid(MODEL, "GPT-5", [[5e7, ""], [null, 1e8]], NOTHING)).toEqual(hybrid(MODEL, "GPT-5", [[5e7, 0, 0, 1e8]], NOTHING));
  });
  test("spills a row for 0 to as many deployments as the peak needs, the cheapest flagged", () => {
    const table = hybrid(MODEL, "GPT-5", DEMAND, NOTHING);
    expect(table[0]).toEqual(["Deployments", "Purchase per month", "Running cost per month", "API cost per month", "Total per month", "Share served locally", "Cheapest"]);
    expect(table.slice(1).map(([k, ...rest]) => [k, rest.at(-1)])).toEqual([[0, ""], [1, "cheapest"], [2, ""], [3, ""]]);
    expect(table[1]).toEqual([0, 0, 0, 1062.5, 1062.5, 0, ""]);
    expect(table[2]!.slice(1, 3)).toEqual([500, 15.84]);
    expect(table[2]![3]).toBeCloseTo((300 - 139.392) / 3 / 3 * 21.25, 8);
    expect(table[4]!.slice(3, 6)).toEqual([0, 1547.52, 1]);
  });
  test("0 deployments carry no staff, and a demand as flat as the capacity agrees with the other functions", () => {
    const staffed = [[["Staff", 0.1], ["Horizon", 48]]];
    const table = hybrid(MODEL, "GPT-5", [[139_392_000, 139_392_000]], staffed);
    expect(table[1]![4]).toBe(apiCost("GPT-5", 139_392_000, NOTHING));
    expect(table[2]![2]).toBe(runningCost(MODEL, staffed));
    expect(table[2]![4]).toBeCloseTo(localCost(MODEL, 48, staffed) / 48, 8);
  });
});

describe("refusals", () => {
  test.each<[string, () => unknown, RegExp]>([
    ["no rental price", () => rentCost("Qwen3-30B", NOTHING), /^#N\/A Qwen3-30B lacks: GPU hourly price\. Give them in a settings range, or in a row of a GPUs table/],
    ["buying never catches up", () => rentBreakEven(MODEL, [[["Maintenance rate", 1]]]), /^#N\/A Buying never beats renting: running gpt-oss-120B of one's own costs USD 2,515\.84 a month, renting it USD 809\.60\.$/],
    ["nor with growth", () => rentBreakEven(MODEL, [[["Maintenance rate", 1], ["Volume growth", 0.01]]]), /^#N\/A Buying does not beat renting within 600 months: .*the volume growing by 1% a year\.$/],
    ["a free API", () => breakEvenUtilization(MODEL, "GPT-5", [[["API discount", 1]]]), /^#N\/A GPT-5 is free at these prices/],
    ["an unknown GPU", () => gpuHour("A1000", NOTHING), /^#N\/A No GPU is named "A1000"\. Closest: NVIDIA A100-80GB/],
    ["a GPU without a price", () => gpuHour("Ours", [[["GPU power", 400]]]), /^#N\/A Ours lacks: GPU price\..*GPUs table/],
    ["no demand", () => hybrid(MODEL, "GPT-5", NOTHING, NOTHING), /^#VALUE! demand is blank; give a range of numbers/],
    ["a demand of nothing", () => hybrid(MODEL, "GPT-5", [[0, 0]], NOTHING), /^#VALUE! demand has no month above 0 tokens/],
    ["a demand in words", () => hybrid(MODEL, "GPT-5", [["January", 5]], NOTHING), /^#VALUE! demand must be a number; it is "January"/],
    ["a negative demand", () => hybrid(MODEL, "GPT-5", [[-1]], NOTHING), /^#VALUE! demand must be at least 0; it is -1/],
    ["a demand past comparing", () => hybrid(MODEL, "GPT-5", [[1e15]], NOTHING), /^#VALUE! demand peaks at 1,000,000,000,000,000 tokens a month, which needs 7,174,013 deployments of gpt-oss-120B; 1,000 is the most compared/],
  ])("%s", (_, call, message) => expect(shown(call)).toMatch(message));
});
