import { RefusedFileError } from "./refusedFile";

/** More than any of the price lists has in years; what is larger would hold the pane up. */
export const MOST_BYTES = 25_000_000;

/** What a file is taken for: what a message calls such files, how large they may be, and what to do with a larger one. */
export interface FileKind {
  readonly plural: string;
  readonly mostBytes: number;
  readonly smaller: string;
}

export const PRICE_FILE: FileKind = { plural: "price lists", mostBytes: MOST_BYTES, smaller: "Cut it to the providers you need, or keep the Prices columns alone as CSV." };

/** Refuses a file that is too large before it is read. */
export function checkSize(bytes: number, { plural, mostBytes, smaller } = PRICE_FILE): void {
  if (bytes <= mostBytes) return;
  throw new RefusedFileError(`The file has ${(bytes / 1e6).toFixed(1)} MB; ${plural} of up to ${mostBytes / 1e6} MB are read. ${smaller}`);
}

/** The text of a file in UTF-8. Another encoding would give wrong letters or wrong figures, and is refused. */
export function fileText(bytes: Uint8Array, kind = PRICE_FILE): string {
  checkSize(bytes.length, kind);
  if (bytes.length === 0) throw new RefusedFileError(EMPTY);
  if (isZip(bytes)) throw new RefusedFileError("The file is an Excel workbook or another zip archive. Unpack it, or save its sheet as text: in Excel, File > Save As > CSV UTF-8.");
  if (isUtf16(bytes)) throw new RefusedFileError(`The file is in UTF-16. ${SAVE_AGAIN}`);
  if (bytes.subarray(0, LOOKED_AT).includes(0)) throw new RefusedFileError(`The file is no text. ${kind.plural[0]!.toUpperCase()}${kind.plural.slice(1)} are JSON or CSV: choose one of those.`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new RefusedFileError(`The file is not in UTF-8 (it may be Latin-1 or Windows-1252, or no text at all). ${SAVE_AGAIN}`, { cause: error });
  }
}

/** A file's text without its mark, and what it is written in; refused where there is none, or a web page. */
export function openedText(text: string, { plural }: FileKind): { readonly plain: string; readonly isJson: boolean } {
  const plain = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const [start = ""] = /\S/.exec(plain) ?? [];
  if (start === "") throw new RefusedFileError(EMPTY);
  if (start === "<") throw new RefusedFileError(`The file is a web page (HTML), not one of ${plural}. Open the address of the data itself, save that, and import it.`);
  return { plain, isJson: start === "{" || start === "[" };
}

/** The content of a JSON text. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RefusedFileError(`The file is not whole, or not JSON (${(error as Error).message.slice(0, 120)}). Download it again.`, { cause: error });
  }
}

const EMPTY = "The file is empty. Download or export it again.";
const SAVE_AGAIN = "Save it again as UTF-8: in Excel, File > Save As > CSV UTF-8; in a text editor, encoding UTF-8.";
const LOOKED_AT = 1_000;

/** With which a zip archive begins; workbooks (.xlsx) are zip archives as well. */
const ZIP = [0x50, 0x4b, 3, 4];

function isZip(bytes: Uint8Array): boolean {
  return ZIP.every((byte, i) => bytes[i] === byte);
}

/** UTF-16 begins with its mark or has a zero byte beside each plain letter, always on the same side; text in UTF-8 has none. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const head = bytes.subarray(0, LOOKED_AT);
  const zerosAt = (side: number) => head.filter((byte, i) => byte === 0 && i % 2 === side).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  return Math.min(even, odd) === 0 && Math.max(even, odd) > head.length / 4;
}
