import { type FeedPrice, withoutGaps } from "../../catalog/feeds/feedPrice";
import { type JsonObject, isObject, own, ownFigure, ownText } from "../../catalog/feeds/jsonValue";
import { UnsoundListingError } from "../../catalog/feeds/unsoundListing";
import { serialOfIso } from "../../catalog/dates";
import type { ListEntry, Listing, PriceFormat } from "../listing";
import { sellerOf } from "../seller";
import { refuseOtherCurrency } from "./currency";
import { statedDay } from "./statedDay";

/** current-v1.json and historical-v1.json of simonw/llm-prices: rows of prices, one for each time it held. */
export const LLM_PRICES: PriceFormat = {
  name: "llm-prices",
  entries(content) {
    const rows = isObject(content) ? own(content, "prices") : undefined;
    if (!isObject(content) || !Array.isArray(rows) || !rows.some((row) => isObject(row) && Object.hasOwn(row, "vendor"))) return undefined;
    const date = statedDay(content);
    return { entries: entriesByModel(rows), ...(date !== undefined && { date }) };
  },
};

/** The rows of one model together, since a history has several. */
function entriesByModel(rows: readonly unknown[]): ListEntry[] {
  const models = new Map<string, unknown[]>();
  for (const row of rows) {
    const id = isObject(row) ? `${ownText(row, "vendor") ?? "?"}/${ownText(row, "id") ?? "?"}` : "?";
    const before = models.get(id);
    if (before) before.push(row);
    else models.set(id, [row]);
  }
  return [...models].map(([id, own]) => ({ id, read: () => listing(own) }));
}

/** The list writes a long-context tier as a model of its own, whose name tells; it has no place beside the base price. */
const LONG_TIER = /[>≥]\s*\d+\s*k/i;
const BASE_TIER = /\s*[<≤]\s*\d+\s*k.*$/i;

/** Far more than any model has had; each is held against all others. */
const MOST_PRICES = 1_000;

function listing(rows: readonly unknown[]): Listing {
  const [first] = rows;
  const [vendor, id, name = ""] = isObject(first) ? (["vendor", "id", "name"] as const).map((key) => ownText(first, key)) : [];
  if (vendor === undefined || id === undefined) throw new UnsoundListingError("no vendor or no id");
  if (LONG_TIER.test(name)) throw new UnsoundListingError("the long-context tier of another row");
  const objects = rows.filter(isObject);
  refuseOtherCurrency(...objects);
  const held = [...new Map(objects.map(heldPrice).map((each) => [JSON.stringify(each), each])).values()];
  if (held.length > MOST_PRICES) throw new UnsoundListingError(`more than ${MOST_PRICES.toLocaleString("en-US")} prices of one model`);
  const { prices, ends } = timeline(held);
  return { seller: sellerOf(vendor), model: { id, prices, ...(name && { name: name.replace(BASE_TIER, "") }), ...(ends && { ends }) } };
}

/** A price and the days it held: from the first on, and until the day before the second. */
interface HeldPrice {
  readonly price: FeedPrice;
  readonly from: string;
  readonly to: string;
}

const ALWAYS = "";
const FOR_EVER = "9999-12-31";

function heldPrice(row: JsonObject): HeldPrice {
  const [from, to] = [day(row, "from_date") ?? ALWAYS, day(row, "to_date") ?? FOR_EVER];
  if (to <= from) throw new UnsoundListingError(`to_date is ${to}, which is not after from_date, ${from}`);
  return { price: withoutGaps({ input: ownFigure(row, "input"), output: ownFigure(row, "output"), cachedInput: ownFigure(row, "input_cached") }), from, to };
}

/** The price from each day on which one begins or ends: of those that hold, the one that began last. Where none holds any more the model has ended. */
function timeline(held: readonly HeldPrice[]): { prices: FeedPrice[]; ends?: string } {
  const prices: FeedPrice[] = [];
  let ends: string | undefined;
  let inForce: string | undefined;
  for (const from of [...new Set(held.flatMap((each) => [each.from, each.to]))].sort()) {
    const holding = held.filter((each) => each.from <= from && from < each.to);
    const start = holding.reduce((latest, each) => (each.from > latest ? each.from : latest), ALWAYS);
    const [price, ...others] = [...new Set(holding.filter((each) => each.from === start).map((each) => JSON.stringify(each.price)))];
    if (others.length > 0) throw new UnsoundListingError("two prices from the same day");
    if (price === undefined && from !== FOR_EVER && prices.length > 0) ends = from;
    if (price !== undefined && ends !== undefined) throw new UnsoundListingError(`no price from ${ends} until ${from}`);
    if (price !== undefined && price !== inForce) prices.push({ ...(JSON.parse(price) as FeedPrice), ...(from !== ALWAYS && { from }) });
    inForce = price;
  }
  return { prices, ...(ends !== undefined && { ends }) };
}

function day(row: JsonObject, key: string): string | undefined {
  const text = ownText(row, key);
  if (text === undefined || serialOfIso(text) !== undefined) return text;
  throw new UnsoundListingError(`${key} is "${text.slice(0, 40)}"; it must be a date such as 2026-08-20`);
}
