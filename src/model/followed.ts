import { USAGE } from "./usage";

const USD = { unit: "USD", format: "usdRounded", number: "Equation 8" } as const;

/** The months as sheets follow them, for every API at once: what owning and the bills of an API have come to, and what a month's money is worth today. */
export const FOLLOWED = USAGE.with({
  changing: {
    label: "Whether the volume or the API's price changes from year to year (1: yes)", unit: "", format: "count", number: "Equation 8",
    is: ({ volumeGrowth: g, apiPriceDecline: d }, { whenZero, number }) => whenZero(g, whenZero(d, number(0), number(1)), number(1)),
  },
  billFactor: {
    label: "The API's bill of the month over the first", unit: "ratio", format: "factor", number: "Equation 8", symbol: "A_t/A",
    is: ({ growthFactor, priceFactor }) => growthFactor.times(priceFactor),
  },
  keptAfterTax: { label: "What a cost of 1 comes to after tax", unit: "share", format: "percent", number: "Equation 20", symbol: "1 - tax", is: ({ taxRate }, { number }) => number(1).minus(taxRate) },
  openModelCost: {
    label: "The open model by the token: bill of the first month", unit: "USD/month", format: "usd", number: "Equation 20", is: ({ apiCost: A, tokenRatio }) => A.times(tokenRatio),
  },
}).with({
  countedMonths: {
    label: "Months counted out", unit: "months", format: "count", number: "Equation 8",
    is: ({ changing, horizonsCounted, monthsFollowed, horizon }, { whenZero, smallest, largest }) => {
      const most = horizonsCounted.times(horizon);
      return whenZero(changing, most, smallest(most, largest(monthsFollowed, horizon)));
    },
  },
  billsSoFar: {
    label: "The API's bills by the end of the month, in first months", unit: "months", format: "factor", number: "Equation 8", symbol: "API_{t+1}/A",
    is: ({ billFactor }, _, { own }) => own.plus(billFactor),
  },
  volumesSoFar: {
    label: "Volume by the end of the month, in first months", unit: "months", format: "factor", number: "Equation 8",
    is: ({ growthFactor }, _, { own }) => own.plus(growthFactor),
  },
  ownSoFar: {
    label: "Own GPUs by the end of the month", ...USD, symbol: "Local_{t+1}", is: ({ monthPurchase, monthRunning }, _, { own }) => own.plus(monthPurchase).plus(monthRunning),
  },
  rentSoFar: { label: "Rented GPUs by the end of the month", ...USD, is: ({ monthRent }, _, { own }) => own.plus(monthRent) },
  purchaseWorth: {
    label: "Net cost today of USD 1 of hardware bought at the start of the month, to the horizon", unit: "USD", format: "factor", number: "Equation 20", symbol: "K_t",
    is: (q, { annuity, atMost, compounded, number, smallest, where }) => where(atMost(q.month, q.horizon), () => {
      const [one, left] = [number(1), q.horizon.minus(q.month).plus(number(1))];
      const last = () => where(atMost(q.wholeLife.plus(one), left), () => q.lifeMonths.minus(q.wholeLife).div(one.plus(q.monthlyRate).pow(q.wholeLife.plus(one))));
      const saved = where(q.taxRate, () => q.taxRate.times(annuity(q.monthlyRate, smallest(q.wholeLife, left)).plus(last())).div(q.lifeMonths));
      const residual = q.residualValue.minus(q.taxRate.times(q.residualValue.minus(one.minus(smallest(q.lifeMonths, left).div(q.lifeMonths)))));
      return one.minus(saved).div(compounded(q.yearlyDiscount, q.month.minus(one))).minus(residual.div(q.atEnd));
    }),
  },
}).with({
  rentSaving: { label: "What owning saves in the month against renting", ...USD, number: "Equations 8 and 11", is: ({ monthRent, monthRunning }) => monthRent.minus(monthRunning) },
  apiSoFar: { label: "API by the end of the month", ...USD, is: ({ apiCost: A, billsSoFar }) => A.times(billsSoFar) },
  billNeeded: { label: "First month's bill that owning is earned back against by the end of the month", ...USD, is: ({ ownSoFar, billsSoFar }) => ownSoFar.div(billsSoFar) },
  keepingWorth: {
    label: "Net cost today of USD 1 of hardware in service in the month", unit: "USD", format: "factor", number: "Equation 20", symbol: "K_t - K_{t+1}",
    is: ({ purchaseWorth: K }, { more }, { after }) => more(K, after.purchaseWorth),
  },
}).with({
  savedSoFar: { label: "Saved by the end of the month", ...USD, is: ({ apiSoFar, ownSoFar }) => apiSoFar.minus(ownSoFar) },
  caughtUpAt: {
    label: "When owning has cost no more than the API, linear inside the month", unit: "months", format: "months", number: "Equation 8",
    is: ({ month: t, ownSoFar, apiSoFar, monthSaving }) => t.plus(ownSoFar.minus(apiSoFar).div(monthSaving)),
  },
  rentCaughtUpAt: {
    label: "When owning has cost no more than renting, linear inside the month", unit: "months", format: "months", number: "Equations 8 and 11",
    is: ({ month: t, ownSoFar, rentSoFar, rentSaving }) => t.plus(ownSoFar.minus(rentSoFar).div(rentSaving)),
  },
  hardwareToday: { label: "Deployments in service, at what hardware costs net today", unit: "deployments", format: "factor", number: "Equation 20", is: ({ monthDeployments: R, keepingWorth }) => R.times(keepingWorth) },
}).with({
  hardwareNet: { label: "Deployments bought over the horizon, at what hardware costs net today", unit: "deployments", format: "factor", number: "Equation 20", of: "hardwareToday", summedTo: "horizon" },
});
