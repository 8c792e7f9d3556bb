import { describe, expect, test } from "vitest";
import { blendedPrice, breakEven, catalog, gpu, gpuCount, model, price, priceHistory, requestCost, source, throughput, vram } from "./calledFunctions";
import { shown } from "./customFunctions";
import { CatalogKind, GpuField, ModelField, SourceField } from "../../functions/catalog";
import { PriceKind } from "../../functions/prices";
import { RateKind } from "../../functions/sizing";

const NOTHING = null as never;
const as = <T>(text: string) => text as T;

describe("prices", () => {
  test.each<[string, () => unknown, unknown]>([
    ["input by default", () => price("GPT-5", NOTHING, NOTHING, NOTHING), 1.25],
    ["output", () => price("GPT-5", PriceKind.Output, NOTHING, NOTHING), 10],
    ["cached input", () => price("GPT-5", as("Cached Input"), NOTHING, NOTHING), 0.125],
    ["cache write", () => price("Claude Opus 4.5", PriceKind.CacheWrite, NOTHING, NOTHING), 6.25],
    ["the day before a cut", () => price("gpt-5.6-sol", PriceKind.Output, "2026-08-20", NOTHING), 30],
    ["the day of the cut", () => price("gpt-5.6-sol", PriceKind.Output, 46_255, NOTHING), 20],
    ["the last day before a rise", () => price("gemini-3.8-flash", PriceKind.Input, "2026-12-31", NOTHING), 0.75],
    ["the day of the rise", () => price("gemini-3.8-flash", PriceKind.Input, "2027-01-01", NOTHING), 1.5],
    ["at the threshold", () => price("Gemini 2.5 Pro", PriceKind.Input, NOTHING, 200_000), 1.25],
    ["above the threshold", () => price("Gemini 2.5 Pro", PriceKind.Input, NOTHING, 200_001), 2.5],
    ["a request at the threshold", () => requestCost("gemini-2.5-pro", 200_000, 0, NOTHING, NOTHING, NOTHING), 0.25],
    ["a request above the threshold", () => requestCost("gemini-2.5-pro", 200_001, 0, NOTHING, NOTHING, NOTHING), 0.5000025],
    ["a request all from the cache", () => requestCost("GPT-5", 100_000, 0, 100_000, NOTHING, NOTHING), 0.0125],
    ["OpenAI's threshold, as it states it", () => requestCost("gpt-5.5", 272_000, 0, NOTHING, NOTHING, NOTHING), 1.36],
    ["a token above OpenAI's threshold", () => requestCost("gpt-5.5", 272_001, 0, NOTHING, NOTHING, NOTHING), 2.72001],
    ["a price at OpenAI's threshold", () => price("gpt-5.4", PriceKind.Input, NOTHING, 272_000), 2.5],
    ["a price above OpenAI's threshold", () => price("gpt-5.4", PriceKind.Input, NOTHING, 272_001), 5],
    ["xAI's threshold, from 200k", () => price("grok-4.5", PriceKind.Input, NOTHING, 199_999) as number * 2 - (price("grok-4.5", PriceKind.Input, NOTHING, 200_000) as number), 0],
    ["as many input tokens as the context window", () => price("Gemini 2.5 Pro", PriceKind.Input, NOTHING, 1_048_576), 2.5],
    ["long context of a window that begins where it does in one feed", () => requestCost("claude-sonnet-4-5", 1_000_000, 0, NOTHING, NOTHING, NOTHING), 6],
    ["a request of an API whose window is not known", () => requestCost("mistral-large", 3_000_000, 0, NOTHING, NOTHING, NOTHING) as number / (price("mistral-large", PriceKind.Input, NOTHING, NOTHING) as number), 3],
    ["a request with an output", () => requestCost("gpt-5.6-sol", 0, 1_000_000, NOTHING, NOTHING, "2026-08-20"), 30],
    ["a blended price", () => blendedPrice("GPT-5", NOTHING), 85 / 12],
    ["a blended price with settings", () => blendedPrice("GPT-5", [[["Input share", 1], ["Cached share", 1]]]), 0.125],
    ["a blended price in long contexts, cache and all", () => blendedPrice("Gemini 2.5 Pro", [[["Input share", 1], ["Cached share", 1], ["Long-context share", 1]]]), 0.25],
  ])("%s", (_, call, value) => expect(call()).toBeCloseTo(value as number, 10));

  test("the history spills with headers and reads back as context", () => {
    const table = priceHistory("gpt-5.6-sol");
    const from = table[0]!.indexOf("Effective from"), output = table[0]!.indexOf("Output (USD/1M tokens)");
    expect(table.slice(1).map((row) => [row[from], row[output]])).toEqual([["", 30], ["2026-08-21", 20]]);
    expect(blendedPrice("gpt-5.6-sol", [[["Input share", 0], ["As of", "2026-08-20"]], table])).toBe(30);
  });

  test.each<[string, () => unknown, RegExp]>([
    ["a host missing", () => price("gpt-oss-120B", NOTHING, NOTHING, NOTHING), /^#N\/A "gpt-oss-120B" may be any of several: Groq\/gpt-oss-120b, /],
    ["the start of several", () => price("Claude Opus", NOTHING, NOTHING, NOTHING), /^#N\/A "Claude Opus" may be any of several: .*Anthropic\/Claude Opus 4\.1/],
    ["no such price", () => price("o1-pro", PriceKind.CachedInput, NOTHING, NOTHING), /^#N\/A o1-pro has no cached input price in the catalog/],
    ["no such kind", () => price("GPT-5", as("reading"), NOTHING, NOTHING), /^#VALUE! kind must be input, output, cached input or cache write; it is "reading"/],
    ["no date", () => price("GPT-5", NOTHING, "last week", NOTHING), /^#VALUE! as_of must be a date/],
    ["a negative request", () => price("GPT-5", NOTHING, NOTHING, -1), /^#VALUE! request_tokens must be at least 0; it is -1/],
    ["a day's tokens as one request", () => requestCost("claude-sonnet-4-5", 8_100_000, 50_000, 8_000_000, NOTHING, NOTHING),
      /^#VALUE! input_tokens is 8,100,000, but one request of Claude Sonnet 4\.5 has at most 1,000,000 input tokens, its context window\. Give the tokens of one request and multiply by the number of requests, or use LLM\.APICOST/],
    ["a month's tokens as one request", () => requestCost("gemini-2.5-pro", 500_000_000, 100_000_000, NOTHING, NOTHING, NOTHING), /^#VALUE! .* at most 1,048,576 input tokens/],
    ["a price for a month's tokens", () => price("gemini-2.5-pro", PriceKind.Input, NOTHING, 500_000_000), /^#VALUE! request_tokens is 500,000,000, but/],
    ["a token more than the context window", () => price("Gemini 2.5 Pro", PriceKind.Input, NOTHING, 1_048_577), /^#VALUE! request_tokens is 1,048,577/],
    ["another seller's name", () => price("azure/eu/gpt-5.5", NOTHING, NOTHING, NOTHING), /^#N\/A No API is named "azure\/eu\/gpt-5\.5"\. What "azure\/eu" asks for GPT-5\.5 is not in the catalog/],
    ["more cached than sent", () => requestCost("GPT-5", 10, 0, 20, NOTHING, NOTHING), /^#VALUE! Cached and cache-write tokens \(20\)/],
    ["negative tokens", () => requestCost("GPT-5", -10, 0, NOTHING, NOTHING, NOTHING), /^#VALUE! input_tokens must be at least 0/],
    ["a cache write without its price", () => requestCost("GPT-5", 10, 0, 0, 5, NOTHING), /^#N\/A The API publishes no cache write price/],
    ["an unknown API", () => priceHistory("Gmini"), /^#N\/A No API is named "Gmini"\. Closest: /],
  ])("%s is refused", (_, call, message) => expect(shown(call)).toMatch(message));
});

describe("the catalog", () => {
  test.each(Object.values(CatalogKind))("%s spills with source and date", (kind) => {
    const [headers = [], ...rows] = catalog(kind, NOTHING);
    expect(headers).toEqual(expect.arrayContaining(["Source", "Checked"]));
    for (const row of rows) expect([row[headers.indexOf("Source")], row[headers.indexOf("Checked")]].every((cell) => cell !== "")).toBe(true);
  });
  test("a filter keeps the rows with all its words", () => {
    const rows = catalog(CatalogKind.Prices, "claude OPUS").slice(1);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.every((row) => /opus/i.test(String(row[0])))).toBe(true);
  });
  test("ids that start with a sign are text as they stand", () => {
    const [headers = [], row = []] = catalog(CatalogKind.Prices, "cloudflare gpt-oss-120b");
    expect(row[headers.indexOf("API id")]).toBe("@cf/openai/gpt-oss-120b");
  });
  test.each(Object.values(ModelField))("a model's %s is a header", (field) => expect(String(shown(() => model("Kimi-K2", field)))).not.toMatch(/^#VALUE/));
  test.each(Object.values(GpuField))("a GPU's %s is a header", (field) => expect(String(shown(() => gpu("A100-80GB", field)))).not.toMatch(/^#VALUE/));
  test.each(Object.values(SourceField))("%s of a source", (field) => expect(String(shown(() => source("gpt-oss-120B", field)))).not.toMatch(/^#VALUE/));

  test.each<[string, () => unknown, unknown]>([
    ["parameters", () => model("kimi k2", ModelField.TotalParameters), 1000],
    ["cache of Llama-3.3-70B", () => model("Llama-3.3-70B", ModelField.KvCache), 327_680],
    ["the full header", () => model("Llama-3.3-70B", as("KV cache (bytes/token at 16 bits)")), 327_680],
    ["a licence warning", () => model("EXAONE 4.0", ModelField.LicenceWarning), "Commercial use is not allowed under this licence"],
    ["memory", () => gpu("H100 SXM", GpuField.Memory), 80],
    ["rental", () => gpu("A100-80GB", GpuField.Rental), 2.3],
    ["rental provider", () => gpu("A100-80GB", GpuField.RentalProvider), "Crusoe"],
    ["source", () => source("Kimi-K2", NOTHING), "Pan et al. 2025, Table III; architecture: config.json in ai-dynamo/aiconfigurator@095f58a (2026-08-21)"],
    ["date", () => source("gpt-5.6-sol", SourceField.Checked), "2026-11-20"],
    ["link", () => source("gpt-5.6-sol", SourceField.Link), "https://developers.openai.com/api/docs/pricing"],
    ["note on a price by time of day", () => String(source("deepseek-reasoner", SourceField.Note)).slice(0, 20), "Price by time of day"],
  ])("%s", (_, call, value) => expect(call()).toBe(value));

  test.each<[string, () => unknown, RegExp]>([
    ["a missing purchase price", () => gpu("L4", GpuField.Price), /^#N\/A NVIDIA L4-24GB lacks: Price \(USD\)\./],
    ["a family of GPUs", () => gpu("H100", GpuField.Memory), /^#N\/A "H100" may be any of several: NVIDIA H100-PCIe-80GB, NVIDIA H100-SXM-80GB/],
    ["an unknown field", () => model("Kimi-K2", as("Size")), /^#VALUE! "Size" is not a field of the Models table\. Closest: Link, Note, Model\.$/],
    ["an unknown kind", () => catalog(as("planets"), NOTHING), /^#VALUE! "planets" is no kind of catalog table\. Kinds: models, deployments, gpus,/],
    ["a filter that keeps nothing", () => catalog(CatalogKind.Gpus, "abacus"), /^#N\/A No row of the GPUs table has "abacus" in it/],
    ["a note that nobody has written", () => source("GPT-5", SourceField.Note), /^#N\/A GPT-5 has no note in the catalog\.$/],
    ["an unknown GPU", () => gpu("H1000", GpuField.Memory), /^#N\/A No GPU is named "H1000"/],
    ["an unknown name", () => source("Nobody", NOTHING), /^#N\/A No model, API or GPU is named "Nobody"/],
    ["a break-even on a GPU without a price", () => breakEven("Ours", "GPT-5", [[["Model", "GPU", "GPU count", "Throughput (tokens/s)"], ["Ours", "L4", 1, 100]]]), /^#N\/A Ours lacks: GPU price\. Give/],
  ])("%s is refused", (_, call, message) => expect(shown(call)).toMatch(message));
});

describe("sizing", () => {
  test.each<[string, () => unknown, number]>([
    ["weights at FP8", () => vram("Llama-3.3-70B", NOTHING, NOTHING, NOTHING), 70],
    ["weights at FP16", () => vram("Llama-3.3-70B", as("fp16"), NOTHING, NOTHING), 140],
    ["with a context", () => vram("Llama-3.3-70B", NOTHING, 100_000, NOTHING), 102.768],
    ["with a context for two", () => vram("Llama-3.3-70B", NOTHING, 100_000, 2), 135.536],
    ["GPUs for Kimi-K2", () => gpuCount("Kimi-K2", "A100-80GB", NOTHING, NOTHING, NOTHING, NOTHING), 16],
    ["GPUs for Llama-3.3-70B, one more than the paper's", () => gpuCount("Llama-3.3-70B", "A100-80GB", NOTHING, NOTHING, NOTHING, NOTHING), 2],
    ["GPUs for Kimi-K2 on H200", () => gpuCount("Kimi-K2", "H200", NOTHING, NOTHING, NOTHING, NOTHING), 9],
    ["the same in whole servers", () => gpuCount("Kimi-K2", "H200", NOTHING, NOTHING, NOTHING, true), 16],
    ["gpt-oss-120B as released fits one GPU", () => gpuCount("gpt-oss-120B", "H100 SXM", NOTHING, NOTHING, NOTHING, true), 1],
    ["weights as released", () => vram("gpt-oss-120B", NOTHING, NOTHING, NOTHING), 65],
    ["three GPUs are four in servers", () => gpuCount("GLM-4.5-Air", "L40S", NOTHING, NOTHING, NOTHING, true), 4],
    ["measured output on one GPU", () => throughput("gpt-oss-120B", "A100-80GB", 1, NOTHING), 2405.35],
    ["measured output on two", () => throughput("gpt-oss-120b", "NVIDIA A100-80GB", 2, NOTHING), 3765.02],
    // Input and output together, of the same run: 7,897.72 of which 3,765.02 are output.
    ["measured in total on two", () => throughput("gpt-oss-120b", "NVIDIA A100-80GB", 2, RateKind.Total), 7897.72],
    ["the only number of GPUs measured", () => throughput("GLM-4.5-Air", "A100 SXM", NOTHING, NOTHING), 3013.15],
  ])("%s", (_, call, value) => expect(call()).toBeCloseTo(value, 10));

  test("measured output is up to about 20 times what the paper claims: 17 on the same two GPUs, 22 by the GPU", () => {
    const claimed = model("gpt-oss-120B", ModelField.Throughput) as number;
    expect(Math.round((throughput("gpt-oss-120B", "A100-80GB", 2, NOTHING) as number) / claimed)).toBe(17);
    expect(Math.round((throughput("gpt-oss-120B", "A100-80GB", 1, NOTHING) as number) / (claimed / 2))).toBe(22);
  });

  test.each<[string, () => unknown, RegExp]>([
    ["an unknown precision", () => vram("Kimi-K2", as("FP7"), NOTHING, NOTHING), /^#VALUE! precision must be as released, FP32, FP16, .* or INT4; it is "FP7"/],
    ["a context for a model without its cache", () => vram("CodeLlama 34B", NOTHING, 1000, NOTHING), /^#N\/A CodeLlama 34B lacks: KV cache/],
    ["half a token", () => vram("Kimi-K2", NOTHING, 0.5, NOTHING), /^#VALUE! context_tokens must be a whole number at least 0/],
    ["negative concurrency", () => gpuCount("Kimi-K2", "H200", NOTHING, 10, -1, NOTHING), /^#VALUE! concurrency must be a whole number above 0/],
    ["an unknown GPU", () => gpuCount("Kimi-K2", "A1000", NOTHING, NOTHING, NOTHING, NOTHING), /^#N\/A No GPU is named "A1000"/],
    ["a number of GPUs nobody measured", () => throughput("gpt-oss-120B", "A100-80GB", 8, NOTHING), /^#N\/A gpt-oss-120B has been measured on 1, 2 x A100-80GB; there is no point for 8/],
    ["several numbers of GPUs", () => throughput("gpt-oss-120B", "A100-80GB", NOTHING, NOTHING), /give gpu_count\. Throughput does not grow in step/],
    ["a GPU nobody measured it on", () => throughput("gpt-oss-120B", "L4", NOTHING, NOTHING), /^#N\/A The catalog has no measured output of gpt-oss-120B on L4\. It has been measured on 1 x NVIDIA A100-80GB/],
    ["a figure of one's own is input and output together", () => throughput("gpt-oss-120B", "L4", NOTHING, NOTHING), /set Throughput in a settings range: tokens per second of input and output together\.$/],
    ["a rate of another kind", () => throughput("gpt-oss-120B", "A100-80GB", 1, "input" as RateKind), /kind must be output or total; it is "input"/],
    ["what is only claimed", () => throughput("Magistral Small", "RTX 5090", 1, NOTHING), /^#N\/A The catalog has no measured output of Magistral Small on RTX 5090\. Measured models: .*gpt-oss-120B, .*\. For a figure of your own/],
  ])("%s is refused", (_, call, message) => expect(shown(call)).toMatch(message));
});
