import { areaReference, reference } from "../../../src/sheets/address";
import type { PlanValue, SheetPlan } from "../../../src/sheets/plan";
import { type PackageParts, packageParts, packed } from "./packageParts";

/** A change someone makes to a file. */
export interface Edit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: PlanValue;
}

/** A file with cells changed, in the file itself: no plan is asked again. */
export function edited(file: Uint8Array, plans: readonly SheetPlan[], edits: readonly Edit[]): Uint8Array {
  const parts = new Map(packageParts(file));
  for (const edit of edits) {
    const path = `xl/worksheets/sheet${plans.findIndex(({ name }) => name === edit.sheet) + 1}.xml`;
    parts.set(path, withCell(parts.get(path)!, edit));
  }
  return packed(parts);
}

/** A file with a row added under a table, the table grown over it as Excel does. */
export function withTableRow(file: Uint8Array, plans: readonly SheetPlan[], sheet: string, values: readonly (PlanValue | undefined)[]): Uint8Array {
  const { name, area } = plans.find((plan) => plan.name === sheet)!.tables[0]!;
  const row = area.row + area.rowCount;
  const cells = values.flatMap((value, i) => (value === undefined ? [] : [{ sheet, row, column: area.column + i, value }]));
  const parts = new Map(packageParts(edited(file, plans, cells)));
  const [path, text] = tablePart(parts, name);
  const grown = areaReference({ ...area, rowCount: area.rowCount + 1 });
  return packed(parts.set(path, text.replaceAll(`ref="${areaReference(area)}"`, `ref="${grown}"`)));
}

function tablePart(parts: PackageParts, name: string): [string, string] {
  return [...parts].find(([path, text]) => path.startsWith("xl/tables/") && text.includes(` name="${name}"`))!;
}

function withCell(sheet: string, { row, column, value }: Edit): string {
  const at = reference(row, column);
  const cell = new RegExp(`<c r="${at}"((?: s="\\d+")?)[^>]*?(?:/>|>.*?</c>)`);
  if (cell.test(sheet)) return sheet.replace(cell, (_, style: string) => cellText(at, style, value));
  const open = new RegExp(`(<row r="${row + 1}"[^>]*>.*?)</row>`);
  if (open.test(sheet)) return sheet.replace(open, (_, cells: string) => `${cells}${cellText(at, "", value)}</row>`);
  return sheet.replace("</sheetData>", `<row r="${row + 1}">${cellText(at, "", value)}</row></sheetData>`);
}

function cellText(at: string, style: string, value: PlanValue): string {
  return typeof value === "number"
    ? `<c r="${at}"${style}><v>${value}</v></c>`
    : `<c r="${at}"${style} t="inlineStr"><is><t>${String(value)}</t></is></c>`;
}
