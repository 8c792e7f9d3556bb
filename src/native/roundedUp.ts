import { QUOTIENT_DECIMALS } from "../engine/deployment";
import { type Expression, native } from "./expression";

/** The next whole number. Rounded first, so that a whole multiple that a double misses by its last digit needs no more. */
export function roundedUp(figure: Expression): Expression {
  return native`ROUNDUP(ROUND(${figure},${QUOTIENT_DECIMALS}),0)`;
}
