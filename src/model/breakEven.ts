import { API_BILL } from "./apiBill";

/** When owning has paid for itself, every month being like the first: equation 7 in closed form. */
const BREAK_EVEN = API_BILL.with({
  yearlyGpuPrice: {
    label: "GPU price after a year over the price before", unit: "ratio", format: "factor", number: "Equation 8", symbol: "1 - d_gpu",
    is: ({ gpuPriceDecline: d }, { number }) => number(1).minus(d),
  },
  renewalsSoFar: {
    label: "Times that hardware has been bought again so far", unit: "count", format: "count", number: "Equation 8", symbol: "k",
    is: ({ elapsed: t, replacedAfter: L }, { whenZero, largest, roundedUp, number }) => whenZero(L, number(0), largest(number(0), roundedUp(t.div(L)).minus(number(1)))),
  },
}).with({
  priceAfterLife: {
    label: "GPU price after a life over the price before", unit: "ratio", format: "factor", number: "Equation 8", symbol: "(1-d_gpu)^(life/12)",
    is: ({ yearlyGpuPrice, replacedAfter: L }, { compounded }) => compounded(yearlyGpuPrice, L),
  },
}).with({
  renewed: {
    label: "Hardware bought again so far", unit: "USD", format: "usd", number: "Equation 8",
    is: ({ equipped: W, serversEach, aroundEach, priceAfterLife: g, renewalsSoFar: k }, { annuity, number }) =>
      W.times(serversEach).times(annuity(number(1).div(g).minus(number(1)), k)).plus(W.times(aroundEach).times(k)),
  },
}).with({
  saving: {
    label: "Monthly saving", unit: "USD/month", format: "usd", number: "Eqs. 3 and 5", symbol: "A - O",
    is: ({ apiCost: A, running: O }) => A.minus(O),
  },
  localCost: {
    label: "Cost of owning so far", unit: "USD", format: "usd", number: "Eq. 3", symbol: "Local(t)",
    is: ({ hardware: C, running: O, elapsed: t, renewed }) => C.plus(O.times(t)).plus(renewed),
  },
  apiTotal: {
    label: "Cost of the API so far", unit: "USD", format: "usd", number: "Eq. 6", symbol: "API(t)",
    is: ({ apiCost: A, elapsed: t }) => A.times(t),
  },
}).with({
  breakEven: {
    label: "Months to break even", unit: "months", format: "months", number: "Eq. 7", symbol: "t*",
    is: ({ apiCost: A, running: O, hardware: C, saving, replacedAfter: L }, { whenMore, whenZero, never }) => {
      const months = C.div(saving);
      return whenMore(A, O, whenZero(L, months, whenMore(months, L, never, months)), never);
    },
  },
  savings: {
    label: "Saved so far", unit: "USD", format: "usd", number: "Eqs. 3 and 6", symbol: "API(t) - Local(t)",
    is: ({ apiTotal, localCost }) => apiTotal.minus(localCost),
  },
});

/** What would change the verdict: the value at which owning pays back at the horizon, one figure changed at a time. */
const TRIGGERS = BREAK_EVEN.with({
  useMonths: {
    label: "Months that a purchase earns in within the horizon", unit: "months", format: "count", number: "Eq. 7", symbol: "m",
    is: ({ horizon, replacedAfter: L }, { whenZero, smallest }) => whenZero(L, horizon, smallest(horizon, L)),
  },
  electricityOfUse: {
    label: "Electricity that use alone draws", unit: "USD/month", format: "usd", number: "Eq. 2",
    is: ({ electricityRate, kilowatts, loadFactor, idleLoad, utilization: u, hoursPerMonth: H, pue, deployments: R }, { number }) =>
      electricityRate.times(kilowatts).times(loadFactor).times(number(1).minus(idleLoad)).times(u).times(H).times(pue).times(R),
  },
  electricityDrawn: {
    label: "Electricity drawn by all deployments", unit: "kWh/month", format: "number", number: "Eq. 2",
    is: ({ electricityUse, deployments: R }) => electricityUse.times(R),
  },
}).with({
  costToEarn: {
    label: "Monthly cost to earn back", unit: "USD/month", format: "usd", number: "Eq. 7", symbol: "O + C/m",
    is: ({ running: O, hardware: C, useMonths: m }) => O.plus(C.div(m)),
  },
}).with({
  priceAtPayback: {
    label: "API price at which owning pays back", unit: "USD/1M tokens", format: "price", number: "Eqs. 5 and 7",
    is: ({ costToEarn, served: V, tokensPerPriceUnit }) => costToEarn.div(V).times(tokensPerPriceUnit),
  },
  electricityRateAtPayback: {
    label: "Electricity rate at which owning pays back", unit: "USD/kWh", format: "usd", number: "Eqs. 2 and 7",
    is: ({ electricityRate, apiCost: A, costToEarn, electricityDrawn }) => electricityRate.plus(A.minus(costToEarn).div(electricityDrawn)),
  },
  utilizationAtPayback: {
    label: "Utilization at which owning pays back", unit: "share of capacity", format: "percent", number: "Eqs. 4 and 7",
    is: ({ utilization: u, costToEarn, electricityOfUse: E, apiCost: A }) => u.times(costToEarn.minus(E)).div(A.minus(E)),
  },
});

/** From which volume owning pays back within some months, nothing growing: equation 13 in closed form. */
export const BREAK_EVEN_VOLUME = TRIGGERS.with({
  earnedEach: {
    label: "Monthly cost of one deployment, purchase spread", unit: "USD/month", format: "usd", number: "Equation 13", symbol: "c",
    is: ({ hardwareEach, within: m, runningEach, replacedAfter: L }, { whenZero, smallest }) => hardwareEach.div(whenZero(L, m, smallest(m, L))).plus(runningEach),
  },
  pricePerToken: {
    label: "API price of a token", unit: "USD", format: "unitPrice", number: "Equation 13", symbol: "a",
    is: ({ pricePaid, tokensPerPriceUnit }) => pricePaid.div(tokensPerPriceUnit),
  },
}).with({
  margin: {
    label: "What a full deployment earns over its cost", unit: "USD/month", format: "usd", number: "Equation 13", symbol: "a Q - c",
    is: ({ pricePerToken: a, capacity: Q, earnedEach: c }) => a.times(Q).minus(c),
  },
  idleCost: {
    label: "Monthly cost of spares, staff and other", unit: "USD/month", format: "usd", number: "Equation 13", symbol: "spare c + f",
    is: ({ spareDeployments: s, earnedEach: c, fixedRunning: f }) => s.times(c).plus(f),
  },
}).with({
  volumeDeployments: {
    label: "Deployments at the break-even volume", unit: "count", format: "count", number: "Equation 13", symbol: "k",
    is: ({ idleCost, margin }, { largest, roundedUp, whenZero, number }) => whenZero(idleCost, number(1), largest(number(1), roundedUp(idleCost.div(margin)))),
  },
}).with({
  breakEvenVolume: {
    label: "Break-even volume", unit: "tokens/month", format: "tokens", number: "Equation 13", symbol: "V*",
    is: ({ volumeDeployments: k, spareDeployments: s, earnedEach: c, fixedRunning: f, pricePerToken: a }) => k.plus(s).times(c).plus(f).div(a),
  },
});
