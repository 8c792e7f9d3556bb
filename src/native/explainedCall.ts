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
import { type OverLines, type Taken, type TakenValue, linesAsked } from "../scenario/overLines";
import { isSteady, isStraightLine } from "../scenario/ownership";
import { isBlankOrZero } from "../scenario/missingFigure";
import { type CellValue, type Range, cellText } from "../scenario/range";
import { variedSetting, withSetting } from "../scenario/variation";
import type { StandingLine } from "../sheets/linePlaces";
import type { Context } from "./context";
import { type FigureSource, type Subject, figureSource } from "./figureSource";

/** The lines behind an answer: each a tree with its values, or the equations alone where a cell has no one value of theirs. */
export interface ExplainedAnswer {
  readonly trees: readonly Explained<Decimal>[];
  readonly equations: readonly Name[];
  /** Where a figure of the trees comes from. */
  readonly sourceOf: (name: Name) => FigureSource | undefined;
  readonly subject: Subject;
  /** The reporting currency; absent for that of the catalog. */
  readonly currency?: string | undefined;
  /** Whether the call answers with a table of many, of which the lines are those of the first. */
  readonly isOfFirst?: true;
  /** Which figure of a spilled table it is: its row and column by what they are called. */
  readonly place?: string;
  /** Why there are no values: what an argument or a figure lacks, or what the cell says that no line has. */
  readonly refusal?: string;
}

/** The last month that is walked. */
const LAST_MONTH = 600;

/** Stands for an argument that is computed within the formula, so that its value is not known. */
export const COMPUTED = Symbol("computed in the formula");
/** An argument: its value, the values of a range, or that it is computed. */
export type GivenArgument = CellValue | Range | typeof COMPUTED;

/** What a call of a function answers with, by its arguments and the ranges passed along; undefined for a function over no lines. */
export function explainedCall(id: string, args: readonly GivenArgument[], context: Context, answer: CellValue): ExplainedAnswer | undefined {
  const over = overOf(id, args);
  if (over === undefined) return undefined;
  const { takes } = over;
  const isOfFirst = takes.some((taken, i) => taken !== null && NAMES.has(taken) && Array.isArray(args[i]));
  const heard = takes.map((taken, i) => (taken === null ? undefined : NAMES.has(taken) ? firstOf(args[i]) : args[i]));
  const isAny = heard.some((given) => given === COMPUTED || Array.isArray(given));
  const lacks = takes.some((taken, i) => taken !== null && NAMES.has(taken) && isBlankOrZero(heard[i] as CellValue));
  const alone = (refusal?: string): ExplainedAnswer => ({ trees: [], equations: over.lines, sourceOf: () => undefined, subject: {}, ...(refusal !== undefined && { refusal }) });
  const isComputed = over.answers !== undefined && args.includes(COMPUTED);
  if (over.isOfMany || isAny || lacks || isComputed) return alone();
  return orRefused(alone, () => {
    const values = takes.map((taken, i) => valueOf(taken, heard[i] as CellValue));
    const [model, gpu, api, setting] = [named(takes, values, "owned", "rented"), named(takes, values, "gpu"), named(takes, values, "api"), named(takes, values, "setting")];
    const found = setting !== undefined && typeof answer === "number" ? { key: variedSetting(setting), value: new Decimal(answer) } : undefined;
    const scenario = found ? withSetting(context.scenario, found.key, found.value) : context.scenario;
    const { horizon } = scenario.settings;
    // What is asked for a number of months, and is not told, is asked for the horizon.
    const given = takes.map((taken, i) => values[i] ?? (taken === "within" || taken === "elapsed" ? horizon : undefined));
    const subject: Subject = { ...(model !== undefined && { model }), ...(gpu !== undefined && { gpu }), ...(api !== undefined && { api }) };
    const sourceOf = (name: Name) => (name === found?.key ? { source: "The answer of the search" } : figureSource(context, name, subject));
    const lines = over.answers ? over.answers(scenario, args) : linesAsked(scenario, takes, given);
    return { trees: treesOf(over, lines, answer), equations: [], subject, sourceOf, currency: scenario.choice.currency, ...(isOfFirst && { isOfFirst }) };
  });
}

