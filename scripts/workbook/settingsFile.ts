import { nameKey } from "../../src/catalog/lookup";
import { setting } from "../../src/engine/settings";
import { TEXT_SETTINGS, TEXT_SETTING_KEYS } from "../../src/engine/textSettings";
import { type CellValue, isBlank } from "../../src/scenario/range";
import { PRESET_LABEL, settingKey, settingsRows } from "../../src/scenario/settingsRows";
import { SPENT_ON_LABEL, SPEND_LABEL } from "../../src/scenario/spendLabels";
import { ASSUMPTION_KEYS } from "../../src/sheets/assumptionsTable";
import { csvRows } from "./csvRows";
import type { FileRow } from "./fileRow";
import { jsonRows } from "./jsonRows";
import { RefusedRequest } from "./refusedRequest";

/** The settings of a file as rows of a range; anything wrong with one is refused with its line, and so is a file without any. */
export function settingsOf(name: string, text: string): [string, CellValue][] {
  const plain = text.replace(/^\uFEFF/, "");
  const rows = inFile(name, () => (/\.json$/i.test(name) ? jsonRows(plain) : csvRows(plain)));
  if (rows.length === 0) throw new RefusedRequest(`${name} holds no settings. Write one a line, such as Electricity rate,0.30.`);
  const lines = new Map<string, number>();
  return rows.map((row) => {
    const setting = inFile(name, () => checkedSetting(row, lines), row.line);
    lines.set(nameKey(row.label), row.line);
    return setting;
  });
}

/** A setting of a file as a row of a range; one that is wrong is refused in words, and so is one that stands twice. */
export function checkedSetting(row: FileRow, lines: ReadonlyMap<string, number>): [string, CellValue] {
  const { label } = row;
  const before = lines.get(nameKey(label));
  if (before !== undefined) throw new RefusedRequest(`"${label}" stands in line ${before} too; keep one.`);
  if (label === "") throw new RefusedRequest("The setting has no name.");
  const special = [PRESET_LABEL, SPEND_LABEL, SPENT_ON_LABEL, ...TEXT_SETTING_KEYS.map((each) => TEXT_SETTINGS[each].label)].find((known) => nameKey(known) === nameKey(label));
  const key = special === undefined ? settingKey(label) : undefined;
  if (isBlank(row.value)) throw new RefusedRequest(`"${label}" has no value. Write 0 where none is meant, or leave the line out.`);
  settingsRows([[label, row.value]]);
  if (key !== undefined && !ASSUMPTION_KEYS.includes(key)) {
    throw new RefusedRequest(`"${label}" is not on the sheet Assumptions: the workbook's formulas do not compute with it.`);
  }
  return [key === undefined ? special! : setting(key).label, row.value];
}

/** Does something with a file; a failure is told with the file's name and the line. */
export function inFile<T>(name: string, act: () => T, line?: number): T {
  try {
    return act();
  } catch (error) {
    const where = line === undefined ? name : `${name}, line ${line}`;
    throw new RefusedRequest(`${where}: ${(error as Error).message}`, { cause: error });
  }
}
