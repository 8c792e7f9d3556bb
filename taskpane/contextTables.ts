import { CATALOG_DATE } from "../src/catalog/sources";
import type { Range } from "../src/scenario/range";
import { MATRIX_TABLE_KEYS, WISHED_NAMES } from "../src/sheets/names";
import { readTables } from "../src/writers/standingTable";
import { isNamedLike } from "../src/writers/workbookContents";
import { type Argument, LEFT_OUT } from "./formulaText";

/** What an answer is computed from: the argument that passes it, and how the pane says so. */
export interface AnswerContext {
  readonly argument: Argument;
  readonly note: string;
}

/** The shipped catalog and the first preset. */
export const BUILT_IN: AnswerContext = { argument: LEFT_OUT, note: `Computed with the built-in figures of ${CATALOG_DATE} and the preset Published.` };

/** The workbook's own assumptions and catalog tables, the first table of each kind; the built-in ones where none stands. */
export function workbookContext(): Promise<AnswerContext> {
  return Excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name");
    await context.sync();
    const ours = MATRIX_TABLE_KEYS.flatMap((key) => tables.items.find(({ name }) => isNamedLike(name, WISHED_NAMES.tables[key])) ?? []);
    if (ours.length === 0) return { ...BUILT_IN, note: `${BUILT_IN.note} This workbook has no tables of the add-in yet.` };
    const read = (await readTables(context, ours)).flatMap((table) => table ?? []);
    const names = read.map(({ name }) => name);
    const value: Range[] = read.map(({ headers, rows }) => [headers, ...rows]);
    return { argument: { text: names.map((name) => `${name}[#All]`).join(","), value }, note: `Computed with this workbook's tables: ${names.join(", ")}.` };
  });
}
