import { type FeedPrice, withoutGaps } from "../../catalog/feeds/feedPrice";
import { reasoningWords } from "../../catalog/feeds/furtherCharges";
import { type JsonObject, isObject, own, ownObject } from "../../catalog/feeds/jsonValue";
import { UnsoundListingError } from "../../catalog/feeds/unsoundListing";
import { Decimal } from "../../engine/decimal";
import type { Listing, PriceFormat } from "../listing";
import { type Seller, sellerOf } from "../seller";
import { refuseOtherCurrency } from "./currency";
import { perMillion } from "./perToken";
import { unreadPrices } from "./unread";

/** pricing/PROVIDER.json of Portkey's models: models by their id, prices in US cents per token. Who sells them is the file's name. */
export const PORTKEY: PriceFormat = {
  name: "Portkey",
  entries(content, fileName) {
    if (!isObject(content) || !Object.values(content).some((model) => isObject(model) && isObject(own(model, "pricing_config")))) return undefined;
    const seller = sellerNamed(fileName);
    const common = ownObject(ownObject(content, "default"), "pricing_config");
    const models = Object.entries(content).filter(([id]) => id !== "default");
    return { entries: models.map(([id, model]) => ({ id, read: () => listing(id, model, seller, common) })) };
  },
};

/** The provider that a file such as openai.json or openai (1).json is of. */
function sellerNamed(fileName: string): Seller {
  const [, key = "portkey"] = /^([a-z0-9-]+?)(?: ?\(\d+\))?\.json$/i.exec(fileName) ?? [];
  return sellerOf(key);
}

const READ = ["request_token", "response_token", "cache_read_input_token", "cache_write_input_token"];

function listing(id: string, model: unknown, seller: Seller, common: JsonObject): Listing {
  const config = isObject(model) ? ownObject(model, "pricing_config") : {};
  refuseOtherCurrency(Object.hasOwn(config, "currency") ? config : common);
  const prices = ownObject(config, "pay_as_you_go");
  const thinking = perMillionOf(ownObject(prices, "additional_units"), "thinking_token");
  const output = perMillionOf(prices, "response_token");
  const leftOut = thinking === undefined || thinking === 0 || thinking === output ? [] : [reasoningWords(thinking)];
  return {
    seller, model: { id, prices: [price(prices)], ...(leftOut.length > 0 && { leftOut }) },
    unread: [
      ...unreadPrices(prices, (key) => !READ.includes(key) && key !== "additional_units"),
      ...unreadPrices(ownObject(prices, "additional_units"), (key) => key !== "thinking_token"),
    ],
  };
}

function price(prices: JsonObject): FeedPrice {
  const [input, output, cachedInput, cacheWrite] = READ.map((key) => perMillionOf(prices, key));
  return withoutGaps({ input, output, cachedInput, cacheWrite });
}

const CENTS = 100;

/** Cents per token as USD per million, to the last digit. */
function perMillionOf(prices: JsonObject, key: string): number | undefined {
  const stated = own(prices, key);
  if (stated === undefined || stated === null) return undefined;
  if (!isObject(stated)) throw new UnsoundListingError(`${key} is no object with a price`);
  const cents = perMillion(stated, "price");
  return cents === undefined ? undefined : new Decimal(cents).dividedBy(CENTS).toNumber();
}
