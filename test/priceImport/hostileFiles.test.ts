import { describe, expect, it, test } from "vitest";
import { MOST_BYTES, checkSize, fileText } from "../../src/priceImport/fileText";
import { RefusedFileError } from "../../src/priceImport/refusedFile";
import { compared, listText, readList } from "./imported";

const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark: readonly number[]) => Uint8Array.from([...mark, ...Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0])]);
const HEADERS = "API,Input (USD/1M tokens),Output (USD/1M tokens)";

describe("files that no prices are taken from", () => {
  it.each<[string, () => unknown, RegExp]>([
    ["empty", () => fileText(new Uint8Array()), /^The file is empty\. Download or export it again\.$/],
    ["of spaces alone", () => readList(" \n\t"), /^The file is empty/],
    ["too large", () => checkSize(MOST_BYTES + 1e6), /^The file has 26\.0 MB; price lists of up to 25 MB are read\. Cut it to the providers you need, or keep the Prices columns alone as CSV\.$/],
    ["in UTF-16, little end first", () => fileText(utf16("{}", [0xff, 0xfe])), /^The file is in UTF-16\. Save it again as UTF-8: in Excel, File > Save As > CSV UTF-8; in a text editor, encoding UTF-8\.$/],
    ["in UTF-16, big end first", () => fileText(Uint8Array.from([0xfe, 0xff, 0, 0x7b])), /^The file is in UTF-16/],
    ["in UTF-16 without a mark", () => fileText(utf16("API;Input", [])), /^The file is in UTF-16/],
    ["in Latin-1", () => fileText(Uint8Array.from([0x47, 0x72, 0x6f, 0xdf, 0x3b])), /^The file is not in UTF-8 \(it may be Latin-1 or Windows-1252, or no text at all\)\. Save it again as UTF-8/],
    ["a workbook", () => fileText(Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0])), /^The file is an Excel workbook or another zip archive\. Unpack it, or save its sheet as text: in Excel, File > Save As > CSV UTF-8\.$/],
    ["a picture", () => fileText(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])), /^The file is no text\. Price lists are JSON or CSV: choose one of those\.$/],
    ["a web page", () => readList("<!doctype html><html><body>Sign in</body></html>"), /^The file is a web page \(HTML\), not one of price lists\. Open the address of the data itself, save that, and import it\.$/],
    ["cut off", () => readList(listText("litellm.json").slice(0, 900)), /^The file is not whole, or not JSON \(.+\)\. Download it again\.$/],
    ["with NaN", () => readList('{"gpt-5": {"litellm_provider": "openai", "input_cost_per_token": NaN}}'), /^The file is not whole, or not JSON/],
    ["with Infinity", () => readList('[{"id": "openai", "models": [Infinity]}]'), /^The file is not whole, or not JSON/],
    ["of another kind of JSON", () => readList('{"name": "package", "version": "1.0.0"}'), /^The file is JSON, but none of the price lists known here: LiteLLM, (?:[\w.-]+, )*Helicone\. Prices of your own can come as CSV\.$/],
    ["an empty list", () => readList("[]"), /^The file is JSON, but none/],
    ["a number", () => readList("[1, 2]"), /^The file is JSON, but none/],
    ["deeply nested", () => readList("[".repeat(200_000) + "]".repeat(200_000)), /^The file is JSON, but none|^The file is not whole/],
    ["deeply nested under a name it knows", () => readList(`{"data": ${'[{"pricing": {"prompt": '.repeat(20_000)}1${"}}]".repeat(20_000)}}`), /^none$/],
    ["a list of a million", () => readList(`[${"0,".repeat(999_999)}0]`), /^The file has 1,000,000 entries or more; price lists of up to 100,000 are read\. Cut it to the providers you need\.$/],
    ["a list of a million within", () => readList(`{"data": [{"pricing": {}}${",0".repeat(1_000_000)}]}`), /^The file has 1,000,001 entries/],
    ["a CSV of a million rows", () => readList(`${HEADERS}\n${"a,1,2\n".repeat(1_000_000)}`), /^The file has 1\d\d,\d{3} entries or more/],
    ["a CSV with other headers", () => readList("Model;Price\nGPT-5;1"), /^The file is no price list known here\. A CSV of prices has a column of APIs, one of input prices and one of output prices below a row of headers; here stands "Model", "Price"\.$/],
    ["a CSV per thousand tokens", () => readList("API,Input (USD/1K tokens),Output (USD/1K tokens)\nGPT-5,1,2"), /^The file is no price list known here\. Of a CSV has to be known which column is which, as its headers are not those of the Prices table\.$/],
    ["a CSV of 201 columns", () => readList(`${HEADERS}${",x".repeat(198)}\nGPT-5,1,2`), /^The file has 201 columns; price lists of up to 200 are read\. Keep the columns of the prices\.$/],
    ["what was used, as JSON", () => readList('{"data": [{"starting_at": "2026-11-01", "uncached_input_tokens": 5, "cache_read_input_tokens": 1, "output_tokens": 2, "model": "x"}]}'), /^This file has what was used or billed, not prices\. /],
    ["what was billed, as CSV", () => readList("Date,MeterCategory,MeterName,Quantity,CostInBillingCurrency,BillingCurrencyCode\n2026-11-01,x,y,1,2,USD"), /^This file has what was used or billed, not prices\. /],
    ["prose", () => readList("Dear colleague,\nplease find the prices below."), /^The file is no price list known here/],
    ["a CSV with an open quotation mark", () => readList(`${HEADERS}\n"GPT-5,1,2\nGPT-6,1,2`), /^The file is not sound CSV \(.+\)\. Open it in a spreadsheet, save it as CSV UTF-8, and import that\.$/],
    ["a long CSV with an open quotation mark", () => readList(`${HEADERS}\n"${"x,1,2\n".repeat(400_000)}`), /^A quotation mark in the file is not closed/],
  ])("%s", (name, read, message) => {
    if (name === "deeply nested under a name it knows") return expect(readsNothing(read)).toBe(true);
    expect(read).toThrow(RefusedFileError);
    expect(read).toThrow(message);
  });
});

