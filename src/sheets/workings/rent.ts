import { NotAvailableError } from "../../engine/check";
import { rentCost } from "../../scenario/rentalAnswers";
import type { Scenario } from "../../scenario/scenario";

/** Rent of a model's deployments in USD per month; the word "none" where no rent of its GPU is known. */
export function rentOrNone(scenario: Scenario, model: string): number | "none" {
  try {
    return rentCost(scenario, model).toNumber();
  } catch (error) {
    if (error instanceof NotAvailableError) return "none";
    throw error;
  }
}
