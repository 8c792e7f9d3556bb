import { readFileSync } from "node:fs";
import type { FunctionsJson } from "../../preview/host/simulatedExcel";
import { createGridWithoutRules } from "../../preview/grid/headless";
import { startAddin, type AddinInNode } from "../../preview/host/node/addinInNode";
import { builtFunctionsScript } from "../../scripts/build/repository";
import type { FormulaCell, PlanValue, SheetPlan } from "../../src/sheets/plan";

/** A workbook in a simulated Excel without a screen; `Office` and `Excel` are made the writers' own. */
export async function openWorkbook(): Promise<AddinInNode> {
  const addin = await startAddin({ functions: { functions: [] }, namespace: "LLM", scripts: [], createGrid: createGridWithoutRules });
  const { Office, Excel } = addin.realm.window;
  Object.assign(globalThis, { Office, Excel });
  return addin;
}

/** The same with the add-in's own functions, as built. */
export async function openWorkbookWithFunctions(): Promise<AddinInNode> {
  const built = (file: string) => readFileSync(new URL(`../../dist/${file}`, import.meta.url), "utf8");
  const functions = JSON.parse(built("functions.json")) as FunctionsJson;
  const addin = await startAddin({ functions, namespace: "LLM", scripts: [builtFunctionsScript()], createGrid: createGridWithoutRules });
  const { Office, Excel } = addin.realm.window;
  Object.assign(globalThis, { Office, Excel });
  return addin;
}

/** Reads cells through office.js, as Excel would hand them to an add-in. */
export function sheetValues(name: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getUsedRange().load("values");
    await context.sync();
    return range.values;
  });
}

export function sheetNames(): Promise<string[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

export async function writeCell(sheet: string, row: number, column: number, value: PlanValue): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getCell(row, column).values = [[value]];
    await context.sync();
  });
}

/** Types settings into the column of a scenario on the sheet Assumptions in one go, since each round trip calculates the workbook anew; a blank leaves the preset's value in force. */
export async function typeAssumptions(edits: readonly (readonly [label: string, value: PlanValue])[], column = 1): Promise<void> {
  const labels = (await sheetValues("Assumptions")).map(([label]) => label);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Assumptions");
    for (const [label, value] of edits) sheet.getCell(labels.indexOf(label), column).values = [[value]];
    await context.sync();
  });
}

/** The zero-based row whose cell in a column holds a text; the first from the top. */
export async function rowOf(sheet: string, text: string, column = 0): Promise<number> {
  const row = (await sheetValues(sheet)).findIndex((cells) => cells[column] === text);
  if (row < 0) throw new Error(`${sheet} has no row "${text}".`);
  return row;
}

export interface Difference {
  readonly cell: string;
  readonly formula: string;
  readonly shown: unknown;
  readonly expected: PlanValue;
}

/** The formula cells of a plan whose values in the workbook are not those expected. */
export async function differences(plan: SheetPlan): Promise<Difference[]> {
  const values = await sheetValues(plan.name);
  return plan.cells
    .filter((cell): cell is FormulaCell => "formula" in cell)
    .map(({ row, column, formula, expected }) => ({
      cell: `${plan.name} R${row + 1}C${column + 1}`,
      formula,
      shown: values[row]?.[column],
      expected,
    }))
    .filter(({ shown, expected }) => !agrees(shown, expected));
}

const RELATIVE = 1e-9;

function agrees(shown: unknown, expected: PlanValue): boolean {
  if (typeof expected !== "number" || typeof shown !== "number") return shown === expected;
  // A share of 1 less one that is 1 but for its last bit is no longer 0.
  return Math.abs(shown - expected) <= Math.max(RELATIVE * Math.abs(expected), Number.EPSILON);
}
