import { roundedUp } from "./roundedUp";

/** What growth is computed from, each in a cell of the sheet. */
export type GrowthTerm = "volume" | "capacity" | "spares" | "volumeGrowth" | "apiPriceDecline" | "monthsPerYear";
type TermCell = (term: GrowthTerm) => string;

/** Growth of 1 to the start of a month: (1 + rate)^((month - 1)/12)  (model, equation 8). */
function compounded(base: string, month: string, term: TermCell): string {
  return `(${base})^((${month}-1)/${term("monthsPerYear")})`;
}

/** Deployments of a month, never fewer than the month before: rounded first, so that a whole multiple needs not one more. */
export function deploymentsFormula(before: string, month: string, term: TermCell): string {
  const volume = `${term("volume")}*${compounded(`1+${term("volumeGrowth")}`, month, term)}`;
  return `MAX(${before},MAX(1,${roundedUp(`${volume}/${term("capacity")}`)})+${term("spares")})`;
}

/** A month's API bill for each dollar of the first month's: the volume has grown, the price has fallen. */
export function priceFactor(month: string, term: TermCell): string {
  return `${compounded(`1+${term("volumeGrowth")}`, month, term)}*${compounded(`1-${term("apiPriceDecline")}`, month, term)}`;
}
