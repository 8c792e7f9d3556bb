import { RefusedFileError } from "../refusedFile";

const SLICE = 65_536;
const LONGEST_RECORD = 1_000_000;
const QUOTE = '"';

/** A CSV text in pieces that end where a record does, so that a large file is read with pauses. */
export function* csvSlices(text: string, length = SLICE): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const end = recordEnd(text, start, Math.min(text.length, start + length));
    yield text.slice(start, end);
    start = end;
  }
}

/** The first end of a record at or after a position: a new line that is within no quotation marks. */
function recordEnd(text: string, start: number, wanted: number): number {
  let quoted = false;
  for (let at = start; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === QUOTE) quoted = !quoted;
    else if (letter === "\n" && !quoted && at >= wanted - 1) return at + 1;
    if (quoted && at - start > LONGEST_RECORD) throw new RefusedFileError("A quotation mark in the file is not closed. Open it in a spreadsheet, save it as CSV UTF-8 again, and import that.");
  }
  return text.length;
}
