import { BREAK_EVEN_VOLUME } from "./breakEven";

/** Renting GPUs, and an hour of one's own: equations 11 and 12. */
export const RENT = BREAK_EVEN_VOLUME.with({
  rentedHours: {
    label: "Hours rented", unit: "h/month", format: "number", number: "Equation 11", symbol: "H_rent",
    is: ({ rentalHoursPerMonth, hoursPerMonth }, { given }) => given(rentalHoursPerMonth, hoursPerMonth),
  },
  yearsOfUse: {
    label: "Depreciation life, a Hardware life at most", unit: "years", format: "number", number: "Equation 12", symbol: "n",
    is: ({ depreciationLife: n, replacedAfter: L, monthsPerYear }, { whenZero, smallest }) => whenZero(L, n, smallest(n, L.div(monthsPerYear))),
  },
}).with({
  capitalRecovery: {
    label: "Capital recovery factor", unit: "share per year", format: "percentPoints", number: "Equation 12", symbol: "CRF",
    is: ({ discountRate: r, yearsOfUse: n }, { whenZero, number }) => {
      const growth = number(1).plus(r).pow(n);
      return whenZero(r, number(1).div(n), r.times(growth).div(growth.minus(number(1))));
    },
  },
  residualToday: {
    label: "Residual value of one deployment after its life, today", unit: "USD", format: "usd", number: "Equation 12", symbol: "RV/(1+r)^n",
    is: ({ hardwareEach: C, residualValue, discountRate: r, yearsOfUse: n, replacedAfter: L, monthsPerYear }, { number, whenZero, largest, more }) =>
      C.times(residualValue).times(whenZero(L, number(1), largest(number(0), more(number(1), n.times(monthsPerYear).div(L))))).div(number(1).plus(r).pow(n)),
  },
}).with({
  rentEach: {
    label: "Rent of one deployment", unit: "USD/month", format: "usd", number: "Equation 11", symbol: "rent",
    is: ({ gpuCount: N, gpuHourlyPrice, rentedHours, rentalDiscount }, { number }) => N.times(gpuHourlyPrice).times(rentedHours).times(number(1).minus(rentalDiscount)),
  },
  rentedHour: {
    label: "An hour of one rented deployment", unit: "USD/h", format: "usd", number: "Equation 11",
    is: ({ gpuCount: N, gpuHourlyPrice, rentalDiscount }, { number }) => N.times(gpuHourlyPrice).times(number(1).minus(rentalDiscount)),
  },
  reservedEach: {
    label: "Rent of one deployment reserved for a year", unit: "USD/month", format: "usd", number: "Equation 11",
    is: ({ gpuCount: N, reservedHourlyPrice, hoursPerYear, monthsPerYear, rentalDiscount }, { number }) =>
      N.times(reservedHourlyPrice).times(hoursPerYear).div(monthsPerYear).times(number(1).minus(rentalDiscount)),
  },
  rentedCapacity: {
    label: "Full capacity of a rented deployment", unit: "tokens/month", format: "tokens", number: "Equation 11", symbol: "Q_rent",
    is: ({ servedRate: T, secondsPerHour, rentedHours }) => T.times(secondsPerHour).times(rentedHours),
  },
}).with({
  rentedEach: {
    label: "Rent of one deployment with its software and staff", unit: "USD/month", format: "usd", number: "Equation 11", symbol: "rent_1",
    is: ({ rentEach, softwareEach, staffEach }) => rentEach.plus(softwareEach).plus(staffEach),
  },
}).with({
  rent: {
    label: "Rent of all deployments", unit: "USD/month", format: "usd", number: "Equation 11", symbol: "R rent",
    is: ({ deployments: R, rentEach }) => R.times(rentEach),
  },
  rentedApiCost: {
    label: "API cost of a rented deployment's full capacity", unit: "USD/month", format: "usd", number: "Equation 11", symbol: "A(Q_rent)",
    is: ({ rentedCapacity, tokensPerPriceUnit, pricePaid }) => rentedCapacity.div(tokensPerPriceUnit).times(pricePaid),
  },
  ownHours: {
    label: "Hours of use of one's own GPU in a year", unit: "h/year", format: "number", number: "Equation 12", symbol: "12 H u",
    is: ({ monthsPerYear, hoursPerMonth: H, utilization: u }) => monthsPerYear.times(H).times(u),
  },
  capitalPerYear: {
    label: "Capital cost of one deployment a year", unit: "USD/year", format: "usd", number: "Equation 12", symbol: "[C - RV/(1+r)^n] CRF",
    is: ({ hardwareEach: C, residualToday, capitalRecovery }) => C.minus(residualToday).times(capitalRecovery),
  },
  rented: {
    label: "Renting all deployments, staff and software included", unit: "USD/month", format: "usd", number: "Equation 11", symbol: "R rent_1 + f",
    is: ({ deployments: R, rentedEach, fixedRunning }) => R.times(rentedEach).plus(fixedRunning),
  },
}).with({
  rentBreakEven: {
    label: "Months after which buying beats renting", unit: "months", format: "months", number: "Equation 11",
    is: ({ rented, running: O, hardware: C, replacedAfter: L }, { whenMore, whenZero, never }) => {
      const months = C.div(rented.minus(O));
      return whenMore(rented, O, whenZero(L, months, whenMore(months, L, never, months)), never);
    },
  },
  rentUtilization: {
    label: "Break-even utilization of a rented deployment", unit: "share of capacity", format: "percent", number: "Equation 11",
    is: ({ rentEach, rentedApiCost }) => rentEach.div(rentedApiCost),
  },
  gpuHour: {
    label: "An hour of use of one's own GPU", unit: "USD/h", format: "usd", number: "Equation 12", symbol: "GPU-hour",
    is: ({ capitalPerYear, runningEach, staffEach, monthsPerYear, ownHours }) => capitalPerYear.plus(runningEach.minus(staffEach).times(monthsPerYear)).div(ownHours),
  },
});
