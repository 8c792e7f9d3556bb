import { describe, expect, it, test } from "vitest";
import { fileText } from "../../src/priceImport/fileText";
import { RefusedFileError } from "../../src/priceImport/refusedFile";
import { USAGE_FILE } from "../../src/usage/reading";
import { exportText, inWords, readMatched, readUsage, usageQuestion } from "./readings";

const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark: readonly number[]) => Uint8Array.from([...mark, ...Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0])]);
const taken = (content: Uint8Array) => fileText(content, USAGE_FILE);
const HEADERS = "start_time,num_model_requests,model,project_id,input_tokens,output_tokens,input_cached_tokens";
const OWN = "Month,API,Workload,Input tokens,Of them cached,Output tokens,Cost billed,Currency";

describe("files that no usage is taken from", () => {
  it.each<[string, () => unknown, RegExp]>([
    ["empty", () => taken(new Uint8Array()), /^The file is empty\. Download or export it again\.$/],
    ["too large", () => taken({ length: 151e6 } as Uint8Array), /^The file has 151\.0 MB; usage exports of up to 150 MB are read\. Export fewer months, or by day and model instead of by request\.$/],
    ["in UTF-16", () => taken(utf16("{}", [0xff, 0xfe])), /^The file is in UTF-16\. Save it again as UTF-8/],
    ["in Latin-1", () => taken(Uint8Array.from([0x47, 0x72, 0x6f, 0xdf, 0x3b])), /^The file is not in UTF-8/],
    ["a zip, as DeepSeek's comes", () => taken(Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0])), /^The file is an Excel workbook or another zip archive\. Unpack it/],
    ["a picture", () => taken(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])), /^The file is no text\. Usage exports are JSON or CSV: choose one of those\.$/],
    ["with NaN", () => readUsage('[{"start_time": NaN}]'), /^The file is not whole, or not JSON/],
    ["cut within a row", () => readUsage(exportText("anthropic-usage.json").slice(0, 400)), /^The file is not whole, or not JSON/],
    ["deeply nested", () => readUsage("[".repeat(200_000) + "]".repeat(200_000)), /^The export holds no rows|^The file is JSON, but none/],
    ["deeply nested under a name it knows", () => readUsage(`{"data": ${'[{"results": '.repeat(20_000)}1${"}]".repeat(20_000)}}`), /^The export holds no rows|^The file is JSON, but none/],
    ["a list of numbers", () => readUsage("[1, 2]"), /^The export holds no rows: there was no usage in its days, or it was cut\. Export it again\.$/],
    ["JSON of another kind", () => readUsage('[{"colour": "red"}]'), /^The file is JSON, but none of the exports known here: OpenAI, Anthropic, OpenRouter, LiteLLM, Langfuse, Helicone, Azure, AWS Bedrock, Google Cloud, DeepSeek\. Usage of your own can come as CSV\.$/],
    ["lines of JSON, one of them cut", () => readUsage('{"a": 1}\n{"a": '), /^Line 2 of the file is not whole, or not JSON\. Download it again\.$/],
    ["an open quotation mark", () => readUsage(`${HEADERS}\n1793491200,1,"m,p,5,1,0\n1793491200,1,m,p,5,1,0`), /^The file is not sound CSV|^A quotation mark/],
    ["a long file with an open quotation mark", () => readUsage(`${HEADERS}\n"${"1793491200,1,m,p,5,1,0\n".repeat(100_000)}`), /^The file is not sound CSV|^A quotation mark in the file is not closed/],
    ["more months, APIs and workloads than a table to look at", () => readUsage(`${HEADERS}\n${Array.from({ length: 5_001 }, (_, i) => `1793491200,1,m,p${i},5,1,0`).join("\n")}`), /^The export has more than 5,000 rows of different months, APIs and workloads\. Choose not to keep workloads apart, and import again\.$/],
    ["as many of months and APIs alone", () => readUsage(`${HEADERS}\n${Array.from({ length: 5_001 }, (_, i) => `1793491200,1,m${i},p,5,1,0`).join("\n")}`, { apart: false }), /APIs and workloads\. Cut it to fewer months, and import again\.$/],
    ["figures that a spreadsheet may have written with another decimal sign", () => readUsage(exportText("azure.csv").replace(/,1K,1200,/, ',1K,"1,200",').replace(/,0\.\d+(?=,)/g, ",")), /^It cannot be told/],
  ])("%s", (_, read, message) => {
    expect(read).toThrow(RefusedFileError);
    expect(read).toThrow(message);
  });
});

