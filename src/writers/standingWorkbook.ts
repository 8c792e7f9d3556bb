import { contextOf } from "../native/context";
import type { StandingWorkbook } from "../native/explainedCell";
import { MATRIX_TABLE_KEYS, SHEET_KEYS, type SheetKey, TABLE_KEYS, WISHED_NAMES, type WorkbookNames, byKey } from "../sheets/names";
import { FIRST_API_COLUMN, HEADER_ROW, MODEL_COLUMN, MONTHS_ROW } from "../sheets/matrixLayout";
import { namesFrom } from "../sheets/formerChoice";
import { pairPlace } from "../sheets/pairSection";
import { contextRange } from "./referredCells";
import { loadedMark, markedKey } from "./sheetMark";
import { isNamedLike } from "./workbookContents";

/** Reads our workbook, for a look at one sheet of it: three round trips. Undefined where there is none, or more than one. */
export async function standingWorkbook(context: Excel.RequestContext, lookedAt: string): Promise<StandingWorkbook | undefined> {
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  await context.sync();
  const marks = worksheets.items.map((sheet) => ({ name: sheet.name, mark: loadedMark(sheet) }));
  const named = byKey(TABLE_KEYS, (key) => tables.items.find(({ name }) => isNamedLike(name, WISHED_NAMES.tables[key]))?.name);
  const read = MATRIX_TABLE_KEYS.flatMap((key) => {
    const name = named[key];
    return name === undefined ? [] : [tables.getItem(name).getRange().load("address,values,rowIndex,columnIndex")];
  });
  await context.sync();
  const keys = new Map(marks.flatMap((sheet) => [[sheet.name, SHEET_KEYS.find((key) => key === markedKey(sheet))] as const]));
  const sheetsOf = (key: SheetKey) => [...keys].filter(([, each]) => each === key).map(([name]) => name);
  const [matrix, workings] = [sheetsOf("breakEven"), sheetsOf("workings")];
  if (matrix.length !== 1 || workings.length !== 1) return undefined;

  const head = worksheets.getItem(matrix[0]!).getUsedRange(true).load("values,rowIndex,columnIndex");
  const first = worksheets.getItem(matrix[0]!).getCell(MONTHS_ROW, FIRST_API_COLUMN).load("formulas");
  const steps = worksheets.getItem(workings[0]!).getUsedRange(true).load("values,rowIndex,columnIndex");
  const pair = worksheets.getItem(lookedAt).getRangeByIndexes(pairPlace("model").row, pairPlace("model").column, 2, 1).load("values");
  await context.sync();
  const at = valuesOf(head);
  const names: WorkbookNames = {
    sheets: byKey(SHEET_KEYS, (key) => sheetsOf(key)[0] ?? WISHED_NAMES.sheets[key]),
    tables: byKey(TABLE_KEYS, (key) => named[key] ?? WISHED_NAMES.tables[key]),
    choices: WISHED_NAMES.choices,
    chosen: {
      models: namesFrom((i) => at(MONTHS_ROW + i, MODEL_COLUMN)),
      apis: namesFrom((i) => at(HEADER_ROW, FIRST_API_COLUMN + i)),
      pair: { model: String(pair.values[0]![0]), api: String(pair.values[1]![0]) },
      mode: String(first.formulas[0]![0]).includes("LLM.") ? "functions" : "native",
    },
  };
  return { names, context: contextOf(read.map(contextRange)), keyOf: (sheet) => keys.get(sheet), workingsValue: valuesOf(steps) };
}

function valuesOf({ values, rowIndex, columnIndex }: Excel.Range): (row: number, column: number) => unknown {
  return (row, column) => (values as unknown[][])[row - rowIndex]?.[column - columnIndex];
}
