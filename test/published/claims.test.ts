import { describe, expect, test } from "vitest";
import { BREAK_EVEN_CLAIMS, type Claim, ECONOMICS_CLAIMS, EXAMINED_MODELS, GUIDE_CLAIMS, PRINTED_RANGES, SERVERLESS_CLAIMS, STUDY_DESIGN } from "../../src/catalog/printedStudies";
import { AVAILABILITY, COMPARISONS, COST_EFFICIENCY } from "../../src/catalog/serverless";
import { breakEvenOrInfinity, capacity } from "../../src/scenario/answers";
import { scenarioOf } from "../../src/scenario/scenario";
import { publishedTable } from "./table";

/** Table IV and Table III as printed. */
const PAIRS = publishedTable("paper-table4-breakeven.csv").map((row) => ({ model: row["model"]!, api: row["api"]!, months: Number(row["breakeven_months"]), gap: Number(row["performance_difference_pct_points"]) }));
const HARDWARE = publishedTable("paper-table3-deployments.csv").map((row) => ({ model: row["model"]!, usd: Number(row["hardware_cost_usd"]), capacity: Number(row["capacity_m_tokens_per_month"]), gpus: Number(row["gpu_count"]), speed: Number(row["throughput_tok_s"]) }));
const LARGE = ["Kimi-K2", "GLM-4.5", "Qwen3-235B"];
const MEDIUM = ["gpt-oss-120B", "GLM-4.5-Air", "Llama-3.3-70B"];
const SMALL = ["EXAONE 4.0 32B", "Qwen3-30B", "Magistral Small"];
const pairsOf = (models: readonly string[]) => PAIRS.filter(({ model }) => models.includes(model));
const hardwareOf = (models: readonly string[]) => models.map((model) => HARDWARE.find((each) => each.model === model)!);
const span = (values: readonly number[], digits: number) => `${Math.min(...values).toFixed(digits)}-${Math.max(...values).toFixed(digits)}`;
const monthsAt = (model: string, api: string, tokens: number) => breakEvenOrInfinity(scenarioOf([[["Volume", tokens]]]), model, api).toNumber();
const percent = (share: number, digits = 0) => `${(share * 100).toFixed(digits)}%`;
const kilo = (usd: number) => `${usd / 1000}k`;
const sizes = (from: number, to: number) => EXAMINED_MODELS.filter(([, size]) => size >= from && size < to).length;
const efficient = (name: string) => COST_EFFICIENCY.find((each) => each.name === name)!;

