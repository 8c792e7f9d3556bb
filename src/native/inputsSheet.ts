import { FIXED, reference, sheetPrefix } from "../sheets/address";
import { formulaCell, sectionHeading, valueCell, valueRow } from "../sheets/cells";
import type { PlanCell, PlanValue, SheetPlan } from "../sheets/plan";
import { printSetup } from "../sheets/print";
import type { StyleName } from "../sheets/styles";
import { CATALOG_FACTS, FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "../sheets/titleBlock";
import { type Line, OF, OWN_LABEL, OWN_NAME, merged, placed } from "./expression";
import { llmCalls } from "./llmCalls";

/** A cell whose formula was replaced. */
export interface ConvertedFormula {
  /** With its sheet, as formulas refer to it. */
  readonly address: string;
  /** The same for people. */
  readonly name: string;
  readonly former: string;
  readonly value: PlanValue;
  readonly lines: readonly Line[];
}

/** The plan of the sheet, and where each line's value stands on it. */
export interface InputsSheet {
  readonly plan: SheetPlan;
  readonly cellOf: (key: string) => string;
}

export const INPUTS_SHEET_NAME = "Formula inputs";
const HEADERS = ["Of", "Figure", "Value", "Unit", "Source or equation", "Used by"] as const;
const VALUE_COLUMN = 2;
const MOST_USERS = 3;

/** Where the lines stand: what was given or read first, what is computed from it below. */
interface Layout {
  readonly inputs: readonly Line[];
  readonly computed: readonly Line[];
  readonly firstInput: number;
  readonly firstComputed: number;
  readonly firstFormula: number;
}

/** Everything the converted formulas compute with, each line with its value, unit, source and users, and what they were before. */
export function inputsSheet(name: string, converted: readonly ConvertedFormula[]): InputsSheet {
  const layout = layoutOf(merged(converted.flatMap(({ lines }) => lines)));
  const rows = rowsByKey(layout);
  const cellOf = (key: string) => sheetPrefix(name) + reference(rows.get(key)!, VALUE_COLUMN, FIXED);
  return { plan: plan(name, layout, rows, converted), cellOf };
}

function layoutOf(lines: readonly Line[]): Layout {
  const inputs = lines.filter(({ kind }) => kind !== "computed").sort((a, b) => rank(a) - rank(b) || a.of.localeCompare(b.of));
  const computed = lines.filter(({ kind }) => kind === "computed");
  const firstInput = FIRST_FREE_ROW + 2;
  const firstComputed = firstInput + inputs.length + (computed.length > 0 ? 3 : 0);
  return { inputs, computed, firstInput, firstComputed, firstFormula: firstComputed + computed.length + 3 };
}

/** Settings first, then figures of the catalog by name, constants last. */
function rank({ of }: Line): number {
  if (of === OF.setting) return 0;
  return of === OF.constant ? 2 : 1;
}

function rowsByKey({ inputs, computed, firstInput, firstComputed }: Layout): ReadonlyMap<string, number> {
  return new Map([...inputs.map(({ key }, i) => [key, firstInput + i] as const), ...computed.map(({ key }, i) => [key, firstComputed + i] as const)]);
}

function plan(name: string, layout: Layout, rows: ReadonlyMap<string, number>, converted: readonly ConvertedFormula[]): SheetPlan {
  const { inputs, computed, firstInput, firstComputed, firstFormula } = layout;
  const users = usersOf(converted);
  const lineCells = (each: Line) => cellsOf(each, rows, users.get(each.key) ?? []);
  return {
    name,
    tabColor: "#E0B400",
    cells: [
      ...titleBlock("Formula inputs", "What the converted formulas compute with. Change a figure in blue and they follow; figures in green are read from cells of yours.", CATALOG_FACTS),
      ...heads(firstInput, "Inputs"),
      ...inputs.flatMap(lineCells),
      ...(computed.length > 0 ? heads(firstComputed, "Computed from the inputs") : []),
      ...computed.flatMap(lineCells),
      ...formulaHeads(firstFormula),
      ...converted.flatMap((each, i) => formulaCells(firstFormula + i, each)),
    ],
    tables: [],
    columnWidths: [30, 38, 18, 42, 84, 48],
    rowHeights: TITLE_HEIGHT,
    freeze: { rows: FIRST_FREE_ROW, columns: 2 },
    conditionalFormats: [],
    validations: [],
    print: printSetup(FIRST_FREE_ROW - 1),
  };
}

function heads(firstRow: number, title: string): PlanCell[] {
  return [...sectionHeading(firstRow - 2, title, HEADERS.length), ...headerCells(firstRow - 1, HEADERS)];
}

function formulaHeads(firstRow: number): PlanCell[] {
  const headers = ["Cell", "Functions", "Former value", "Value now", "Former formula"];
  return [...sectionHeading(firstRow - 2, "Converted formulas", HEADERS.length), ...headerCells(firstRow - 1, headers)];
}

function headerCells(row: number, headers: readonly string[]): PlanCell[] {
  return headers.map((header, column) => valueCell(row, column, header, column === VALUE_COLUMN ? "header" : "headerLeft"));
}

const STYLE_OF_KIND: Readonly<Record<Line["kind"], StyleName>> = { given: "inputRight", read: "resultLink", constant: "reference", computed: "result" };

function cellsOf({ key, kind, of, label, unit, format, source, formula, value }: Line, rows: ReadonlyMap<string, number>, users: readonly string[]): PlanCell[] {
  const row = rows.get(key)!;
  const own = { [OWN_NAME]: 0, [OWN_LABEL]: 1 } as const;
  const local = (needed: string) => reference(rows.get(needed)!, VALUE_COLUMN, FIXED);
  const written = formula && placed(Object.entries(own).reduce((text, [place, column]) => text.replaceAll(place, reference(row, column, { column: true })), formula), local);
  const look = { style: STYLE_OF_KIND[kind], format } as const;
  return [
    ...valueRow(row, 0, [of, label], "text"),
    written === undefined ? { ...valueCell(row, VALUE_COLUMN, value, look.style, format), format } : formulaCell(row, VALUE_COLUMN, written, value, look),
    ...valueRow(row, VALUE_COLUMN + 1, [unit, source, usersText(users)], "text"),
  ];
}

function usersOf(converted: readonly ConvertedFormula[]): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const { name, lines } of converted) {
    for (const { key } of lines) {
      const known = users.get(key);
      if (known) known.push(name);
      else users.set(key, [name]);
    }
  }
  return users;
}

function usersText(users: readonly string[]): string {
  const more = users.length > MOST_USERS ? ` and ${users.length - MOST_USERS} more` : "";
  return users.slice(0, MOST_USERS).join(", ") + more;
}

function formulaCells(row: number, { address, name, former, value }: ConvertedFormula): PlanCell[] {
  const functions = [...new Set(llmCalls(former).map(({ id }) => id))].join(", ");
  return [
    ...valueRow(row, 0, [name, functions], "text"),
    valueCell(row, VALUE_COLUMN, value, "result", "number"),
    formulaCell(row, VALUE_COLUMN + 1, address, value, { style: "linkText", format: "number" }),
    valueCell(row, VALUE_COLUMN + 2, former, "text"),
  ];
}
