import { describe, expect, test } from "vitest";
import { advice, apiCost, breakEven, breakEvenVolume, capacity, costPerMTok, electricity, hardwareCost, localCost, matrix, paybackBand, qualityGap, qualityScores, runningCost, savings, segment, settings, version } from "./calledFunctions";
import { shown } from "./customFunctions";
import { cell } from "../../functions/cell";
import packageJson from "../../package.json";

const NOTHING = null as never;
const EDITED = [[["Electricity rate", 0.3]]];

describe("what a cell shows", () => {
  test.each<[string, () => unknown, unknown]>([
    ["BREAKEVEN", () => breakEven("Kimi-K2", "GPT-5", NOTHING), 240_000 / (3590.4 - 126.72)],
    ["CAPACITY", () => capacity("Kimi-K2", NOTHING), 506_880_000],
    ["APICOST", () => apiCost("GPT-5", 506_880_000, NOTHING), 3590.4],
    ["HARDWARECOST", () => hardwareCost("Kimi-K2", NOTHING), 240_000],
    ["ELECTRICITY", () => electricity("Kimi-K2", NOTHING), 126.72],
    ["RUNNINGCOST", () => runningCost("Kimi-K2", NOTHING), 126.72],
    ["LOCALCOST", () => localCost("Kimi-K2", 10, NOTHING), 241_267.2],
    ["SAVINGS", () => savings("Kimi-K2", "GPT-5", 10, NOTHING), 35_904 - 241_267.2],
    ["QUALITYGAP", () => qualityGap("Kimi-K2", "GPT-5", NOTHING), -0.0675],
    // Vectara alone has both: 93.7% and 93.0%.
    ["QUALITYGAP of a deployment", () => qualityGap("DeepSeek-V3.2 on 8x H200-SXM", "GPT-5.4", NOTHING), 0.007],
    // LiveBench has both in seven categories, Vectara neither.
    ["QUALITYGAP of today's", () => qualityGap("Kimi-K3", "GPT-5.6 Sol", NOTHING), (-0.0064 - 0.0249 - 0.1218 - 0.0035 - 0.0143 - 0.0215 - 0.0049) / 7],
    ["COSTPERMTOK", () => costPerMTok("Kimi-K2", NOTHING), (240_000 + 60 * 126.72) / (60 * 506.88)],
    ["PAYBACKBAND", () => paybackBand(69.3), "long-term"],
    ["PAYBACKBAND of never", () => paybackBand("never"), "never"],
    ["SEGMENT", () => segment(506_880_000), "large"],
    ["VERSION", () => version(), packageJson.version],
  ])("%s", (_, call, value) => {
    if (typeof value === "number") expect(call()).toBeCloseTo(value, 8);
    else expect(call()).toBe(value);
  });

  test("QUALITYSCORES spills the scores of one leaderboard and their mean difference; scores of two are not compared", () => {
    const [headers, ...rows] = qualityScores("gpt-oss-120B", "GPT-5", NOTHING);
    expect(headers).toEqual(["Leaderboard", "As of", "Benchmark", "Open model", "API", "Difference"]);
    expect(rows[0]).toEqual(["Artificial Analysis", "2025-09", "GPQA", 0.782, 0.854, -0.072]);
    expect(rows.at(-1)).toEqual(["Artificial Analysis", "2025-09", "Mean of 3 scores", "", "", qualityGap("gpt-oss-120B", "GPT-5", NOTHING)]);
    // MiniMax-M3 is on LiveBench alone, GPT-5 mini on Vectara's.
    expect(shown(() => qualityGap("MiniMax-M3", "GPT-5 mini", NOTHING))).toMatch(/no benchmark of one leaderboard in common/);
    const own = [["Name", "Factual consistency (Vectara)"], ["MiniMax-M3", 0.9]];
    expect(qualityGap("MiniMax-M3", "GPT-5 mini", [own])).toBeCloseTo(0.9 - 0.871, 12);
  });

  test("MATRIX spills the paper's nine by five with headers, or the names given", () => {
    const all = matrix(NOTHING, NOTHING, NOTHING);
    expect([all.length, all[0]!.length]).toEqual([10, 6]);
    expect(matrix([["Kimi-K2"], [""]], [["GPT-5", "Grok-4"]], EDITED)).toEqual([
      ["Months to break even", "GPT-5", "Grok-4"],
      ["Kimi-K2", breakEven("Kimi-K2", "GPT-5", EDITED), breakEven("Kimi-K2", "Grok-4", EDITED)],
    ]);
  });

  test("SETTINGS spills every setting and reads back as context", () => {
    const table = settings("As written");
    expect(table[0]).toEqual(["Setting", "Value", "Unit", "Allowed", "Group", "Source"]);
    expect(capacity("Kimi-K2", [table])).toBe(460_800_000);
    expect(settings(NOTHING)).toEqual(settings("Published"));
  });

  test.each<[number, string, string]>([
    [0, "small", "EXAONE 4.0 32B, Qwen3-30B"], [9_999_999, "small", "EXAONE 4.0 32B, Qwen3-30B"], [10_000_000, "medium", "GLM-4.5-Air, Llama-3.3-70B"],
    [50_000_000, "medium", "GLM-4.5-Air, Llama-3.3-70B"], [50_000_001, "large", "Qwen3-235B, Kimi-K2"],
  ])("ADVICE at %d tokens is the framework's for %s enterprises", (tokens, named, models) => {
    const table = advice(tokens) as string[][];
    expect(table.map(([part]) => part)).toEqual(["Part", "Segment", "Advice", "Typical work", "Models named", "Months to break even, as printed", "Hardware (USD), as printed", "Caution", "Source"]);
    expect([table[1]![1], table[4]![1]]).toEqual([named, models]);
    expect(table.flat().every((text) => text !== "")).toBe(true);
  });

  test("BREAKEVENVOLUME: months left out, blank or 0 mean the horizon", () => {
    const atHorizon = breakEvenVolume("gpt-oss-120B", "GPT-5", 60, NOTHING);
    for (const months of [NOTHING, 0]) expect(breakEvenVolume("gpt-oss-120B", "GPT-5", months, NOTHING)).toBe(atHorizon);
    expect(breakEvenVolume("gpt-oss-120B", "GPT-5", 48, NOTHING)).toBeGreaterThan(atHorizon);
  });

  test("a context argument changes every answer that depends on it", () => {
    expect(electricity("Kimi-K2", EDITED)).toBe(253.44);
    expect(breakEven("Kimi-K2", "GPT-5", EDITED)).toBeCloseTo(240_000 / (3590.4 - 253.44), 8);
    expect(capacity("Kimi-K2", EDITED)).toBe(506_880_000);
  });
});

