import { nameKey } from "../../src/catalog/lookup";
import type { CellValue } from "../../src/scenario/range";
import { PRESET_LABEL, settingKey, settingsRows } from "../../src/scenario/settingsRows";
import { ASSUMPTION_KEYS } from "../../src/sheets/assumptionsTable";
import { csvRows } from "./csvRows";
import { jsonRows } from "./jsonRows";
import { RefusedRequest } from "./refusedRequest";

/** A setting as a file has it. */
export interface FileRow {
  /** Counted from 1. */
  readonly line: number;
  readonly label: string;
  readonly value: CellValue;
}

/** The settings of a file as rows of a range; anything wrong with one is refused with its line. */
export function settingsOf(name: string, text: string): [string, CellValue][] {
  const plain = text.replace(/^\uFEFF/, "");
  const rows = inFile(name, () => (/\.json$/i.test(name) ? jsonRows(plain) : csvRows(plain)));
  const lines = new Map<string, number>();
  for (const row of rows) {
    inFile(name, () => checkSetting(row, lines), row.line);
    lines.set(nameKey(row.label), row.line);
  }
  return rows.map(({ label, value }) => [label, value]);
}

function checkSetting({ label, value }: FileRow, lines: ReadonlyMap<string, number>): void {
  const before = lines.get(nameKey(label));
  if (before !== undefined) throw new RefusedRequest(`"${label}" stands in line ${before} too; keep one.`);
  if (label === "") throw new RefusedRequest("The setting has no name.");
  settingsRows([[label, value]]);
  if (nameKey(label) !== nameKey(PRESET_LABEL) && !ASSUMPTION_KEYS.includes(settingKey(label))) {
    throw new RefusedRequest(`"${label}" is not on the sheet Assumptions: the workbook's formulas do not compute with it.`);
  }
}

/** Does something with a file; a failure is told with the file's name and the line. */
function inFile<T>(name: string, act: () => T, line?: number): T {
  try {
    return act();
  } catch (error) {
    const where = line === undefined ? name : `${name}, line ${line}`;
    throw new RefusedRequest(`${where}: ${(error as Error).message}`, { cause: error });
  }
}
