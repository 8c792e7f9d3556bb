import { inDomain } from "../src/engine/check";
import { type OverLines, type Taken, type TakenValue, linesAsked } from "../src/scenario/overLines";
import { scenarioOf } from "../src/scenario/scenario";
import { name, number } from "./arguments";
import { type CellResult, cell } from "./cell";

/** Runs a function that is one line of the model for a cell. */
export function lineCell({ takes, lines }: OverLines, args: readonly unknown[], context: any[][][]): CellResult {
  return cell(() => linesAsked(scenarioOf(context), takes, takes.map((taken, i) => (taken === null ? undefined : takenValue(taken, args[i])))).of(lines[0]!));
}

/** An argument as lines take it: a name, or an amount that is not negative. */
export function takenValue(taken: Taken, argument: unknown): TakenValue {
  if (taken === "owned" || taken === "rented") return name("model", argument as string);
  if (taken === "api" || taken === "gpu" || taken === "output" || taken === "setting") return name(taken, argument as string);
  return inDomain(taken, number(argument as number), { atLeast: 0 });
}
