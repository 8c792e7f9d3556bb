import type { Algebra, Num } from "./algebra";
import { FOLLOWED } from "./followed";
import { inServers } from "./hardware";
import { monthsBeyond, riseAtTermStart, worthBeyond } from "./terms";

const USD = { unit: "USD", format: "usdRounded", number: "Equation 20" } as const;
const MONTHLY = { unit: "USD/month", format: "usd", number: "Equation 20" } as const;

/** Of a month's tokens what the deployments filled cannot serve: in the peak hours, and in the others. */
function beyond<Q extends Num<Q>>(
  volume: Q, { filled: k, capacity: Q, peakTokens: p, peakCapacity, restCapacity }: Readonly<Record<"filled" | "capacity" | "peakTokens" | "peakCapacity" | "restCapacity", Q>>, { largest, number, more }: Algebra<Q>,
): Q {
  const served = Q.times(k);
  return largest(number(0), more(volume.times(p), served.times(peakCapacity))).plus(largest(number(0), more(volume.times(number(1).minus(p)), served.times(restCapacity))));
}

/** The ways to serve the same work, each over the horizon and in today's money after tax: equation 20. */
export const COMPARISON = FOLLOWED.with({
  pricedTokens: { label: "Tokens of the month at the first month's price", unit: "tokens", format: "tokens", number: "Equation 20", is: ({ monthVolume, priceFactor }) => monthVolume.times(priceFactor) },
  hoursAtPeak: { label: "Peak hours, or 0", unit: "share", format: "percent", number: "Equation 20", symbol: "h", is: ({ peakHours }, { given, number }) => given(peakHours, number(0)) },
  reservedRunning: {
    label: "Reserving one deployment, with its software and staff", ...MONTHLY, is: ({ reservedEach, softwareEach, staffEach }) => reservedEach.plus(softwareEach).plus(staffEach),
  },
  termRise: {
    label: "Rents at the start of the reserved term above the first month's", unit: "share", format: "percent", number: "Equation 20", symbol: "(1-d_rent)^(term start/12) - 1",
    is: (q, algebra) => riseAtTermStart(q.month, q.reservedTerm, q, algebra),
  },
  lastTermRise: {
    label: "Rents of the term that the horizon ends in above the first month's", unit: "share", format: "percent", number: "Equation 20",
    is: (q, algebra) => riseAtTermStart(q.horizon, q.reservedTerm, q, algebra),
  },
  reservedAtHorizon: {
    label: "Deployments reserved in the month of the horizon", unit: "count", format: "count", number: "Equation 20", is: ({ atHorizon, monthDeployments: R }, { where }) => where(atHorizon, () => R),
  },
  committedAfter: {
    label: "Months committed to beyond the horizon", unit: "months", format: "count", number: "Equation 20", symbol: "tail",
    is: ({ horizon, reservedTerm }, algebra) => monthsBeyond(horizon, reservedTerm, algebra),
  },
}).with({
  peakTokens: {
    label: "Tokens in the peak hours", unit: "share", format: "percent", number: "Equation 20", symbol: "p",
    is: ({ hoursAtPeak: h, utilization: u }, { smallest, number }) => smallest(number(1), h.div(u)),
  },
  peakCapacity: {
    label: "Capacity in the peak hours", unit: "share", format: "factor", number: "Equation 20",
    is: ({ hoursAtPeak: h, utilization: u }) => h.div(u),
  },
  restCapacity: {
    label: "Capacity in the other hours", unit: "share", format: "factor", number: "Equation 20",
    is: ({ hoursAtPeak: h, utilization: u }, { number, whenZero }) => whenZero(h, number(1), number(1).minus(h).div(u)),
  },
}).with({
  filled: {
    label: "Own and API: deployments owned", unit: "count", format: "count", number: "Equation 20", symbol: "k",
    is: ({ served: V, capacity: Q, hoursAtPeak: h, peakTokens: p, restCapacity }, { largest, wholePart, roundedUp, number, whenZero }) =>
      largest(number(1), whenZero(h, wholePart(V.div(Q)), roundedUp(V.times(number(1).minus(p)).div(Q.times(restCapacity))))),
  },
  lastReserved: { label: "Deployments reserved at the horizon", unit: "count", format: "count", number: "Equation 20", of: "reservedAtHorizon", summedTo: "horizon" },
  committedPresent: {
    label: "Present value of 1 a month for those months", unit: "USD", format: "factor", number: "Equation 20",
    is: (q, algebra) => worthBeyond(q.committedAfter, q, algebra),
  },
}).with({
  filledEquipped: {
    label: "Deployments that the GPUs bought for those count as, in whole servers", unit: "deployments", format: "number", number: "Equation 20", symbol: "W(k)",
    is: (q, algebra) => inServers(q.filled, q, algebra),
  },
  burstTokens: {
    label: "Tokens of the month beyond those deployments, at the first month's price", unit: "tokens", format: "tokens", number: "Equation 20",
    is: (q, algebra) => beyond(q.monthVolume, q, algebra).times(q.priceFactor),
  },
  firstBurst: {
    label: "Tokens of the first month beyond those deployments", unit: "tokens", format: "tokens", number: "Equation 20",
    is: (q, algebra) => beyond(q.served, q, algebra),
  },
  tokensToday: { label: "Tokens of the month at its price, in today's money", unit: "tokens", format: "tokens", number: "Equation 20", is: ({ pricedTokens, billFactorToday }) => pricedTokens.div(billFactorToday) },
  monthReserved: {
    label: "Reserved GPUs of the month, with staff and software", ...USD,
    is: ({ monthDeployments: R, reservedRunning, reservedEach, termRise, staffEach, salaryRise, fixedThen }) =>
      R.times(reservedRunning.plus(reservedEach.times(termRise)).plus(staffEach.times(salaryRise))).plus(fixedThen),
  },
  monthFilled: {
    label: "Running cost of the deployments that the first month fills", ...USD, is: ({ filled: k, runningThen, fixedThen }) => k.times(runningThen).plus(fixedThen),
  },
  runningToday: { label: "Running cost of the month in today's money", ...USD, is: ({ monthRunning, billFactorToday }) => monthRunning.div(billFactorToday) },
  rentToday: { label: "Rent of the month in today's money", ...USD, is: ({ monthRent, billFactorToday }) => monthRent.div(billFactorToday) },
}).with({
  burstToday: { label: "Tokens beyond those deployments, in today's money", unit: "tokens", format: "tokens", number: "Equation 20", is: ({ burstTokens, billFactorToday }) => burstTokens.div(billFactorToday) },
  pricedSum: { label: "Tokens over the horizon at the first month's price", unit: "tokens", format: "tokens", number: "Equation 20", of: "pricedTokens", summedTo: "horizon" },
  tokensPresent: { label: "The same in today's money", unit: "tokens", format: "tokens", number: "Equation 20", of: "tokensToday", summedTo: "horizon" },
  reservedToday: { label: "Reserved GPUs of the month in today's money", ...USD, is: ({ monthReserved, billFactorToday }) => monthReserved.div(billFactorToday) },
  filledToday: { label: "The running cost of those deployments in today's money", ...USD, is: ({ monthFilled, billFactorToday }) => monthFilled.div(billFactorToday) },
  runningPresent: { label: "Running cost to the horizon in today's money, before tax", ...USD, of: "runningToday", summedTo: "horizon" },
  rentedPresent: { label: "Rents to the horizon in today's money, before tax", ...USD, of: "rentToday", summedTo: "horizon" },
  committedRent: {
    label: "Rent of what is reserved beyond the horizon", ...MONTHLY, is: ({ lastReserved, reservedEach, lastTermRise }) => lastReserved.times(reservedEach.plus(reservedEach.times(lastTermRise))),
  },
  burstSum: { label: "Tokens beyond those deployments over the horizon, at the first month's price", unit: "tokens", format: "tokens", number: "Equation 20", of: "burstTokens", summedTo: "horizon" },
}).with({
  reservedSum: { label: "Reserved GPUs to the horizon", ...USD, of: "monthReserved", summedTo: "horizon" },
  reservingPresent: { label: "Reserved GPUs to the horizon in today's money, before tax", ...USD, of: "reservedToday", summedTo: "horizon" },
  filledSum: { label: "Running cost of those deployments to the horizon", ...USD, of: "monthFilled", summedTo: "horizon" },
  filledPresent: { label: "The running cost of those deployments in today's money, before tax", ...USD, of: "filledToday", summedTo: "horizon" },
  burstPresent: { label: "The same in today's money, of those tokens", unit: "tokens", format: "tokens", number: "Equation 20", of: "burstToday", summedTo: "horizon" },
  monthHost: { label: "The open model by the token, of the month", ...USD, is: ({ monthApi, tokenRatio }) => monthApi.times(tokenRatio) },
  apiHorizon: { label: "API: over the horizon", ...USD, is: ({ pricedSum, tokensPerPriceUnit, pricePaid }) => pricedSum.div(tokensPerPriceUnit).times(pricePaid) },
  apiPresent: {
    label: "API: present value", ...USD, is: ({ tokensPresent, tokensPerPriceUnit, pricePaid, keptAfterTax }) => tokensPresent.div(tokensPerPriceUnit).times(pricePaid).times(keptAfterTax),
  },
  rentHorizon: { label: "Rented GPUs: over the horizon", ...USD, of: "monthRent", summedTo: "horizon" },
  rentPresent: { label: "Rented GPUs: present value", ...USD, is: ({ rentedPresent, keptAfterTax }) => rentedPresent.times(keptAfterTax) },
  reservedFirst: { label: "Reserved GPUs: first month", ...MONTHLY, is: ({ deployments: R, reservedRunning, fixedRunning: f }) => R.times(reservedRunning).plus(f) },
  hybridPurchase: { label: "Own and API: paid at the start", ...USD, is: ({ filledEquipped: W, hardwareEach: C }) => W.times(C) },
  hybridRunning: { label: "Own and API: running cost", ...MONTHLY, is: ({ filled: k, runningEach, fixedRunning: f }) => k.times(runningEach).plus(f) },
}).with({
  reservedHorizon: {
    label: "Reserved GPUs: over the horizon", ...USD, is: ({ reservedSum, committedRent, committedAfter }) => reservedSum.plus(committedRent.times(committedAfter)),
  },
  reservedPresent: {
    label: "Reserved GPUs: present value", ...USD,
    is: ({ reservingPresent, committedRent, committedPresent, keptAfterTax }) => reservingPresent.plus(committedRent.times(committedPresent)).times(keptAfterTax),
  },
  hostSaving: { label: "What owning saves in the month against the open model by the token", ...USD, is: ({ monthHost, monthRunning }) => monthHost.minus(monthRunning) },
  hostHorizon: { label: "The open model by the token: over the horizon", ...USD, is: ({ apiHorizon, tokenRatio }) => apiHorizon.times(tokenRatio) },
  hostPresent: { label: "The open model by the token: present value", ...USD, is: ({ apiPresent, tokenRatio }) => apiPresent.times(tokenRatio) },
  ownPresent: {
    label: "Own GPUs: present value", ...USD,
    is: ({ hardwareNet, runningPresent, keptAfterTax }) => hardwareNet.plus(runningPresent.times(keptAfterTax)),
  },
  hybridFirst: { label: "Own and API: first month", ...MONTHLY, is: ({ hybridRunning, firstBurst, tokensPerPriceUnit, pricePaid }) => hybridRunning.plus(firstBurst.div(tokensPerPriceUnit).times(pricePaid)) },
  hybridHorizon: {
    label: "Own and API: over the horizon", ...USD,
    is: ({ capitalUsed, filledEquipped, equipped: W, filledSum, burstSum, tokensPerPriceUnit, pricePaid }, { whenZero, number }) =>
      whenZero(W, number(0), capitalUsed.times(filledEquipped).div(W)).plus(filledSum).plus(burstSum.div(tokensPerPriceUnit).times(pricePaid)),
  },
  hybridPresent: {
    label: "Own and API: present value", ...USD,
    is: ({ filledEquipped: W, hardwareNetEach, filledPresent, burstPresent, tokensPerPriceUnit, pricePaid, keptAfterTax }) =>
      W.times(hardwareNetEach).plus(filledPresent.plus(burstPresent.div(tokensPerPriceUnit).times(pricePaid)).times(keptAfterTax)),
  },
}).with({
  longEach: {
    label: "Rent of one deployment reserved for three years", ...MONTHLY,
    is: ({ gpuCount: N, longHourlyPrice, hoursPerYear, monthsPerYear, rentalDiscount }, { number }) => N.times(longHourlyPrice).times(hoursPerYear).div(monthsPerYear).times(number(1).minus(rentalDiscount)),
  },
  longRise: {
    label: "Rents at the start of the three years above the first month's", unit: "share", format: "percent", number: "Equation 20",
    is: (q, algebra) => riseAtTermStart(q.month, q.longTerm, q, algebra),
  },
  lastLongRise: {
    label: "Rents of the three years that the horizon ends in above the first month's", unit: "share", format: "percent", number: "Equation 20",
    is: (q, algebra) => riseAtTermStart(q.horizon, q.longTerm, q, algebra),
  },
  longAfter: {
    label: "Months of three-year terms beyond the horizon", unit: "months", format: "count", number: "Equation 20",
    is: ({ horizon, longTerm }, algebra) => monthsBeyond(horizon, longTerm, algebra),
  },
  monthUse: {
    label: "The API's bill of the month at the Commitment discount", ...USD, is: ({ monthApi, commitmentDiscount }, { number }) => monthApi.times(number(1).minus(commitmentDiscount)),
  },
  firstUse: { label: "The API's first bill at the Commitment discount", ...MONTHLY, is: ({ apiCost, commitmentDiscount }, { number }) => apiCost.times(number(1).minus(commitmentDiscount)) },
  provisionedPaid: {
    label: "Provisioned units", ...MONTHLY, is: ({ provisionedUnits: n, provisionedPrice, hoursPerYear, monthsPerYear }) => n.times(provisionedPrice).times(hoursPerYear).div(monthsPerYear),
  },
  provisionedTokens: {
    label: "Capacity of the provisioned units", unit: "tokens/month", format: "tokens", number: "Equation 20",
    is: ({ provisionedUnits: n, provisionedRate, secondsPerHour, hoursPerMonth: H, utilization: u, semanticCache: hits }, { number }) => n.times(provisionedRate).times(secondsPerHour).times(H).times(u).div(number(1).minus(hits)),
  },
}).with({
  longFirst: {
    label: "GPUs reserved for three years: first month", ...MONTHLY, is: ({ deployments: R, longEach, softwareEach, staffEach, fixedRunning: f }) => R.times(longEach.plus(softwareEach).plus(staffEach)).plus(f),
  },
  monthLong: {
    label: "GPUs reserved for three years, with staff and software, of the month", ...USD,
    is: ({ monthDeployments: R, longEach, longRise, softwareEach, staffEach, salaryRise, fixedThen }) =>
      R.times(longEach.plus(longEach.times(longRise)).plus(softwareEach).plus(staffEach).plus(staffEach.times(salaryRise))).plus(fixedThen),
  },
  longCommitted: { label: "Three-year rent beyond the horizon", ...MONTHLY, is: ({ lastReserved, longEach, lastLongRise }) => lastReserved.times(longEach.plus(longEach.times(lastLongRise))) },
  longWorth: {
    label: "Present value of 1 a month beyond the horizon to the end of the three years", unit: "USD", format: "factor", number: "Equation 20",
    is: (q, algebra) => worthBeyond(q.longAfter, q, algebra),
  },
  monthCommitted: { label: "The API under the commitment, of the month", ...USD, is: ({ commitment, monthUse }, { largest }) => largest(commitment, monthUse) },
  commitmentFirst: { label: "API under a commitment: first month", ...MONTHLY, is: ({ commitment, firstUse }, { largest }) => largest(commitment, firstUse) },
  monthUnused: { label: "Commitment of the month paid and not used", ...USD, is: ({ commitment, monthUse }, { largest, number, more }) => largest(number(0), more(commitment, monthUse)) },
  firstUnused: { label: "Commitment of the first month paid and not used", ...MONTHLY, is: ({ commitment, firstUse }, { largest, number, more }) => largest(number(0), more(commitment, firstUse)) },
  monthOver: {
    label: "Tokens of the month beyond the provisioned units", unit: "tokens", format: "tokens", number: "Equation 20",
    is: ({ monthVolume: V, provisionedTokens: P }, { largest, number, more }) => largest(number(0), more(V, P)),
  },
  firstOver: {
    label: "Tokens of the first month beyond the provisioned units", unit: "tokens", format: "tokens", number: "Equation 20",
    is: ({ served: V, provisionedTokens: P }, { largest, number, more }) => largest(number(0), more(V, P)),
  },
  monthIdle: {
    label: "Provisioned capacity of the month not used", unit: "tokens", format: "tokens", number: "Equation 20",
    is: ({ monthVolume: V, provisionedTokens: P }, { largest, number, more }) => largest(number(0), more(P, V)),
  },
  firstIdle: {
    label: "Provisioned capacity of the first month not used", unit: "tokens", format: "tokens", number: "Equation 20",
    is: ({ served: V, provisionedTokens: P }, { largest, number, more }) => largest(number(0), more(P, V)),
  },
}).with({
  monthProvisioned: {
    label: "Provisioned units of the month, and the rest by the token", ...USD,
    is: ({ provisionedPaid, monthOver, pricePaid, priceFactor, tokensPerPriceUnit }) => provisionedPaid.plus(monthOver.div(tokensPerPriceUnit).times(pricePaid).times(priceFactor)),
  },
  provisionedFirst: {
    label: "Provisioned units: first month", ...MONTHLY, is: ({ provisionedPaid, firstOver, pricePaid, tokensPerPriceUnit }) => provisionedPaid.plus(firstOver.div(tokensPerPriceUnit).times(pricePaid)),
  },
  longToday: { label: "GPUs reserved for three years, of the month in today's money", ...USD, is: ({ monthLong, billFactorToday }) => monthLong.div(billFactorToday) },
  commitmentToday: { label: "The API under the commitment, of the month in today's money", ...USD, is: ({ monthCommitted, billFactorToday }) => monthCommitted.div(billFactorToday) },
}).with({
  provisionedToday: { label: "Provisioned units and the rest, of the month in today's money", ...USD, is: ({ monthProvisioned, billFactorToday }) => monthProvisioned.div(billFactorToday) },
  longSum: { label: "GPUs reserved for three years to the horizon", ...USD, of: "monthLong", summedTo: "horizon" },
  longSumToday: { label: "GPUs reserved for three years to the horizon in today's money, before tax", ...USD, of: "longToday", summedTo: "horizon" },
  commitmentHorizon: { label: "API under a commitment: over the horizon", ...USD, of: "monthCommitted", summedTo: "horizon" },
  commitmentSumToday: { label: "API under a commitment in today's money, before tax", ...USD, of: "commitmentToday", summedTo: "horizon" },
  unusedSum: { label: "Commitment paid and not used over the horizon", ...USD, of: "monthUnused", summedTo: "horizon" },
  provisionedHorizon: { label: "Provisioned units: over the horizon", ...USD, of: "monthProvisioned", summedTo: "horizon" },
  overSum: { label: "Tokens beyond the provisioned units over the horizon", unit: "tokens", format: "tokens", number: "Equation 20", of: "monthOver", summedTo: "horizon" },
  idleSum: { label: "Provisioned capacity not used over the horizon", unit: "tokens", format: "tokens", number: "Equation 20", of: "monthIdle", summedTo: "horizon" },
}).with({
  provisionedSumToday: { label: "Provisioned units in today's money, before tax", ...USD, of: "provisionedToday", summedTo: "horizon" },
  longHorizon: { label: "GPUs reserved for three years: over the horizon", ...USD, is: ({ longSum, longCommitted, longAfter }) => longSum.plus(longCommitted.times(longAfter)) },
  longPresent: {
    label: "GPUs reserved for three years: present value", ...USD, is: ({ longSumToday, longCommitted, longWorth, keptAfterTax }) => longSumToday.plus(longCommitted.times(longWorth)).times(keptAfterTax),
  },
  commitmentPresent: { label: "API under a commitment: present value", ...USD, is: ({ commitmentSumToday, keptAfterTax }) => commitmentSumToday.times(keptAfterTax) },
}).with({
  provisionedPresent: { label: "Provisioned units: present value", ...USD, is: ({ provisionedSumToday, keptAfterTax }) => provisionedSumToday.times(keptAfterTax) },
  ownAhead: { label: "Net present value of owning instead of the API", ...USD, symbol: "NPV", is: ({ apiPresent, ownPresent }) => apiPresent.minus(ownPresent) },
});
