import { SIZING } from "./sizing";

const SHARE = { format: "percent", number: "Equation 21" } as const;

/** What a bill says of the work behind it: equation 21. */
export const USAGE = SIZING.with({
  usedTokens: {
    label: "Tokens used", unit: "tokens/month", format: "tokens", number: "Equation 21", symbol: "V",
    is: ({ inputTokens, outputTokens }) => inputTokens.plus(outputTokens),
  },
  usedCachedShare: {
    label: "Cached share used", unit: "share of input tokens", ...SHARE, symbol: "cached share",
    is: ({ cachedTokens, inputTokens }, { whenZero }) => whenZero(inputTokens, inputTokens, cachedTokens.div(inputTokens)),
  },
  impliedDiscount: {
    label: "Implied discount", unit: "share of the price", ...SHARE, symbol: "discount",
    is: ({ billed, listBill }, { number }) => number(1).minus(billed.div(listBill)),
  },
  aboveList: { label: "Not explained by list prices", unit: "USD/month", format: "usd", number: "Equation 21", is: ({ billed, listBill }, { largest, more, number }) => largest(number(0), more(billed, listBill)) },
  tokensForSpend: {
    label: "Tokens for a spend", unit: "tokens/month", format: "tokens", number: "Equation 21", symbol: "V",
    is: ({ spend, tokensPerPriceUnit, pricePaid }) => spend.times(tokensPerPriceUnit).div(pricePaid),
  },
}).with({
  usedInputShare: {
    label: "Input share used", unit: "share of tokens", ...SHARE, symbol: "input share",
    is: ({ inputTokens, usedTokens: V }) => inputTokens.div(V),
  },
  usedBatchShare: {
    label: "Batch share used", unit: "share of tokens", ...SHARE, symbol: "batch share",
    is: ({ batchTokens, usedTokens: V }) => batchTokens.div(V),
  },
  tokensPerRequest: {
    label: "Tokens of a request", unit: "tokens", format: "tokens", number: "Equation 21", symbol: "tokens a request",
    is: ({ usedTokens: V, requests }) => V.div(requests),
  },
});
