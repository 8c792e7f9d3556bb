import { describe, expect, it } from "vitest";
import { PRICE_TABLE } from "../../src/catalog/tables";
import type { ListField } from "../../src/priceImport/csv/columnLayout";
import { CURRENCY_CODES, currencyOf } from "../../src/priceImport/csv/currencies";
import { currencyIn, exactField, isPriced, isTokenCount, likelyField, unitIn, wordsOf } from "../../src/priceImport/csv/headerWords";

describe("the field a header may be of", () => {
  it.each<[ListField | undefined, string]>([
    ["name", "Model|models|API|Name|Modell|modèle|modelo"],
    ["id", "ID|slug"],
    ["maker", "Provider|vendor|maker|seller|company|Anbieter|fournisseur|proveedor"],
    ["currency", "Currency|currencies|ccy|Währung|devise|moneda"],
    ["effectiveFrom", "Date|effective|from|since|valid|Datum|fecha|Valid from|effective_date"],
    ["contextTokens", "Context|context window|window|Context length|input window"],
    ["retired", "Retired|deprecated|withdrawn"],
    ["note", "Note|notes|comment|comments|remark|remarks"],
    ["source", "Source|Quelle"],
    ["url", "URL|link"],
    ["inputPerMTok", "Input|prompt|in|Eingabe|entrada|entrée|Input price|prompt_cost|inputTokens price"],
    ["outputPerMTok", "Output|completion|out|Ausgabe|salida|sortie|Output price"],
    ["cachedInputPerMTok", "Cached input|cache|cached|caching|Cache read|cached prompt price"],
    ["cacheWritePerMTok", "Cache write|cache writes|cache creation|written to cache|cache store"],
    ["longContextInputPerMTok", "Long input price|input price above 200k|input price over 200k|extended prompt"],
    ["longContextOutputPerMTok", "Long output price|output price above 200k|output price over 200k"],
    ["longContextCachedInputPerMTok", "Long cached input|cached input above 200k price"],
    ["longContextCacheWritePerMTok", "Long cache write|cache write above 200k price"],
    // Both directions in one, or neither; counts, sizes and kinds.
    [undefined, "Input and output price|Price|Max output|input limit|Input length|input size|prompt tokens|Output threshold|Input modalities|output modality|input type|output format"],
    // Other products at the same list.
    [undefined, "Batch input|batches output|flex input|priority input|audio input|image input|images input|video input|embedding input|reasoning output|thinking output|search input|request input|cache write 1h|cache write hour|input per character|input per second|input discount|input savings"],
    // Days on which something else is than a price's start.
    [undefined, "End date|valid until|valid to|expiry date|expires date|expiration date|deprecation date|retirement date|created date|date updated|date checked|release date|date released|knowledge date|cutoff date"],
    [undefined, "Region|Tier|"],
  ])("%s: %s", (field, headers) => {
    expect(headers.split("|").map((header) => [header, likelyField(header)])).toEqual(headers.split("|").map((header) => [header, field]));
  });

  it("is the table's own where it is headed as the table is, whatever its case and signs", () => {
    expect(["API", "input (usd/1m tokens)", "Output (USD / 1M tokens)", "Provider", "Input"].map(exactField)).toEqual(["name", "inputPerMTok", "outputPerMTok", "maker", undefined]);
    // Those the import itself fills in.
    expect(PRICE_TABLE.columns.filter(({ header }) => exactField(header) === undefined).map(({ field }) => field)).toEqual(["hostedModel", "checked"]);
  });
});

describe("what the words of a header say", () => {
  it("are the same however they are joined", () => {
    expect([..."inputCostPer1M Input-cost_per;1M".split(" ").map((header) => [...wordsOf(header)].join(" "))]).toEqual(["input cost per1m", "input cost per 1m"]);
    expect([...wordsOf("Größe (€/Stück)")]).toEqual(["größe", "€", "stück"]);
  });

  it.each([
    ["1M", "Input per 1M|USD/1 m tokens|$/MTok|per million|per Mio Token|1,000,000 tokens|1000000|1 000 000|1.000.000|1e6 tokens|inputCostPer1M|input_per_million_tokens|M tokens|mtok"],
    ["1K", "Input/1K tokens|per 1 k|ktok|per thousand|je Tausend|1,000 tokens|1000 tokens|1.000 Token"],
    ["token", "input_cost_per_token|USD/token|je Token|pro Token|per token"],
    [undefined, "Input price|tokens|10,000 tokens of context and more|per tokens"],
  ])("%s of tokens: %s", (unit, headers) => {
    expect(headers.split("|").map((header) => [header, unitIn(header)])).toEqual(headers.split("|").map((header) => [header, unit]));
  });

  it("a price, in words, signs or by its unit", () => {
    const priced = ["Price", "prices", "pricing", "cost", "costs", "rate", "USD", "EUR", "per", "MTok", "$", "€", "£", "Preis", "prix", "precio", "Input 1K"];
    expect(priced.filter((header) => !isPriced(header))).toEqual([]);
    expect(["Input", "Model", "Tokens", "Date"].filter(isPriced)).toEqual([]);
  });

  it("a count of tokens, and not a price or a limit of them", () => {
    const counts = ["Input tokens", "output token", "prompt count", "completion usage", "cache used", "cached tokens", "total tokens", "usage_input_tokens"];
    expect(counts.filter((header) => !isTokenCount(header))).toEqual([]);
    expect(["Input", "tokens", "Input tokens price", "Input tokens ($)", "input per 1M tokens", "max input tokens", "input tokens context", "output token limit", "input token window", "input tokens threshold"].filter(isTokenCount)).toEqual([]);
  });

  it("a currency, where there is one and no other", () => {
    expect(["Input (USD/1M tokens)", "Input €/1M", "price in gbp", "USD or $", "USD or EUR", "Input"].map(currencyIn)).toEqual(["USD", "EUR", "GBP", "USD", undefined, undefined]);
  });
});

describe("currencies", () => {
  it("go by their codes and signs, in any case", () => {
    expect(CURRENCY_CODES).toEqual("USD EUR GBP CNY JPY INR KRW CHF CAD AUD SEK NOK DKK PLN CZK HUF TRY BRL MXN SGD HKD TWD ILS ZAR NZD".split(" "));
    for (const code of CURRENCY_CODES) expect(currencyOf(` ${code.toLowerCase()} `)).toBe(code);
    const signs = { "$": "USD", "us$": "USD", "USD$": "USD", "€": "EUR", "£": "GBP", "₹": "INR", "₩": "KRW", "rmb": "CNY", "CN¥": "CNY", "jp¥": "JPY", "元": "CNY", "¥": "¥" };
    expect(Object.keys(signs).map(currencyOf)).toEqual(Object.values(signs));
    expect(["", "US", "XAU", "dollars", "toString"].map(currencyOf)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });
});
