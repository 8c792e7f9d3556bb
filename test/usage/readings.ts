import { readFileSync } from "node:fs";
import type { UsageLayout } from "../../src/usage/csv/usageFields";
import { scenarioOf } from "../../src/scenario/scenario";
import { usageWithColumns } from "../../src/usage/csvExport";
import type { UsageReading } from "../../src/usage/reading";
import { type UsageQuestion, openedUsage } from "../../src/usage/usageFile";
import type { UsageRecord } from "../../src/usage/record";
import { finished } from "../priceImport/imported";

/** The text of an export with invented figures. */
export function exportText(file: string): string {
  return readFileSync(new URL(`exports/${file}`, import.meta.url), "utf8");
}

const options = (apart: boolean) => ({ apis: scenarioOf(null).prices, apart });

/** What is read of an export of a known kind. */
export function readUsage(text: string, { apart = true } = {}): UsageReading {
  const opened = finished(openedUsage(text, options(apart)));
  if ("records" in opened) return opened;
  throw new Error("columns are to be matched first");
}

/** A CSV whose columns have to be matched. */
export function usageQuestion(text: string): UsageQuestion {
  const opened = finished(openedUsage(text, options(true)));
  if ("table" in opened) return opened;
  throw new Error("nothing is to be matched");
}

/** What is read of a CSV with its columns matched: as proposed, but for what is given. */
export function readMatched(text: string, chosen: Partial<UsageLayout> = {}): UsageReading {
  const { table, proposal } = usageQuestion(text);
  return finished(usageWithColumns(text, table, { ...proposal, ...chosen }, options(true)));
}

/** A record in few words: month, API, workload, then requests, input (cached, written), output, cost. */
export function inWords({ month, api, workload, batch, requests, inputTokens, cachedTokens, cacheWriteTokens, outputTokens, cost, currency, usdRate }: UsageRecord): string {
  const tokens = `in ${inputTokens} (${cachedTokens ?? "?"} cached, ${cacheWriteTokens ?? "?"} written), out ${outputTokens}`;
  return `${month} ${api}/${workload}${batch ? " batch" : ""}: ${requests ?? "?"} requests, ${tokens}, ${cost?.toString() ?? "?"} ${currency}${usdRate ? ` at ${usdRate.toString()}` : ""}`;
}
