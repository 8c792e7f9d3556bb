/** The part of the custom functions runtime that a function meets: the error it may throw. */
class CellError extends Error {
  constructor(readonly code: string, message?: string) {
    super(message);
  }
}

const runtime = { Error: CellError, ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" } };
Object.assign(globalThis, { CustomFunctions: runtime });

/** What the cell shows: the value, or Excel's error with its message. */
export function shown(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    if (error instanceof CellError) return `${error.code} ${error.message}`;
    throw error;
  }
}
