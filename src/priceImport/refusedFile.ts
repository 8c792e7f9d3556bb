/** A file that no prices are taken from; the message says why and what to do. */
export class RefusedFileError extends Error {
  override readonly name = "RefusedFileError";
}