/** What each claim's own column says in figures, computed from the sources' tables or by the engine. */
const FIGURES: Readonly<Record<string, () => readonly string[]>> = {
  "Section I, all sizes": () => [SMALL, MEDIUM, LARGE].map((models) => span(pairsOf(models).map(({ months }) => months), 1)),
  // 50M tokens at 1.25/3 + 20/3 = USD 354.17 a month, less 126.72 of electricity: 240,000 / 227.45.
  "Section I, volume for it": () => [Math.round(monthsAt("Kimi-K2", "GPT-5", 50e6)).toLocaleString("en-US"), Math.min(...HARDWARE.map((each) => each.capacity)).toFixed(0), Math.max(...HARDWARE.map((each) => each.capacity)).toFixed(0)],
  "Section VI-A, large models": () => hardwareOf(LARGE).map(({ usd }) => kilo(usd)),
  "Section VI-A, medium models": () => [`${pairsOf(MEDIUM).filter(({ gap }) => gap < -10).length} of ${pairsOf(MEDIUM).length} pairs`, ...[Math.max, Math.min].map((of) => (-of(...pairsOf(["Llama-3.3-70B"]).map(({ gap }) => gap))).toFixed(1))],
  "Section VI-A, small models": () => ["24B", "30B", "32B"],
  "Section VI-B, hours": () => [`${(506_880_000 / 800 / 3600).toFixed(0)} h`, (capacity(scenarioOf(null), "Kimi-K2").toNumber() / 1e6).toFixed(2)],
  "Section VI-E, scenarios": () => [`9 models x 5 APIs = ${PAIRS.length}`],
  "Section VI-E, small models": () => [`${pairsOf(SMALL).filter(({ months }) => months <= 3).length} of ${pairsOf(SMALL).length} pairs`, Math.max(...pairsOf(SMALL).map(({ months }) => months)).toFixed(1)],
  // 10M tokens at USD 7.0833 are 70.83 a month, less 575 W x 0.75 x 176 h x 0.15 = 11.385: 2,000 / 59.45.
  "Section VI-F1, small enterprises": () => [monthsAt("EXAONE 4.0 32B", "GPT-5", 10e6).toFixed(1), hardwareOf(["EXAONE 4.0 32B"])[0]!.capacity.toFixed(1)],
  "Section VI-F2, medium enterprises": () => [span(pairsOf(MEDIUM).map(({ months }) => months), 1), PAIRS.find(({ model, api }) => model === "Llama-3.3-70B" && api === "Claude-4 Opus")!.months.toFixed(1)],
  "Section VI-F2, hardware": () => [kilo(hardwareOf(["Llama-3.3-70B"])[0]!.usd), span(hardwareOf(MEDIUM).map(({ speed }) => speed), 0)],
  "Section VI-F3, large enterprises": () => [span(pairsOf(LARGE).map(({ months }) => months), 1), `${kilo(Math.min(...hardwareOf(LARGE).map(({ usd }) => usd)))}-${kilo(Math.max(...hardwareOf(LARGE).map(({ usd }) => usd)))}`],
  "Section VI-F3, against Gemini": () => { const months = pairsOf(LARGE).filter(({ api }) => api === "Gemini 2.5 Pro").map((each) => each.months); return [span(months, 1), `${(Math.max(...months) / 12).toFixed(1)} years`]; },
  "Section VII, medium": () => { const months = pairsOf(MEDIUM).map((each) => each.months); return [`${months.filter((each) => each >= 6 && each <= 24).length} of 15`, `${months.filter((each) => each > 24).length} take longer, ${months.filter((each) => each < 6).length} less`]; },
  "Section VII, large": () => [`${pairsOf(LARGE).filter(({ months }) => months > 24).length} of 15`],

  "Abstract, best cost efficiency": () => { const ten = COST_EFFICIENCY.filter(({ rank }) => rank); return [`${ten.filter(({ parametersB }) => parametersB >= 7 && parametersB <= 14).length} of the ten`, `${ten.find(({ rank }) => rank === 1)!.parametersB}B`]; },
  "Section 1, training Llama-3.3-70B": () => [(270 / 39.3).toFixed(2)],
  "Section 1, hosting it": () => [(325 / 24).toFixed(2)],
  "Section 2.1, PagedAttention (cited)": () => ["10%", "90%"],
  "Section 2.1, Aegaeon (cited)": () => [percent(1 - 213 / 1192)],
  "Section 2.2, AWQ (cited)": () => ["16/4 bits"],
  "Section 2.2, Mercari (cited)": () => [percent(1 - 8 / 32)],
  "Section 2.3, start-up (cited)": () => ["60 s"],
  "Section 2.3, scaling down (cited)": () => [`${300 / 60} minutes`],
  "Section 4.1.2, tenfold size": () => [`${(1000 - 100) / (10 - 1)}-fold`, "900B against 9B"],
  "Section 4.1.3, Kimi-K2": () => { const [best, largest] = [efficient("Llama-3.2-3B"), efficient("Kimi-K2-Instruct")]; return [`= ${(best.accuracyPerUsd / largest.accuracyPerUsd).toFixed(0)}`, `= ${percent(largest.accuracy / best.accuracy - 1)}`]; },
  "Section 4.1.4, steepest decline": () => [PRINTED_RANGES.slice(1).map(({ efficiency }, i) => percent(1 - efficiency / PRINTED_RANGES[i]!.efficiency)).join(", ")],
  "Section 4.1.5, Qwen3 32B": () => [(0.637 / 5.67).toFixed(3), percent(0.637 / 0.684)],
  "Section 4.2.1, shares": () => {
    const whole = AVAILABILITY.filter(({ grouping }) => grouping === "Family").reduce((sum, each) => ({ aws: sum.aws + each.aws, azure: sum.azure + each.azure, either: sum.either + each.either, models: sum.models + each.models }), { aws: 0, azure: 0, either: 0, models: 0 });
    const both = whole.aws + whole.azure - whole.either;
    expect([whole.aws / 32, whole.azure / 32, 19 / 32, (whole.either - both) / whole.either, 13 / 32].map((share) => percent(share, 1))).toEqual(["15.6%", "25.0%", "59.4%", "81.8%", "40.6%"]);
    return [`${whole.aws}, ${whole.azure} and 19 of ${whole.models}`, `${whole.either - both} of ${whole.either}`, `${whole.aws - both} and ${whole.azure - both} are exclusive`];
  },
  "Section 4.2.3, sizes": () => [[sizes(100, 1e4), sizes(10, 100), sizes(0, 10)].join(", ")],
  "Section 4.2.3, shares": () => {
    expect([15 / 32, 4 / 11, 10 / 32, 5 / 11, 7 / 32, 2 / 11].map((share) => percent(share, 1))).toEqual(["46.9%", "36.4%", "31.3%", "45.5%", "21.9%", "18.2%"]);
    return ["15, 10, 7 of 32", "4, 5, 2 of 11"];
  },
  "Section 4.3.1, metrics": () => {
    const metrics = COMPARISONS.filter(({ category }) => category !== "Architecture");
    const lacking = metrics.filter(({ serverless }) => /^(Not|Does not)/.test(serverless)).length;
    return [`${lacking} of the ${metrics.length}`, percent(lacking / metrics.length)];
  },
  "Section 5.3, small models": () => { const small = AVAILABILITY.find(({ name }) => name.startsWith("Small"))!; return [`${small.either} of ${small.models}`]; },
  "Section 5.5, snapshot": () => [EXAMINED_MODELS.some(([, , released]) => released === "Aug-25") ? "August 2025" : "", "November 2025"],
  "Section 5.7, redundancy": () => [`2 of 11, ${percent(2 / 11, 1)}`, percent(2 / 32, 1).replace("6.3", "6.2")],

  "Section 4.1.5, sweet spot": () => [percent(0.51 / 0.684), percent(0.6 / 0.684)],
  "Section 4.1.5, cost": () => [`${(100 * (1 - 16.29 / 69.72)).toFixed(0)}-${percent(1 - 5.67 / 69.72)}`],
  "Section 4.2, coverage": () => [`${percent(11 / 32, 1) === "34.4%" ? "11/32" : ""}`, "2/32"],
  "Section 4.3, metrics": () => [percent(1 - 12 / 42)],

  "API prices, March 2026": () => [`${0.01 * 1000}-${0.03 * 1000}`],
  // 500 requests a second for 730 hours; one token each at USD 0.01 per 1,000.
  "70B at 500 requests/s": () => [`${((500 * 3600 * 730) / 1e9).toFixed(1)} billion`, (Math.floor((500 * 3600 * 730 * 0.01) / 1e6) * 1000).toLocaleString("en-US")],
  "H100 at USD 2.86/h": () => [(2.86 * 730).toLocaleString("en-US", { minimumFractionDigits: 2 })],
  "Memory of 70B at FP32, FP16, int8, int4": () => [[4, 2, 1, 0.5].map((bytes) => 70 * bytes).join(", ")],
  "Memory saved by FP16, int8, int4": () => [[16, 8, 4].map((bits) => `${100 * (1 - bits / 32)}%`).join(", ")],
  "A tuned 7B instead of 70B": () => [`${(100 * (1 - 0.35 / 1.99)).toFixed(0)}-${percent(1 - 0.35 / 2.86)}`],
  "Fine-tuning by API": () => [`${0.02 * 1000}-${0.08 * 1000}`],
  // USD 70 to 100 at 0.35 an hour; a million tokens in so many hours are one or so a second.
  "Fine-tuning 1M tokens on an L4": () => [`${(70 / 0.35).toFixed(0)}-${(100 / 0.35).toFixed(0)} hours`],
};

