import { OWNERSHIP } from "./ownership";

const USD = { unit: "USD", format: "usdRounded", number: "Equation 9", from: 0 } as const;
const FLAG = { unit: "", format: "count", number: "Equation 9", from: 0 } as const;

/** The cash flow of owning instead of paying the API, month 0 being the purchase before the first: equation 9. */
const CASH_FLOW = OWNERSHIP.with({
  lifeMonths: {
    label: "Depreciation life in months", unit: "months", format: "number", number: "Equation 9", symbol: "L",
    is: ({ depreciationLife, monthsPerYear }) => depreciationLife.times(monthsPerYear),
  },
  yearlyDiscount: {
    label: "What 1 today is after a year", unit: "ratio", format: "factor", number: "Equation 9", symbol: "1 + r",
    is: ({ discountRate: r }, { number }) => number(1).plus(r),
  },
  atHorizon: {
    label: "1 in the month of the horizon", ...FLAG,
    is: ({ month: t, horizon }, { atMost, where }) => where(atMost(horizon, t), () => atMost(t, horizon)),
  },
  beforeHorizon: {
    label: "1 in the months before the horizon", ...FLAG,
    is: ({ month: t, horizon }, { atMost, number }) => atMost(t.plus(number(1)), horizon),
  },
}).with({
  monthlyRate: {
    label: "Discount rate per month", unit: "share per month", format: "percentPoints", number: "Equation 9", symbol: "i",
    is: ({ yearlyDiscount }, { compounded, number }) => compounded(yearlyDiscount, number(1)).minus(number(1)),
  },
  atEnd: {
    label: "What 1 today is at the horizon", unit: "ratio", format: "factor", number: "Equation 9", symbol: "(1+i)^n",
    is: ({ yearlyDiscount, horizon }, { compounded }) => compounded(yearlyDiscount, horizon),
  },
  discountFactor: {
    label: "What 1 today is by the month", unit: "ratio", format: "factor", number: "Equation 9", symbol: "(1+i)^t", from: 0,
    is: ({ yearlyDiscount, month: t }, { compounded }) => compounded(yearlyDiscount, t),
  },
  wholeLife: {
    label: "Whole months of the depreciation life", unit: "months", format: "count", number: "Equation 9",
    is: ({ lifeMonths }, { wholePart }) => wholePart(lifeMonths),
  },
}).with({
  lifeAndOne: {
    label: "Whole months of the depreciation life, and one", unit: "months", format: "count", number: "Equation 9",
    is: ({ wholeLife }, { number }) => wholeLife.plus(number(1)),
  },
}).with({
  served1: {
    label: "Deployments that have served their whole life", unit: "count", format: "count", number: "Equation 9", of: "monthDeployments", earlierBy: "wholeLife",
  },
  served2: {
    label: "The same a month before", unit: "count", format: "count", number: "Equation 9", of: "monthDeployments", earlierBy: "lifeAndOne",
  },
  lifeLeft: {
    label: "Share of the purchases of the month not depreciated at the horizon", unit: "deployments", format: "factor", number: "Equation 9",
    is: ({ bought, horizon, month: t, lifeMonths: L }, { largest, number, more, where }) =>
      where(bought, () => bought.times(largest(number(0), more(number(1), more(horizon, t).plus(number(1)).div(L))))),
  },
}).with({
  undepreciated: { label: "Deployments not depreciated at the horizon", unit: "deployments", format: "factor", number: "Equation 9", of: "lifeLeft", summedTo: "horizon" },
}).with({
  bookValue: { label: "Book value at the horizon", ...USD, is: ({ hardwareEach, undepreciated }) => hardwareEach.times(undepreciated) },
  flowPurchases: {
    label: "Purchases", ...USD,
    is: ({ beforeHorizon, hardwareEach }, { where, negative }, { after }) => where(beforeHorizon, () => negative(hardwareEach.times(after.bought))),
  },
  flowApi: { label: "API cost avoided", ...USD, is: ({ inHorizon, monthApi }, { where }) => where(inHorizon, () => monthApi) },
  flowRunning: { label: "Running cost", ...USD, is: ({ inHorizon, monthRunning }, { where, negative }) => where(inHorizon, () => negative(monthRunning)) },
  depreciation: {
    label: "Depreciation (no payment)", ...USD,
    is: ({ inHorizon, hardwareEach: C, lifeMonths: L, wholeLife, monthDeployments: R, served1, served2 }, { where, more }) =>
      where(inHorizon, () => C.times(more(R, served1).plus(more(served1, served2).times(more(L, wholeLife)))).div(L)),
  },
}).with({
  operating: {
    label: "API cost avoided less running cost, after tax", ...USD,
    is: ({ flowApi, flowRunning, taxRate, depreciation }, { more }) => flowApi.plus(flowRunning).minus(taxRate.times(more(flowApi.plus(flowRunning), depreciation))),
  },
  flowResidual: { label: "Residual value", ...USD, symbol: "residual_t", is: ({ atHorizon, residualSum }, { where }) => where(atHorizon, () => residualSum) },
}).with({
  gain: { label: "Gain of the residual value over book value", ...USD, is: ({ atHorizon, flowResidual, bookValue }, { where, more }) => where(atHorizon, () => more(flowResidual, bookValue)) },
}).with({
  flowTax: {
    label: "Tax", ...USD, symbol: "tax_t",
    is: ({ taxRate, flowApi, flowRunning, depreciation, gain }, { negative, more }) => negative(taxRate.times(more(flowApi.plus(flowRunning), depreciation).plus(gain))),
  },
}).with({
  net: {
    label: "Net cash flow", ...USD, symbol: "CF_t",
    is: ({ flowPurchases, flowApi, flowRunning, flowTax, flowResidual }) => flowPurchases.plus(flowApi).plus(flowRunning).plus(flowTax).plus(flowResidual),
  },
}).with({
  cumulative: { label: "Cumulative", ...USD, is: ({ net }, _, { own }) => own.plus(net) },
  discounted: { label: "Discounted", ...USD, is: ({ net, discountFactor }) => net.div(discountFactor) },
}).with({
  discountedCumulative: { label: "Discounted cumulative", ...USD, is: ({ discounted }, _, { own }) => own.plus(discounted) },
}).with({
  paidBackAt: {
    label: "When the discounted total is 0, linear inside the month", unit: "months", format: "months", number: "Equation 10",
    is: ({ month: t, discounted, discountedCumulative }, { number }) => t.minus(number(1)).plus(discounted.minus(discountedCumulative).div(discounted)),
  },
});

