import { HOSTING } from "./hosting";

const TOKENS = { unit: "tokens/month", format: "tokens", number: "Equation 24" } as const;
const MONTHLY = { unit: "USD/month", format: "usd", number: "Equation 24" } as const;

/** What each of several workloads brings, and what one deployment for all of them is for: equation 24. */
export const PORTFOLIO = HOSTING.with({
  workloadInput: { label: "Input tokens of the workload", ...TOKENS, symbol: "V s", is: ({ tokens: V, inputShare: s }) => V.times(s) },
  workloadBatch: { label: "Tokens of the workload sent in batches", ...TOKENS, is: ({ tokens: V, batchShare }) => V.times(batchShare) },
  workloadGrown: { label: "Tokens of the workload a year on", ...TOKENS, symbol: "V (1 + g)", is: ({ tokens: V, volumeGrowth: g }, { number }) => V.times(number(1).plus(g)) },
  workloadSquare: { label: "Tokens of the workload, squared", ...TOKENS, unit: "tokens^2", format: "number", symbol: "V^2", is: ({ tokens: V }) => V.times(V) },
  growthTogether: {
    label: "Growth of the volumes together", unit: "share per year", format: "percent", number: "Equation 24", symbol: "growth", is: ({ grownTokens, usedTokens: V }, { number }) => grownTokens.div(V).minus(number(1)),
  },
  spread: {
    label: "Height of the peak over the mean, as a share of what coinciding peaks would have", unit: "share", format: "percent", number: "Equation 24", symbol: "sqrt(V_c^2 + sum V_i^2)/V",
    is: ({ squaredTokens, coincidingTokens: V_c, usedTokens: V }, { number }) => squaredTokens.plus(V_c.times(V_c)).pow(number(1).div(number(2))).div(V),
  },
  priceTogether: {
    label: "Price paid for the tokens together", unit: "USD/1M tokens", format: "price", number: "Equation 24", symbol: "p_paid", is: ({ movedBill, usedTokens: V, tokensPerPriceUnit }) => movedBill.div(V).times(tokensPerPriceUnit),
  },
  workloadCost: { label: "Owning for the workload, purchase spread over the horizon, by its tokens", ...MONTHLY, is: ({ costToEarn, tokens, served: V }) => costToEarn.times(tokens).div(V) },
}).with({
  workloadCached: { label: "Input tokens of the workload read from a cache", ...TOKENS, is: ({ workloadInput, cachedShare }) => workloadInput.times(cachedShare) },
  workloadOutput: { label: "Output tokens of the workload", ...TOKENS, is: ({ tokens: V, workloadInput }) => V.minus(workloadInput) },
  utilizationTogether: {
    label: "Utilization together: the peaks of independent workloads add like errors", unit: "share of capacity", format: "percent", number: "Equation 24", symbol: "u together",
    is: ({ utilization: u, spread }, { number }) => number(1).div(number(1).plus(number(1).div(u).minus(number(1)).times(spread))),
  },
  savedTogether: { label: "Saved by owning, purchase spread over the horizon", ...MONTHLY, is: ({ movedBill, costToEarn }) => movedBill.minus(costToEarn) },
});
