import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { interval } from "./sample";
import type { Change } from "./strykerParts";

/** What became of a change: killed by a failing test, or by a run without end; survived its tests, or had none. */
export interface Outcome extends Change {
  readonly status: "Killed" | "Timeout" | "Survived" | "NoCoverage";
  /** Whether its code runs while a module loads. */
  readonly atLoad: boolean;
}

const KILLED = ["Killed", "Timeout"];

/** A line for each part, for what runs while modules load and the rest, and for all: how many died, and between which shares all changes of that kind lie. */
export function summary(outcomes: readonly Outcome[], parts: readonly string[]): string {
  const rows = [
    ...parts.map((part) => [part, outcomes.filter((each) => pathOf(each).startsWith(`src/${part}/`))] as const),
    ["at load", outcomes.filter(({ atLoad }) => atLoad)] as const, ["in calls", outcomes.filter(({ atLoad }) => !atLoad)] as const, ["all", outcomes] as const,
  ];
  return rows.filter(([, of]) => of.length > 0).map(([name, of]) => row(name, of)).join("\n");
}

function row(name: string, outcomes: readonly Outcome[]): string {
  const count = (...statuses: string[]) => outcomes.filter(({ status }) => statuses.includes(status)).length;
  const [dead, tried] = [count(...KILLED), outcomes.length];
  const percent = (share: number) => `${(100 * share).toFixed(0)}%`;
  const [from, to] = interval(dead, tried);
  return (
    `${name.padEnd(12)} ${dead} of ${tried} killed, ${percent(dead / tried)} (95%: ${percent(from)} to ${percent(to)}); ` +
    `${count("Timeout")} of them without end, ${count("Survived")} survived, ${count("NoCoverage")} run by no test`
  );
}

/** Those that no test noticed, one a line: place, kind, what stood there and what stood there instead. */
export function survivors(outcomes: readonly Outcome[]): string[] {
  return outcomes
    .filter(({ status }) => !KILLED.includes(status))
    .map((each) => `${pathOf(each)}:${each.location.start.line + 1} ${each.mutatorName}${each.status === "NoCoverage" ? ", run by no test" : ""}: ${oneLine(original(each))} -> ${oneLine(each.replacement)}`)
    .sort();
}

function pathOf({ fileName }: Outcome): string {
  return relative(process.cwd(), fileName).replaceAll("\\", "/");
}

function original(outcome: Outcome): string {
  const { start, end } = outcome.location;
  const lines = readFileSync(outcome.fileName, "utf8").split("\n").slice(start.line, end.line + 1);
  return lines.map((line, i) => line.slice(i === 0 ? start.column : 0, i === lines.length - 1 ? end.column : undefined)).join("\n");
}

function oneLine(code: string): string {
  const text = code.replaceAll(/\s+/g, " ").trim();
  return text.length > 160 ? `${text.slice(0, 157)}...` : text;
}

interface RunTests {
  readonly testModules: readonly { readonly moduleId: string; ok(): boolean }[];
  readonly unhandledErrors: readonly unknown[];
}

/** What a run says of a change. Vitest hands over all files of tests it ever ran: one that failed by an earlier change says nothing of this one. */
export function statusAfter({ testModules, unhandledErrors }: RunTests, specifications: readonly { readonly moduleId: string }[]): "Killed" | "Survived" {
  const run = new Set(specifications.map(({ moduleId }) => moduleId));
  return unhandledErrors.length > 0 || testModules.some((each) => run.has(each.moduleId) && !each.ok()) ? "Killed" : "Survived";
}
