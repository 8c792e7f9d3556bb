import { describe, expect, test } from "vitest";
import { SETTINGS } from "../../src/engine/settings";
import { compare, serverless, tokensFor } from "../functions/calledFunctions";
import { hybridTable } from "../../src/scenario/hybridTable";
import { pairLines } from "../../src/scenario/lines";
import { usageEntries } from "../../src/scenario/usageEntries";
import { usageSettings } from "../../src/scenario/usageSettings";
import { scenarioOf } from "../../src/scenario/scenario";
import { D } from "../engine/fixtures";
import { type Output, OUTPUTS, OUTPUT_NAMES, API, MODEL, caseOf, caseWith } from "./effects";

const HITS = SETTINGS.semanticCache.label;

describe("Semantic cache: a share of the volume that neither own GPUs nor the API serve", () => {
  // GPT-5 in Published: (1.25 + 2 x 10)/3 = 85/12 USD per 1M; 220 tokens/s x 3,600 x 176 h = 139.392M tokens.
  const lines = pairLines(scenarioOf([[[HITS, 0.25], ["Volume", 120_000_000]]]), MODEL, "GPT-5");
  test("a quarter of hits: a deployment answers a third more, and each million asked costs the API's price less a quarter", () => {
    expect(lines.of("capacity").toNumber()).toBe(139_392_000 / 0.75);
    expect(lines.of("pricePaid").toNumber()).toBeCloseTo((85 / 12) * 0.75, 12);
    expect(lines.of("apiCost").toNumber()).toBeCloseTo(90 * (85 / 12), 9); // 90M of 120M reach the API
  });
  test("no hits are what was there before; all of them is no setting", () => {
    expect(SETTINGS.semanticCache.presets).toEqual({ published: "0", asWritten: "0", fullCost: "0" });
    expect(() => scenarioOf([[[HITS, 1]]])).toThrow("Semantic cache must be at least 0 and below 1");
  });
});

/** What is counted in tokens asked for, or priced by them; everything else is money, months or shares of work that is the same. */
const BY_TOKEN: Readonly<Partial<Record<Output, 1 | -1>>> = { capacity: -1, breakEvenVolume: -1, apiCost: 1, costPerMTok: 1 };

describe("600M tokens of which a third are hits are 400M tokens that all reach a model", () => {
  const without = caseWith(HITS, 0);
  const third = caseOf([["Volume", 600_000_000], [HITS, 1 / 3]]);
  test.each(OUTPUT_NAMES)("%s", (output) => {
    const scale = (2 / 3) ** (BY_TOKEN[output] ?? 0);
    expect(OUTPUTS[output](third).toNumber() / (OUTPUTS[output](without).toNumber() * scale)).toBeCloseTo(1, 8); // a volume is searched to whole tokens
  });
  test("owning some and buying the rest", () => {
    const [asked, reaching] = [[6e8, 9e8, 3e8], [4e8, 6e8, 2e8]].map((demand) => demand.map((tokens) => D(tokens)));
    const figures = (table: unknown[][]) => table.slice(1).flatMap((row) => row.slice(0, 6).map(Number));
    const expected = figures(hybridTable(without, MODEL, API, reaching!));
    figures(hybridTable(third, MODEL, API, asked!)).forEach((figure, i) => expect(figure).toBeCloseTo(expected[i]!, 6));
  });
});

describe("what ranks and what hosts follows", () => {
  const ways = (volume: number, hits: number) =>
    compare("gpt-oss-120B", "Claude-4 Opus", [[["Preset", "Full cost"], ["Volume", volume], [HITS, hits], ["Volume growth", 0.2]]] as never);
  test("every way of COMPARE, growing: 4G with a quarter of hits as 3G without, each million asked a quarter cheaper", () => {
    const [asked, reaching] = [ways(4e9, 0.25), ways(3e9, 0)];
    const perMillion = asked[0]!.indexOf("USD per 1M tokens");
    expect(asked).toHaveLength(reaching.length);
    asked.forEach((row, i) => row.forEach((each, j) => {
      const other = reaching[i]![j];
      if (typeof each === "number") expect(each).toBeCloseTo((other as number) * (j === perMillion ? 0.75 : 1), 4);
      else expect(each).toBe(other);
    }));
  });
  test("SERVERLESS: 200 requests of which half are hits cost, start and wait as 100 do; the break-even doubles", () => {
    const day = (requests: number, hits: number) => serverless("gpt-oss-120B", "GPT-5", requests, 1000, 60, 5, [[[HITS, hits]]] as never);
    const [asked, reaching] = [day(200, 0.5), day(100, 0)];
    for (const way of [1, 2, 3]) asked[way]!.forEach((each, i) => (typeof each === "number" ? expect(each).toBeCloseTo(reaching[way]![i] as number, 8) : expect(each).toBe(reaching[way]![i])));
    expect(asked[4]![1]).toBeCloseTo(2 * (reaching[4]![1] as number), 6);
  });
  test("a spend is what the cache left: its tokens are those asked for, its bill the spend", () => {
    expect(tokensFor(8500, "GPT-5", [[[HITS, 0.25]]] as never)).toBeCloseTo((8500 / (85 / 12) / 0.75) * 1e6, 3);
    const spent = pairLines(scenarioOf([[[HITS, 0.25], ["Monthly spend", 8500], ["Spent on", "GPT-5"]]]), MODEL, "GPT-5");
    expect(spent.of("apiCost").toNumber()).toBeCloseTo(8500, 9);
  });
  test("a bill's discount is not taken for the cache's", () => {
    const headers = ["Month", "API", "Workload", "Batch", "Requests", "Input tokens", "Of them cached", "Of them written to cache", "Output tokens", "Cost billed"];
    const entries = usageEntries([headers, ["2026-10", "GPT-5", "Chat", "no", 1000, 700e6, 280e6, 0, 300e6, 3000]]);
    const of = (hits: number) => usageSettings(scenarioOf([[[HITS, hits]]]), entries);
    expect(of(0.4)).toEqual(of(0));
    expect(of(0).at(-1)![0]).toBe("API discount");
  });
});
