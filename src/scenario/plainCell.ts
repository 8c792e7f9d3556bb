/** A cell as Excel hands it over; a blank is null on the web, an empty text inside a range. */
export type CellValue = string | number | boolean | null | undefined;
/** A range by rows. */
export type Range = readonly (readonly CellValue[])[];

/** A cell's data type as Excel hands it over, in a function's arguments. */
interface DataTypeCell {
  readonly type?: unknown;
  readonly basicType?: unknown;
  readonly basicValue?: unknown;
}

/** Data types that are a plain value and how it looks, or what else is told of it; entities, pictures and errors are none. */
const PLAIN_TYPES: ReadonlySet<unknown> = new Set(["FormattedNumber", "Double", "String", "Boolean", "Empty"]);
const TYPE_OF_BASIC: Readonly<Record<string, string>> = { Double: "number", String: "string", Boolean: "boolean" };

/** The plain value of a cell that holds a formatted number or another data type with one; any other cell as it is. */
export function plainCell(cell: CellValue): CellValue {
  if (typeof cell !== "object" || cell === null) return cell;
  const { type, basicType, basicValue } = cell as DataTypeCell;
  if (!PLAIN_TYPES.has(type)) return cell;
  if (basicType === "Empty") return null;
  return typeof basicType === "string" && Object.hasOwn(TYPE_OF_BASIC, basicType) && typeof basicValue === TYPE_OF_BASIC[basicType] ? (basicValue as CellValue) : cell;
}

/** A range with the plain values of its cells: the same range where all of them are plain, as nearly always. */
export function plainRange(range: Range): Range {
  return range.some((row) => row.some(isDataType)) ? range.map((row) => row.map(plainCell)) : range;
}

function isDataType(cell: CellValue): boolean {
  return typeof cell === "object" && cell !== null;
}
