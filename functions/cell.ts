import { TextsOnTheWay } from "../src/catalog/texts/arrival";
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
  const value = Decimal.isDecimal(answer) ? answer.toNumber() : (answer as CellResult);
  if (typeof value === "number" && !Number.isFinite(value)) throw new NotAvailableError("The answer is not a number that a cell can hold.");
  return value;
}

/** An answer that wants texts of the catalog is a promise while they load, in the moment after the functions themselves. */
function guarded<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (error instanceof TextsOnTheWay) return error.arrival.then(() => guarded(compute)) as T;
    throw cellError(error);
  }
}

/** A message quotes what a cell holds, and a cell may hold 32,767 characters. */
const LONGEST_MESSAGE = 1000;

/** #VALUE! and #N/A are the errors that can carry a message, so they are the two in use. */
function cellError(error: unknown): CustomFunctions.Error {
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  if (error instanceof NotAvailableError) return new CustomFunctions.Error(notAvailable, shortened(error.message));
  if (error instanceof DomainError) return new CustomFunctions.Error(invalidValue, shortened(error.message));
  const reason = error instanceof Error ? error.message : String(error);
  return new CustomFunctions.Error(invalidValue, `A fault in the add-in (${reason}). Please report it with this formula.`);
}

function shortened(message: string): string {
  return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message;
}
