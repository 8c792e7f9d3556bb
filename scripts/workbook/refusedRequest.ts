/** A request that cannot be met; the message says what is wrong and what to do. */
export class RefusedRequest extends Error {
  override readonly name = "RefusedRequest";
}

/** A command line that is not understood. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
