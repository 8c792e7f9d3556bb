/** The library that writes .xlsx files, behind this one file: another library means another file here. */
export { writeXlsx } from "hucre/xlsx";
export type {
  Cell,
  CellStyle,
  ConditionalRule,
  DataValidation,
  WriteOptions,
  SheetChart,
  TableDefinition,
  WriteSheet,
} from "hucre/xlsx";
