import { MONTHS } from "./months";

const USD = { unit: "USD", format: "usdRounded", number: "Equation 10" } as const;

/** Cost of owning over the horizon, line by line: equation 10. The months add up what they count. */
export const OWNERSHIP = MONTHS.with({
  inHorizon: {
    label: "1 in the months from 1 to the horizon", unit: "", format: "count", number: "Equation 10", from: 0,
    is: ({ month: t, horizon }, { atMost, where, number }) => where(atMost(number(1), t), () => atMost(t, horizon)),
  },
  leftOfLife: {
    label: "Share of the life that a purchase of the month has left at the horizon", unit: "share", format: "percent", number: "Equation 10",
    is: ({ replacedAfter: L, horizon, month: t }, { largest, more, number }) => largest(number(0), more(number(1), more(horizon, t).plus(number(1)).div(L))),
  },
}).with({
  purchaseLeft: {
    label: "Purchase of the month, as much as is left of its life at the horizon", ...USD,
    is: ({ bought, monthPurchase, replacedAfter: L, leftOfLife }, { where, whenZero, number }) => where(bought, () => monthPurchase.times(whenZero(L, number(1), leftOfLife))),
  },
  monthElectricity: {
    label: "Electricity of the month", ...USD, is: ({ monthDeployments: R, electricityEach: E, rateRise }) => R.times(E.plus(E.times(rateRise))),
  },
  monthStaff: {
    label: "Staff of the month", ...USD,
    is: ({ monthDeployments: R, staffEach, staffCost, salaryRise }) => R.times(staffEach).plus(staffCost).plus(R.times(staffEach).plus(staffCost).times(salaryRise)),
  },
}).with({
  purchasesLeft: { label: "All purchases, as much as is left of their lives at the horizon", ...USD, of: "purchaseLeft", summedTo: "horizon" },
  deploymentMonths: { label: "Months of each deployment, added up", unit: "months", format: "count", number: "Equation 10", of: "monthDeployments", summedTo: "horizon" },
  tokensServed: { label: "Tokens served over the horizon", unit: "tokens", format: "tokens", number: "Equation 10", of: "monthVolume", summedTo: "horizon" },
  boughtTotal: { label: "All purchases", ...USD, of: "monthPurchase", summedTo: "horizon" },
  deploymentsBought: { label: "Deployments bought over the horizon", unit: "deployments", format: "number", number: "Equation 10", of: "bought", summedTo: "horizon" },
}).with({
  hardwareTotal: { label: "Hardware", ...USD, is: ({ boughtTotal, aroundEach, deploymentsBought: R }, { more }) => more(boughtTotal, aroundEach.times(R)) },
  setupTotal: { label: "Setup", ...USD, symbol: "setup total", is: ({ setupCost, deploymentsBought: R }) => setupCost.times(R) },
  storageTotal: { label: "Storage and network", ...USD, symbol: "storage total", is: ({ storageCost, deploymentsBought: R }) => storageCost.times(R) },
  electricityTotal: { label: "Electricity", ...USD, of: "monthElectricity", summedTo: "horizon" },
  maintenanceTotal: { label: "Maintenance", ...USD, symbol: "maintenance total", is: ({ maintenanceEach, deploymentMonths }) => maintenanceEach.times(deploymentMonths) },
  softwareTotal: { label: "Software", ...USD, symbol: "software total", is: ({ softwareEach, deploymentMonths }) => softwareEach.times(deploymentMonths) },
  colocationTotal: { label: "Colocation", ...USD, symbol: "colocation total", is: ({ colocationEach, deploymentMonths }) => colocationEach.times(deploymentMonths) },
  staffTotal: { label: "Staff", ...USD, symbol: "staff total", of: "monthStaff", summedTo: "horizon" },
  otherTotal: { label: "Other running cost", ...USD, is: ({ otherRunningCost, horizon }) => otherRunningCost.times(horizon) },
  runningSum: { label: "Running cost to the horizon", ...USD, of: "monthRunning", summedTo: "horizon" },
  apiSum: { label: "API cost to the horizon", ...USD, of: "monthApi", summedTo: "horizon" },
}).with({
  residualSum: { label: "Residual value of all purchases", ...USD, is: ({ purchasesLeft, residualValue }) => purchasesLeft.times(residualValue) },
  spent: {
    label: "Cost of owning before the residual value", ...USD,
    is: (q) => q.hardwareTotal.plus(q.setupTotal).plus(q.storageTotal).plus(q.electricityTotal).plus(q.maintenanceTotal).plus(q.softwareTotal).plus(q.colocationTotal)
      .plus(q.staffTotal).plus(q.otherTotal),
  },
  horizonSavings: {
    label: "Saved over the horizon", ...USD, number: "Eqs. 3 and 6, equation 8", is: ({ apiSum, boughtTotal, runningSum }) => apiSum.minus(boughtTotal.plus(runningSum)),
  },
}).with({
  residualTotal: { label: "Residual value", ...USD, symbol: "residual total", is: ({ residualSum }, { negative }) => negative(residualSum) },
  totalCost: { label: "Total cost of ownership", ...USD, symbol: "TCO", is: ({ spent, residualSum }) => spent.minus(residualSum) },
}).with({
  spentPerMillion: {
    label: "Some cost over the horizon by its tokens", unit: "USD/1M tokens", format: "price", number: "Equation 10",
    is: ({ amountSpent, tokensServed, tokensPerPriceUnit }) => amountSpent.div(tokensServed.div(tokensPerPriceUnit)),
  },
  costPerMillion: {
    label: "Cost of owning", unit: "USD/1M tokens", format: "price", number: "Equation 10",
    is: ({ totalCost, tokensServed, tokensPerPriceUnit }) => totalCost.div(tokensServed.div(tokensPerPriceUnit)),
  },
});
