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

/** What the grid keeps with a link. */
interface LinkProperties {
  url: string;
  screenTip?: string;
}

const LINK_STYLE = { cl: { rgb: "#0563C1" }, ul: { s: BooleanNumber.TRUE } };

/** The link of the first cell that has one, else null. */
export function readHyperlink(grid: Grid, target: SheetBox): RangeHyperlink | null {
  const found = readCells(grid, present(grid, target), linkOf)
    .flat()
    .find((link) => link !== undefined);
  if (!found) return null;
  const documentReference = referenceOf(grid, found.url);
  const { url, text, screenTip } = found;
  return { ...(documentReference ? { documentReference } : { address: url }), ...(screenTip ? { screenTip } : {}), textToDisplay: text };
}

/**
 * Puts a link behind the cells of a range; their text stays unless the link brings its own. Excel gives the cells the
 * looks of a link, which stay when the link alone is cleared.
 */
export function writeHyperlink(grid: Grid, target: SheetBox, link: unknown): void {
  const { address, documentReference, screenTip, textToDisplay } = (link ?? {}) as RangeHyperlink;
  const url = documentReference ? gridLink(grid, documentReference, target.sheetId) : address;
  if (!url) throw invalidArgument("A hyperlink needs an address or a documentReference.");
  growSheet(grid, target);
  const sheet = sheetOf(grid, target.sheetId);
  rewriteCells(grid, target, (cell, row, column) => {
    const text = textToDisplay ?? (String(cellValue(cell)) || address || documentReference || url);
    const blank = sheet.getBlankCellDocumentModel(cell, row, column).documentModel?.getSnapshot();
    return { ...EMPTY_CELL, p: linkedText(blank, text, { url, ...(screenTip ? { screenTip } : {}) }), t: CellValueType.STRING, s: LINK_STYLE };
  });
}

/** Takes the links of a range away, with the formats of the cells where these are to go, too; their text stays. */
export function clearHyperlinks(grid: Grid, target: SheetBox, withFormats: boolean): void {
  rewriteCells(grid, target, (cell) => {
    const link = linkOf(cell);
    return link && { ...EMPTY_CELL, v: link.text, t: CellValueType.STRING, ...(withFormats ? { s: null } : {}) };
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
function linkedText(blank: IDocumentData | undefined, text: string, properties: LinkProperties): IDocumentData {
  const range = {
    startIndex: 0,
    endIndex: text.length - 1,
    rangeType: CustomRangeType.HYPERLINK,
    rangeId: generateRandomId(),
    properties,
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

function linkOf(cell: Nullable<ICellData>): (LinkProperties & { text: string }) | undefined {
  const link = cell?.p?.body?.customRanges?.find(({ rangeType }) => rangeType === CustomRangeType.HYPERLINK);
  const properties = link?.properties as LinkProperties | undefined;
  return properties?.url ? { ...properties, text: String(cellValue(cell)) } : undefined;
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
