import { SIZING } from "./sizing";

const SHARE = { format: "percent", number: "Equation 21" } as const;

/** What a bill says of the work behind it: equation 21. */
export const USAGE = SIZING.with({
  usedTokens: {
    label: "Tokens used", unit: "tokens/month", format: "tokens", number: "Equation 21", symbol: "V",
    is: ({ inputTokens, outputTokens }) => inputTokens.plus(outputTokens),
  },
  usedCachedShare: {
    label: "Share of the input read from cache", unit: "share of input tokens", ...SHARE, symbol: "cached share",
    is: ({ cachedTokens, inputTokens }, { whenZero }) => whenZero(inputTokens, inputTokens, cachedTokens.div(inputTokens)),
  },
  impliedDiscount: {
    label: "Discount that the bill implies", unit: "share of the list price", ...SHARE, symbol: "discount",
    is: ({ billed, listBill }, { number }) => number(1).minus(billed.div(listBill)),
  },
  tokensForSpend: {
    label: "Tokens that a monthly spend buys", unit: "tokens/month", format: "tokens", number: "Equation 21", symbol: "V",
    is: ({ spend, tokensPerPriceUnit, pricePaid }) => spend.times(tokensPerPriceUnit).div(pricePaid),
  },
}).with({
  usedInputShare: {
    label: "Share of the tokens that is input", unit: "share of tokens", ...SHARE, symbol: "input share",
    is: ({ inputTokens, usedTokens: V }) => inputTokens.div(V),
  },
  usedBatchShare: {
    label: "Share of the tokens sent in batches", unit: "share of tokens", ...SHARE, symbol: "batch share",
    is: ({ batchTokens, usedTokens: V }) => batchTokens.div(V),
  },
  tokensPerRequest: {
    label: "Tokens of a request", unit: "tokens", format: "tokens", number: "Equation 21", symbol: "tokens a request",
    is: ({ usedTokens: V, requests }) => V.div(requests),
  },
});
