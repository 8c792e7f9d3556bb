import { describe, expect, test } from "vitest";
import { coverage, factors, fineTune, serverless } from "./calledFunctions";
import { shown } from "./customFunctions";

const NOTHING = null as never;
/** Two GPUs at USD 2.30 an hour that serve 220 tokens a second; USD 7.0833 per 1M tokens (85/12, a third input). */
const TERMS = [["GPU hourly price", 2.3], ["GPU count", 2], ["Throughput", 220]];

describe("SERVERLESS", () => {
  const [headers, byToken, warm, toZero, breakEven] = serverless("gpt-oss-120B", "GPT-5", 50, 1000, 60, 5, [TERMS]);
  test("is the same work in three ways", () => {
    expect(headers!.slice(0, 2)).toEqual(["Way", "Cost (USD/month)"]);
    // 50 x 8,760 / 288 = 1,520.83 requests a month at 0.001 x 85/12.
    expect(byToken!.slice(0, 3)).toEqual(["Serverless", expect.closeTo(1520.8333333 * 0.0070833333, 6), 0]);
    // 4.60 x 730 h; busy 50 x 1000 / (220 x 86,400) of the time.
    expect(warm!.slice(0, 7)).toEqual(["Container kept warm", 3358, expect.closeTo(3358 * (1 - 50_000 / 19_008_000), 6), 730, 0, 0, 0]);
  });
  test("scaled to zero it runs while busy, starting and waiting; cold starts are hours of users", () => {
    // m = 50 x 5/1440; a share e^-m of 1,520.83 requests starts it, 60 s each.
    const missed = Math.exp(-250 / 1440);
    const starts = (50 * 8760) / 288 * missed;
    const hours = starts / 60;
    const on = 1 - missed + hours / 730 + 50_000 / 19_008_000;
    expect(toZero!.slice(1)).toEqual([3358 * on, 3358 * on - 3358 * (50_000 / 19_008_000), 730 * on, starts, hours, (hours * 96_800 * 1.4) / 2080, 3358 * on + (hours * 96_800 * 1.4) / 2080].map((value) => expect.closeTo(value, 6)));
  });
  test("breaks even where a day of the container is the price of the requests, unless it cannot serve so many", () => {
    expect(breakEven!.slice(0, 2)).toEqual(["Break-even, requests a day", expect.closeTo((4.6 * 24) / 0.0070833333, 2)]);
    expect(serverless("gpt-oss-120B", "GPT-5", 50, 1000, 60, 5, [[...TERMS, ["GPU hourly price", 10]].slice(1)])[4]!.slice(1, 3)).toEqual(["never", "one container serves 19008 at most"]);
  });
  test("counts as many containers as the requests keep busy", () => {
    // 40,000 x 1000 / 19,008,000 = 2.1 containers kept busy.
    expect(serverless("gpt-oss-120B", "GPT-5", 40_000, 1000, 60, 5, [TERMS])[2]![1]).toBe(3 * 3358);
  });
  test("left out, the tokens are 1,000, the start 60 s and the wait 5 minutes", () => expect(serverless("gpt-oss-120B", "GPT-5", 50, NOTHING, NOTHING, NOTHING, [TERMS])).toEqual([headers, byToken, warm, toZero, breakEven]));
});

/** A table of one GPU. */
const ownGpu = (memory: number | string, rental: number | string, bf16: number | string) => [["GPU", "Memory (GB)", "Rental (USD/GPU-hour)", "BF16 (dense TFLOPS)"], ["G", memory, rental, bf16]];

test("FINETUNE: 6 or 4 operations by parameter and token, and the API's price", () => {
  const own = [["Model", "Total parameters (B)"], ["Ours", 70]];
  const [, all, adapters, api] = fineTune("Ours", "H100 SXM", 1e7, 25, 2, 0.5, [own, [["GPU hourly price", 3]]]);
  // 70e9 x 16 bytes / (0.9 x 80 GB) = 15.6 GPUs; 6 x 70e9 x 2e7 / (16 x 989.5e12 x 0.5) s = 0.2947 h... by hour of 3 USD and GPU.
  const hours = (work: number, gpus: number) => (work * 70e9 * 2e7) / (gpus * 989.5e12 * 0.5) / 3600;
  expect(all).toEqual(["All weights, on NVIDIA H100-SXM-80GB", 16, expect.closeTo(hours(6, 16), 3), expect.closeTo(hours(6, 16) * 48, 1), expect.closeTo((hours(6, 16) * 48) / 20, 2)]);
  expect(adapters!.slice(0, 3)).toEqual(["Adapters (LoRA), on NVIDIA H100-SXM-80GB", 2, expect.closeTo(hours(4, 2), 2)]);
  expect(api).toEqual(["By an API", "", "", 500, 25]);
  expect(fineTune("Ours", "H100 SXM", 1e7, NOTHING, NOTHING, NOTHING, [own])).toHaveLength(3);
});