function readsNothing(read: () => unknown): boolean {
  const { listings, refusals } = read() as ReturnType<typeof readList>;
  return listings.length === 0 && refusals.length === 1;
}

test("a mark of the byte order in front of UTF-8 is passed over", () => {
  expect(readList(fileText(bytes(`\uFEFF${listText("litellm.json")}`))).format).toBe("LiteLLM");
  expect(readList(fileText(bytes(`\uFEFF${listText("own.csv")}`))).format).toBe("CSV");
});

describe("keys that mean something to JavaScript", () => {
  const before = JSON.stringify([Object.getOwnPropertyNames(Object.prototype), Object.getOwnPropertyNames(Array.prototype)]);
  const price = { litellm_provider: "openai", mode: "chat", input_cost_per_token: 2e-6, output_cost_per_token: 1e-5 };
  const polluting = (key: string) => `{"${key}": {"polluted": "yes", "litellm_provider": "openai", "mode": "chat", "input_cost_per_token": 2e-6, "output_cost_per_token": 1e-5}, "gpt-9": ${JSON.stringify(price)}}`;

  it.each(["__proto__", "constructor", "prototype", "hasOwnProperty", "toString", "valueOf"])("%s is a name like any other, and changes nothing", (key) => {
    const { changes } = compared(polluting(key));
    expect(changes.map(({ name }) => name).sort()).toEqual([key, "gpt-9"].sort());
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(JSON.stringify([Object.getOwnPropertyNames(Object.prototype), Object.getOwnPropertyNames(Array.prototype)])).toBe(before);
  });

  it("is no provider, price or model that a file does not have itself", () => {
    const { listings, refusals } = readList('{"openai": {"id": "constructor", "models": {"__proto__": {"id": "__proto__", "cost": {"input": 1, "output": 2}}, "x": {"cost": {"__proto__": {"input": 1, "output": 2}}}}}}');
    expect(listings).toMatchObject([{ seller: { kind: "reseller" }, model: { id: "__proto__" } }]);
    expect(refusals).toMatchObject([{ id: "constructor/x" }]);
  });
});

test.each([[0x50], [0x50, 0x4b], [0x50, 0x4b, 3]])("a text that begins as a zip archive does, up to its byte %d, is a text", (...begun) => {
  expect(fileText(Uint8Array.from([...begun, 0x20, 0x78])).endsWith(" x")).toBe(true);
});

test("texts that are too long for a name are refused", () => {
  const { changes, refusals } = compared(`${HEADERS}\n${"x".repeat(5000)},1,2\n`);
  expect(changes).toEqual([]);
  expect(refusals[0]?.reason).toBe("a name of more than 200 characters");
});

test.each(["1e999", "1.25 EUR/t", "-", "15%", "1.2.3", "1,2,3", "NaN", "Infinity", "0x10", "=1+1", "TRUE"])("a CSV price of %s is no number", (text) => {
  const { changes, refusals } = compared(`${HEADERS}\nGPT-5,"${text}",10\n`);
  expect(changes).toEqual([]);
  expect(refusals).toEqual([{ id: "GPT-5", reason: `Input (USD/1M tokens) is "${text}"; it must be a number` }]);
});

test.each(["08/09/2026", "2026-02-30", "soon", "46000"])("a CSV date of %s is refused, as it may be another day", (text) => {
  const { changes, refusals } = compared(`${HEADERS},Effective from\nGPT-5,2,10,${text}\n`);
  expect(changes).toEqual([]);
  expect(refusals[0]?.reason).toBe(`Effective from is "${text}"; write it as a date such as 2026-08-20`);
});

test("a large list of one id is read to its end", () => {
  const rows = Array.from({ length: 90_000 }, () => ({ id: "same", vendor: "openai", input: 1, output: 2 }));
  expect(compared(JSON.stringify({ prices: rows })).changes).toMatchObject([{ name: "same", rows: [{ inputPerMTok: 1, outputPerMTok: 2 }] }]);
});