/** A line of the model, of the model and API it is of. */
export function explainedLine({ name, model, api, month }: StandingLine, context: Context): ExplainedAnswer {
  const subject: Subject = { ...(model !== undefined && { model }), ...(api !== undefined && { api }) };
  const alone = (refusal: string): ExplainedAnswer => ({ trees: [], equations: [name], subject, sourceOf: () => undefined, refusal });
  return orRefused(alone, () => {
    const isRented = model !== undefined && (name === "rent" || name === "gpuHourlyPrice");
    const takes: OverLines["takes"] = [model === undefined ? null : isRented ? "rented" : "owned", api === undefined ? null : "api"];
    const lines = linesAsked(context.scenario, takes, [model, api]);
    return { trees: [explained(MODEL, lines, name, month)], equations: [], subject, sourceOf: (each) => figureSource(context, each, subject), currency: context.scenario.choice.currency };
  });
}

export function orRefused<A extends ExplainedAnswer | undefined>(refused: (refusal: string) => A, made: () => A): A {
  try {
    return made();
  } catch (error) {
    if (!(error instanceof DomainError || error instanceof NotAvailableError)) throw error;
    return refused(error.message);
  }
}

const NAMES: ReadonlySet<Taken> = new Set(["owned", "rented", "api", "gpu"]);

function named(takes: OverLines["takes"], values: readonly (TakenValue | undefined)[], ...kinds: readonly Taken[]): string | undefined {
  const value = values[takes.findIndex((taken) => taken !== null && kinds.includes(taken))];
  return typeof value === "string" ? value : undefined;
}

/** The lines of a function and what its arguments say to them; of one that varies an output, the output's. */
function overOf(id: string, args: readonly GivenArgument[]): OverLines | undefined {
  const over = implementationOf(id)?.over;
  const chosen = over?.byWord?.words[nameKey(textOf(args[over.byWord.at]))];
  if (over && chosen) return { takes: [chosen.takes, ...over.takes.slice(1)], lines: [chosen.line] };
  const varied = over?.takes.indexOf("output") ?? -1;
  if (over === undefined || varied < 0) return over;
  const name = OUTPUT_NAMES.find((known) => nameKey(known) === nameKey(textOf(args[varied])));
  const output = name && implementationOf(name)?.over;
  if (output === undefined) return undefined;
  const heard = over.takes.map((taken) => (taken === "setting" || output.takes.includes(taken) ? taken : null));
  return { ...output, takes: [...heard, ...output.takes.filter((taken) => taken !== null && !over.takes.includes(taken))] };
}

/** The first of the names in a range. */
function firstOf(argument: GivenArgument): GivenArgument {
  return Array.isArray(argument) ? (argument as Range).flat().find((cell) => !isBlankOrZero(cell)) : argument;
}

function textOf(argument: GivenArgument): string {
  return typeof argument === "symbol" || Array.isArray(argument) ? "" : cellText(argument as CellValue);
}

function valueOf(taken: OverLines["takes"][number], argument: CellValue): TakenValue | undefined {
  return taken === null || isBlankOrZero(argument) ? undefined : takenValue(taken, argument);
}

function treesOf(over: OverLines, lines: Lines, answer: CellValue): Explained<Decimal>[] {
  if (over.answers) return over.lines.map((name) => explained(MODEL, lines, name, isOfMonth(name) ? 1 : undefined));
  const { takes, lines: steady, growing } = over;
  const apiPriceDecline = takes.includes("api") ? lines.of("apiPriceDecline") : ZERO;
  const isWalked = growing !== undefined && !isSteady({
    volumeGrowth: lines.of("volumeGrowth"), apiPriceDecline, gpuPriceDecline: lines.of("gpuPriceDecline"), hardwareLife: (lines.of("hardwareLife") as Decimal | undefined) ?? null,
    salaryGrowth: lines.of("salaryGrowth"), electricityGrowth: lines.of("electricityGrowth"), rentDecline: steady.includes("rentBreakEven") ? lines.of("rentDecline") : ZERO,
  });
  const depreciated = { decliningBalance: lines.of("decliningBalance"), macrs: lines.of("macrs"), bonusDepreciation: lines.of("bonusDepreciation"), taxRate: lines.of("taxRate") };
  const isUneven = steady.includes("presentValue") && !isStraightLine(depreciated);
  const names = isWalked || (growing !== undefined && isUneven) ? growing.lines : steady;
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
