import { type SheetKey, type TableKey, WISHED_NAMES } from "../sheets/names";

/** The wished sheet name, or the first of "Models (2)", "Models (3)" … that is free. */
export function freeSheetName(key: SheetKey, taken: readonly string[]): string {
  return freeName(WISHED_NAMES.sheets[key], taken);
}

/** A sheet name, or the first of "Formula inputs (2)", "Formula inputs (3)" … that is free. */
export function freeName(wished: string, taken: readonly string[]): string {
  return firstFree(wished, taken, (name, n) => `${name} (${n})`);
}

/** The wished table name, or the first of "Models2", "Models3" … that is free. */
export function freeTableName(key: TableKey, taken: readonly string[]): string {
  return firstFree(WISHED_NAMES.tables[key], taken, (name, n) => `${name}${n}`);
}

/** The wished name for cells, or the first of "Horizon_2", "Horizon_3" … that is free. */
export function freeCellName(wished: string, taken: readonly string[]): string {
  return firstFree(wished, taken, (name, n) => `${name}_${n}`);
}

/** Whether a name is the one wished for, or one numbered because that was taken. */
export function isNumbered(name: string, wished: string): boolean {
  return new RegExp(`^${wished}(_\\d+)?$`, "i").test(name);
}

/** Excel's names differ in more than upper and lower case. */
function firstFree(wished: string, taken: readonly string[], numbered: (name: string, n: number) => string): string {
  const inUse = new Set(taken.map((name) => name.toLowerCase()));
  let name = wished;
  for (let n = 2; inUse.has(name.toLowerCase()); n += 1) name = numbered(wished, n);
  return name;
}
