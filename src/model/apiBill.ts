import type { Num } from "./algebra";
import type { Line } from "./line";
import { OWNING } from "./hardware";

/** Mix of two figures: the share takes the second. */
function mix<Q extends Num<Q>>(first: Q, second: Q, share: Q, one: Q): Q {
  return first.times(one.minus(share)).plus(second.times(share));
}

const PRICE = { unit: "USD/1M tokens", format: "price" } as const satisfies Partial<Line>;

/** What an API charges: equation 6. */
export const API_BILL = OWNING.with({
  mixedInput: {
    label: "Input price, long context mixed in", ...PRICE, number: "Equation 6",
    is: ({ inputPrice, longContextInput, longContextShare }, { given, number }) => mix(inputPrice, given(longContextInput, inputPrice), longContextShare, number(1)),
  },
  mixedOutput: {
    label: "Output price, long context mixed in", ...PRICE, number: "Equation 6",
    is: ({ outputPrice, longContextOutput, longContextShare }, { given, number }) => mix(outputPrice, given(longContextOutput, outputPrice), longContextShare, number(1)),
  },
  cachedPrice: {
    label: "Cached input price, the full price where no discount is sold", ...PRICE, number: "Equation 6",
    is: ({ cachedInputPrice, inputPrice }, { given }) => given(cachedInputPrice, inputPrice),
  },
  longCachedPrice: {
    label: "Long-context cached input price, the full price where no discount is sold", ...PRICE, number: "Equation 6",
    is: ({ longContextCachedInput, cachedInputPrice, longContextInput, inputPrice }, { given }) =>
      given(longContextCachedInput, given(cachedInputPrice, given(longContextInput, inputPrice))),
  },
}).with({
  mixedCached: {
    label: "Cached input price, long context mixed in", ...PRICE, number: "Equation 6",
    is: ({ cachedPrice, longCachedPrice, longContextShare }, { number }) => mix(cachedPrice, longCachedPrice, longContextShare, number(1)),
  },
}).with({
  paidInput: {
    label: "Input price, cache reads mixed in", ...PRICE, number: "Equation 6", symbol: "p_in'",
    is: ({ mixedInput, mixedCached, cachedShare }, { number }) => mix(mixedInput, mixedCached, cachedShare, number(1)),
  },
}).with({
  blendedPrice: {
    label: "Blended price", ...PRICE, number: "Eq. 5", symbol: "p",
    is: ({ mixedOutput, paidInput, inputShare }, { number }) => paidInput.times(inputShare).plus(mixedOutput.times(number(1).minus(inputShare))),
  },
}).with({
  pricePaid: {
    label: "Price paid", ...PRICE, number: "Equation 6", symbol: "p_paid",
    is: ({ blendedPrice, batchShare, batchDiscount, apiDiscount, semanticCache: hits }, { number }) =>
      blendedPrice.times(number(1).minus(batchShare.times(batchDiscount))).times(number(1).minus(apiDiscount)).times(number(1).minus(hits)),
  },
}).with({
  apiCost: {
    label: "API cost of the volume", unit: "USD/month", format: "usd", number: "Eq. 5", symbol: "A",
    is: ({ served: V, tokensPerPriceUnit, pricePaid }) => V.div(tokensPerPriceUnit).times(pricePaid),
  },
  apiCostOfTokens: {
    label: "API cost of some tokens", unit: "USD/month", format: "usd", number: "Eq. 5", symbol: "A(V)",
    is: ({ tokens: V, tokensPerPriceUnit, pricePaid }) => V.div(tokensPerPriceUnit).times(pricePaid),
  },
});