test("amounts are in the reporting currency, at its rate", () => {
  const euro = [["Reporting currency", "EUR"], ["Exchange rate", 0.5]];
  const [headers, all] = fineTune("Llama-3.3-70B", "H100 SXM", 1e7, NOTHING, NOTHING, NOTHING, [euro]);
  expect(headers!.slice(3)).toEqual(["Cost (EUR)", "EUR per 1M tokens trained"]);
  expect(all![3]).toBeCloseTo((fineTune("Llama-3.3-70B", "H100 SXM", 1e7, NOTHING, NOTHING, NOTHING, NOTHING)[1]![3] as number) / 2, 9);
  const [ways, , warm] = serverless("gpt-oss-120B", "GPT-5", 50, 1000, 60, 5, [euro]);
  expect([ways![1], warm![1]]).toEqual(["Cost (EUR/month)", expect.closeTo((serverless("gpt-oss-120B", "GPT-5", 50, 1000, 60, 5, NOTHING)[2]![1] as number) / 2, 9)]);
});

test("COVERAGE counts models by how many sell them", () => {
  const prices = [["API", "Input (USD/1M tokens)", "Output (USD/1M tokens)", "Open model"], ["A/x", 1, 1, "X"], ["B/x", 1, 1, "X"], ["B/y", 1, 1, "Y"]];
  const models = [["Model", "Total parameters (B)"], ["X", 1], ["Y", 1], ["Z", 1]];
  expect(coverage([["X", "Y", "Z"]], [prices, models])).toEqual([
    ["Open models", "Count", "Share"], ["Examined", 3, 1], ["Sold by the token by anybody (coverage)", 2, 2 / 3], ["By two sellers or more (redundancy)", 1, 1 / 3],
    ["By one seller alone", 1, 1 / 3], ["By nobody", 1, 1 / 3], ["At B", 2, 2 / 3], ["At A", 1, 1 / 3],
  ]);
});

test("FACTORS weighs scores and leaves money alone", () => {
  // (3 x 9 + 1 x 2)/4 = 7.25; (3 x 4 + 1 x 8)/4 = 5; a blank counts as 0.
  expect(factors([[3], [1]], [[9, 4, 5], [2, 8, ""]], [["Own", "API", "Host"]])).toEqual([["Alternative", "Weighted score", "Rank"], ["Own", 7.25, 1], ["API", 5, 2], ["Host", 3.75, 3]]);
  expect(factors([[1]], [[5, 5]], NOTHING).slice(1)).toEqual([["Alternative 1", 5, 1], ["Alternative 2", 5, 1]]);
});

test.each<[string, () => unknown, RegExp]>([
  ["no requests", () => serverless("gpt-oss-120B", "GPT-5", NOTHING, 1, 1, 1, NOTHING), /^#VALUE! requests must be above 0/],
  ["a model of nobody", () => serverless("Kimi K9", "GPT-5", 1, 1, 1, 1, NOTHING), /^#N\/A No open model is named "Kimi K9"/],
  ["a GPU of nobody", () => fineTune("Kimi-K2", "H900", 1, NOTHING, NOTHING, NOTHING, NOTHING), /^#N\/A No GPU is named "H900"/],
  ["a utilization in percent", () => fineTune("Kimi-K2", "H100 SXM", 1, NOTHING, NOTHING, 40, NOTHING), /^#VALUE! utilization must be above 0 and at most 1/],
  ["a model of unknown size", () => fineTune("Ours", "H100 SXM", 1, NOTHING, NOTHING, NOTHING, [[["Model", "Licence"], ["Ours", "MIT"]]]), /^#N\/A The number of parameters of Ours is not known\. Add a row with it to the table passed as a further argument\.$/],
  ["a GPU of unknown memory", () => fineTune("Kimi-K2", "G", 1, NOTHING, NOTHING, NOTHING, [ownGpu("n/a", 2, 900)]), /^#N\/A The memory of G is not known\./],
  ["a GPU that nobody rents out", () => fineTune("Kimi-K2", "G", 1, NOTHING, NOTHING, NOTHING, [ownGpu(80, "n/a", 900)]), /^#N\/A The hourly price of G is not known\./],
  ["a GPU of unknown speed", () => fineTune("Kimi-K2", "G", 1, NOTHING, NOTHING, NOTHING, [ownGpu(80, 2, "n/a")]), /^#N\/A The BF16 speed of G is not known\./],
  ["coverage of nobody", () => coverage([["Kimi K9"]], NOTHING), /^#N\/A No open model is named "Kimi K9"/],
  ["no weight", () => factors([[0]], [[1]], NOTHING), /^#VALUE! Give at least one weight above 0/],
  ["a weight too many", () => factors([[1], [1]], [[1]], NOTHING), /^#VALUE! scores must have a row for each weight; there are 2 weights and 1 rows/],
  ["a score beyond 10", () => factors([[1]], [[11]], NOTHING), /^#VALUE! scores 1, 1 must be at least 0 and at most 10/],
  ["a name too few", () => factors([[1]], [[1, 2]], [["Own"]]), /^#VALUE! names must have one cell for each column of scores, 2; there are 1/],
])("refuses %s", (_, call, message) => expect(shown(call)).toMatch(message));
