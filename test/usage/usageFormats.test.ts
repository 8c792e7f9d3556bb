import { describe, expect, test } from "vitest";
import { exportText, inWords, readUsage } from "./readings";

describe("each kind of export is known by its columns, and no token is counted twice", () => {
  test.each<[string, string, readonly string[]]>([
    // Input counts the cached 300,000: 900,000 are fresh. Keys: two projects.
    ["openai-usage.json", "OpenAI usage", [
      "2026-11 gpt-x/proj_demo1: 35 requests, in 80000 (0 cached, 0 written), out 22000, ? USD",
      "2026-11 gpt-x/proj_demo2: 4 requests, in 5000 (1000 cached, 0 written), out 700, ? USD",
      "2026-11 gpt-x-mini/proj_demo1: 410 requests, in 1200000 (300000 cached, 0 written), out 90000, ? USD",
    ]],
    // The same from the dashboard; the third row is a batch.
    ["openai-usage.csv", "OpenAI usage", [
      "2026-11 gpt-x/proj_demo1: 35 requests, in 80000 (0 cached, 0 written), out 22000, ? USD",
      "2026-11 gpt-x/proj_demo2 batch: 4 requests, in 5000 (1000 cached, 0 written), out 700, ? USD",
      "2026-11 gpt-x-mini/proj_demo1: 410 requests, in 1200000 (300000 cached, 0 written), out 90000, ? USD",
    ]],
    // 1.23 + 0.72 + 0.05, the model being what stands before the comma.
    ["openai-costs.json", "OpenAI costs", ["2026-11 gpt-x-mini/proj_demo1: ? requests, in 0 (? cached, ? written), out 0, 2 USD"]],
    // 1.23 + 0.72; the day without costs is passed over.
    ["openai-costs.csv", "OpenAI costs", ["2026-11 gpt-x-mini/proj_demo1: ? requests, in 0 (? cached, ? written), out 0, 1.95 USD"]],
    // Four kinds of input side by side: 500,000 + 20,000 + 900,000, and 1,000 + 5,000 + 20,000; written 20,000 + 5,000.
    ["anthropic-usage.json", "Anthropic usage", [
      "2026-11 claude-x-1/: ? requests, in 1446000 (920000 cached, 25000 written), out 60400, ? USD",
      "2026-11 claude-y-1/: ? requests, in 40000 (0 cached, 0 written), out 9000, ? USD",
    ]],
    ["anthropic-usage.csv", "Anthropic usage", [
      "2026-11 claude-x-1/Default: ? requests, in 1446000 (920000 cached, 25000 written), out 60400, ? USD",
      "2026-11 claude-y-1/Default batch: ? requests, in 40000 (0 cached, 0 written), out 9000, ? USD",
    ]],
    // Cents: 150.25 + 90.00 = 240.25; searches are named by their description.
    ["anthropic-costs.json", "Anthropic costs", [
      "2026-11 Web Search/: ? requests, in 0 (? cached, ? written), out 0, 0.02 USD",
      "2026-11 claude-x-1/: ? requests, in 0 (? cached, ? written), out 0, 2.4025 USD",
    ]],
    // USD: 1.5 + 0.27 + 0.9.
    ["anthropic-costs.csv", "Anthropic costs", ["2026-11 Claude X 1/Default: ? requests, in 0 (? cached, ? written), out 0, 2.67 USD"]],
    // Cached 2,000 of the 5,200 prompt tokens; the third request was charged to a key of one's own, 0.004.
    ["openrouter.csv", "OpenRouter activity", [
      "2026-11 vendor/model-a-20260101/Demo app: 1 requests, in 5200 (2000 cached, ? written), out 800, 0.0123 USD",
      "2026-11 vendor/model-a-20260101/demo: 1 requests, in 1500 (0 cached, ? written), out 0, 0.004 USD",
      "2026-11 vendor/model-b/demo: 1 requests, in 900 (0 cached, ? written), out 120, 0.0007 USD",
    ]],
    // Two days: 450,000 + 380,000 in, 70,000 + 51,000 out, 90 + 70 requests, 1.2 + 0.9.
    ["openrouter.json", "OpenRouter activity", [
      "2026-11 vendor/model-a/: 160 requests, in 830000 (? cached, ? written), out 121000, 2.1 USD",
      "2026-11 vendor/model-b/: 12 requests, in 9000 (? cached, ? written), out 1500, 0.05 USD",
    ]],
    // 5,200 + 15,000 in, 800 + 60 out, 0.0021 + 0.003; the metadata says nothing of a cache.
    ["litellm-logs.csv", "LiteLLM spend logs", [
      "2026-11 gpt-x/team-demo: 1 requests, in 900 (? cached, ? written), out 120, 0.004 USD",
      "2026-11 gpt-x-mini/team-demo: 2 requests, in 20200 (? cached, ? written), out 860, 0.0051 USD",
    ]],
    // Within the prompt at OpenAI; beside it at Anthropic, where 900,000 are more than the prompt has: 500,000 + 900,000 + 20,000.
    ["litellm-daily.csv", "LiteLLM daily spend", [
      "2026-11 claude-x-1/user-demo: 60 requests, in 1420000 (900000 cached, 20000 written), out 60000, 2.7 USD",
      "2026-11 gpt-x/user-demo: 35 requests, in 80000 (0 cached, 0 written), out 22000, 0.4 USD",
      "2026-11 gpt-x-mini/user-demo: 410 requests, in 1200000 (300000 cached, 0 written), out 90000, 1.95 USD",
    ]],
    ["langfuse.csv", "Langfuse observations", [
      "2026-11 claude-x-1/chat: 1 requests, in 15000 (0 cached, 0 written), out 60, 0.05 USD",
      "2026-11 gpt-x/chat: 1 requests, in 900 (0 cached, 0 written), out 120, 0.004 USD",
      "2026-11 gpt-x-mini/chat: 1 requests, in 5200 (0 cached, 0 written), out 800, 0.0021 USD",
    ]],
    // The request refused with 429 used nothing.
    ["helicone.csv", "Helicone requests", [
      "2026-11 gpt-x/user-demo: 1 requests, in 900 (? cached, ? written), out 120, 0.004 USD",
      "2026-11 gpt-x-mini/user-demo: 1 requests, in 5200 (? cached, ? written), out 800, 0.0021 USD",
    ]],
    // 1,200 x 1K in, 90 x 1K out, 0.18 + 0.054; 0.3 x 1M cached, which is input as well. Names as the catalog has them.
    ["azure.csv", "Azure cost export", [
      "2026-11 GPT-4o mini/rg-demo: ? requests, in 1200000 (0 cached, 0 written), out 90000, 0.234 USD",
      "2026-11 GPT-5.4 mini/rg-demo: ? requests, in 300000 (300000 cached, 0 written), out 0, 0.0225 USD",
    ]],
    // 1,200 x 1K in, 90 x 1K out, 0.072 + 0.0216; 500 x 1K in.
    ["bedrock.csv", "AWS Cost and Usage Report", [
      "2026-11 Claude-4 Sonnet/111122223333: ? requests, in 500000 (0 cached, 0 written), out 0, 1.5 USD",
      "2026-11 NovaLite/111122223333: ? requests, in 1200000 (0 cached, 0 written), out 90000, 0.0936 USD",
    ]],
    // Cached input has a row of its own: 1,200,000 + 300,000 in; 0.36 + 0.225 + 0.009.
    ["google.json", "Google billing export", ["2026-11 Gemini 2.5 Flash/demo: ? requests, in 1500000 (300000 cached, 0 written), out 90000, 0.594 USD at 1"]],
    // Hits and misses are two rows of one input: 900,000 + 300,000.
    ["deepseek.csv", "DeepSeek amounts", ["2026-11 deepseek-x/demo: ? requests, in 1200000 (900000 cached, 0 written), out 60000, ? USD"]],
  ])("%s", (file, format, expected) => {
    const reading = readUsage(exportText(file));
    expect(reading.format).toBe(format);
    expect(reading.records.map(inWords)).toEqual(expected);
    expect(reading.refusals).toEqual([]);
  });
});

