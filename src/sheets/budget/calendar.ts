import { isoOfSerial, serialOfIso } from "../../catalog/dates";
import { MONTHS_PER_YEAR } from "../../engine/compounding";

export const MONTHS_PER_QUARTER = 3;

/** Where a month falls: serial numbers of first days, and the fiscal year by the calendar year it ends in. */
interface BudgetMonth {
  readonly begins: number;
  readonly quarter: number;
  readonly year: number;
}

/** The periods of a budget, each by its months counted from 0, as far as the horizon. */
export interface BudgetCalendar {
  readonly months: readonly BudgetMonth[];
  readonly horizon: number;
}

/** The months from a start on, in fiscal years that begin with a month of the calendar (1 to 12). */
export function budgetCalendar(start: number, firstMonth: number, horizon: number, count: number): BudgetCalendar {
  const months = Array.from({ length: count }, (_, i): BudgetMonth => {
    const begins = monthsLater(start, i);
    const [, month] = partsOf(begins);
    const year = partsOf(monthsLater(begins, (MONTHS_PER_YEAR - firstMonth + 1) % MONTHS_PER_YEAR))[0];
    return { begins, quarter: monthsLater(begins, -((month - firstMonth + MONTHS_PER_YEAR) % MONTHS_PER_QUARTER)), year };
  });
  return { months, horizon };
}

/** The months after which a date's calendar year is its fiscal one, as a formula of the cell with the month that the fiscal year begins in. */
export function toFiscalYear(firstMonth: string): string {
  return `MOD(${MONTHS_PER_YEAR}-${firstMonth}+1,${MONTHS_PER_YEAR})`;
}

/** The first day of a month so many months after that of an ISO date. */
export function serialOfMonth(iso: string, later: number): number {
  return monthsLater(serialOfIso(`${iso.slice(0, 8)}01`)!, later);
}

/** A first day of a month so many months later, as Excel's EDATE has it. */
export function monthsLater(serial: number, months: number): number {
  const [year, month] = partsOf(serial);
  const index = year * MONTHS_PER_YEAR + month - 1 + months;
  const pad = (value: number, digits: number) => String(value).padStart(digits, "0");
  return serialOfIso(`${pad(Math.floor(index / MONTHS_PER_YEAR), 4)}-${pad((index % MONTHS_PER_YEAR) + 1, 2)}-01`)!;
}

function partsOf(serial: number): readonly [year: number, month: number] {
  const [year, month] = isoOfSerial(serial).split("-").map(Number);
  return [year!, month!];
}
