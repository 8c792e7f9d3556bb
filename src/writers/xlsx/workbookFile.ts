import type { SheetPlan } from "../../sheets/plan";
import { withValuesKept } from "./addinFormulas";
import { withStraightLines } from "./chartPoints";
import { cellNames, printAreas, printTitles } from "./definedNames";
import { withErrorValues } from "./errorValues";
import { FILE_FONT } from "./fileFont";
import { fileFormulas } from "./fileFormula";
import { type CachedValues, fileSheet } from "./fileSheet";
import { withFontsInOrder } from "./fontOrder";
import { writeXlsx } from "./hucre";
import { withNotesInFull } from "./noteBoxes";
import { withPointNames } from "./pointNames";
import { withPart } from "./zipPart";

/** What the file says of itself, and what its formulas show before anyone calculates. */
export interface FileOptions {
  readonly title: string;
  readonly creator: string;
  /** The ISO date the file is stamped with: no clock is read, so that the same plans give the same bytes. */
  readonly date: string;
  readonly cached?: CachedValues;
}

/** The media type of an .xlsx file. */
export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** An .xlsx file with a sheet for each plan, the first one shown. */
export async function workbookFile(
  plans: readonly SheetPlan[],
  { title, creator, date, cached = "expected" }: FileOptions,
): Promise<Uint8Array> {
  const stamped = new Date(`${date}T00:00:00Z`);
  const fileFormula = fileFormulas(plans.flatMap(({ tables }) => tables.map(({ name }) => name)));
  const file = await writeXlsx({
    sheets: plans.map((plan) => fileSheet(plan, { fileFormula, cached })),
    properties: { title, creator, created: stamped, modified: stamped },
    defaultFont: FILE_FONT,
    namedRanges: [...printAreas(plans), ...printTitles(plans), ...cellNames(plans)],
  });
  const ordered = await withPart(file, "xl/styles.xml", withFontsInOrder);
  const mended = await withErrorValues(await withNotesInFull(ordered, plans), plans);
  const straight = await withStraightLines(await withValuesKept(mended, plans), plans);
  return withPointNames(straight, plans);
}
