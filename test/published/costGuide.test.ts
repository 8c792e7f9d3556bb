import { describe, expect, test } from "vitest";
import { D } from "../engine/fixtures";
import { linesOf } from "../model/figuredLines";
import { printsAs, publishedTable } from "./table";

const THOUSAND = 1000;
const DAYS = 30;
const HOURS_PER_DAY = 24;

/** What the guide's three comparisons should have been: prices per thousand tokens, months of 30 days. */
const CORRECTED: Record<string, { api: string; saving: string; percent: string; asPrinted: boolean; reason: string }> = {
  small: { api: "1.5", saving: "-250.5", percent: "-16700", asPrinted: false, reason: "1.5M tokens at USD 0.001 per thousand are USD 1.50, not 1,500" },
  medium: { api: "900", saving: "-532.8", percent: "-59", asPrinted: false, reason: "30M tokens at USD 0.03 per thousand are USD 900, not 900,000" },
  large: { api: "18000", saving: "12268.8", percent: "68", asPrinted: true, reason: "600M tokens at USD 0.03 per thousand are USD 18,000, as printed" },
};

describe("cost guide: self-hosting against an API", () => {
  const rows = publishedTable("cost-guide-scenarios.csv").map((row) => {
    const perMillion = D(row["price_usd_as_printed"]!).times(THOUSAND);
    const api = linesOf({ inputPrice: perMillion, outputPrice: perMillion, tokens: D(row["tokens_per_month"]!) }).of("apiCostOfTokens");
    const rent = D(row["gpu_usd_per_hour"]!).times(row["gpu_count"]!).times(HOURS_PER_DAY * DAYS);
    return { scenario: row["scenario"]!, row, api, rent, saving: api.minus(rent) };
  });

  test.each(rows)("$scenario: what it should have been", ({ scenario, api, rent, saving }) => {
    const corrected = CORRECTED[scenario]!;
    expect([api.toString(), saving.toString()]).toEqual([corrected.api, corrected.saving]);
    expect(saving.div(api).times(100).toFixed(0)).toBe(corrected.percent);
    expect(rent.plus(saving).eq(api)).toBe(true);
  });

  test.each(rows)("$scenario: the printed API cost", ({ scenario, row, api }) => {
    expect(printsAs(api, row["api_cost_as_printed_usd"]!)).toBe(CORRECTED[scenario]!.asPrinted);
  });

  test("two of the three savings are losses", () => expect(rows.filter(({ saving }) => saving.lt(0)).map(({ scenario }) => scenario)).toEqual(["small", "medium"]));

  test("the rents take 720 hours once and about 730 twice", () => {
    const hours = rows.map(({ row }) => D(row["self_hosted_as_printed_usd"]!).div(D(row["gpu_usd_per_hour"]!).times(row["gpu_count"]!)).toFixed(0));
    expect(hours).toEqual(["720", "730", "730"]);
  });

});
