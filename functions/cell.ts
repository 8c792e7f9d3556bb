import { DomainError, NotAvailableError } from "../src/engine/check";
import { Decimal } from "../src/engine/decimal";

type Answer = Decimal | number | string | boolean;
/** What a cell shows. */
export type CellResult = number | string | boolean;

/** Runs one function for a cell: the answer becomes a double, a refusal becomes Excel's error with its message. */
export function cell(answer: () => Answer): CellResult {
  return guarded(() => shown(answer()));
}

/** The same for an answer that spills. */
export function spill(answer: () => readonly (readonly Answer[])[]): CellResult[][] {
  return guarded(() => answer().map((row) => row.map(shown)));
}

function shown(answer: Answer): CellResult {
  if (!Decimal.isDecimal(answer)) return answer as CellResult;
  if (!answer.isFinite()) throw new NotAvailableError("The answer is not a finite number.");
  return answer.toNumber();
}

function guarded<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    throw cellError(error);
  }
}

/** #VALUE! and #N/A are the errors that can carry a message, so they are the two in use. */
function cellError(error: unknown): CustomFunctions.Error {
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  if (error instanceof NotAvailableError) return new CustomFunctions.Error(notAvailable, error.message);
  if (error instanceof DomainError) return new CustomFunctions.Error(invalidValue, error.message);
  const reason = error instanceof Error ? error.message : String(error);
  return new CustomFunctions.Error(invalidValue, `A fault in the add-in (${reason}). Please report it with this formula.`);
}
