import { describe, expect, test } from "vitest";
import { netPresentValue } from "../../src/scenario/returnAnswers";
import { breakEvenVolume } from "../../src/scenario/breakEvenVolume";
import { comparisonOf } from "../../src/scenario/comparison";
import { comparedLines } from "../../src/scenario/followed";
import { triggersOf } from "../../src/scenario/triggers";
import { hybridTable } from "../../src/scenario/hybridTable";
import { ownedLines, pairLines } from "../../src/scenario/lines";
import { scenarioOf } from "../../src/scenario/scenario";
import { D } from "../engine/fixtures";

/** A deployment of 6 GPUs at USD 15,000 that serves 100 tokens/s x 3600 x 176 h = 63,360,000 tokens a month. */
const SIX = [["GPU count", 6], ["GPU price", 15_000], ["Throughput", 100]] as const;
const [MODEL, API] = ["Kimi-K2", "Claude-4 Opus"];
const with_ = (...rows: readonly (readonly [string, number | string])[]) => scenarioOf([[...SIX, ...rows]]);

describe("whole servers and GPUs that are there already", () => {
  test("six GPUs are bought as eight where servers hold eight, those of all deployments together", () => {
    const hardware = (...rows: readonly (readonly [string, number | string])[]) => ownedLines(with_(...rows), MODEL).of("hardware").toNumber();
    expect(hardware()).toBe(90_000); // 6 x 15,000
    expect(hardware(["GPUs per server", 8])).toBe(120_000); // 8 x 15,000
    // Three deployments need 18: three servers of eight, not one for each, which would be the same, ...
    expect(hardware(["GPUs per server", 8], ["Volume", 3 * 63_360_000])).toBe(360_000);
    // ... and four need 24, which three servers hold.
    expect(hardware(["GPUs per server", 8], ["Volume", 4 * 63_360_000])).toBe(360_000);
    expect(hardware(["GPUs per server", 3])).toBe(90_000);
  });

  test("what is owned is not bought: the rest alone, in whole servers", () => {
    const hardware = (...rows: readonly (readonly [string, number | string])[]) => ownedLines(with_(...rows), MODEL).of("hardware").toNumber();
    expect(hardware(["GPUs owned", 2])).toBe(60_000);
    expect(hardware(["GPUs owned", 6])).toBe(0);
    expect(hardware(["GPUs owned", 100])).toBe(0);
    expect(hardware(["GPUs owned", 2], ["GPUs per server", 8])).toBe(120_000); // four are needed
    expect(hardware(["GPUs owned", 4], ["GPUs per server", 8], ["Volume", 2 * 63_360_000])).toBe(120_000); // 12 - 4 = 8
    // Running cost is of the GPUs in use, whoever bought them.
    expect(ownedLines(with_(["GPUs owned", 6], ["Electricity rate", 0.2]), MODEL).of("running").eq(ownedLines(with_(["Electricity rate", 0.2]), MODEL).of("running"))).toBe(true);
  });

  test("the word of the catalog takes the servers of the GPU: eight of the A100, one by one where nobody says", () => {
    expect(ownedLines(scenarioOf([[["GPUs per server", "catalog"], ["GPU count", 6]]]), MODEL).of("hardware").toNumber()).toBe(120_000);
    expect(ownedLines(scenarioOf([[["GPUs per server", "catalog"]]]), "EXAONE 4.0 32B").of("gpusPerServer").toNumber()).toBe(1); // RTX 5090
  });

  test("a growing volume buys a server when those there are full", () => {
    // Volume 63.36M grows by 100% a year: 2 deployments (12 GPUs) after month 1, 3 (18) when it passes 126.72M after 12 months.
    const lines = ownedLines(with_(["GPUs per server", 8], ["Volume", 63_360_000], ["Volume growth", 1], ["Horizon", 24]), MODEL);
    expect([1, 2, 3, 13, 14].map((month) => lines.inMonth("monthPurchase", month).toNumber())).toEqual([120_000, 120_000, 0, 0, 120_000]);
  });

  test("the net present value by two routes: of months in closed form, and of what is bought again", () => {
    for (const rows of [[["GPUs per server", 8]], [["GPUs owned", 4]], [["GPUs owned", 3], ["GPUs per server", 4], ["Hardware life", 20], ["Tax rate", 0.3], ["Setup cost", 700], ["Residual value", 0.1]]] as const) {
      const scenario = with_(...rows, ["Volume", 3 * 63_360_000]);
      const ahead = comparedLines(scenario, MODEL, API).of("ownAhead");
      expect(ahead.minus(netPresentValue(scenario, MODEL, API)).abs().lt("1e-15")).toBe(true);
      expect(pairLines(scenario, MODEL, API).of("presentValue").minus(ahead).abs().lt("1e-15")).toBe(true);
    }
  });

  test("the ranking says what is bought", () => {
    const own = comparisonOf(with_(["GPUs per server", 8]), MODEL, API).alternatives.find(({ way }) => way === "own")!;
    expect(own.what).toBe("1 x 6 NVIDIA A100-80GB, 8 bought");
    expect(own.cost!.start.toNumber()).toBe(120_000);
    expect(comparisonOf(with_(), MODEL, API).alternatives.find(({ way }) => way === "own")!.what).toBe("1 x 6 NVIDIA A100-80GB");
  });

  test("the smallest volume that pays back is searched for: it pays back, and one token less does not", () => {
    const rows = [["GPUs per server", 8], ["GPUs owned", 2]] as const;
    const volume = breakEvenVolume(with_(...rows), MODEL, API);
    const backAt = (tokens: string) => pairLines(with_(...rows, ["Volume", Number(tokens)]), MODEL, API).of("breakEven");
    expect(backAt(volume.toFixed(0)).lte(60)).toBe(true);
    expect(backAt(volume.minus(1).toFixed(0)).lte(60)).toBe(false);
    expect(Number(triggersOf(with_(...rows), MODEL, API).volume)).toBe(volume.toNumber());
    expect(triggersOf(with_(["GPUs per server", 2]), MODEL, API).volume).not.toBeNull();
  });

  test("HYBRID buys whole servers too: one deployment of six GPUs as eight, over 60 months", () => {
    const table = hybridTable(with_(["GPUs per server", 8]), MODEL, API, [D(2 * 63_360_000)]);
    expect(table.slice(1).map((row) => Number(row[1]))).toEqual([0, 2000, 4000]); // 8 and 16 GPUs: 120,000 / 60, 240,000 / 60
  });
});
