import { COMPARISON } from "./comparison";
import { inServers } from "./hardware";
import { monthsBeyond, worthBeyond } from "./terms";

const USD = { unit: "USD", format: "usdRounded", number: "Equation 27" } as const;
const MONTHLY = { unit: "USD/month", format: "usd", number: "Equation 27" } as const;
const MONTHS = { unit: "months", format: "count", number: "Equation 27" } as const;

/**
 * The first purchase by a loan, or all GPUs leased, as level payments at the end of each month: equation 27. Both are in
 * today's money at the discount rate, like every other way. Interest, and all of a lease, save tax in their month; a loan
 * that runs past the horizon is repaid there, a lease is paid to the end of its term. What is leased is what would be bought:
 * whole servers, beside the GPUs that are there already.
 */
export const FINANCING = COMPARISON.with({
  loanMonthly: { label: "Loan rate per month", unit: "share per month", format: "percentPoints", number: "Equation 27", symbol: "j/12", is: ({ loanRate: j, monthsPerYear }) => j.div(monthsPerYear) },
  loanPrincipal: { label: "Loan", ...USD, symbol: "P", is: ({ shareFinanced: phi, hardware: C }) => phi.times(C) },
  loanMonths: { label: "Months in which the loan is paid", ...MONTHS, symbol: "m", is: ({ loanTerm: n, horizon }, { smallest }) => smallest(n, horizon) },
  leaseAfter: {
    label: "Months of the lease beyond the horizon", ...MONTHS,
    is: ({ horizon, loanTerm }, algebra) => monthsBeyond(horizon, loanTerm, algebra),
  },
  lastLeased: {
    label: "Deployments leased at the horizon, in whole servers", unit: "deployments", format: "number", number: "Equation 27", symbol: "W_n",
    is: (q, algebra) => inServers(q.lastReserved, q, algebra),
  },
  leasedMonths: { label: "Months of each leased deployment, added up", unit: "months", format: "number", number: "Equation 27", of: "monthEquipped", summedTo: "horizon" },
}).with({
  loanPayment: { label: "Payment of the loan", ...MONTHLY, symbol: "PMT", is: ({ loanPrincipal: P, loanMonthly: j, loanTerm: n }, { annuity }) => P.div(annuity(j, n)) },
  leaseEach: {
    label: "Lease of one deployment", ...MONTHLY, symbol: "L",
    is: ({ hardwareEach: C, loanMonthly: j, loanTerm: n, leaseResidual }, { annuity, given, number }) =>
      C.times(number(1).minus(given(leaseResidual, number(0)).div(number(1).plus(j).pow(n)))).div(annuity(j, n)),
  },
  loanRatio: { label: "Discounting beside the interest of a month", unit: "share per month", format: "percentPoints", number: "Equation 27", is: ({ monthlyRate: i, loanMonthly: j }, { number }) => number(1).plus(i).div(number(1).plus(j)).minus(number(1)) },
  inLoan: { label: "1 in the months in which the loan is paid", unit: "", format: "count", number: "Equation 27", from: 0, is: ({ month: t, loanMonths: m }, { atMost, where, number }) => where(atMost(number(1), t), () => atMost(t, m)) },
}).with({
  loanBalance: { label: "Loan repaid at the horizon", ...USD, is: ({ loanPayment, loanMonthly: j, loanTerm: n, loanMonths: m }, { annuity, more }) => loanPayment.times(annuity(j, more(n, m))) },
  loanInterestToday: {
    label: "Interest in today's money", ...USD,
    is: ({ loanPayment, loanPrincipal: P, loanMonthly: j, monthlyRate: i, loanMonths: m, loanRatio }, { annuity, number }) =>
      loanPayment.times(annuity(i, m)).minus(loanPayment.minus(P.times(j)).div(number(1).plus(j)).times(annuity(loanRatio, m))),
  },
  loanInterest: {
    label: "Interest", ...USD, from: 0,
    is: ({ inLoan, month: t, loanPayment, loanMonthly: j, loanTerm: n }, { annuity, more, number, where }) => where(inLoan, () => loanPayment.times(annuity(j, more(n, t).plus(number(1)))).times(j)),
  },
  leaseMonth: { label: "Lease of all deployments in the first month", ...MONTHLY, is: ({ leaseEach: L, equipped: W }) => L.times(W) },
  leaseToday: { label: "Lease of the month in today's money", ...USD, is: ({ leaseEach: L, monthEquipped: W, billFactorToday }) => L.times(W).div(billFactorToday) },
  leaseAfterToday: {
    label: "Present value of 1 a month of lease beyond the horizon", unit: "USD", format: "factor", number: "Equation 27",
    is: (q, algebra) => worthBeyond(q.leaseAfter, q, algebra),
  },
}).with({
  loanFlow: {
    label: "Loan: received, paid, tax saved by interest", ...USD, from: 0,
    is: ({ month: t, loanPrincipal: P, inLoan, loanPayment, loanInterest, taxRate, atHorizon, loanBalance }, { atMost, number, where }) =>
      where(atMost(t, number(0)), () => P).minus(where(inLoan, () => loanPayment)).plus(loanInterest.times(taxRate)).minus(where(atHorizon, () => loanBalance)),
  },
  loanPaid: {
    label: "What the loan adds in today's money", ...USD,
    is: ({ loanPayment, monthlyRate: i, loanMonths: m, taxRate, loanInterestToday, loanBalance, atEnd, loanPrincipal: P }, { annuity }) =>
      loanPayment.times(annuity(i, m)).minus(taxRate.times(loanInterestToday)).plus(loanBalance.div(atEnd)).minus(P),
  },
  leasedPresent: { label: "Lease to the horizon in today's money, before tax", ...USD, of: "leaseToday", summedTo: "horizon" },
}).with({
  equityFlow: { label: "Cash flow to equity", ...USD, from: 0, is: ({ net, loanFlow }) => net.plus(loanFlow) },
  loanStart: { label: "Own with a loan: paid at the start", ...USD, is: ({ hardware: C, loanPrincipal: P }, { more }) => more(C, P) },
  loanFirst: { label: "Own with a loan: first month", ...MONTHLY, is: ({ running, loanPayment }) => running.plus(loanPayment) },
  loanHorizon: { label: "Own with a loan: over the horizon", ...USD, is: ({ totalCost, loanPayment, loanMonths: m, loanBalance, loanPrincipal: P }) => totalCost.plus(loanPayment.times(m)).plus(loanBalance).minus(P) },
  equityAhead: { label: "Net present value to equity", ...USD, symbol: "NPV to equity", is: ({ ownAhead, loanPaid }) => ownAhead.minus(loanPaid) },
  loanPresent: { label: "Own with a loan: present value", ...USD, is: ({ ownPresent, loanPaid }) => ownPresent.plus(loanPaid) },
  leaseFirst: { label: "Leased GPUs: first month", ...MONTHLY, is: ({ running, leaseMonth }) => running.plus(leaseMonth) },
  leaseHorizon: {
    label: "Leased GPUs: over the horizon", ...USD,
    is: ({ runningSum, leaseEach: L, leasedMonths, lastLeased, leaseAfter }) => runningSum.plus(L.times(leasedMonths.plus(lastLeased.times(leaseAfter)))),
  },
  leasePresent: {
    label: "Leased GPUs: present value", ...USD,
    is: ({ runningPresent, leasedPresent, lastLeased, leaseEach: L, leaseAfterToday, keptAfterTax }) =>
      runningPresent.plus(leasedPresent).plus(lastLeased.times(L).times(leaseAfterToday)).times(keptAfterTax),
  },
});
