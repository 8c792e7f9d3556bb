import type { Algebra, Num } from "./algebra";
import { OWNERSHIP } from "./ownership";

const USD = { unit: "USD", format: "usdRounded", number: "Equation 9", from: 0 } as const;
const STEADY = { unit: "USD", format: "usd", number: "Equation 9" } as const;
const FLAG = { unit: "", format: "count", number: "Equation 9", from: 0 } as const;

/** What 1 paid at the end of each of some lives is worth, over what 1 today is after a life: an annuity that keeps its digits where the rate of a life is near -100%. */
function afterEachLife<Q extends Num<Q>>(worth: Q, lives: Q, { more, number, whenZero }: Algebra<Q>): Q {
  const rate = more(number(1), worth);
  return whenZero(rate, lives, more(number(1).div(worth.pow(lives)), number(1)).div(rate));
}

/** The cash flow of owning instead of paying the API, month 0 being the purchase before the first: equation 9. */
const CASH_FLOW = OWNERSHIP.with({
  lifeMonths: {
    label: "Depreciation life in months, a Hardware life at most", unit: "months", format: "number", number: "Equation 9", symbol: "L",
    is: ({ depreciationLife, monthsPerYear, replacedAfter: life }, { whenZero, smallest }) => whenZero(life, depreciationLife.times(monthsPerYear), smallest(depreciationLife.times(monthsPerYear), life)),
  },
  yearlyDiscount: {
    label: "What 1 today is after a year", unit: "ratio", format: "factor", number: "Equation 9", symbol: "1 + r",
    is: ({ discountRate: r }, { number }) => number(1).plus(r),
  },
  atHorizon: {
    label: "1 in the month of the horizon", ...FLAG,
    is: ({ month: t, horizon }, { atMost, where }) => where(atMost(horizon, t), () => atMost(t, horizon)),
  },
  paidSoFar: { label: "Purchases so far", ...USD, from: 1, is: ({ monthPurchase }, _, { own }) => own.plus(monthPurchase) },
  beforeHorizon: {
    label: "1 in the months before the horizon", ...FLAG,
    is: ({ month: t, horizon }, { atMost, number }) => atMost(t.plus(number(1)), horizon),
  },
}).with({
  monthlyRate: {
    label: "Discount rate per month", unit: "share per month", format: "percentPoints", number: "Equation 9", symbol: "i",
    is: ({ yearlyDiscount }, { compounded, number }) => compounded(yearlyDiscount, number(1)).minus(number(1)),
  },
}).with({
  midGain: {
    label: "What half a month earlier is worth, where bills count in the middle of their month", unit: "share", format: "percentPoints", number: "Equation 9", symbol: "mid",
    is: ({ midPeriod, monthlyRate: i }, { where, number }) => where(midPeriod, () => number(1).plus(i).pow(number(1).div(number(2))).minus(number(1))),
  },
}).with({
  atEnd: {
    label: "What 1 today is at the horizon", unit: "ratio", format: "factor", number: "Equation 9", symbol: "(1+i)^n",
    is: ({ yearlyDiscount, horizon }, { compounded }) => compounded(yearlyDiscount, horizon),
  },
  discountFactor: {
    label: "What 1 today is by the month", unit: "ratio", format: "factor", number: "Equation 9", symbol: "(1+i)^t", from: 0,
    is: ({ yearlyDiscount, month: t }, { compounded }) => compounded(yearlyDiscount, t),
  },
  billFactorToday: {
    label: "What 1 today is when the month's bills are paid", unit: "ratio", format: "factor", number: "Equation 9", symbol: "(1+i)^t/(1 + mid)", from: 0,
    is: ({ yearlyDiscount, month: t, midGain }, { compounded, number }) => compounded(yearlyDiscount, t).div(number(1).plus(midGain)),
  },
  wholeLife: {
    label: "Whole months of the depreciation life", unit: "months", format: "count", number: "Equation 9",
    is: ({ lifeMonths }, { wholePart }) => wholePart(lifeMonths),
  },
  decliningBy: {
    label: "Declining balance in use, at most all in a month", unit: "x straight line", format: "factor", number: "Equation 9", symbol: "f",
    is: ({ decliningBalance: f, lifeMonths: L }, { smallest, largest, number }) => smallest(f, largest(number(1), L)),
  },
  serviceLeft: {
    label: "Months to the horizon, the month included", unit: "months", format: "count", number: "Equation 9", symbol: "k",
    is: ({ horizon, month: t }, { largest, more, number }) => largest(number(0), more(horizon, t).plus(number(1))),
  },
}).with({
  keptOfBalance: {
    label: "What a month of declining balance leaves", unit: "share", format: "percentPoints", number: "Equation 9", symbol: "1 - f/L",
    is: ({ decliningBy: f, lifeMonths: L }, { number }) => number(1).minus(f.div(L)),
  },
  decliningMonths: {
    label: "Months of declining balance, after which the straight line is more", unit: "months", format: "count", number: "Equation 9", symbol: "s",
    is: ({ decliningBy: f, lifeMonths: L }, { roundedUp, more }) => roundedUp(more(L, L.div(f))),
  },
  yearsLeft: { label: "Years to the horizon", unit: "years", format: "factor", number: "Equation 9", symbol: "k/12", is: ({ serviceLeft, monthsPerYear }) => serviceLeft.div(monthsPerYear) },
}).with({
  depreciatedShare: {
    label: "Share of a purchase of the month that is depreciated by the horizon", unit: "share", format: "percentPoints", number: "Equation 9", symbol: "D_k",
    is: (q, { largest, more, number, smallest, whenZero }) => {
      const [one, declined] = [number(1), smallest(q.serviceLeft, q.decliningMonths)];
      // The declining balance, and from its last month on the rest in a straight line.
      const left = whenZero(declined, one, q.keptOfBalance.pow(declined))
        .times(largest(number(0), more(q.lifeMonths, largest(q.serviceLeft, q.decliningMonths)))).div(more(q.lifeMonths, q.decliningMonths));
      // Counted off in ones and twos, which formulas may hold.
      const after = (years: number): typeof one => (years === 0 ? q.yearsLeft : more(after(years - (years > 1 ? 2 : 1)), number(years > 1 ? 2 : 1)));
      const inYear = (year: number) => (year === 1 ? smallest(one, q.yearsLeft) : largest(number(0), smallest(one, after(year - 1))));
      const table = q.macrsYear1.times(inYear(1)).plus(q.macrsYear2.times(inYear(2))).plus(q.macrsYear3.times(inYear(3)))
        .plus(q.macrsYear4.times(inYear(4))).plus(q.macrsYear5.times(inYear(5))).plus(q.macrsYear6.times(inYear(6)));
      return q.bonusDepreciation.times(inYear(1)).plus(one.minus(q.bonusDepreciation).times(whenZero(q.macrs, more(one, left), table)));
    },
  },
}).with({
  depreciatedLast: {
    label: "Share of a purchase of the month that the horizon's month depreciates", unit: "share", format: "percentPoints", number: "Equation 9", symbol: "D_k - D_{k-1}",
    is: ({ depreciatedShare: D }, { more }, { after }) => more(D, after.depreciatedShare),
  },
  lifeLeft: {
    label: "Purchase of the month not depreciated at the horizon", ...USD, from: 1,
    is: ({ bought, monthPurchase, depreciatedShare: D }, { number, more, where }) => where(bought, () => monthPurchase.times(more(number(1), D))),
  },
}).with({
  spreadDepreciation: { label: "Depreciation of all purchases so far", ...USD, from: 1, of: "monthPurchase", spreadBy: "depreciatedLast", until: "horizon" },
}).with({
  bookValue: { label: "Book value at the horizon", ...USD, of: "lifeLeft", summedTo: "horizon" },
  flowPurchases: {
    label: "Purchases", ...USD,
    is: ({ beforeHorizon }, { where, negative }, { after }) => where(beforeHorizon, () => negative(after.monthPurchase)),
  },
  flowApi: { label: "API cost avoided", ...USD, is: ({ inHorizon, monthApi }, { where }) => where(inHorizon, () => monthApi) },
  flowRunning: { label: "Running cost", ...USD, is: ({ inHorizon, monthRunning }, { where, negative }) => where(inHorizon, () => negative(monthRunning)) },
  depreciation: {
    label: "Depreciation (no payment)", ...USD,
    is: (q, { where }) => where(q.inHorizon, () => q.spreadDepreciation),
  },
}).with({
  operating: {
    label: "API cost avoided less running cost, after tax", ...USD,
    is: (q, { more, where }) => q.flowApi.plus(q.flowRunning).minus(where(q.taxRate, () => q.taxRate.times(more(q.flowApi.plus(q.flowRunning), q.depreciation)))),
  },
  flowResidual: { label: "Residual value", ...USD, symbol: "residual_t", is: (q, { where }) => where(q.atHorizon, () => q.residualSum) },
}).with({
  gain: { label: "Gain of the residual value over book value", ...USD, is: (q, { where, more }) => where(q.atHorizon, () => more(q.flowResidual, q.bookValue)) },
}).with({
  flowTax: {
    label: "Tax", ...USD, symbol: "tax_t",
    // What is read within counts only where there is tax: depreciation of all purchases so far is the longest sum of the months.
    is: (q, { negative, more, where }) => negative(where(q.taxRate, () => q.taxRate.times(more(q.flowApi.plus(q.flowRunning), q.depreciation).plus(q.gain)))),
  },
}).with({
  net: {
    label: "Net cash flow", ...USD, symbol: "CF_t",
    is: ({ flowPurchases, flowApi, flowRunning, flowTax, flowResidual }) => flowPurchases.plus(flowApi).plus(flowRunning).plus(flowTax).plus(flowResidual),
  },
}).with({
  cumulative: { label: "Cumulative", ...USD, is: ({ net }, _, { own }) => own.plus(net) },
  discounted: { label: "Discounted", ...USD, is: (q, { where }) => q.net.plus(where(q.midGain, () => q.operating.times(q.midGain))).div(q.discountFactor) },
}).with({
  discountedCumulative: { label: "Discounted cumulative", ...USD, is: ({ discounted }, _, { own }) => own.plus(discounted) },
}).with({
  paidBackAt: {
    label: "When the discounted total is 0, linear inside the month", unit: "months", format: "months", number: "Equation 10",
    is: ({ month: t, discounted, discountedCumulative }, { number }) => t.minus(number(1)).plus(discounted.minus(discountedCumulative).div(discounted)),
  },
});

