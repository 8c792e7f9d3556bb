import { known } from "../catalog/lookup";
import { startOf } from "../catalog/priceHistory";
import type { PriceRecord } from "../catalog/records";
import { PRICE_TABLE } from "../catalog/tables";
import { ONE } from "../engine/decimal";
import type { Settings } from "../engine/settings";
import { blendedPrice } from "../engine/apiCost";
import { apiPriceOf } from "../scenario/figures";
import { discountedPriceOf } from "../scenario/ownership";
import { priceRecordOf } from "../scenario/priceRecord";
import { blendedPriceOf } from "../scenario/requests";
import { type KnownRecord, catalogFigure } from "./catalogFigures";
import type { Context } from "./context";
import { type Expression, native } from "./expression";
import { remembered } from "./remembered";
import { asOfStands, settingOr, settingValue } from "./settings";
import { conversion, working } from "./workings";

/** The price of an API in force, and the cells of a price table it stands in. */
export function priceRecord(context: Context, api: string): KnownRecord<PriceRecord> | undefined {
  const { scenario } = context;
  const record = priceRecordOf(scenario, api);
  return record && { table: PRICE_TABLE, index: scenario.prices, record, isRow: (cells) => sameStart(cells as unknown as PriceRecord, record) };
}

function sameStart(row: PriceRecord, record: PriceRecord): boolean {
  return startOf(row) === startOf(record);
}

/** A price of an API in USD per million tokens; undefined where there is none. */
export function listPrice(context: Context, api: string, field: keyof PriceRecord & string): Expression | undefined {
  const record = priceRecord(context, api);
  const price = record && catalogFigure(context, record, field);
  return price && isDated(context, api) ? asOfStands(context, price) : price;
}

/** Whether the price depends on the day. */
function isDated({ scenario }: Context, api: string): boolean {
  const history = known(scenario.prices, api)?.history ?? [];
  return history.length > 1 || history.some((row) => Number.isFinite(startOf(row)));
}

/** An API's name in the catalog. */
export function apiName({ scenario }: Context, api: string): string {
  return known(scenario.prices, api)?.name ?? api;
}

/** Blended price before discounts (Eq. 5). */
export const blended = remembered((context: Context, api: string): Expression => {
  const share = settingValue(context, "inputShare");
  return working(
    context,
    { of: apiName(context, api), label: "Blended price", unit: "USD/1M tokens", format: "price", equation: "Eq. 5: input share x input + (1 - input share) x output", expected: blendedPriceOf(context.scenario, api) },
    mix(withLongContext(context, api, "output"), paidInput(context, api), share),
  );
});

/** Price after batch and negotiated discounts. */
export const discounted = remembered((context: Context, api: string): Expression => {
  const set = (key: "batchShare" | "batchDiscount" | "apiDiscount") => settingValue(context, key);
  return working(
    context,
    { of: apiName(context, api), label: "Price paid", unit: "USD/1M tokens", format: "price", equation: "Blended price x (1 - batch share x batch discount) x (1 - API discount)", expected: discountedPriceOf(context.scenario, api) },
    native`${blended(context, api)}*(1-${set("batchShare")}*${set("batchDiscount")})*(1-${set("apiDiscount")})`,
  );
});

const FIELDS = {
  input: { set: "inputPrice", base: "inputPerMTok", tier: "longContextInputPerMTok" },
  output: { set: "outputPrice", base: "outputPerMTok", tier: "longContextOutputPerMTok" },
  cachedInput: { set: "cachedInputPrice", base: "cachedInputPerMTok", tier: "longContextCachedInputPerMTok" },
} as const;
type Kind = keyof typeof FIELDS;

/** A price with the long-context share at the tier's price, where there is a tier. */
function withLongContext(context: Context, api: string, kind: Kind): Expression {
  const { set, base, tier } = FIELDS[kind];
  const price = settingOr(context, set, listPrice(context, api, base));
  const long = listPrice(context, api, tier);
  return long ? native`(${mix(price, long, settingValue(context, "longContextShare"))})` : price;
}

/** The input price with the cached share at the price of cached input, which must then be known. */
function paidInput(context: Context, api: string): Expression {
  const share = settingValue(context, "cachedShare");
  const input = withLongContext(context, api, "input");
  const { cachedInput } = apiPriceOf(context.scenario, api);
  const formula = cachedInput === null
    ? native`IF(${share}=0,${input},NA())`
    : mix(input, withLongContext(context, api, "cachedInput"), share);
  return working(
    context,
    { of: apiName(context, api), label: "Input price, cache reads mixed in", unit: "USD/1M tokens", format: "price", equation: "Equation 6: input x (1 - cached share) + cached input x cached share", expected: blendedPrice(apiPriceOf(context.scenario, api), allInput(context.scenario.settings)) },
    formula,
  );
}

function allInput(settings: Settings): Settings {
  return { ...settings, inputShare: ONE };
}

/** Mix of two figures: the share takes the second. */
function mix(first: Expression, second: Expression, share: Expression): Expression {
  return native`${first}*(1-${share})+${second}*${share}`;
}

/** What an API charges for some tokens (Eq. 5). */
export function apiCost(context: Context, api: string, tokens: Expression): Expression {
  return native`${tokens}/${conversion("Tokens per price unit")}*${discounted(context, api)}`;
}
