/** A listing of a feed that cannot be read as a price; the message says what is wrong with it. */
export class UnsoundListingError extends Error {
  override readonly name = "UnsoundListingError";
}
