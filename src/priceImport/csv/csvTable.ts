import Papa from "papaparse";
import { RefusedFileError } from "../refusedFile";
import { csvSlices } from "./csvSlices";

/** The cells of a CSV as they stand; rows without any text are passed over. */
export interface CsvTable {
  readonly delimiter: string;
  readonly rows: readonly (readonly string[])[];
}

/** Where two part a file equally well the first counts: where semicolons do, commas are decimal ones, as in "GPT-5;1,25;10,00". */
const DELIMITERS = [";", ",", "\t", "|"];
/** Excel's own first line, which says what parts the columns. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;
const LOOKED_AT = 65_536;

/** Reads a CSV a piece at a time; `checkCount` refuses too many rows on the way. */
export function* csvTable(text: string, checkCount: (rows: number) => void): Generator<number, CsvTable> {
  const { delimiter, pieces } = csvPieces(text);
  const rows: (readonly string[])[] = [];
  for (const piece of pieces) {
    for (const row of piece.rows) rows.push(row);
    checkCount(rows.length);
    yield piece.share / 2;
  }
  return { delimiter, rows };
}

/** Some rows of a CSV, and how much of the text is read with them. */
interface CsvPiece {
  readonly rows: readonly (readonly string[])[];
  readonly share: number;
}

/** The rows of a CSV a piece at a time, for whoever need not hold them all. */
export function csvPieces(text: string): { readonly delimiter: string; readonly pieces: Generator<CsvPiece> } {
  const [line = "", stated] = SEPARATOR_LINE.exec(text) ?? [];
  const body = text.slice(line.length);
  const delimiter = stated ?? Papa.parse<string[]>(body.slice(0, LOOKED_AT), { delimitersToGuess: DELIMITERS, preview: 20, skipEmptyLines: "greedy" }).meta.delimiter;
  return { delimiter, pieces: piecesOf(body, delimiter) };
}

function* piecesOf(body: string, delimiter: string): Generator<CsvPiece> {
  let read = 0;
  for (const slice of csvSlices(body)) {
    read += slice.length;
    yield { rows: cells(slice, delimiter), share: read / body.length };
  }
}

function cells(piece: string, delimiter: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(piece, { delimiter, skipEmptyLines: "greedy" });
  const [error] = errors.filter(({ type }) => type === "Quotes");
  if (error) throw new RefusedFileError(`The file is not sound CSV (${error.message}). Open it in a spreadsheet, save it as CSV UTF-8, and import that.`);
  return data.map((row) => row.map((cell) => cell.trim()));
}
