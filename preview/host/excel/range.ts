import { boxAddress, MAX_COLUMNS, MAX_ROWS, onSheet, quotedSheet } from "../a1";
import { type HostObject, hostObject, invalidArgument, joinedMembers } from "../hostObject";
import { cellValue, displayedText, formulaOrValue, readCells, valueType } from "./cellReading";
import { writeInputs, writeNumberFormats } from "./cellWriting";
import { formatPattern } from "./cellInput";
import { placeOfCells } from "./chartPlace";
import { conditionalFormats } from "./conditionalFormats";
import { dataValidation } from "./dataValidation";
import { type Grid, type SheetBox, sheetOf } from "./grid";
import { readHyperlink, writeHyperlink } from "./hyperlink";
import { insertCells, rangeActions } from "./rangeActions";
import { rangeFormat } from "./rangeFormat";
import { rangeGeometry } from "./rangeGeometry";
import { rangeOccupants } from "./rangeOccupants";
import { worksheet } from "./worksheet";

const SCALARS = [
  "address",
  "addressLocal",
  "cellCount",
  "columnCount",
  "columnIndex",
  "formulas",
  "isEntireColumn",
  "isEntireRow",
  "numberFormat",
  "rowCount",
  "rowIndex",
  "text",
  "values",
  "valueTypes",
];

/** A range of cells. */
export function range(grid: Grid, target: SheetBox): HostObject {
  if (!onSheet(target.box)) throw invalidArgument();
  const members = joinedMembers(
    position(grid, target),
    contents(grid, target),
    parts(grid, target),
    rangeGeometry(grid, target),
    rangeOccupants(grid, target),
    rangeActions(grid, target),
    {
      insert(shift: string) {
        insertCells(grid, target, shift);
        return range(grid, target);
      },
    },
  );
  return hostObject({ typeName: "Range", scalars: SCALARS, subject: target, members });
}

/** The address of a box with its sheet. */
export function rangeAddress(grid: Grid, { sheetId, box }: SheetBox): string {
  return `${quotedSheet(sheetOf(grid, sheetId).getName())}!${boxAddress(box)}`;
}

function position(grid: Grid, { sheetId, box }: SheetBox): object {
  const address = () => rangeAddress(grid, { sheetId, box });
  return {
    get address() {
      return address();
    },
    get addressLocal() {
      return address();
    },
    get left() {
      return placeOfCells(grid, { sheetId, box }).left;
    },
    get top() {
      return placeOfCells(grid, { sheetId, box }).top;
    },
    get width() {
      return placeOfCells(grid, { sheetId, box }).width;
    },
    get height() {
      return placeOfCells(grid, { sheetId, box }).height;
    },
    rowIndex: box.row,
    columnIndex: box.column,
    rowCount: box.rows,
    columnCount: box.columns,
    cellCount: box.rows * box.columns,
    isEntireColumn: box.rows === MAX_ROWS,
    isEntireRow: box.columns === MAX_COLUMNS,
  };
}

function contents(grid: Grid, target: SheetBox): object {
  const { sheetId } = target;
  const formulas = () => readCells(grid, target, formulaOrValue(grid, sheetId));
  const write = (input: unknown) => writeInputs(grid, target, input);
  return {
    get values(): unknown {
      return readCells(grid, target, cellValue);
    },
    set values(input: unknown) {
      write(input);
    },
    get formulas(): unknown {
      return formulas();
    },
    set formulas(input: unknown) {
      write(input);
    },
    get formulasLocal(): unknown {
      return formulas();
    },
    set formulasLocal(input: unknown) {
      write(input);
    },
    get numberFormat(): unknown {
      return readCells(grid, target, (_, row, column) =>
        formatPattern(sheetOf(grid, sheetId).getComposedCellStyle(row, column)),
      );
    },
    set numberFormat(formats: unknown) {
      writeNumberFormats(grid, target, formats);
    },
    get text() {
      return readCells(grid, target, displayedText(grid, sheetId));
    },
    get valueTypes() {
      return readCells(grid, target, valueType);
    },
    get hyperlink(): unknown {
      return readHyperlink(grid, target);
    },
    set hyperlink(link: unknown) {
      writeHyperlink(grid, target, link);
    },
  };
}

function parts(grid: Grid, target: SheetBox): object {
  return {
    get format() {
      return rangeFormat(grid, target);
    },
    get worksheet() {
      return worksheet(grid, target.sheetId);
    },
    get dataValidation() {
      return dataValidation(grid, target);
    },
    get conditionalFormats() {
      return conditionalFormats(grid, target);
    },
  };
}
