import { STEADY_RETURNS } from "./cashFlow";
import { inServers } from "./hardware";

/** Owning some and buying the rest: equation 14, of k deployments and one month of a demand. */
export const HYBRID = STEADY_RETURNS.with({
  peakDeployments: {
    label: "Deployments that serve the highest month", unit: "count", format: "count", number: "Equation 14", symbol: "K",
    is: ({ peakDemand, capacity: Q }, { roundedUp }) => roundedUp(peakDemand.div(Q)),
  },
  servedLocally: {
    label: "Tokens served locally", unit: "tokens/month", format: "tokens", number: "Equation 14", symbol: "local_t",
    is: ({ demand: D, owned: k, capacity: Q }, { smallest }) => smallest(D, Q.times(k)),
  },
  ownedEquipped: {
    label: "Deployments that the GPUs bought count as, in whole servers, of those owned", unit: "deployments", format: "number", number: "Equation 14", symbol: "W(k)",
    is: (q, algebra) => inServers(q.owned, q, algebra),
  },
  runningOwned: {
    label: "Running cost per month", unit: "USD/month", format: "usd", number: "Equations 5 and 14", symbol: "running(k)",
    is: ({ owned: k, runningThen, fixedThen }, { where }) => where(k, () => runningThen.times(k).plus(fixedThen)),
  },
}).with({
  hardwareSpread: {
    label: "Purchase per month", unit: "USD/month", format: "usd", number: "Equation 14", symbol: "W(k) C_hw/m",
    is: ({ hardwareEach: C, ownedEquipped: W, useMonths: m }) => C.times(W).div(m),
  },
  burst: {
    label: "API cost of the rest", unit: "USD/month", format: "usd", number: "Equation 14", symbol: "burst",
    is: ({ demand: D, servedLocally, pricePaid, priceFactor, tokensPerPriceUnit }) =>
      D.minus(servedLocally).times(pricePaid).times(priceFactor).div(tokensPerPriceUnit),
  },
});
