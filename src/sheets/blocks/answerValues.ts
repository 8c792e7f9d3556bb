import { NotAvailableError } from "../../engine/check";
import type { Decimal } from "../../engine/decimal";
import { NONE } from "../missingFigures";
import type { PlanValue } from "../plan";

/** An answer as a cell shows it; a word where there is none, or where it is never reached. */
export function valueOr(word: string, answer: () => Decimal, never = word): PlanValue {
  try {
    const found = answer();
    return found.isFinite() ? found.toNumber() : never;
  } catch (error) {
    if (error instanceof NotAvailableError) return word;
    throw error;
  }
}

/** The same for a figure that need not be there. */
export function valueOrNone(answer: () => Decimal): PlanValue {
  return valueOr(NONE, answer);
}
