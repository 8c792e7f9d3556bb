import {
  BooleanNumber,
  CellValueType,
  CustomRangeType,
  generateRandomId,
  type ICellData,
  type IDocumentData,
  type IObjectMatrixPrimitiveType,
  type Nullable,
} from "@univerjs/core";

import { boxAddress, quotedSheet } from "../a1";
import { invalidArgument } from "../hostObject";
import { EMPTY_CELL } from "./cellInput";
import { cellValue, readCells } from "./cellReading";
import { writeCells } from "./cellWriting";
import { type Grid, growSheet, presentCells, type SheetBox, sheetOf } from "./grid";
import { sheetBox } from "./rangeSubject";

/** A link as `Range.hyperlink` takes it. */
interface RangeHyperlink {
  address?: string;
  documentReference?: string;
  screenTip?: string;
  textToDisplay?: string;
}

const LINK_STYLE = { cl: { rgb: "#0563C1" }, ul: { s: BooleanNumber.TRUE } };

/** The link of the first cell that has one, else null. */
export function readHyperlink(grid: Grid, target: SheetBox): RangeHyperlink | null {
  const found = readCells(grid, present(grid, target), linkOf)
    .flat()
    .find((link) => link !== undefined);
  if (!found) return null;
  const documentReference = referenceOf(grid, found.url);
  return { ...(documentReference ? { documentReference } : { address: found.url }), textToDisplay: found.text };
}

/** Puts a link behind the cells of a range; their text stays unless the link brings its own. */
export function writeHyperlink(grid: Grid, target: SheetBox, link: unknown): void {
  const { address, documentReference, textToDisplay } = (link ?? {}) as RangeHyperlink;
  const url = documentReference ? gridLink(grid, documentReference, target.sheetId) : address;
  if (!url) throw invalidArgument("A hyperlink needs an address or a documentReference.");
  growSheet(grid, target);
  const sheet = sheetOf(grid, target.sheetId);
  rewriteCells(grid, target, (cell, row, column) => {
    const text = textToDisplay ?? (String(cellValue(cell)) || address || documentReference || url);
    const blank = sheet.getBlankCellDocumentModel(cell, row, column).documentModel?.getSnapshot();
    return { ...EMPTY_CELL, p: linkedText(blank, text, url), t: CellValueType.STRING };
  });
}

/** Takes the links of a range away; their text stays. */
export function clearHyperlinks(grid: Grid, target: SheetBox): void {
  rewriteCells(grid, target, (cell) => {
    const link = linkOf(cell);
    return link && { ...EMPTY_CELL, v: link.text, t: CellValueType.STRING };
  });
}

/** Writes other content into the cells of a range at once: Univer goes through the workbook's formulas at each write. */
function rewriteCells(
  grid: Grid,
  target: SheetBox,
  content: (cell: Nullable<ICellData>, row: number, column: number) => ICellData | undefined,
): void {
  const written: IObjectMatrixPrimitiveType<ICellData> = {};
  readCells(grid, present(grid, target), (cell, row, column) => {
    const rewritten = content(cell, row, column);
    if (rewritten) (written[row] ??= {})[column] = rewritten;
  });
  if (Object.keys(written).length > 0) writeCells(grid, target.sheetId, written);
}

/** Univer keeps a linked text as a small document. */
function linkedText(blank: IDocumentData | undefined, text: string, url: string): IDocumentData {
  const range = {
    startIndex: 0,
    endIndex: text.length - 1,
    rangeType: CustomRangeType.HYPERLINK,
    rangeId: generateRandomId(),
    properties: { url },
  };
  const body = {
    ...blank?.body,
    dataStream: `${text}\r\n`,
    customRanges: [range],
    textRuns: [{ st: 0, ed: text.length, ts: LINK_STYLE }],
    paragraphs: [{ ...blank?.body?.paragraphs?.[0], startIndex: text.length, paragraphId: generateRandomId() }],
    sectionBreaks: [],
  };
  return { id: generateRandomId(), documentStyle: {}, ...blank, body };
}

function linkOf(cell: Nullable<ICellData>): { url: string; text: string } | undefined {
  const link = cell?.p?.body?.customRanges?.find(({ rangeType }) => rangeType === CustomRangeType.HYPERLINK);
  const url = (link?.properties as { url?: string } | undefined)?.url;
  return url ? { url, text: String(cellValue(cell)) } : undefined;
}

function gridLink(grid: Grid, reference: string, sheetId: string): string {
  const { sheetId: linked, box } = sheetBox(grid, reference, sheetId);
  return `#gid=${linked}&range=${boxAddress(box)}`;
}

function referenceOf(grid: Grid, url: string): string | undefined {
  const [, sheetId, address] = /^#gid=(.+)&range=(.+)$/.exec(url) ?? [];
  return sheetId && address ? `${quotedSheet(sheetOf(grid, sheetId).getName())}!${address}` : undefined;
}

function present(grid: Grid, target: SheetBox): SheetBox {
  return { ...target, box: presentCells(grid, target) };
}