/** Claims whose figures beside the print are a function's arguments, another source's print, or a plan: nothing to compute. */
const NOTHING_COMPUTED = new Set(["L4, hourly, March 2026", "A100 and L40S, hourly, March 2026", "H100, hourly, March 2026", "Server for 7B", "Server for 13B", "Server for 70B", "Quality lost at int8, int4", "Slower at int8", "Memory in use", "Semantic cache", "Diminishing returns to scale", "Table 2, own container", "Table 3, metrics"]);

const EVERY: readonly Claim[] = [...BREAK_EVEN_CLAIMS, ...STUDY_DESIGN, ...SERVERLESS_CLAIMS, ...GUIDE_CLAIMS, ...ECONOMICS_CLAIMS];

describe("what the sources say in their text", () => {
  test("every claim answered with a figure has that figure computed here, and none is computed for nothing", () => {
    const answered = EVERY.filter(([item, , ours]) => /\d/.test(ours) && !NOTHING_COMPUTED.has(item)).map(([item]) => item);
    expect(answered.filter((item) => !(item in FIGURES))).toEqual([]);
    const items = new Set(EVERY.map(([item]) => item));
    expect(Object.keys(FIGURES).filter((item) => !items.has(item))).toEqual([]);
    expect([items.size, answered.length > 40]).toEqual([EVERY.length, true]);
  });

  test.each(Object.entries(FIGURES))("%s", (item, figures) => {
    const [, , ours, remark] = EVERY.find(([name]) => name === item)!;
    for (const figure of figures()) expect(`${ours}; ${remark}`).toContain(figure);
  });

  test("each says what is printed, what is ours, and what to make of it", () => {
    expect(EVERY.length).toBeGreaterThan(85);
    for (const claim of EVERY) expect(claim.every((text) => text.length > 0), claim[0]).toBe(true);
  });
});
