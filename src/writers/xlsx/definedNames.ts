import { FIXED, areaReference, columnsReference, rowsReference, sheetPrefix } from "../../sheets/address";
import type { SheetPlan } from "../../sheets/plan";
import type { WriteOptions } from "./hucre";

type NamedRange = NonNullable<WriteOptions["namedRanges"]>[number];

/**
 * The rows, and columns, that each sheet repeats when it is printed, as the names Excel keeps them in. hucre would write
 * them itself, but without quotes around the sheet's name, and Excel then repairs the file.
 */
export function printTitles(plans: readonly SheetPlan[]): NamedRange[] {
  return plans.map(({ name, print: { titleRows, titleColumns } }) => ({
    name: "_xlnm.Print_Titles",
    range: [...(titleColumns ? [columnsReference(titleColumns)] : []), rowsReference(titleRows)].map((part) => sheetPrefix(name) + part).join(),
    scope: name,
  }));
}

/** What of a sheet is printed, where that is not all of it. */
export function printAreas(plans: readonly SheetPlan[]): NamedRange[] {
  return plans.flatMap(({ name, print: { area } }) => (area ? [{ name: "_xlnm.Print_Area", range: sheetPrefix(name) + areaReference(area, FIXED), scope: name }] : []));
}

/** The names that the plans give to cells, for the whole workbook. */
export function cellNames(plans: readonly SheetPlan[]): NamedRange[] {
  return plans.flatMap(({ name: sheet, names = [] }) =>
    names.map(({ name, area, comment }) => ({ name, comment, range: sheetPrefix(sheet) + areaReference(area, FIXED) })),
  );
}
