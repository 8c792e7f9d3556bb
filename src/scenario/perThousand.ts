import { known, nameIndex } from "../catalog/lookup";
import type { PriceRecord } from "../catalog/records";
import { PRICE_TABLE } from "../catalog/tables";
import { DomainError } from "../engine/check";
import { Decimal } from "../engine/decimal";

const OURS: ReadonlySet<PriceRecord> = new Set(PRICE_TABLE.records);
const BUILT_IN = nameIndex(PRICE_TABLE.records);
/** How many times smaller than the catalog's a price per thousand tokens is, discounts and price moves allowed for. */
const FEWEST_TIMES = 500;
const MOST_TIMES = 2_000;

/** Refuses a table's price that is about a thousandth of the catalog's for the same API: it was typed per thousand tokens. */
export function notPerThousand(record: PriceRecord, field: keyof PriceRecord & string, price: Decimal | undefined): Decimal | undefined {
  if (OURS.has(record)) return price;
  const { name } = record;
  const listed = known(BUILT_IN, name)?.[field];
  if (!price || price.isZero() || typeof listed !== "number") return price;
  const times = new Decimal(listed).div(price);
  if (times.lt(FEWEST_TIMES) || times.gt(MOST_TIMES)) return price;
  const { header } = PRICE_TABLE.columns.find((column) => column.field === field)!;
  throw new DomainError(
    `${header} of ${name} is ${price.toString()}, a thousandth of the catalog's ${listed}: it looks like a price per thousand tokens. ` +
      `Prices are per million: type ${price.times(1000).toString()}.`,
  );
}
