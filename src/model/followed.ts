import { USAGE } from "./usage";

const USD = { unit: "USD", format: "usdRounded", number: "Equation 8" } as const;

/** The months as sheets follow them, for every API at once: what owning and the bills of an API have come to, and what a month's money is worth today. */
export const FOLLOWED = USAGE.with({
  changing: {
    label: "Whether the volume, a price or a salary changes from year to year (1: yes)", unit: "", format: "count", number: "Equation 8",
    is: ({ volumeGrowth: g, apiPriceDecline: d, replacedAfter: life, gpuPriceDecline, salaryGrowth, electricityGrowth, rentDecline }, { whenZero, number }) => {
      const [no, yes] = [number(0), number(1)];
      const costs = whenZero(salaryGrowth, whenZero(electricityGrowth, whenZero(rentDecline, whenZero(life, no, whenZero(gpuPriceDecline, no, yes)), yes), yes), yes);
      return whenZero(g, whenZero(d, costs, yes), yes);
    },
  },
  billFactor: {
    label: "The API's bill of the month over the first", unit: "ratio", format: "factor", number: "Equation 8", symbol: "A_t/A",
    is: ({ growthFactor, priceFactor }) => growthFactor.times(priceFactor),
  },
  peakRunning: {
    label: "Running cost in the month of a deployment that grows in parts with the highest volume", ...USD, number: "Equation 13", is: ({ runningThen, peakFactor }) => runningThen.times(peakFactor),
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
  peakRunningSoFar: {
    label: "Running cost by the end of the month of a deployment that grows in parts", ...USD, number: "Equation 13", is: ({ peakRunning }, _, { own }) => own.plus(peakRunning),
  },
  volumesSoFar: {
    label: "Volume by the end of the month, in first months", unit: "months", format: "factor", number: "Equation 8",
    is: ({ growthFactor }, _, { own }) => own.plus(growthFactor),
  },
  ownSoFar: {
    label: "Own GPUs by the end of the month", ...USD, symbol: "Local_{t+1}", is: ({ monthPurchase, monthRunning }, _, { own }) => own.plus(monthPurchase).plus(monthRunning),
  },
  drawnSoFar: {
    label: "Months of each deployment by the end of the month, at the rates of each over the first", unit: "months", format: "factor", number: "Equation 8",
    is: ({ monthDeployments: R, rateRise }, _, { own }) => own.plus(R.plus(R.times(rateRise))),
  },
  rentSoFar: { label: "Rented GPUs by the end of the month", ...USD, is: ({ monthRent }, _, { own }) => own.plus(monthRent) },
  shieldMonth: {
    label: "What the depreciation of the horizon's month is worth when a purchase of the month is made", unit: "share", format: "percentPoints", number: "Equation 20",
    is: ({ depreciatedLast, yearlyDiscount, serviceLeft, midGain }, { compounded, number }) => depreciatedLast.times(number(1).plus(midGain)).div(compounded(yearlyDiscount, serviceLeft)),
  },
}).with({
  shieldWorth: {
    label: "What the depreciation to the horizon is worth when a purchase of the month is made", unit: "share", format: "percentPoints", number: "Equation 20", of: "shieldMonth", renewedBy: "everyMonth", until: "horizon",
  },
}).with({
  purchaseWorth: {
    label: "Net cost today of USD 1 of hardware bought at the start of the month, to the horizon", unit: "USD", format: "factor", number: "Equation 20", symbol: "K_t",
    is: (q, { atMost, compounded, largest, number, whenZero, where }) => where(atMost(q.month, q.horizon), () => {
      const one = number(1);
      const saved = where(q.taxRate, () => q.taxRate.times(q.shieldWorth));
      const sold = q.residualValue.times(whenZero(q.replacedAfter, one, largest(number(0), one.minus(q.serviceLeft.div(q.replacedAfter)))));
      const residual = sold.minus(q.taxRate.times(sold.minus(one.minus(q.depreciatedShare))));
      return one.minus(saved).div(compounded(q.yearlyDiscount, q.month.minus(one))).minus(residual.div(q.atEnd));
    }),
  },
}).with({
  rentSaving: { label: "What owning saves in the month against renting", ...USD, number: "Equations 8 and 11", is: ({ monthRent, monthRunning }) => monthRent.minus(monthRunning) },
  apiSoFar: { label: "API by the end of the month", ...USD, is: ({ apiCost: A, billsSoFar }) => A.times(billsSoFar) },
  billNeeded: { label: "First month's bill that owning is earned back against by the end of the month", ...USD, is: ({ ownSoFar, billsSoFar }) => ownSoFar.div(billsSoFar) },
  serversWorth: {
    label: "The same of USD 1 of servers at the first month's price", unit: "USD", format: "factor", number: "Equation 20", is: ({ gpuPriceFactor, purchaseWorth: K }) => gpuPriceFactor.times(K),
  },
  aroundKept: {
    label: "Net cost today of USD 1 of setup, storage and network, bought again to the horizon", unit: "USD", format: "factor", number: "Equation 20", of: "purchaseWorth", renewedBy: "replacedAfter", until: "horizon",
  },
}).with({
  serversKept: {
    label: "Net cost today of USD 1 of servers, bought again to the horizon", unit: "USD", format: "factor", number: "Equation 20", of: "serversWorth", renewedBy: "replacedAfter", until: "horizon",
  },
  aroundInService: {
    label: "Net cost today of USD 1 of setup, storage and network in service in the month", unit: "USD", format: "factor", number: "Equation 20", is: ({ aroundKept: K }, { more }, { after }) => more(K, after.aroundKept),
  },
}).with({
  serversInService: {
    label: "Net cost today of USD 1 of servers in service in the month", unit: "USD", format: "factor", number: "Equation 20", is: ({ serversKept: K }, { more }, { after }) => more(K, after.serversKept),
  },
  keptFromFirst: {
    label: "One deployment bought in the first month, and again to the horizon, net today", ...USD, number: "Equation 20",
    is: ({ month: t, serversEach, serversKept, aroundEach, aroundKept }, { atMost, number, where }) => where(atMost(t, number(1)), () => serversEach.times(serversKept).plus(aroundEach.times(aroundKept))),
  },
}).with({
  crossedAt: {
    label: "When in the month what was still to earn back is earned", unit: "months", format: "months", number: "Equation 8",
    is: ({ month: t, open, monthSaving }, { number }) => t.minus(number(1)).plus(open.div(monthSaving)),
  },
  averagePrice: {
    label: "Price paid for a token, the average by the end of the month", unit: "USD/1M tokens", format: "price", number: "Equation 8",
    is: ({ pricePaid, billsSoFar, volumesSoFar }) => pricePaid.times(billsSoFar.div(volumesSoFar)),
  },
  savedSoFar: { label: "Saved by the end of the month", ...USD, is: ({ apiSoFar, ownSoFar }) => apiSoFar.minus(ownSoFar) },
  caughtUpAt: {
    label: "When owning has cost no more than the API, linear inside the month", unit: "months", format: "months", number: "Equation 8",
    is: ({ month: t, ownSoFar, apiSoFar, monthSaving }) => t.plus(ownSoFar.minus(apiSoFar).div(monthSaving)),
  },
  rentCaughtUpAt: {
    label: "When owning has cost no more than renting, linear inside the month", unit: "months", format: "months", number: "Equations 8 and 11",
    is: ({ month: t, ownSoFar, rentSoFar, rentSaving }) => t.plus(ownSoFar.minus(rentSoFar).div(rentSaving)),
  },
  hardwareToday: {
    label: "Hardware in service in the month, at what it costs net today", ...USD, number: "Equation 20",
    is: ({ monthEquipped: W, serversEach, serversInService, aroundEach, aroundInService }) => W.times(serversEach.times(serversInService).plus(aroundEach.times(aroundInService))),
  },
  hardwareNetEach: { label: "One deployment for the horizon, net today", ...USD, number: "Equation 20", of: "keptFromFirst", summedTo: "horizon" },
}).with({
  marginInParts: {
    label: "What a token of the first month's volume has earned by the end of the month, deployments bought in parts, or where GPUs are owned only run", unit: "USD", format: "unitPrice", number: "Equation 13",
    is: ({ pricePerToken: a, billsSoFar, peakRunningSoFar, hardwareThen, peakFactor, capacity: Q, gpusOwned: G }, { whenZero, number }) =>
      a.times(billsSoFar).minus(peakRunningSoFar.plus(whenZero(G, hardwareThen.times(peakFactor), number(0))).div(Q)),
  },
  fullUse: {
    label: "Utilization at which the deployments of the month are full", unit: "share of capacity", format: "percent", number: "Equation 8",
    is: ({ utilization: u, served: V, peakFactor, capacity: Q, monthDeployments: R, spareDeployments: spare }) => u.times(V).times(peakFactor).div(Q.times(R.minus(spare))),
  },
  useEarnedBack: {
    label: "Bills by the end of the month over what owning has cost, the electricity of use apart from both", unit: "ratio", format: "factor", number: "Equation 8",
    is: ({ apiSoFar, ownSoFar, electricityOfUse: E, deployments: R, drawnSoFar }) => apiSoFar.minus(E.div(R).times(drawnSoFar)).div(ownSoFar.minus(E.div(R).times(drawnSoFar))),
  },
  rateEarnedBackAt: {
    label: "Electricity rate at which owning is earned back by the end of the month", unit: "USD/kWh", format: "unitPrice", number: "Equation 8",
    is: ({ electricityRate, apiSoFar, ownSoFar, electricityUse, drawnSoFar }) => electricityRate.plus(apiSoFar.minus(ownSoFar).div(electricityUse.times(drawnSoFar))),
  },
  hardwareNet: { label: "Hardware of the horizon, net today", ...USD, number: "Equation 20", of: "hardwareToday", summedTo: "horizon" },
});
