import {
  BooleanNumber,
  CellValueType,
  CustomRangeType,
  generateRandomId,
  type ICellData,
  type IDocumentData,
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
  readCells(grid, present(grid, target), (cell, row, column) => {
    const text = textToDisplay ?? (String(cellValue(cell)) || address || documentReference || url);
    const p = linkedText(
      sheetOf(grid, target.sheetId).getBlankCellDocumentModel(cell, row, column).documentModel?.getSnapshot(),
      text,
      url,
    );
    writeCells(grid, target.sheetId, { [row]: { [column]: { ...EMPTY_CELL, p, t: CellValueType.STRING } } });
  });
}

/** Takes the links of a range away; their text stays. */
export function clearHyperlinks(grid: Grid, target: SheetBox): void {
  readCells(grid, present(grid, target), (cell, row, column) => {
    const link = linkOf(cell);
    if (link)
      writeCells(grid, target.sheetId, {
        [row]: { [column]: { ...EMPTY_CELL, v: link.text, t: CellValueType.STRING } },
      });
  });
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