describe("refusals", () => {
  test.each<[string, () => unknown, RegExp]>([
    ["unknown model", () => breakEven("Kimi K9", "GPT-5", NOTHING), /^#N\/A No open model is named "Kimi K9"\. Closest: Kimi-K2/],
    ["unknown API", () => apiCost("GTP-5", 1, NOTHING), /^#N\/A No API is named "GTP-5"\. Closest: GPT-5/],
    ["a name as long as a cell holds", () => capacity("K".repeat(32_767), NOTHING), /^#N\/A No open model is named "K{900,1000}…$/],
    ["the start of several names", () => apiCost("GPT-6", 1, NOTHING), /^#N\/A "GPT-6" may be any of several: OpenAI\/GPT-6 \w+, /],
    ["blank name", () => capacity("", NOTHING), /^#VALUE! model is blank/],
    ["blank name on the web", () => capacity(NOTHING, NOTHING), /^#VALUE! model is blank/],
    ["misspelt setting", () => capacity("Kimi-K2", [[["Hours a month", 1]]]), /^#VALUE! "Hours a month" is not a setting\. Closest: Hours per month/],
    ["domain", () => capacity("Kimi-K2", [[["Hours per month", 800]]]), /^#VALUE! Hours per month must be above 0 and at most 744; it is 800/],
    ["negative tokens", () => apiCost("GPT-5", -1, NOTHING), /^#VALUE! tokens must be at least 0; it is -1/],
    ["negative months", () => localCost("Kimi-K2", -1, NOTHING), /^#VALUE! months must be at least 0/],
    ["never pays", () => breakEven("Kimi-K2", "GPT-5", [[["Staff", 1]]]), /^#N\/A Never pays back: .* exceeds the API's cost by USD/],
    ["missing figures", () => apiCost("Our API", 1, [[["Input price", 1]]]), /^#N\/A Our API lacks: Output price/],
    ["a band of text", () => paybackBand("soon"), /^#VALUE! months must be a number/],
    ["negative months for a band", () => paybackBand(-1), /^#VALUE! months must be at least 0/],
    ["advice for a negative volume", () => advice(-5), /^#VALUE! tokens must be at least 0/],
    ["a segment of a negative volume", () => segment(-5), /^#VALUE! tokens must be at least 0/],
    ["an unknown preset", () => settings("Rosy"), /^#VALUE! Preset must be Published, As written or Full cost/],
    ["a matrix of an unknown model", () => matrix([["Nope"]], NOTHING, NOTHING), /^#N\/A No open model is named "Nope"/],
    ["a gap without scores", () => qualityGap("Nope", "GPT-5", NOTHING), /^#N\/A No model with benchmark scores/],
    ["no volume pays back", () => breakEvenVolume("Kimi-K2", "GPT-5", 6, NOTHING), /^#N\/A No volume pays back within 6 months/],
  ])("%s", (_, call, message) => expect(shown(call)).toMatch(message));

  test("a fault inside becomes #VALUE! with a plain message", () => {
    expect(shown(() => cell(() => { throw new TypeError("boom"); }))).toBe("#VALUE! A fault in the add-in (boom). Please report it with this formula.");
  });
});

test("a blank number counts as 0, whether it arrives as nothing or as 0", () => {
  expect(apiCost("GPT-5", NOTHING, NOTHING)).toBe(apiCost("GPT-5", 0, NOTHING));
  expect(localCost("Kimi-K2", NOTHING, NOTHING)).toBe(240_000);
  expect(paybackBand(NOTHING)).toBe("short-term");
});