/** The same in closed form where every month is like the first and depreciation is straight-line, hardware bought again at the end of each of its lives. */
export const STEADY_RETURNS = CASH_FLOW.with({
  annuity: {
    label: "Present value of 1 a month to the horizon", unit: "USD", format: "factor", number: "Equation 9",
    is: ({ monthlyRate: i, horizon, midGain }, { annuity, number }) => annuity(i, horizon).times(number(1).plus(midGain)),
  },
  renewals: {
    label: "Times that hardware is bought again within the horizon", unit: "count", format: "count", number: "Equation 9", symbol: "k",
    is: ({ horizon, replacedAfter: life }, { whenZero, roundedUp, number }) => whenZero(life, number(0), roundedUp(horizon.div(life)).minus(number(1))),
  },
  discountLife: {
    label: "What 1 today is after a life", unit: "ratio", format: "factor", number: "Equation 9", symbol: "(1+i)^life",
    is: ({ yearlyDiscount, replacedAfter: life }, { compounded }) => compounded(yearlyDiscount, life),
  },
  serversAll: { label: "Servers of all deployments", ...STEADY, is: ({ equipped: W, serversEach }) => W.times(serversEach) },
  aroundAll: { label: "Setup, storage and network of all deployments", ...STEADY, is: ({ equipped: W, aroundEach }) => W.times(aroundEach) },
  wholeShield: {
    label: "What depreciation of 1 a month over its life is worth", unit: "USD", format: "factor", number: "Equation 9",
    is: ({ lifeMonths: L, wholeLife, monthlyRate: i, midGain }, { annuity, number }) =>
      annuity(i, wholeLife).plus(L.minus(wholeLife).div(number(1).plus(i).pow(wholeLife.plus(number(1))))).times(number(1).plus(midGain)),
  },
}).with({
  lifeInServers: {
    label: "The same over the GPU price then", unit: "ratio", format: "factor", number: "Equation 9", symbol: "q",
    is: ({ discountLife: v, priceAfterLife: g }) => v.div(g),
  },
  lastBoughtAfter: { label: "Months before the last purchase", unit: "months", format: "count", number: "Equation 9", is: ({ renewals: k, replacedAfter: life }) => k.times(life) },
  renewalsTotal: {
    label: "Hardware bought again within the horizon", ...STEADY,
    is: ({ serversAll, aroundAll, priceAfterLife: g, renewals: k }, { annuity, number }) => serversAll.times(annuity(number(1).div(g).minus(number(1)), k)).plus(aroundAll.times(k)),
  },
}).with({
  renewalsPresent: {
    label: "The same in today's money", ...STEADY,
    is: ({ serversAll, aroundAll, lifeInServers: w, discountLife: v, renewals: k }, algebra) =>
      serversAll.times(afterEachLife(w, k, algebra)).plus(aroundAll.times(afterEachLife(v, k, algebra))),
  },
  earlierPresent: {
    // Added up, not what the last purchase leaves of all: at a rate near -100% the last is all but everything, and the rest would lose its digits.
    label: "All purchases but the last in today's money", ...STEADY,
    is: ({ hardware: C, serversAll, aroundAll, lifeInServers: w, discountLife: v, renewals: k }, algebra) => {
      const earlier = algebra.more(k, algebra.number(1));
      return C.plus(serversAll.times(afterEachLife(w, earlier, algebra))).plus(aroundAll.times(afterEachLife(v, earlier, algebra)));
    },
  },
  lastAge: { label: "Age of the last purchase at the horizon", unit: "months", format: "count", number: "Equation 9", symbol: "a", is: ({ horizon, lastBoughtAfter }) => horizon.minus(lastBoughtAfter) },
  lastPurchase: {
    label: "The last purchase", ...STEADY, symbol: "C_last",
    is: ({ serversAll, aroundAll, yearlyGpuPrice, lastBoughtAfter }, { compounded }) => serversAll.times(compounded(yearlyGpuPrice, lastBoughtAfter)).plus(aroundAll),
  },
  lastDiscount: {
    label: "What 1 today is at the last purchase", unit: "ratio", format: "factor", number: "Equation 9", is: ({ yearlyDiscount, lastBoughtAfter }, { compounded }) => compounded(yearlyDiscount, lastBoughtAfter),
  },
}).with({
  residualShare: {
    label: "Residual value as a share of the last purchase", unit: "share", format: "percent", number: "Equation 9", symbol: "rho",
    is: ({ residualValue, replacedAfter: life, lastAge: a }, { whenZero, number, largest, more }) =>
      residualValue.times(whenZero(life, number(1), largest(number(0), more(number(1), a.div(life))))),
  },
  lastShield: {
    label: "What depreciation of 1 a month of the last purchase is worth when it is bought", unit: "USD", format: "factor", number: "Equation 9",
    is: ({ lifeMonths: L, wholeLife, lastAge: a, monthlyRate: i, midGain }, { annuity, smallest, where, atMost, number }) => {
      const rest = where(atMost(wholeLife.plus(number(1)), a), () => L.minus(wholeLife).div(number(1).plus(i).pow(wholeLife.plus(number(1)))));
      return annuity(i, smallest(wholeLife, a)).plus(rest).times(number(1).plus(midGain));
    },
  },
  lastToday: { label: "The last purchase in today's money", ...STEADY, is: ({ lastPurchase, lastDiscount }) => lastPurchase.div(lastDiscount) },
}).with({
  taxSaved: {
    label: "Tax saved by depreciation, present value", unit: "USD", format: "usd", number: "Equation 9",
    // At a rate near -100% the shield of a whole life is beyond all digits: it counts only where there is one.
    is: (q, { where }) => q.taxRate.div(q.lifeMonths).times(q.lastToday.times(q.lastShield).plus(where(q.renewals, () => q.earlierPresent.times(q.wholeShield)))),
  },
  residualAfterTax: {
    label: "Residual value after tax", unit: "USD", format: "usd", number: "Equation 9",
    is: ({ lastPurchase: C, residualShare, taxRate, lifeMonths: L, lastAge: a }, { smallest, number }) =>
      C.times(residualShare.minus(taxRate.times(residualShare.minus(number(1).minus(smallest(L, a).div(L)))))),
  },
  levelFlow: {
    label: "Monthly flow after tax", unit: "USD/month", format: "usd", number: "Equation 9",
    is: ({ saving, taxRate, hardware: C, lifeMonths: L }, { number }) => saving.times(number(1).minus(taxRate)).plus(taxRate.times(C).div(L)),
  },
  steadySavings: {
    label: "Saved by the horizon", unit: "USD", format: "usdRounded", number: "Eqs. 3 and 6",
    is: ({ saving, horizon, hardware: C, renewalsTotal }) => saving.times(horizon).minus(C).minus(renewalsTotal),
  },
  capitalUsed: {
    label: "All purchases less the residual value", ...STEADY, is: ({ hardware: C, renewalsTotal, lastPurchase, residualShare }) => C.plus(renewalsTotal).minus(lastPurchase.times(residualShare)),
  },
}).with({
  presentValue: {
    label: "Net present value", unit: "USD", format: "usd", number: "Equation 9", symbol: "NPV",
    is: ({ saving, taxRate, annuity, taxSaved, residualAfterTax, atEnd, hardware: C, renewalsPresent }, { number }) =>
      saving.times(number(1).minus(taxRate)).times(annuity).plus(taxSaved).plus(residualAfterTax.div(atEnd)).minus(C).minus(renewalsPresent),
  },
  steadyCostPerMillion: {
    label: "Cost of owning", unit: "USD/1M tokens", format: "price", number: "Equation 10",
    is: ({ capitalUsed, running: O, horizon, served: V, tokensPerPriceUnit }) => capitalUsed.plus(O.times(horizon)).div(V.times(horizon).div(tokensPerPriceUnit)),
  },
});