describe("rows that are refused, and others that are read beside them", () => {
  const GOOD = "1793491200,2,m,p,5,1,0";
  it.each([
    ["a huge number", "1793491200,1,m,p,99999999999999999999,1,0", /^input_tokens is/],
    ["a number beyond a double", "1793491200,1,m,p,1e999,1,0", /^input_tokens is "1e999"/],
    ["a fraction of a token", "1793491200,1,m,p,0.5,1,0", /^input_tokens is/],
    ["a formula for a number", '1793491200,1,m,p,"=1+1",1,0', /^input_tokens is "=1\+1"/],
    ["markup for a number", "1793491200,1,m,p,<b>5</b>,1,0", /^input_tokens is "<b>5<\/b>"/],
    ["a hexadecimal number", "1793491200,1,m,p,0x10,1,0", /^input_tokens is "0x10"/],
    ["Infinity", "1793491200,1,m,p,Infinity,1,0", /^input_tokens is "Infinity"/],
    ["more cached than input", "1793491200,1,m,p,5,1,6", /^cached tokens \(6\) are more than the input tokens \(5\) that they are part of$/],
    ["no API", "1793491200,1,,p,5,1,0", /^no model: the row does not say which API was used; export it again grouped by model$/],
    ["the headers once more", HEADERS, /^start_time is "start_time"/],
    ["a time beyond reason", "99999999999999,1,m,p,5,1,0", /^start_time is "99999999999999"/],
    ["words for a time", "yesterday,1,m,p,5,1,0", /^start_time is "yesterday"/],
  ])("%s", (_, row, reason) => {
    const { records, refusals } = readUsage(`${HEADERS}\n${GOOD}\n${row}\n${GOOD}`);
    expect(records.map(({ requests, inputTokens }) => [requests, inputTokens])).toEqual([[4, 10]]);
    expect(refusals).toEqual([{ reason: expect.stringMatching(reason), count: 1, firstRow: 2 }]);
  });

  test("costs in two currencies stand apart, and are not added up", () => {
    const text = `${OWN}\n2026-11,GPT-5,Chat,10,0,5,1.5,USD\n2026-11,GPT-5,Chat,10,0,5,2,EUR`;
    expect(() => readMatched(text, { cached: "within" })).toThrow("Still to choose: the currency of the costs.");
    expect(readMatched(text, { cached: "within", currency: "USD" }).refusals).toEqual([{ reason: "the cost is in EUR; the file is read in USD", count: 1, firstRow: 2 }]);
    const clouds = exportText("azure.csv").split("\n");
    const mixed = [...clouds.slice(0, 2), clouds[1]!.replace(",USD,", ",EUR,")].join("\n");
    expect(readUsage(mixed).records.map(({ currency, cost }) => [currency, cost?.toString()])).toEqual([["EUR", "0.18"], ["USD", "0.18"]]);
  });

  test("a mark of the byte order, two rows of headers, decimal commas and text over two lines, all at once", () => {
    const text = "\uFEFFUsage;;;;;\r\nMonth;API;Workload;Input (1M tokens);Output (1M tokens);Cost EUR\r\n2026-11;GPT-5;\"Team\nBerlin; West\";1.234,5;80;1.020,40\r\n";
    expect(usageQuestion(text).proposal).toMatchObject({ headerRow: 1, mark: ",", currency: "EUR", unit: "1M" });
    expect(readMatched(text).records.map(inWords)).toEqual(["2026-11 GPT-5/Team\nBerlin; West: ? requests, in 1234500000 (? cached, ? written), out 80000000, 1020.4 EUR"]);
  });
});

test("a mark of the byte order in front of JSON is passed over", () => {
  expect(readUsage(taken(bytes(`\uFEFF${exportText("openai-usage.json")}`))).records).toHaveLength(3);
});

describe("keys that mean something to JavaScript", () => {
  const before = JSON.stringify([Object.getOwnPropertyNames(Object.prototype), Object.getOwnPropertyNames(Array.prototype)]);
  it.each(["__proto__", "constructor", "prototype", "hasOwnProperty", "toString", "valueOf"])("%s is a name like any other, and changes nothing", (key) => {
    const csv = readUsage(`${HEADERS},${key}\n1793491200,1,${key},${key},5,1,0,x`);
    expect(csv.records.map(({ api, workload }) => [api, workload])).toEqual([[key, key]]);
    const row = `{"starting_at": "2026-11-01T00:00:00Z", "uncached_input_tokens": 5, "cache_read_input_tokens": 1, "output_tokens": 2, "model": "${key}", "${key}": {"polluted": 9}}`;
    expect(readUsage(`[${row}]`).records.map(({ api, inputTokens }) => [api, inputTokens])).toEqual([[key, 6]]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(JSON.stringify([Object.getOwnPropertyNames(Object.prototype), Object.getOwnPropertyNames(Array.prototype)])).toBe(before);
  });
});

test("names of any length and with any signs are texts, cut where no cell needs more", () => {
  const [record] = readUsage(`${HEADERS}\n1793491200,1,${"x".repeat(5_000)},"a\u0000b\u0007\u001b[31m\u202e",5,1,0`).records;
  expect(record!.api).toHaveLength(120);
  expect(record!.workload).not.toMatch(/[\u0000-\u0008\u001b]/);
});
