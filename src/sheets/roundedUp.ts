import { QUOTIENT_DECIMALS } from "../engine/deployment";

/** A quotient's next whole number, as the engine counts deployments: what a double misses by its last digit needs not one more. */
export function roundedUp(quotient: string): string {
  return `ROUNDUP(ROUND(${quotient},${QUOTIENT_DECIMALS}),0)`;
}
