import { NotAvailableError } from "../../engine/check";
import { rentCost } from "../../scenario/rentalAnswers";
import type { Scenario } from "../../scenario/scenario";
import { NONE } from "../missingFigures";

/** Rent of a model's deployments in USD per month; none where no rent of its GPU is known. */
export function rentOrNone(scenario: Scenario, model: string): number | typeof NONE {
  try {
    return rentCost(scenario, model).toNumber();
  } catch (error) {
    if (error instanceof NotAvailableError) return NONE;
    throw error;
  }
}
