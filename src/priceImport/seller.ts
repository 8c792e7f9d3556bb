import { type CatalogProvider, PROVIDERS } from "../catalog/feeds/providers";

/**
 * Who sells at a price: a provider of the catalog, another maker that sells its own models, a reseller (anybody else:
 * clouds, gateways, hosts the catalog does not know), or whoever a person's own list names.
 */
type SellerKind = "catalog" | "maker" | "reseller" | "own";

export interface Seller {
  readonly kind: SellerKind;
  readonly provider: CatalogProvider;
}

/** Makers beyond the catalog's, by their keys in the lists. */
const MAKERS: Readonly<Record<string, readonly string[]>> = {
  AI21: ["ai21"],
  Amazon: ["amazon", "amazon_nova", "nova"],
  Cohere: ["cohere", "cohere_chat"],
  Inception: ["inception"],
  Perplexity: ["perplexity"],
  StepFun: ["stepfun"],
  Upstage: ["upstage"],
};

const SELLERS: ReadonlyMap<string, Seller> = new Map([
  ...Object.entries(MAKERS).flatMap(([name, keys]) => keys.map((key): [string, Seller] => [key, { kind: "maker", provider: { key, secondKey: key, name, url: "" } }])),
  ...PROVIDERS.flatMap((provider) =>
    [provider.key, provider.secondKey, ...(provider.otherKeys ?? [])].map((key): [string, Seller] => [key, { kind: "catalog", provider }]),
  ),
]);

/** The seller that goes by a key in a price list; anybody unknown is a reseller. */
export function sellerOf(key: string, name = key): Seller {
  return SELLERS.get(key.toLowerCase()) ?? { kind: "reseller", provider: { key, secondKey: key, name, url: "", host: true } };
}
