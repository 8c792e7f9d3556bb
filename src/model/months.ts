import { inServers } from "./hardware";
import { RENT } from "./rent";

/** The months one by one: equation 8. Each line is a row of a sheet, a step of the walk in decimals and in doubles. */
export const MONTHS = RENT.with({
  yearlyGrowth: {
    label: "Volume after a year over the volume before", unit: "ratio", format: "factor", number: "Equation 8", symbol: "1 + g",
    is: ({ volumeGrowth: g }, { number }) => number(1).plus(g),
  },
  yearlyPrice: {
    label: "API price after a year over the price before", unit: "ratio", format: "factor", number: "Equation 8", symbol: "1 - d",
    is: ({ apiPriceDecline: d }, { number }) => number(1).minus(d),
  },
  yearlySalary: {
    label: "Salary after a year over the salary before", unit: "ratio", format: "factor", number: "Equation 8", symbol: "1 + g_salary",
    is: ({ salaryGrowth: g }, { number }) => number(1).plus(g),
  },
  yearlyRate: {
    label: "Electricity rate after a year over the rate before", unit: "ratio", format: "factor", number: "Equation 8", symbol: "1 + g_rate",
    is: ({ electricityGrowth: g }, { number }) => number(1).plus(g),
  },
  yearlyRent: {
    label: "Rent after a year over the rent before", unit: "ratio", format: "factor", number: "Equation 8", symbol: "1 - d_rent",
    is: ({ rentDecline: d }, { number }) => number(1).minus(d),
  },
}).with({
  gpuPriceFactor: {
    label: "GPU price over the first month's", unit: "ratio", format: "factor", number: "Equation 8", symbol: "(1-d_gpu)^((t-1)/12)",
    is: ({ yearlyGpuPrice, month: t }, { compounded, number }) => compounded(yearlyGpuPrice, t.minus(number(1))),
  },
  growthFactor: {
    label: "Volume over the first month's", unit: "ratio", format: "factor", number: "Equation 8", symbol: "(1+g)^((t-1)/12)",
    is: ({ yearlyGrowth, month: t }, { compounded, number }) => compounded(yearlyGrowth, t.minus(number(1))),
  },
  priceFactor: {
    label: "API price over the first month's", unit: "ratio", format: "factor", number: "Equation 8", symbol: "(1-d)^((t-1)/12)",
    is: ({ yearlyPrice, month: t }, { compounded, number }) => compounded(yearlyPrice, t.minus(number(1))),
  },
  salaryRise: {
    label: "Salaries above the first month's", unit: "share", format: "percent", number: "Equation 8", symbol: "(1+g_salary)^((t-1)/12) - 1",
    is: ({ salaryGrowth: g, yearlySalary, month: t }, { compounded, number, where }) => where(g, () => compounded(yearlySalary, t.minus(number(1))).minus(number(1))),
  },
  rateRise: {
    label: "Electricity rate above the first month's", unit: "share", format: "percent", number: "Equation 8", symbol: "(1+g_rate)^((t-1)/12) - 1",
    is: ({ electricityGrowth: g, yearlyRate, month: t }, { compounded, number, where }) => where(g, () => compounded(yearlyRate, t.minus(number(1))).minus(number(1))),
  },
  rentRise: {
    label: "Rents above the first month's", unit: "share", format: "percent", number: "Equation 8", symbol: "(1-d_rent)^((t-1)/12) - 1",
    is: ({ rentDecline: d, yearlyRent, month: t }, { compounded, number, where }) => where(d, () => compounded(yearlyRent, t.minus(number(1))).minus(number(1))),
  },
}).with({
  peakFactor: {
    label: "Highest volume so far over the first month's", unit: "ratio", format: "factor", number: "Equation 8",
    is: ({ growthFactor }, { largest, number }) => largest(number(1), growthFactor),
  },
  runningThen: {
    label: "Running cost of one deployment in the month", unit: "USD", format: "usd", number: "Equations 5 and 8", symbol: "O_1t",
    is: ({ runningEach, electricityEach: E, rateRise, staffEach, salaryRise }) => runningEach.plus(E.times(rateRise)).plus(staffEach.times(salaryRise)),
  },
  fixedThen: {
    label: "Staff and other running cost of the month", unit: "USD", format: "usd", number: "Equations 5 and 8", symbol: "f_t",
    is: ({ fixedRunning: f, staffCost, salaryRise }) => f.plus(staffCost.times(salaryRise)),
  },
  rentedThen: {
    label: "Rent of one deployment in the month, with its software and staff", unit: "USD", format: "usd", number: "Equations 8 and 11",
    is: ({ rentedEach, rentEach, rentRise, staffEach, salaryRise }) => rentedEach.plus(rentEach.times(rentRise)).plus(staffEach.times(salaryRise)),
  },
  hardwareThen: {
    label: "Hardware cost of one deployment bought in the month", unit: "USD", format: "usdRounded", number: "Eq. 1, equation 8", symbol: "C_t",
    is: ({ serversEach, gpuPriceFactor, aroundEach }) => serversEach.times(gpuPriceFactor).plus(aroundEach),
  },
  monthVolume: {
    label: "Volume of the month", unit: "tokens", format: "tokens", number: "Equation 8", symbol: "V_t",
    is: ({ served: V, growthFactor }) => V.times(growthFactor),
  },
}).with({
  peakBefore: {
    label: "Highest volume by the month before over the first month's", unit: "ratio", format: "factor", number: "Equation 8", is: (_q, _, { before }) => before.peakFactor,
  },
  monthNeeded: {
    label: "Deployments the month needs", unit: "count", format: "count", number: "Equation 8",
    is: ({ monthVolume: V, capacity: Q, spareDeployments: spare }, { largest, roundedUp, number }) => largest(number(1), roundedUp(V.div(Q))).plus(spare),
  },
  monthApi: {
    label: "API cost of the month", unit: "USD", format: "usdRounded", number: "Eq. 6, equation 8", symbol: "A_t",
    is: ({ apiCost: A, growthFactor, priceFactor }) => A.times(growthFactor).times(priceFactor),
  },
}).with({
  monthDeployments: {
    label: "Deployments", unit: "count", format: "count", number: "Equation 8", symbol: "R_t",
    is: ({ served: V, peakFactor, capacity: Q, spareDeployments: spare }, { largest, roundedUp, number }) => largest(number(1), roundedUp(V.times(peakFactor).div(Q))).plus(spare),
  },
}).with({
  monthEquipped: {
    label: "Deployments that the GPUs bought for the month count as, in whole servers", unit: "deployments", format: "number", number: "Equation 8", symbol: "W_t",
    is: (q, algebra) => inServers(q.monthDeployments, q, algebra),
  },
}).with({
  boughtSoFar: { label: "Deployments bought so far", unit: "deployments", format: "number", number: "Equation 8", symbol: "B_t", of: "monthEquipped", repeatedBy: "replacedAfter" },
}).with({
  bought: {
    label: "Deployments bought at the start of the month", unit: "deployments", format: "number", number: "Equation 8", symbol: "B_t - B_{t-1}",
    is: ({ boughtSoFar: B }, { more }, { before }) => more(B, before.boughtSoFar),
  },
  monthRunning: {
    label: "Running cost of the month", unit: "USD", format: "usdRounded", number: "Equations 5 and 8", symbol: "O_t",
    is: ({ monthDeployments: R, runningThen, fixedThen }) => R.times(runningThen).plus(fixedThen),
  },
  monthRent: {
    label: "Rent of the month, with staff and software", unit: "USD", format: "usdRounded", number: "Equations 8 and 11",
    is: ({ monthNeeded: R, rentedThen, fixedThen }) => R.times(rentedThen).plus(fixedThen),
  },
}).with({
  monthPurchase: {
    label: "Purchases at the start of the month", unit: "USD", format: "usdRounded", number: "Equation 8",
    is: ({ hardwareThen, bought }) => hardwareThen.times(bought),
  },
}).with({
  ownBefore: {
    label: "Own GPUs before the month, purchases made", unit: "USD", format: "usdRounded", number: "Eq. 3, equation 8", symbol: "Local_t",
    is: ({ monthPurchase }, _, { own, before }) => own.plus(before.monthRunning).plus(monthPurchase),
  },
  apiBefore: {
    label: "API before the month", unit: "USD", format: "usdRounded", number: "Eq. 6, equation 8", symbol: "API_t",
    is: (_q, _, { own, before }) => own.plus(before.monthApi),
  },
  rentBefore: {
    label: "Rented before the month", unit: "USD", format: "usdRounded", number: "Equations 8 and 11",
    is: (_q, _, { own, before }) => own.plus(before.monthRent),
  },
}).with({
  open: {
    label: "Still to earn back at the start of the month", unit: "USD", format: "usdRounded", number: "Equation 8",
    is: ({ ownBefore, apiBefore }) => ownBefore.minus(apiBefore),
  },
  monthSaving: {
    label: "Saving of the month", unit: "USD", format: "usdRounded", number: "Equation 8", symbol: "A_t - O_t",
    is: ({ monthApi, monthRunning }) => monthApi.minus(monthRunning),
  },
});
