import { describe, expect, it } from "vitest";
import { inWords, readUsage } from "./readings";

type Row = Readonly<Record<string, string | number>>;

/** What is read of a CSV of such rows, all with the columns of the first. */
function read(...rows: Row[]) {
  const columns = Object.keys(rows[0]!);
  return readUsage([columns.join(","), ...rows.map((row) => columns.map((name) => `"${String(row[name]).replaceAll('"', '""')}"`).join(","))].join("\n"));
}
const records = (...rows: Row[]) => read(...rows).records.map(inWords);

/** A row of each export, with the columns that its kind is known by. */
const AZURE = { MeterName: "gpt-4o-mini-0718-Inp-glbl Tokens", MeterCategory: "Foundry", UnitOfMeasure: "1K", Quantity: 2 };
const OPENAI = { start_time: "2026-11-01", num_model_requests: 3, model: "m", input_tokens: 10 };
const LITELLM = { startTime: "2026-11-01", model: "m", prompt_tokens: 10, completion_tokens: 1, spend: 0.5 };
const DEEPSEEK = { start_time_iso: "2026-11-01", model: "m", api_key_name: "key", price: 1 };
const BEDROCK = { line_item_usage_type: "USE1-NovaPro-input-tokens", line_item_product_code: "AmazonBedrock", line_item_usage_amount: 2, line_item_usage_start_date: "2026-11-01", pricing_unit: "1K tokens" };
const GOOGLE = { "sku.description": "Gemini 3 Flash Text Input", "service.description": "Vertex AI", usage_start_time: "2026-11-01", cost: 4, currency: "USD" };