/** The same in closed form where every month is like the first. */
export const STEADY_RETURNS = CASH_FLOW.with({
  steadySavings: {
    label: "Saved by the horizon", unit: "USD", format: "usdRounded", number: "Eqs. 3 and 6",
    is: ({ saving, horizon, hardware: C }) => saving.times(horizon).minus(C),
  },
  annuity: {
    label: "Present value of 1 a month to the horizon", unit: "USD", format: "factor", number: "Equation 9",
    is: ({ monthlyRate: i, horizon }, { annuity }) => annuity(i, horizon),
  },
  taxSaved: {
    label: "Tax saved by depreciation, present value", unit: "USD", format: "usd", number: "Equation 9",
    is: ({ taxRate, hardware: C, lifeMonths: L, wholeLife, horizon, monthlyRate: i }, { annuity, smallest, where, atMost, number }) => {
      const last = where(atMost(wholeLife.plus(number(1)), horizon), () => L.minus(wholeLife).div(number(1).plus(i).pow(wholeLife.plus(number(1)))));
      return taxRate.times(C).div(L).times(annuity(i, smallest(wholeLife, horizon)).plus(last));
    },
  },
  residualAfterTax: {
    label: "Residual value after tax", unit: "USD", format: "usd", number: "Equation 9",
    is: ({ hardware: C, residualValue, taxRate, lifeMonths: L, horizon }, { smallest, number }) =>
      C.times(residualValue.minus(taxRate.times(residualValue.minus(number(1).minus(smallest(L, horizon).div(L)))))),
  },
  levelFlow: {
    label: "Monthly flow after tax", unit: "USD/month", format: "usd", number: "Equation 9",
    is: ({ saving, taxRate, hardware: C, lifeMonths: L }, { number }) => saving.times(number(1).minus(taxRate)).plus(taxRate.times(C).div(L)),
  },
}).with({
  presentValue: {
    label: "Net present value", unit: "USD", format: "usd", number: "Equation 9", symbol: "NPV",
    is: ({ saving, taxRate, annuity, taxSaved, residualAfterTax, atEnd, hardware: C }, { number }) =>
      saving.times(number(1).minus(taxRate)).times(annuity).plus(taxSaved).plus(residualAfterTax.div(atEnd)).minus(C),
  },
  steadyCostPerMillion: {
    label: "Cost of owning", unit: "USD/1M tokens", format: "price", number: "Equation 10",
    is: ({ hardware: C, residualValue, running: O, horizon, served: V, tokensPerPriceUnit }, { number }) =>
      C.times(number(1).minus(residualValue)).plus(O.times(horizon)).div(V.times(horizon).div(tokensPerPriceUnit)),
  },
});
