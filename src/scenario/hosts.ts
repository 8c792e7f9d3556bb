import { nameKey } from "../catalog/lookup";
import type { ApiRecord } from "../catalog/priceHistory";
import type { PriceRecord } from "../catalog/records";
import { NotAvailableError } from "../engine/check";
import { type Decimal, ZERO } from "../engine/decimal";
import { apiLines } from "./lines";
import { openModelOf } from "./openModel";
import { priceRecordOf } from "./priceRecord";
import { type CellValue, cellText } from "./range";
import type { Scenario } from "./scenario";
import { rememberedByName } from "./remembered";
import { withSettings } from "./varied";

/** An API that serves an open model itself, and what a million tokens of the assumed mix cost there by its list prices. */
export interface Host {
  readonly name: string;
  /** USD per million tokens: input, cache reads and output; a long-context tier and discounts are left out. */
  readonly mixPrice: Decimal;
}

/** The APIs with a price in force that serve an open model itself, those retired or free left out, in the catalog's order. */
export const hostsOf = rememberedByName((scenario, model): readonly Host[] => {
  const apis = new Set([...scenario.prices.values()].flat());
  const shortContexts = withSettings(scenario, { longContextShare: ZERO });
  const hosted = nameKey(openModelOf(scenario, model));
  return [...apis].flatMap((api) => hostOf(shortContexts, api, hosted) ?? []);
});

/** The host that asks least; the first of several. */
export function cheapestHost(hosts: readonly Host[]): Host | undefined {
  return hosts.reduce<Host | undefined>((best, host) => (best?.mixPrice.lte(host.mixPrice) ? best : host), undefined);
}

function hostOf(scenario: Scenario, { name, history }: ApiRecord, model: string): Host | undefined {
  if (!history.some((price) => serves(price, model))) return undefined;
  try {
    const record = priceRecordOf(scenario, name);
    if (!record || !serves(record, model) || isYes(record.retired)) return undefined;
    const mixPrice = apiLines(scenario, name).of("blendedPrice");
    return mixPrice.gt(ZERO) ? { name, mixPrice } : undefined;
  } catch (error) {
    if (error instanceof NotAvailableError) return undefined;
    throw error;
  }
}

function serves({ hostedModel }: PriceRecord, model: string): boolean {
  return nameKey(cellText(hostedModel)) === model;
}

/** The catalog has a flag, a sheet the word. */
function isYes(flag: CellValue): boolean {
  return flag === true || cellText(flag).toLowerCase() === "yes";
}