describe("columns that newer and older exports call otherwise", () => {
  it.each<[string, Row, string]>([
    ["Azure's new ones", { ...AZURE, Date: "11/01/2026", ResourceGroup: "rg", CostInBillingCurrency: 1.5, BillingCurrencyCode: "eur" }, "2026-11 GPT-4o mini/rg: ? requests, in 2000 (0 cached, 0 written), out 0, 1.5 EUR"],
    ["Azure's of an enrolment", { ...AZURE, UsageDateTime: "2026-11-01", resourceGroupName: "rg", Cost: 1.5, BillingCurrency: "EUR" }, "2026-11 GPT-4o mini/rg: ? requests, in 2000 (0 cached, 0 written), out 0, 1.5 EUR"],
    ["Azure's oldest", { ...AZURE, Date: "11/01/2026", SubscriptionName: "sub", PreTaxCost: 1.5, Currency: "EUR" }, "2026-11 GPT-4o mini/sub: ? requests, in 2000 (0 cached, 0 written), out 0, 1.5 EUR"],
    ["Azure without a currency", { ...AZURE, Date: "11/01/2026", Cost: 1.5 }, "2026-11 GPT-4o mini/: ? requests, in 2000 (0 cached, 0 written), out 0, 1.5 USD"],
    ["OpenAI by the project's name", { ...OPENAI, project_id: "", project_name: "Chat" }, "2026-11 m/Chat: 3 requests, in 10 (? cached, 0 written), out 0, ? USD"],
    ["OpenAI by key", { ...OPENAI, api_key_id: "key", user_id: "user" }, "2026-11 m/key: 3 requests, in 10 (? cached, 0 written), out 0, ? USD"],
    ["OpenAI by user", { ...OPENAI, user_id: "user" }, "2026-11 m/user: 3 requests, in 10 (? cached, 0 written), out 0, ? USD"],
    ["LiteLLM by team", { ...LITELLM, team_id: "team", user: "user" }, "2026-11 m/team: 1 requests, in 10 (? cached, ? written), out 1, 0.5 USD"],
    ["LiteLLM by customer", { ...LITELLM, team_id: "", end_user: "customer", user: "user" }, "2026-11 m/customer: 1 requests, in 10 (? cached, ? written), out 1, 0.5 USD"],
    ["LiteLLM by user", { ...LITELLM, user: "user", api_key: "key" }, "2026-11 m/user: 1 requests, in 10 (? cached, ? written), out 1, 0.5 USD"],
    ["LiteLLM by key", { ...LITELLM, api_key: "key" }, "2026-11 m/key: 1 requests, in 10 (? cached, ? written), out 1, 0.5 USD"],
    ["LiteLLM's group of a model", { ...LITELLM, model: "", model_group: "group" }, "2026-11 group/: 1 requests, in 10 (? cached, ? written), out 1, 0.5 USD"],
    ["LiteLLM's older metadata", { ...LITELLM, metadata: JSON.stringify({ additional_usage_values: { cache_read_input_tokens: 4, cache_creation_input_tokens: 5 } }) }, "2026-11 m/: 1 requests, in 10 (4 cached, 5 written), out 1, 0.5 USD"],
    ["OpenRouter by key", { generation_id: "g", created_at: "2026-11-01", model_permaslug: "m", tokens_prompt: 10, tokens_completion: 1, cost_total: 0.5, app_name: "", api_key_name: "key", user: "user" }, "2026-11 m/key: 1 requests, in 10 (? cached, ? written), out 1, 0.5 USD"],
    ["OpenRouter by user", { generation_id: "g", created_at: "2026-11-01", model_permaslug: "m", tokens_prompt: 10, tokens_completion: 1, cost_total: 0.5, user: "user" }, "2026-11 m/user: 1 requests, in 10 (? cached, ? written), out 1, 0.5 USD"],
    ["OpenRouter's days by their lasting name", { date: "2026-11-01", model_permaslug: "m", prompt_tokens: 10, completion_tokens: 1, usage: 0.5 }, "2026-11 m/: ? requests, in 10 (? cached, ? written), out 1, 0.5 USD"],
    ["Langfuse by environment", { traceId: "t", startTime: "2026-11-01", type: "GENERATION", model: "m", inputUsage: 10, outputUsage: 1, environment: "env", projectId: "p" }, "2026-11 m/env: 1 requests, in 10 (0 cached, 0 written), out 1, ? USD"],
    ["Langfuse by project", { traceId: "t", startTime: "2026-11-01", type: "GENERATION", model: "m", inputUsage: 10, outputUsage: 1, projectId: "p" }, "2026-11 m/p: 1 requests, in 10 (0 cached, 0 written), out 1, ? USD"],
    ["Bedrock's service", { ...BEDROCK, line_item_usage_type: "MP:InputTokenCount", pricing_unit: "Units", line_item_usage_amount: 0.5, product_servicename: "Acme One (Amazon Bedrock Edition)" }, "2026-11 Acme One/: ? requests, in 500000 (0 cached, 0 written), out 0, ? USD"],
    ["Bedrock's code of a product", { ...BEDROCK, line_item_usage_type: "MP:InputTokenCount", pricing_unit: "Units", line_item_product_code: "acme1", line_item_usage_amount: 0.5 }, "2026-11 acme1/: ? requests, in 500000 (0 cached, 0 written), out 0, ? USD"],
    ["Bedrock's cache, as written", { ...BEDROCK, line_item_usage_type: "USE1-NovaPro-cache-write-input-token-count" }, "2026-11 NovaPro/: ? requests, in 2000 (0 cached, 2000 written), out 0, ? USD"],
    ["Google's project by its id", { ...GOOGLE, "usage.amount": 7, "project.id": "p" }, "2026-11 Gemini 3 Flash/p: ? requests, in 7 (0 cached, 0 written), out 0, 4 USD"],
  ])("%s", (_, row, expected) => expect(records(row)).toEqual([expected]));
});

