import type { Scenario } from "../scenario/scenario";
import { SCENARIO_NAMES } from "./assumptionsTable";
import type { PlanValue } from "./plan";

/** One of the scenarios that stand side by side among the assumptions. */
export interface ScenarioColumn {
  readonly name: string;
  /** What is typed, by the labels of settings; the rest is what the first column says, or the preset. */
  readonly typed: ReadonlyMap<string, PlanValue>;
  /** What that amounts to. */
  readonly scenario: Scenario;
}

/** The scenarios in the order of their columns, at most as many as the table has room for, and the one in force, counted from 0. */
export interface ScenarioColumns {
  readonly columns: readonly ScenarioColumn[];
  readonly inForce: number;
}

/** A column for each name of the table: those given, then blank ones, in which nothing is typed. */
export function allColumns(given: ScenarioColumns | undefined, scenario: Scenario): ScenarioColumns {
  if (given === undefined) return { columns: SCENARIO_NAMES.map((name) => ({ name, typed: new Map(), scenario })), inForce: 0 };
  const { columns, inForce } = given;
  const added = SCENARIO_NAMES.slice(columns.length).map((_, i): ScenarioColumn => ({ name: `Case ${columns.length + i + 1}`, typed: new Map(), scenario: columns[0]!.scenario }));
  return { columns: [...columns, ...added], inForce };
}
