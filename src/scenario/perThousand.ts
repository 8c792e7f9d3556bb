import { nameKey } from "../catalog/lookup";
import type { PriceRecord } from "../catalog/records";
import { PRICE_TABLE } from "../catalog/tables";
import { DomainError } from "../engine/check";
import { Decimal } from "../engine/decimal";
import { once } from "../engine/once";

const ours = once((): ReadonlySet<PriceRecord> => new Set(PRICE_TABLE.records));
const listed = once(listedByName);
/** How many times smaller than the catalog's a price per thousand tokens is, discounts and price moves allowed for. */
const FEWEST_TIMES = 500;
const MOST_TIMES = 2_000;

/** Refuses a table's price that is about a thousandth of the catalog's for the same API: it was typed per thousand tokens. */
export function notPerThousand(record: PriceRecord, field: keyof PriceRecord & string, price: Decimal | undefined): Decimal | undefined {
  if (!price || price.isZero() || ours().has(record)) return price;
  const thousandfold = (listed().get(nameKey(record.name)) ?? []).map((row) => row[field]).find((known) => typeof known === "number" && isThousandth(price, known));
  if (thousandfold === undefined) return price;
  const { header } = PRICE_TABLE.columns.find((column) => column.field === field)!;
  throw new DomainError(
    `${header} of ${record.name} is ${price.toString()}, a thousandth of the catalog's ${String(thousandfold)}: it looks like a price per thousand tokens. ` +
      `Prices are per million: type ${price.times(1000).toString()}.`,
  );
}

/** The catalog's rows by name: one API may have several, each from its own day. */
function listedByName(): Map<string, PriceRecord[]> {
  const byName = new Map<string, PriceRecord[]>();
  for (const row of PRICE_TABLE.records) byName.set(nameKey(row.name), [...(byName.get(nameKey(row.name)) ?? []), row]);
  return byName;
}

function isThousandth(price: Decimal, listed: number): boolean {
  const times = new Decimal(listed).div(price);
  return times.gte(FEWEST_TIMES) && times.lte(MOST_TIMES);
}
