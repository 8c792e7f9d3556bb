import { implementationOf } from "../../functions/functionList";
import { takenValue } from "../../functions/lineCell";
import { nameKey } from "../catalog/lookup";
import { DomainError, NotAvailableError } from "../engine/check";
import { Decimal, ZERO } from "../engine/decimal";
import { type Explained, explained } from "../forms/explained";
import { structureOf } from "../forms/structure";
import { MODEL, type Name } from "../model/model";
import type { Lines } from "../scenario/lines";
import { OUTPUT_NAMES } from "../scenario/outputs";
import { type OverLines, type TakenValue, linesAsked } from "../scenario/overLines";
import { isSteady } from "../scenario/ownership";
import { isBlankOrZero } from "../scenario/missingFigure";
import { type CellValue, cellText } from "../scenario/range";
import { variedSetting, withSetting } from "../scenario/variation";
import type { Context } from "./context";
import { type FigureSource, type Subject, figureSource } from "./figureSource";

/** The lines behind an answer: each a tree with its values, or the equations alone where a cell has no one value of theirs. */
export interface ExplainedAnswer {
  readonly trees: readonly Explained<Decimal>[];
  readonly equations: readonly Name[];
  /** Where a figure of the trees comes from. */
  readonly sourceOf: (name: Name) => FigureSource | undefined;
  readonly subject: Subject;
  /** Why there are no values: what an argument or a figure lacks. */
  readonly refusal?: string;
}

/** The last month that is walked. */
const LAST_MONTH = 600;

/** What a call of a function answers with, by its arguments and the ranges passed along; undefined for a function over no lines. */
export function explainedCall(id: string, args: readonly CellValue[], context: Context, answer: CellValue): ExplainedAnswer | undefined {
  const over = overOf(id, args);
  if (over === undefined) return undefined;
  const values = over.takes.map((taken, i) => valueOf(taken, args[i]));
  const named = (...kinds: readonly OverLines["takes"][number][]) => {
    const at = over.takes.findIndex((taken) => kinds.includes(taken));
    return typeof values[at] === "string" ? values[at] : undefined;
  };
  const [model, gpu, api, setting] = [named("owned", "rented"), named("gpu"), named("api"), named("setting")];
  const subject: Subject = { ...(model !== undefined && { model }), ...(gpu !== undefined && { gpu }), ...(api !== undefined && { api }) };
  const refused = (refusal?: string): ExplainedAnswer => ({ trees: [], equations: over.lines, subject, sourceOf: () => undefined, ...(refusal !== undefined && { refusal }) });
  if (over.isOfMany) return refused();
  try {
    const found = setting !== undefined && typeof answer === "number" ? { key: variedSetting(setting), value: new Decimal(answer) } : undefined;
    const scenario = found ? withSetting(context.scenario, found.key, found.value) : context.scenario;
    const { horizon } = scenario.settings;
    // What is asked for a number of months, and is not told, is asked for the horizon.
    const given = over.takes.map((taken, i) => values[i] ?? (taken === "within" || taken === "elapsed" ? horizon : undefined));
    const sourceOf = (name: Name) => (name === found?.key ? { source: "The answer of the search" } : figureSource(context, name, subject));
    return { trees: treesOf(over, linesAsked(scenario, over.takes, given), answer), equations: [], subject, sourceOf };
  } catch (error) {
    if (!(error instanceof DomainError || error instanceof NotAvailableError)) throw error;
    return refused(error.message);
  }
}

/** The lines of a function and what its arguments say to them; of one that varies an output, the output's. */
function overOf(id: string, args: readonly CellValue[]): OverLines | undefined {
  const over = implementationOf(id)?.over;
  const varied = over?.takes.indexOf("output") ?? -1;
  if (over === undefined || varied < 0) return over;
  const name = OUTPUT_NAMES.find((known) => nameKey(known) === nameKey(cellText(args[varied])));
  const output = name && implementationOf(name)?.over;
  if (output === undefined) return undefined;
  const heard = over.takes.map((taken) => (taken === "setting" || output.takes.includes(taken) ? taken : null));
  return { ...output, takes: [...heard, ...output.takes.filter((taken) => taken !== null && !over.takes.includes(taken))] };
}

function valueOf(taken: OverLines["takes"][number], argument: CellValue): TakenValue | undefined {
  return taken === null || isBlankOrZero(argument) ? undefined : takenValue(taken, argument);
}

function treesOf({ takes, lines: steady, growing }: OverLines, lines: Lines, answer: CellValue): Explained<Decimal>[] {
  const apiPriceDecline = takes.includes("api") ? lines.of("apiPriceDecline") : ZERO;
  const isWalked = growing !== undefined && !isSteady({ volumeGrowth: lines.of("volumeGrowth"), apiPriceDecline });
  const names = isWalked ? growing.lines : steady;
  return names.map((name) => explained(MODEL, lines, name, isOfMonth(name) ? monthOf(growing?.in ?? "horizon", lines, answer) : undefined));
}

function isOfMonth(name: Name): boolean {
  return structureOf(MODEL)[name]!.dimensions.has("month");
}

/** The month that is shown; where an answer is never, the last that is walked. */
function monthOf(which: NonNullable<OverLines["growing"]>["in"], lines: Lines, answer: CellValue): number {
  if (which === "first") return 1;
  const months = which === "answer" ? (typeof answer === "number" ? answer : LAST_MONTH) : lines.of(which).toNumber();
  return Math.min(LAST_MONTH, Math.max(1, Math.ceil(months)));
}
