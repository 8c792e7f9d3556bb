import type { AnyTable } from "../../src/catalog/kinds";
import type { ColumnShow } from "../../src/catalog/tables";
import { serialOfIso } from "../../src/catalog/dates";
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

/** Records of a catalog table as cells, headers first, dates as a sheet knows them. */
export function tableCells({ columns }: AnyTable, records: AnyTable["records"]): CellTable {
  return {
    values: [
      columns.map(({ header }) => header),
      ...records.map((record) => columns.map(({ field, show }) => cellValue(record[field], show))),
    ],
    formats: [columns.map(() => FORMATS.text), ...records.map(() => columns.map(({ show }) => FORMAT_OF[show]))],
  };
}

function cellValue(value: unknown, show: ColumnShow): string | number | boolean {
  if (value === undefined || value === null) return "";
  return show === "date" && typeof value === "string" ? serialOfIso(value)! : (value as string | number | boolean);
}
