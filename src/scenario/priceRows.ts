import { type NameIndex, matches, nameKey, withRecords } from "../catalog/lookup";
import { type ApiRecord, apiRecord, priceInForce, startOf } from "../catalog/priceHistory";
import type { PriceRecord } from "../catalog/records";
import { DomainError, NotAvailableError } from "../engine/check";
import { perObject } from "../engine/perObject";

/**
 * An index of APIs with the rows of price tables laid over. The rows a table has for an API are its prices from then
 * on; the built-in ones of that API no longer count. A column that the table lacks keeps the built-in figure.
 */
export function pricesOverlaid(index: NameIndex<ApiRecord>, tables: readonly (readonly PriceRecord[])[], day: number): NameIndex<ApiRecord> {
  return tables.reduce((merged, rows) => withRecords(merged, overlaidApis(merged, rows, day)), index);
}

function overlaidApis(index: NameIndex<ApiRecord>, rows: readonly PriceRecord[], day: number): ApiRecord[] {
  const byApi = new Map<string, { before: ApiRecord | undefined; rows: PriceRecord[] }>();
  for (const row of rows) {
    const { before, key } = standing(index)(row);
    const group = byApi.get(key) ?? { before, rows: [] };
    group.rows.push(row);
    byApi.set(key, group);
  }
  return [...byApi.values()].map(({ before, rows: own }) =>
    before || own.length > 1 ? apiRecord(own.map((row) => overBuiltIn(before, row, day))) : ownApi(own[0]!),
  );
}

/** Of each row, the API of an index that it prices, if any, and the name under which its prices stand together. */
const standing = perObject((index: NameIndex<ApiRecord>) =>
  perObject((row: PriceRecord) => {
    const [only, ...others] = matches(index, row.name);
    const before = others.length === 0 && !isResold(row, only) ? only : undefined;
    return { before, key: nameKey(before?.name ?? row.name) };
  }),
);

const ownApi = perObject((row: PriceRecord) => apiRecord([row]));

/** Whether a row such as "azure/gpt-5" is another seller's price: its path leads past a seller that is not the API's own. */
function isResold({ name, maker }: PriceRecord, api: ApiRecord | undefined): boolean {
  return name.includes("/") && maker !== undefined && api?.maker !== undefined && nameKey(maker) !== nameKey(api.maker);
}

function overBuiltIn(before: ApiRecord | undefined, row: PriceRecord, day: number): PriceRecord {
  if (!before) return row;
  const base = builtInOn(before, row, day) ?? before.history[0]!;
  return { ...base, effectiveFrom: undefined, ...row, name: before.name };
}

/** The built-in price in force when the row starts, or on the day asked for where the row names no start. */
function builtInOn(before: ApiRecord, row: PriceRecord, day: number): PriceRecord | undefined {
  try {
    const start = startOf(row);
    return priceInForce(before, Number.isFinite(start) ? start : day);
  } catch (error) {
    if (error instanceof NotAvailableError || error instanceof DomainError) return undefined;
    throw error;
  }
}
