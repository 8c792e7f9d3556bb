import { type Decimal } from "../engine/decimal";
import { MODEL, type Name } from "../model/model";
import { rentedDeploymentOf } from "./figures";
import { type Lines, apiLines, asked, deploymentLines, gpuLines, ownedLines, pairUpon, scenarioLines } from "./lines";
import type { Scenario } from "./scenario";

/** What an argument says to lines: a model to own or to rent, an API, a GPU, the name of an output or of a setting that is sought, or a figure of the question. */
export type Taken = "owned" | "rented" | "api" | "gpu" | "output" | "setting" | Name;

/** Which lines of the model a function answers with, and what its arguments say to them. */
export interface OverLines {
  /** By position; null for an argument that says nothing to the lines. */
  readonly takes: readonly (Taken | null)[];
  /** Those of the answer while every month is like the first; none for a function that varies an output, whose lines they are. */
  readonly lines: readonly Name[];
  /** Where something grows: the lines of a month, which is the first, the one the answer falls into, the horizon's, or one that is asked for. */
  readonly growing?: { readonly lines: readonly Name[]; readonly in: "first" | "answer" | "horizon" | Name };
  /** Where a word among the arguments chooses the line: by word, the line and what the first argument says to it. */
  readonly byWord?: { readonly at: number; readonly words: Readonly<Record<string, { readonly takes: Name; readonly line: Name }>> };
  /** The lines with their figures, of a function whose arguments say more than names and figures; `takes` then only says what they are of. */
  readonly answers?: (scenario: Scenario, args: readonly unknown[]) => Lines;
  /** Whether the lines are of each row of a table, or of the steps of a search, and have no one value for the cell. */
  readonly isOfMany?: true;
}

/** An argument as read: a name, or a number. */
export type TakenValue = string | Decimal;

/** The lines of the model, API or GPU that some arguments name, with the figures they give. */
export function linesAsked(scenario: Scenario, takes: OverLines["takes"], values: readonly (TakenValue | undefined)[]): Lines {
  const named = (kind: Taken) => {
    const at = takes.indexOf(kind);
    return at < 0 ? undefined : (values[at] as string);
  };
  const [owned, rented, api, gpu] = [named("owned"), named("rented"), named("api"), named("gpu")];
  const deployment = owned !== undefined ? ownedLines(scenario, owned) : rented !== undefined ? rentedLines(scenario, rented) : gpu !== undefined ? gpuLines(scenario, gpu) : undefined;
  const upon = api === undefined ? (deployment ?? scenarioLines(scenario)) : deployment ? pairUpon(deployment, apiLines(scenario, api)) : apiLines(scenario, api);
  const figures = takes.flatMap((taken, i) => (taken !== null && taken in MODEL.figures && values[i] !== undefined ? [[taken, values[i] as Decimal] as const] : []));
  return figures.length === 0 ? upon : asked(upon, Object.fromEntries(figures));
}

/** The lines of a deployment to rent: refused where a figure of it is missing. */
export function rentedLines(scenario: Scenario, model: string): Lines {
  rentedDeploymentOf(scenario, model);
  return deploymentLines(scenario, model);
}
