import { expect, it } from "vitest";
import { isUsageExport, namesInJson } from "../../src/priceImport/usageSigns";

it("each name that exports of usage or costs alone have tells one, whatever its case and signs", () => {
  const signs = "num_model_requests amount_value line_item uncached_input_tokens usage_date_utc token_type tokens_prompt prompt_tokens inputUsage api_requests MeterName line_item_usage_type sku sku.description usage_start_time wallet_type".split(" ");
  expect(signs.filter((name) => !isUsageExport(["model", name.toUpperCase()]))).toEqual([]);
  expect(isUsageExport(["model", "input", "output", "provider", "price", ""])).toBe(false);
});

it("names are found in the head of a JSON text, those of 60 characters at most", () => {
  expect(namesInJson('{"data": [{"a.b" : 1, "not a name": 2, "text": "x: y"}]}')).toEqual(["data", "a.b", "text"]);
  expect(namesInJson(`{"${"a".repeat(60)}": 1, "${"b".repeat(61)}": 2}`)).toEqual(["a".repeat(60)]);
  expect(namesInJson(`${" ".repeat(20_000)}{"late": 1}`)).toEqual([]);
});
