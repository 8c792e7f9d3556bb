import { CustomRangeType, type ICellData, type Nullable } from '@univerjs/core';
import { AddHyperLinkCommand, CancelHyperLinkCommand } from '@univerjs/sheets-hyper-link';

import { boxAddress } from '../a1';
import { invalidArgument } from '../hostObject';
import { cellValue, readCells } from './cellReading';
import { facadeSheet, type Grid, presentCells, type SheetBox } from './grid';
import { sheetBox } from './rangeSubject';

/** A link as `Range.hyperlink` takes it. */
interface RangeHyperlink {
  address?: string;
  documentReference?: string;
  screenTip?: string;
  textToDisplay?: string;
}

/** The link of the first cell that has one, else null. */
export function readHyperlink(grid: Grid, target: SheetBox): RangeHyperlink | null {
  const present = { ...target, box: presentCells(grid, target) };
  const [found] = readCells(grid, present, linkOf).flat().filter((link) => link !== undefined);
  if (!found) return null;
  const reference = documentReference(grid, found.url);
  return { ...(reference ? { documentReference: reference } : { address: found.url }), textToDisplay: found.text };
}

/** Puts a link behind the cells of a range; their text stays unless the link brings its own. */
export function writeHyperlink(grid: Grid, target: SheetBox, link: unknown): void {
  const { address, documentReference: reference, textToDisplay } = (link ?? {}) as RangeHyperlink;
  const payload = reference ? gridLink(grid, reference, target.sheetId) : address;
  if (!payload) throw invalidArgument('A hyperlink needs an address or a documentReference.');
  readCells(grid, { ...target, box: presentCells(grid, target) }, (cell, row, column) => {
    const display = textToDisplay ?? (String(cellValue(cell)) || address || reference);
    const place = { unitId: grid.unitId, subUnitId: target.sheetId };
    grid.execute(AddHyperLinkCommand.id, { ...place, link: { id: `link-${target.sheetId}-${row}-${column}`, row, column, payload, display } });
  });
}

/** Takes the links of a range away. */
export function clearHyperlinks(grid: Grid, target: SheetBox): void {
  readCells(grid, { ...target, box: presentCells(grid, target) }, (cell, row, column) => {
    const link = linkOf(cell);
    const place = { unitId: grid.unitId, subUnitId: target.sheetId, row, column };
    if (link) grid.execute(CancelHyperLinkCommand.id, { ...place, id: link.id });
  });
}

function linkOf(cell: Nullable<ICellData>): { id: string; url: string; text: string } | undefined {
  const link = cell?.p?.body?.customRanges?.find(({ rangeType }) => rangeType === CustomRangeType.HYPERLINK);
  const url = (link?.properties as { url?: string } | undefined)?.url;
  return link && url ? { id: link.rangeId, url, text: String(cellValue(cell)) } : undefined;
}

function gridLink(grid: Grid, reference: string, sheetId: string): string {
  const { sheetId: linked, box } = sheetBox(grid, reference, sheetId);
  return `#gid=${linked}&range=${boxAddress(box)}`;
}

function documentReference(grid: Grid, url: string): string | undefined {
  const match = /^#gid=(.+)&range=(.+)$/.exec(url);
  if (!match) return undefined;
  const sheet = facadeSheet(grid, match[1] ?? '');
  return `'${sheet.getSheetName().replaceAll("'", "''")}'!${match[2]}`;
}
