import Papa from "papaparse";
import { RefusedFileError } from "../refusedFile";
import { csvSlices } from "./csvSlices";

/** The cells of a CSV as they stand; rows without any text are passed over. */
export interface CsvTable {
  readonly delimiter: string;
  readonly rows: readonly (readonly string[])[];
}

const DELIMITERS = [",", ";", "\t", "|"];
/** Excel's own first line, which says what parts the columns. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;
const LOOKED_AT = 65_536;

/** Reads a CSV a piece at a time; `checkCount` refuses too many rows on the way. */
export function* csvTable(text: string, checkCount: (rows: number) => void): Generator<number, CsvTable> {
  const [line = "", stated] = SEPARATOR_LINE.exec(text) ?? [];
  const body = text.slice(line.length);
  const delimiter = stated ?? Papa.parse<string[]>(body.slice(0, LOOKED_AT), { delimitersToGuess: DELIMITERS, preview: 20, skipEmptyLines: "greedy" }).meta.delimiter;
  const rows: string[][] = [];
  let read = 0;
  for (const slice of csvSlices(body)) {
    for (const row of cells(slice, delimiter)) rows.push(row);
    checkCount(rows.length);
    read += slice.length;
    yield read / body.length / 2;
  }
  return { delimiter, rows };
}

function cells(piece: string, delimiter: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(piece, { delimiter, skipEmptyLines: "greedy" });
  const [error] = errors.filter(({ type }) => type === "Quotes");
  if (error) throw new RefusedFileError(`The file is not sound CSV (${error.message}). Open it in a spreadsheet, save it as CSV UTF-8, and import that.`);
  return data.map((row) => row.map((cell) => cell.trim()));
}