describe("rows that are no use of tokens", () => {
  it("Azure's other meters are costs alone, and other services none of ours", () => {
    expect(records({ ...AZURE, MeterName: "Hosting unit", Date: "11/01/2026", Cost: 2 })).toEqual(["2026-11 Hosting unit/: ? requests, in 0 (? cached, ? written), out 0, 2 USD"]);
    for (const column of ["MeterCategory", "MeterSubCategory", "ProductName"]) expect(records({ ...AZURE, MeterCategory: "Other", Date: "11/01/2026", [column]: "Azure OpenAI" })).toHaveLength(1);
    expect(read({ ...AZURE, Date: "11/01/2026", Cost: 2 }, { ...AZURE, MeterCategory: "Storage", Date: "11/01/2026", Cost: 2 }).passedOver).toBe(1);
  });

  it("DeepSeek's requests are counted, and kinds of no tokens passed over", () => {
    const rows = [["request_count", 4], ["input_cache_miss_tokens", 10], ["output_tokens", 2], ["tokens_saved", 99]].map(([type, amount]) => ({ ...DEEPSEEK, type: type!, amount: amount! }));
    const reading = read(...rows);
    expect(reading.records.map(inWords)).toEqual(["2026-11 m/key: 4 requests, in 10 (0 cached, 0 written), out 2, ? USD"]);
    expect(reading.passedOver).toBe(1);
  });

  it("DeepSeek's costs stand in a file of their own", () => {
    expect(records({ start_time_iso: "2026-11-01", model: "m", api_key_name: "key", wallet_type: "paid", cost: 1.5, currency: "cny" })).toEqual(["2026-11 m/key: ? requests, in 0 (? cached, ? written), out 0, 1.5 CNY"]);
    expect(records({ start_time_iso: "2026-11-01", model: "m", api_key_name: "key", wallet_type: "paid", cost: 1.5 })).toEqual(["2026-11 m/key: ? requests, in 0 (? cached, ? written), out 0, 1.5 USD"]);
  });

  it("a request that failed without a cost is none; one that cost, or used tokens, is", () => {
    const failed = (more: Row) => read({ ...LITELLM, status: "failure", ...more }, { ...LITELLM, status: "success" }).records[0]?.requests;
    expect([failed({ prompt_tokens: 0, completion_tokens: 0, spend: 0 }), failed({ prompt_tokens: 0, completion_tokens: 0, spend: 0.1 }), failed({})]).toEqual([1, 2, 2]);
    const helicone = { request_created_at: "2026-11-01", response_status: 500, model: "m", prompt_tokens: 0, completion_tokens: 0, cost: 0 };
    const count = (more: Row) => read({ ...helicone, ...more }, { ...helicone, response_status: 200 }).records[0]?.requests;
    expect([count({}), count({ response_status: 400 }), count({ response_status: 399 }), count({ cost: 0.1 }), count({ completion_tokens: 1 })]).toEqual([1, 1, 2, 2, 2]);
  });
});

it("Langfuse's generation without tokens is a request, a span none", () => {
  const observation = { traceId: "t", startTime: "2026-11-01", type: "generation", model: "m", inputUsage: 0, outputUsage: 0 };
  const reading = read(observation, { ...observation, type: "SPAN" });
  expect([reading.records.map(({ requests }) => requests), reading.passedOver]).toEqual([[1], 1]);
});

it("OpenAI's costs are in the currency they name", () => {
  const cost = { start_time: "2026-11-01", amount_value: 1.5, line_item: "m, input", amount_currency: "eur" };
  expect(records(cost)).toEqual(["2026-11 m/: ? requests, in 0 (? cached, ? written), out 0, 1.5 EUR"]);
  expect(records({ ...cost, amount_currency: "" })).toEqual(["2026-11 m/: ? requests, in 0 (? cached, ? written), out 0, 1.5 USD"]);
});

it("Azure's words of a meter may be joined by any signs, also at its ends", () => {
  expect(records({ ...AZURE, MeterName: "_acme one--Inp_Tokens-", Date: "11/01/2026" })[0]).toMatch(/^2026-11 acme-one\/: \? requests, in 2000 /);
});

describe("of how many tokens a quantity of Azure's is", () => {
  const input = (unit: string, meter = AZURE.MeterName) => read({ ...AZURE, MeterName: meter, UnitOfMeasure: unit, Date: "11/01/2026" });

  it.each([["1", 2], ["1K", 2000], ["1k tokens", 2000], ["1K Token", 2000], ["1M", 2_000_000], ["1 M Tokens", 2_000_000]])("%s are %d for a quantity of 2", (unit, tokens) => {
    expect(input(unit).records[0]?.inputTokens).toBe(tokens);
  });

  it("the meter's name says it where the measure is one, and must not say otherwise", () => {
    expect(input("1", "gpt-x Inp 1M Tokens").records[0]?.inputTokens).toBe(2_000_000);
    expect(input("1K", "gpt-x Inp 1K Tokens").records[0]?.inputTokens).toBe(2000);
    expect(input("1K", "gpt-x Inp 1M Tokens").refusals[0]?.reason).toBe('UnitOfMeasure is "1K" for "gpt-x Inp 1M Tokens": of how many tokens the quantity is cannot be told');
    expect(input("1 Hour").refusals[0]?.reason).toBe(`UnitOfMeasure is "1 Hour" for "${AZURE.MeterName}": of how many tokens the quantity is cannot be told`);
  });
});

it("Bedrock's amount without a unit is refused with the column to add", () => {
  expect(read({ ...BEDROCK, pricing_unit: "Units" }).refusals[0]?.reason).toBe('pricing unit is "Units" for "USE1-NovaPro-input-tokens": of how many tokens the amount is cannot be told; add the column pricing_unit to the export');
});
