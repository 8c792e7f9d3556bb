import { closest, nameKey } from "../catalog/lookup";
import { DomainError, NotAvailableError } from "../engine/check";
import type { Decimal } from "../engine/decimal";
import { breakEvenOrInfinity, savingsAfter } from "./answers";
import { apiPriceOf, deploymentOf } from "./figures";
import { NEVER } from "./matrix";
import { costPerMillionTokens, totalCostOfOwnership } from "./ownershipAnswers";
import { internalRateOfReturn, trialRates } from "./rateOfReturn";
import { netPresentValue } from "./returnAnswers";
import type { Scenario } from "./scenario";
import { settingsRead } from "./settingsRead";
import { type TrialLines, trialBreakEvens, trialPresentValues, trialValues } from "./trials";

/** What a table says where an output has no value. */
export const NONE = "none";

/** A figure that GRID, GOALSEEK, TORNADO and SIMULATE can follow. */
export interface Output {
  readonly unit: string;
  /** Whether it compares with an API; without, the api argument may stay blank. */
  readonly needsApi: boolean;
  /** Infinite where it never pays back; a NotAvailableError where it has no value. */
  readonly answer: (scenario: Scenario, model: string, api: string) => Decimal;
  /** The same in doubles, in many trials at once; NO_ANSWER where it has no value, NaN where decimals are to be asked. */
  readonly fast?: (lines: TrialLines, trials: number) => Float64Array;
}

/** Every output by name: one line adds one. */
export const OUTPUTS = {
  BREAKEVEN: { unit: "months", needsApi: true, answer: breakEvenOrInfinity, fast: trialBreakEvens },
  NPV: { unit: "USD", needsApi: true, answer: netPresentValue, fast: trialPresentValues },
  IRR: { unit: "per year", needsApi: true, answer: internalRateOfReturn, fast: trialRates },
  SAVINGS: { unit: "USD at the horizon", needsApi: true, answer: savingsAtHorizon, fast: trialValues("horizonSavings") },
  TCO: { unit: "USD over the horizon", needsApi: false, answer: totalCostOfOwnership, fast: trialValues("totalCost") },
  COSTPERMTOK: { unit: "USD per 1M tokens", needsApi: false, answer: costPerMillionTokens, fast: trialValues("costPerMillion") },
} as const satisfies Record<string, Output>;

/** The settings that outputs read, down through the lines. */
export const OUTPUTS_READ: ReadonlySet<string> = settingsRead(["net", "discounted", "breakEven", "totalCost", "costPerMillion", "horizonSavings"]);

export type OutputName = keyof typeof OUTPUTS;
export const OUTPUT_NAMES = Object.keys(OUTPUTS) as OutputName[];

/** An output by the name a cell gives, case and punctuation ignored. */
export function outputNamed(name: string): Output & { readonly name: OutputName } {
  const found = OUTPUT_NAMES.find((known) => nameKey(known) === nameKey(name));
  if (found) return { name: found, ...OUTPUTS[found] };
  const given = name === "" ? "output is blank" : `"${name}" is not an output. Closest: ${closest(name, OUTPUT_NAMES, 1).join()}`;
  throw new DomainError(`${given}. It is one of ${OUTPUT_NAMES.join(", ")}.`);
}

/** What is asked: an output of a model against an API (blank where none is needed) in a scenario. */
export interface Question {
  readonly output: Output & { readonly name: OutputName };
  readonly model: string;
  readonly api: string;
  readonly scenario: Scenario;
}

/** The answer, infinite where it never pays back and null where it has no value. Names and missing figures are refused. */
export function answerTo({ output, model, api, scenario }: Question): Decimal | null {
  deploymentOf(scenario, model);
  if (output.needsApi) apiPriceOf(scenario, api);
  try {
    return output.answer(scenario, model, api);
  } catch (error) {
    if (error instanceof NotAvailableError) return null;
    throw error;
  }
}

/** An answer as a double: Infinity for never, NaN for none. */
export function answerAsDouble(question: Question): number {
  return answerTo(question)?.toNumber() ?? NaN;
}

/** An answer as a table shows it: a number, never, or none. */
export function answerInTable(answer: Decimal | null): Decimal | string {
  if (answer === null) return NONE;
  return answer.isFinite() ? answer : NEVER;
}

function savingsAtHorizon(scenario: Scenario, model: string, api: string): Decimal {
  return savingsAfter(scenario, model, api, scenario.settings.horizon);
}
