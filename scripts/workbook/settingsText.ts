import { createReadStream } from "node:fs";
import { RefusedRequest } from "./refusedRequest";

/** Far more than all settings with their labels; what is longer is another file, or none that ends. */
const MOST_BYTES = 1_000_000;

/** The text of a settings file, in UTF-8 or, with its mark, in UTF-16. */
export async function settingsText(file: string): Promise<string> {
  const bytes = await firstBytes(file);
  const text = decoded(file, bytes);
  if (text.includes("\0")) throw new RefusedRequest(`${file} holds characters that no text has. Save it as CSV UTF-8 or as JSON in UTF-8.`);
  return text;
}

/** Read piece by piece, since neither a pipe nor a device says how long it is. */
async function firstBytes(file: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
      pieces.push(piece);
      length += piece.length;
      if (length > MOST_BYTES) break;
    }
  } catch (error) {
    throw new RefusedRequest(`The settings file ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`, { cause: error });
  }
  if (length > MOST_BYTES) throw new RefusedRequest(`${file} has more than ${MOST_BYTES.toLocaleString("en-US")} bytes; a settings file has a line for each setting.`);
  return Buffer.concat(pieces);
}

function decoded(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (error) {
    throw new RefusedRequest(`${file} is not in UTF-8. Save it as CSV UTF-8 or as JSON in UTF-8.`, { cause: error });
  }
}

function encodingOf([first, second]: Buffer): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
