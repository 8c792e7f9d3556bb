import { expect } from "vitest";
import { shown } from "./customFunctions";

type Handed = "desktop" | "web as texts";
const BLANK: Readonly<Record<Handed, unknown>> = { desktop: 0, "web as texts": "" };
const HANDED = Object.keys(BLANK) as Handed[];

/** Arguments as another Excel hands over the same cells: 0 or an empty text for the blank ones in ranges. */
export function handedBy(excel: Handed, args: readonly unknown[]): unknown[] {
  const cell = (value: unknown): unknown => (Array.isArray(value) ? value.map(cell) : value === null || value === "" ? BLANK[excel] : value);
  // An argument left out, alone or among those of a repeating one, is nothing everywhere.
  const range = (value: unknown): unknown => (isRange(value) ? cell(value) : Array.isArray(value) ? value.map(range) : value);
  return args.map(range);
}

function isRange(value: unknown): boolean {
  return Array.isArray(value) && value.every((row) => Array.isArray(row) && row.every((each) => !Array.isArray(each)));
}

/** The functions of a module, each call made as every Excel would make it: the answers must be the same. */
export function inEveryExcel<M extends Readonly<Record<string, unknown>>>(functions: M): M {
  const wrapped = Object.entries(functions).map(([name, f]) => [name, typeof f === "function" ? everyWay(name, f as Call) : f]);
  return Object.fromEntries(wrapped) as M;
}

type Call = (...args: unknown[]) => unknown;

function everyWay(name: string, f: Call): Call {
  return (...args) => {
    const told = shown(() => f(...args));
    for (const excel of HANDED) expect(shown(() => f(...handedBy(excel, args))), `${name} by ${excel}`).toEqual(told);
    return f(...args);
  };
}
