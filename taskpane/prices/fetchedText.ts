import { MOST_BYTES, checkSize, fileText } from "../../src/priceImport/fileText";
import { RefusedFileError } from "../../src/priceImport/refusedFile";
import { StoppedError } from "./steadily";

const PATIENCE_MS = 30_000;

/** The text at one of the feeds' addresses. Nothing is sent along but the request itself. */
export async function fetchedText(url: string, signal: AbortSignal): Promise<string> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  const stop = () => patience.abort();
  signal.addEventListener("abort", stop);
  try {
    return fileText(await fetchedBytes(url, patience.signal));
  } catch (error) {
    if (signal.aborted) throw new StoppedError("Stopped. Nothing was changed.");
    if (error instanceof RefusedFileError) throw new RefusedFileError(`${url}: ${error.message}`, { cause: error });
    const reason = patience.signal.aborted ? `does not answer within ${PATIENCE_MS / 1000} seconds` : "cannot be reached";
    throw new RefusedFileError(`${url} ${reason}.`, { cause: error });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}

async function fetchedBytes(url: string, signal: AbortSignal): Promise<Uint8Array> {
  const response = await fetch(url, { signal, credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store", redirect: "error" });
  if (!response.ok) throw new RefusedFileError(`the address answers ${response.status}.`);
  checkSize(Number(response.headers.get("content-length") ?? 0));
  return response.body ? joined(response.body.getReader()) : new Uint8Array(await response.arrayBuffer());
}

/** Reads no further than the limit, whatever the answer says of its size. */
async function joined(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    length += part.value.length;
    if (length > MOST_BYTES) {
      await reader.cancel();
      checkSize(length);
    }
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