describe("what providers write in other ways", () => {
  test("LiteLLM's logs have cached tokens in the text of their metadata", () => {
    const metadata = JSON.stringify({ usage_object: { prompt_tokens_details: { cached_tokens: 4000 } } }).replaceAll('"', '""');
    const text = `startTime,model,prompt_tokens,completion_tokens,spend,metadata\n2026-10-31T23:59:59Z,gpt-x,5000,100,0.01,"${metadata}"`;
    expect(readUsage(text).records.map(inWords)).toEqual(["2026-10 gpt-x/: 1 requests, in 5000 (4000 cached, ? written), out 100, 0.01 USD"]);
  });

  test("one row that cannot have its cache within shows that none of its provider has", () => {
    const rows = ["2026-11-01,claude-x,anthropic,500,10,900,0,1,1", "2026-11-02,claude-x,anthropic,1000,10,300,0,1,1", "2026-11-02,gpt-x,openai,1000,10,300,0,1,1"];
    const text = `date,model,custom_llm_provider,prompt_tokens,completion_tokens,cache_read_input_tokens,cache_creation_input_tokens,api_requests,spend\n${rows.join("\n")}`;
    // 500 + 900 + 1,000 + 300 beside; 1,000 within.
    expect(readUsage(text).records.map(({ api, inputTokens }) => [api, inputTokens])).toEqual([["claude-x", 2700], ["gpt-x", 1000]]);
  });

  test("Langfuse's kinds of input add up to inputUsage, whoever was called", () => {
    const usage = JSON.stringify({ input: 1000, cache_read_input_tokens: 3000, cache_creation_input_tokens: 500, output: 20 });
    const rows = [{ traceId: "t", startTime: "2026-11-01T00:00:00Z", type: "GENERATION", model: "claude-x", inputUsage: 4500, outputUsage: 20, usageDetails: usage, totalCost: 0.02 }];
    const expected = ["2026-11 claude-x/: 1 requests, in 4500 (3000 cached, 500 written), out 20, 0.02 USD"];
    expect(readUsage(JSON.stringify(rows)).records.map(inWords)).toEqual(expected);
    expect(readUsage(`${JSON.stringify(rows[0])}\n${JSON.stringify({ ...rows[0], type: "SPAN", model: null, inputUsage: 0, outputUsage: 0 })}`).records.map(inWords)).toEqual(expected);
  });

  test("Bedrock's older report has slashes in its columns; models of the marketplace count in millions and are named by their product", () => {
    const text = [
      "lineItem/UsageStartDate,lineItem/LineItemType,lineItem/ProductCode,lineItem/UsageType,lineItem/UsageAmount,lineItem/CurrencyCode,lineItem/UnblendedCost,product/ProductName,pricing/unit",
      "2026-11-01T00:00:00Z,Usage,abc123,USE1-MP:USE1_InputTokenCount-Units,0.25,USD,0.75,Claude Sonnet 4 (Amazon Bedrock Edition),Units",
      "2026-11-01T00:00:00Z,Usage,abc123,USE1-MP:USE1_CacheReadInputTokenCount-Units,1,USD,0.3,Claude Sonnet 4 (Amazon Bedrock Edition),Units",
      "2026-11-01T00:00:00Z,Usage,AmazonBedrock,USE1-NovaPro-output-tokens-batch,2,USD,0.003,,1K tokens",
      "2026-11-01T00:00:00Z,Tax,AmazonBedrock,,0,USD,0.1,,",
      "2026-11-01T00:00:00Z,Usage,AmazonEC2,BoxUsage,1,USD,99,,",
    ].join("\n");
    const reading = readUsage(text);
    expect(reading.records.map(inWords)).toEqual([
      "2026-11 Claude-4 Sonnet/: ? requests, in 1250000 (1000000 cached, 0 written), out 0, 1.05 USD",
      "2026-11 NovaPro/ batch: ? requests, in 0 (0 cached, 0 written), out 2000, 0.003 USD",
      "2026-11 Tax/: ? requests, in 0 (? cached, ? written), out 0, 0.1 USD",
    ]);
    expect(reading.passedOver).toBe(1);
  });

  test("LiteLLM's cache is beside the prompt where what was read and written is more than it together", () => {
    const row = (prompt: number) => readUsage(`date,model,custom_llm_provider,prompt_tokens,completion_tokens,cache_read_input_tokens,cache_creation_input_tokens,spend,api_requests\n2026-11-02,m,acme,${prompt},10,600,600,1,1\n`).records.map(({ inputTokens }) => inputTokens);
    expect([row(1000), row(1200)]).toEqual([[2200], [1200]]);
  });

  test("Google's storage of a cache is no tokens; credits are taken off, and the rate is kept", () => {
    const row = (sku: string, amount: number, cost: number, credits: unknown[]) => ({ service: { description: "Vertex AI" }, sku: { description: sku }, usage_start_time: "2026-11-02T00:00:00Z", cost, currency: "EUR", currency_conversion_rate: 0.8, usage: { amount }, credits });
    const text = JSON.stringify([row("Gemini 3 Flash Text Input Caching Storage", 5_000_000, 2, []), row("Gemini 2.5 Flash Thinking Text Output", 1000, 4, [{ amount: -1 }])]);
    expect(readUsage(text).records.map(inWords)).toEqual([
      "2026-11 Gemini 2.5 Flash/: ? requests, in 0 (0 cached, 0 written), out 1000, 3 EUR at 1.25",
      "2026-11 Gemini 3 Flash Text Input Caching Storage/: ? requests, in 0 (? cached, ? written), out 0, 2 EUR at 1.25",
    ]);
  });

  test.each([
    ["anthropic-costs.csv", "Anthropic costs", "costs alone"], ["anthropic-costs.json", "Anthropic costs", "costs alone"], ["anthropic-usage.csv", "Anthropic usage"], ["anthropic-usage.json", "Anthropic usage"],
    ["azure.csv", "Azure cost export", "no requests: Azure's export has none"], ["bedrock.csv", "AWS Cost and Usage Report", "no requests: the report has none"],
    ["deepseek.csv", "DeepSeek amounts", "no costs: they are in the file cost-*.csv beside it"], ["google.json", "Google billing export", "no requests: the export has none"],
    ["helicone.csv", "Helicone requests"], ["langfuse.csv", "Langfuse observations"], ["litellm-daily.csv", "LiteLLM daily spend"], ["litellm-logs.csv", "LiteLLM spend logs"],
    ["openai-costs.csv", "OpenAI costs", "costs alone"], ["openai-costs.json", "OpenAI costs", "costs alone"], ["openai-usage.csv", "OpenAI usage"], ["openai-usage.json", "OpenAI usage"],
    ["openrouter.csv", "OpenRouter activity"], ["openrouter.json", "OpenRouter activity"], ["own.csv", "CSV"],
  ])("%s is known as %s, with what it lacks", (file, format, ...notes) => {
    expect(readUsage(exportText(file))).toMatchObject({ format, notes });
  });

  test("workloads fall together where they need not stay apart", () => {
    expect(readUsage(exportText("openai-usage.json"), { apart: false }).records.map(({ api, workload, requests }) => [api, workload, requests])).toEqual([["gpt-x", "", 39], ["gpt-x-mini", "", 410]]);
  });
});
