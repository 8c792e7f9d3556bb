import type { AnyTable } from "../../src/catalog/kinds";
import type { Column, ColumnShow } from "../../src/catalog/tables";
import { serialOfIso } from "../../src/catalog/dates";
import { MISSING, ZERO_WORD, takesZeroWord } from "../../src/scenario/missingFigure";
import { FORMATS } from "../../src/sheets/styles";
import type { CellTable } from "../../src/writers/insertedTable";

const FORMAT_OF: Record<ColumnShow, string> = {
  text: FORMATS.text,
  flag: FORMATS.general,
  number: FORMATS.number,
  usd: FORMATS.usd,
  percent: FORMATS.percent,
  date: FORMATS.date,
  link: FORMATS.text,
};

/** Records of a catalog table as cells, headers first, dates as a sheet knows them, a word for a figure that is missing. */
export function tableCells({ columns }: AnyTable, records: AnyTable["records"]): CellTable {
  return {
    values: [
      columns.map(({ header }) => header),
      ...records.map((record) => columns.map((column) => cellValue(column, record[column.field]))),
    ],
    formats: [columns.map(() => FORMATS.text), ...records.map(() => columns.map(columnFormat))],
  };
}

/** A word in a figure's place is grey and stands to the right, as the figure would. */
const WORD_SECTION = "[Color16]* @_)";

function columnFormat({ show, domain }: Column<AnyTable["records"][number]>): string {
  const format = FORMAT_OF[show];
  return domain ? `${format.replace(/;@_\)$/, "")};${WORD_SECTION}` : format;
}

function cellValue(column: Column<AnyTable["records"][number]>, value: unknown): string | number | boolean {
  const { show, domain } = column;
  if (value === 0 && takesZeroWord(column)) return ZERO_WORD;
  if (value === undefined || value === null) return domain ? MISSING : "";
  return show === "date" && typeof value === "string" ? serialOfIso(value)! : (value as string | number | boolean);
}
