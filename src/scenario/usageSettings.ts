import { known, nameKey } from "../catalog/lookup";
import { serialOfIso } from "../catalog/dates";
import { NotAvailableError } from "../engine/check";
import { Decimal, ZERO } from "../engine/decimal";
import { SETTINGS, type SettingKey } from "../engine/settings";
import type { Name } from "../model/model";
import { type Lines, apiLines, asked, scenarioLines } from "./lines";
import type { Scenario } from "./scenario";
import { withSettings } from "./varied";
import { MIDDLE, type UsageFigures, usageFigures } from "./usageBill";
import type { UsageEntry } from "./usageEntries";

/** The rows of one API, of one workload, or of both. */
export function entriesOf({ prices }: Scenario, entries: readonly UsageEntry[], api: string | undefined, workload: string | undefined): UsageEntry[] {
  const name = (written: string) => nameKey(known(prices, written)?.name ?? written);
  return within(within(entries, api, "API", (entry) => entry.api, name), workload, "workload", (entry) => entry.workload, nameKey);
}

const MOST_NAMED = 8;

function within(entries: readonly UsageEntry[], wanted: string | undefined, kind: string, of: (entry: UsageEntry) => string, key: (name: string) => string): UsageEntry[] {
  if (wanted === undefined) return [...entries];
  const found = entries.filter((entry) => key(of(entry)) === key(wanted));
  if (found.length > 0) return found;
  const there = [...new Set(entries.map(of).filter((name) => name !== ""))].slice(0, MOST_NAMED);
  throw new NotAvailableError(`The usage has no ${kind} "${wanted}". It has: ${there.length === 0 ? "none that is named" : there.join(", ")}.`);
}

/** A growth whose error is larger than half of it may be none. */
const ERRORS_APART = 2;

type SettingRow = readonly [string, Decimal];

/** A setting that usage amounts to, and the line it is where it is one. */
export interface UsageSetting {
  readonly key: SettingKey;
  readonly value: Decimal;
  readonly line?: { readonly name: Name; readonly of: Lines };
}

/**
 * The settings that some usage amounts to: volume, shares and discount of the latest month, whose bill they give again at
 * that month's prices; growth over all the months, where it stands clear of its error.
 */
export function usageSettings(scenario: Scenario, entries: readonly UsageEntry[]): SettingRow[] {
  return linedSettings(scenario, entries).map(({ key, value }): SettingRow => [SETTINGS[key].label, value]);
}

/** The same with the lines they are. */
export function linedSettings(scenario: Scenario, entries: readonly UsageEntry[]): UsageSetting[] {
  const all = usageFigures(scenario, entries);
  if (!all) throw new NotAvailableError("The usage has no tokens, costs alone: give the settings Monthly spend and Spent on instead.");
  const ofLatest = entries.filter(({ month }) => month === all.latest);
  const latest = usageFigures(scenario, ofLatest)!;
  const { rate, error } = all.growth ?? {};
  const discount = modelDiscount(scenario, ofLatest, latest);
  const rows: [SettingKey, Decimal | undefined, UsageSetting["line"]?][] = [
    ["volume", latest.volume, { name: "usedTokens", of: latest.lines }], ["inputShare", latest.inputShare, { name: "usedInputShare", of: latest.lines }],
    ["cachedShare", latest.cachedShare, { name: "usedCachedShare", of: latest.cache }], ["batchShare", latest.batchShare, { name: "usedBatchShare", of: latest.lines }],
    ["volumeGrowth", rate && error && rate.abs().gte(error.times(ERRORS_APART)) ? rate : undefined],
    ["apiDiscount", discount?.of("impliedDiscount"), discount && { name: "impliedDiscount", of: discount }],
  ];
  return rows.flatMap(([key, value, line]): UsageSetting[] => (value ? [{ key, value, ...(line && { line }) }] : []));
}

/** The discount that makes the model's bill of a month the one that was paid; nothing where it is none, or several APIs have one each. */
function modelDiscount(scenario: Scenario, entries: readonly UsageEntry[], { latest, volume, inputShare, cachedShare, batchShare, billed, list }: UsageFigures): Lines | undefined {
  const [api, ...others] = new Set(entries.map((entry) => entry.api));
  if (api === undefined || others.length > 0 || !billed || !list) return undefined;
  const asOf = new Decimal(serialOfIso(`${latest}-${MIDDLE}`)!);
  const used = withSettings(scenario, { inputShare, cachedShare: cachedShare ?? ZERO, batchShare, longContextShare: ZERO, apiDiscount: ZERO, semanticCache: ZERO, asOf });
  const listBill = asked(apiLines(used, api), { tokens: volume }).of("apiCostOfTokens");
  const lines = asked(scenarioLines(scenario), { billed, listBill });
  const discount = lines.of("impliedDiscount");
  // Of a free API it is no finite number, and so no discount.
  return discount.gt(0) && discount.lte(1) ? lines : undefined;
}

/** Differences below this share of the bill are rounding. */
export const DISCOUNT_ROUNDING = 0.005;

/** Whether a bill is below the list by more than rounding. */
export function isDiscount({ discount }: UsageFigures): boolean {
  return discount?.gt(DISCOUNT_ROUNDING) === true;
}

/** Whether a bill is above the list by more than rounding. */
export function isAboveList({ discount }: UsageFigures): boolean {
  return discount?.lt(-DISCOUNT_ROUNDING) === true;
}
