import { type Decimal, INFINITY } from "../../engine/decimal";
import { breakEvenOrInfinity, firstMonthBreakEven } from "../../scenario/answers";
import { host } from "../../scenario/comparison";
import { type Counted, counted, followedLines } from "../../scenario/followed";
import { pairLines, supposing } from "../../scenario/lines";
import { monthsToBuy } from "../../scenario/rentalAnswers";
import type { Scenario } from "../../scenario/scenario";
import { valueOr } from "../blocks/answerValues";
import { NONE } from "../missingFigures";
import { NEVER } from "../monthsText";
import type { PlanValue } from "../plan";

/** What owning is compared with: an API, the model's cheapest host, or renting the same GPUs. */
export type Against = { readonly api: string } | "host" | "rent";

/** Months to break even as a verdict says them; none where there is nothing to compare with. */
export function countedAgainst(against: Against, model: string, scenario: Scenario): Counted | typeof NONE {
  if (against === "rent") {
    const lines = followedLines(scenario, model);
    return isRented(lines) ? counted(scenario, monthsToBuy(scenario, model), (month) => lines.inMonth("rentSaving", month)) : NONE;
  }
  if (against === "host") {
    const { ownPaysBack, savingIn } = host(scenario, model);
    return ownPaysBack && savingIn ? counted(scenario, ownPaysBack, savingIn) : NONE;
  }
  return counted(scenario, breakEvenOrInfinity(scenario, model, against.api), (month) => pairLines(scenario, model, against.api).inMonth("monthSaving", month));
}

/** Months in closed form, each like the first. */
export function steadyMonths(against: Against, model: string, scenario: Scenario): PlanValue {
  const lines = followedLines(scenario, model);
  if (against === "rent") return valueOr(NONE, () => (isRented(lines) ? lines.of("rentBreakEven") : INFINITY), isRented(lines) ? NEVER : NONE);
  if (against !== "host") return valueOr(NONE, () => firstMonthBreakEven(scenario, model, against.api), NEVER);
  const bill = host(scenario, model).cost?.firstMonth;
  return bill === undefined ? NONE : valueOr(NONE, () => supposing(lines, { apiCost: bill }).of("breakEven"), NEVER);
}

/** The month by whose end owning has cost no more, among those followed; one more where there is none. */
export function paidInMonth(against: Against, model: string, scenario: Scenario, followed: number): PlanValue {
  const lines = followedLines(scenario, model);
  const other = soFar(against, model, scenario);
  if (other === undefined) return NONE;
  for (let month = 1; month <= followed; month++) if (lines.inMonth("ownSoFar", month).lte(other(month))) return month;
  return followed + 1;
}

/** What the other way has cost by the end of a month; undefined where there is none. */
function soFar(against: Against, model: string, scenario: Scenario): ((month: number) => Decimal) | undefined {
  const lines = followedLines(scenario, model);
  if (against === "rent") return isRented(lines) ? (month) => lines.inMonth("rentSoFar", month) : undefined;
  const apiCost = against === "host" ? host(scenario, model).cost?.firstMonth : pairLines(scenario, model, against.api).of("apiCost");
  const billed = apiCost && supposing(lines, { apiCost });
  return billed && ((month) => billed.inMonth("apiSoFar", month));
}

function isRented(lines: ReturnType<typeof followedLines>): boolean {
  return valueOr(NONE, () => lines.of("rentedEach")) !== NONE;
}
