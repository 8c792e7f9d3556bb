import { FOLLOWED } from "./followed";
import { inServers } from "./hardware";

const USD = { unit: "USD", format: "usdRounded", number: "Equation 20" } as const;
const MONTHLY = { unit: "USD/month", format: "usd", number: "Equation 20" } as const;

/** The ways to serve the same work, each over the horizon and in today's money after tax: equation 20. */
export const COMPARISON = FOLLOWED.with({
  pricedTokens: { label: "Tokens of the month at the first month's price", unit: "tokens", format: "tokens", number: "Equation 20", is: ({ monthVolume, priceFactor }) => monthVolume.times(priceFactor) },
  filled: {
    label: "Deployments that the first month fills", unit: "count", format: "count", number: "Equation 20", symbol: "k",
    is: ({ served: V, capacity: Q }, { largest, wholePart, number }) => largest(number(1), wholePart(V.div(Q))),
  },
  reservedRunning: {
    label: "Reserving one deployment, with its software and staff", ...MONTHLY, is: ({ reservedEach, softwareEach, staffEach }) => reservedEach.plus(softwareEach).plus(staffEach),
  },
  reservedAtHorizon: {
    label: "Deployments reserved in the month of the horizon", unit: "count", format: "count", number: "Equation 20", is: ({ atHorizon, monthDeployments: R }, { where }) => where(atHorizon, () => R),
  },
  committedAfter: {
    label: "Months committed to beyond the horizon", unit: "months", format: "count", number: "Equation 20", symbol: "tail",
    is: ({ horizon, reservedTerm: T }, { wholePart, number }) => wholePart(horizon.plus(T).minus(number(1)).div(T)).times(T).minus(horizon),
  },
}).with({
  lastReserved: { label: "Deployments reserved at the horizon", unit: "count", format: "count", number: "Equation 20", of: "reservedAtHorizon", summedTo: "horizon" },
  committedPresent: {
    label: "Present value of 1 a month for those months", unit: "USD", format: "factor", number: "Equation 20",
    is: ({ monthlyRate: i, committedAfter, midGain, atEnd }, { annuity, number }) => annuity(i, committedAfter).times(number(1).plus(midGain)).div(atEnd),
  },
  filledEquipped: {
    label: "Deployments that the GPUs bought for those count as, in whole servers", unit: "deployments", format: "number", number: "Equation 20", symbol: "W(k)",
    is: (q, algebra) => inServers(q.filled, q, algebra),
  },
  burstTokens: {
    label: "Tokens of the month beyond those deployments, at the first month's price", unit: "tokens", format: "tokens", number: "Equation 20",
    is: ({ monthVolume: V, filled: k, capacity: Q, priceFactor }, { largest, number, more }) => largest(number(0), more(V, Q.times(k))).times(priceFactor),
  },
  firstBurst: {
    label: "Tokens of the first month beyond those deployments", unit: "tokens", format: "tokens", number: "Equation 20",
    is: ({ served: V, filled: k, capacity: Q }, { largest, number, more }) => largest(number(0), more(V, Q.times(k))),
  },
  tokensToday: { label: "Tokens of the month at its price, in today's money", unit: "tokens", format: "tokens", number: "Equation 20", is: ({ pricedTokens, billFactorToday }) => pricedTokens.div(billFactorToday) },
  neededToday: { label: "Deployments the month needs, in today's money", unit: "deployments", format: "factor", number: "Equation 20", is: ({ monthNeeded, billFactorToday }) => monthNeeded.div(billFactorToday) },
  ownedToday: { label: "Deployments owned in the month, in today's money", unit: "deployments", format: "factor", number: "Equation 20", is: ({ monthDeployments, billFactorToday }) => monthDeployments.div(billFactorToday) },
}).with({
  burstToday: { label: "Tokens beyond those deployments, in today's money", unit: "tokens", format: "tokens", number: "Equation 20", is: ({ burstTokens, billFactorToday }) => burstTokens.div(billFactorToday) },
  pricedSum: { label: "Tokens over the horizon at the first month's price", unit: "tokens", format: "tokens", number: "Equation 20", of: "pricedTokens", summedTo: "horizon" },
  tokensPresent: { label: "The same in today's money", unit: "tokens", format: "tokens", number: "Equation 20", of: "tokensToday", summedTo: "horizon" },
  neededSum: { label: "Months of each deployment needed", unit: "months", format: "count", number: "Equation 20", of: "monthNeeded", summedTo: "horizon" },
  neededPresent: { label: "Months of each deployment needed, in today's money", unit: "months", format: "factor", number: "Equation 20", of: "neededToday", summedTo: "horizon" },
  ownedPresent: { label: "Months of each deployment owned, in today's money", unit: "months", format: "factor", number: "Equation 20", of: "ownedToday", summedTo: "horizon" },
  burstSum: { label: "Tokens beyond those deployments over the horizon, at the first month's price", unit: "tokens", format: "tokens", number: "Equation 20", of: "burstTokens", summedTo: "horizon" },
}).with({
  burstPresent: { label: "The same in today's money, of those tokens", unit: "tokens", format: "tokens", number: "Equation 20", of: "burstToday", summedTo: "horizon" },
  apiHorizon: { label: "API: over the horizon", ...USD, is: ({ pricedSum, tokensPerPriceUnit, pricePaid }) => pricedSum.div(tokensPerPriceUnit).times(pricePaid) },
  apiPresent: {
    label: "API: present value", ...USD, is: ({ tokensPresent, tokensPerPriceUnit, pricePaid, keptAfterTax }) => tokensPresent.div(tokensPerPriceUnit).times(pricePaid).times(keptAfterTax),
  },
  rentHorizon: { label: "Rented GPUs: over the horizon", ...USD, is: ({ neededSum, rentedEach, fixedRunning: f, horizon }) => neededSum.times(rentedEach).plus(f.times(horizon)) },
  rentPresent: {
    label: "Rented GPUs: present value", ...USD, is: ({ neededPresent, rentedEach, fixedRunning: f, annuity, keptAfterTax }) => neededPresent.times(rentedEach).plus(f.times(annuity)).times(keptAfterTax),
  },
  reservedFirst: { label: "Reserved GPUs: first month", ...MONTHLY, is: ({ deployments: R, reservedRunning, fixedRunning: f }) => R.times(reservedRunning).plus(f) },
  reservedHorizon: { label: "Reserved GPUs: over the horizon", ...USD, is: ({ deploymentMonths, reservedRunning, fixedRunning: f, horizon, lastReserved, reservedEach, committedAfter }) =>
    deploymentMonths.times(reservedRunning).plus(f.times(horizon)).plus(lastReserved.times(reservedEach).times(committedAfter)) },
  reservedPresent: {
    label: "Reserved GPUs: present value", ...USD,
    is: ({ ownedPresent, reservedRunning, fixedRunning: f, annuity, keptAfterTax, lastReserved, reservedEach, committedPresent }) =>
      ownedPresent.times(reservedRunning).plus(f.times(annuity)).plus(lastReserved.times(reservedEach).times(committedPresent)).times(keptAfterTax),
  },
  hybridPurchase: { label: "Own and API: paid at the start", ...USD, is: ({ filledEquipped: W, hardwareEach: C }) => W.times(C) },
  hybridRunning: { label: "Own and API: running cost", ...MONTHLY, is: ({ filled: k, runningEach, fixedRunning: f }) => k.times(runningEach).plus(f) },
}).with({
  hostHorizon: { label: "The open model by the token: over the horizon", ...USD, is: ({ apiHorizon, tokenRatio }) => apiHorizon.times(tokenRatio) },
  hostPresent: { label: "The open model by the token: present value", ...USD, is: ({ apiPresent, tokenRatio }) => apiPresent.times(tokenRatio) },
  ownPresent: {
    label: "Own GPUs: present value", ...USD,
    is: ({ hardwareNet, runningEach, ownedPresent, fixedRunning: f, annuity, keptAfterTax }) =>
      hardwareNet.plus(runningEach.times(ownedPresent).plus(f.times(annuity)).times(keptAfterTax)),
  },
  hybridFirst: { label: "Own and API: first month", ...MONTHLY, is: ({ hybridRunning, firstBurst, tokensPerPriceUnit, pricePaid }) => hybridRunning.plus(firstBurst.div(tokensPerPriceUnit).times(pricePaid)) },
  hybridHorizon: {
    label: "Own and API: over the horizon", ...USD,
    is: ({ capitalUsed, filledEquipped, equipped: W, hybridRunning, horizon, burstSum, tokensPerPriceUnit, pricePaid }, { whenZero, number }) =>
      whenZero(W, number(0), capitalUsed.times(filledEquipped).div(W)).plus(hybridRunning.times(horizon)).plus(burstSum.div(tokensPerPriceUnit).times(pricePaid)),
  },
  hybridPresent: {
    label: "Own and API: present value", ...USD,
    is: ({ filledEquipped: W, hardwareNetEach, hybridRunning, annuity, burstPresent, tokensPerPriceUnit, pricePaid, keptAfterTax }) =>
      W.times(hardwareNetEach).plus(hybridRunning.times(annuity).plus(burstPresent.div(tokensPerPriceUnit).times(pricePaid)).times(keptAfterTax)),
  },
}).with({
  ownAhead: { label: "Net present value of owning instead of the API", ...USD, symbol: "NPV", is: ({ apiPresent, ownPresent }) => apiPresent.minus(ownPresent) },
});
