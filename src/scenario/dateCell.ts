import { serialOfIso } from "../catalog/dates";
import { DomainError, inDomain } from "../engine/check";
import { Decimal } from "../engine/decimal";
import { SETTINGS } from "../engine/settings";
import { plainCell } from "./plainCell";
import { type CellValue, cellText } from "./range";

/** The day in a cell as a serial number (1900 system): an Excel date, its time of day dropped, or text such as 2026-08-20. */
export function dateSerial(label: string, given: CellValue): Decimal {
  const cell = plainCell(given);
  const serial = typeof cell === "number" ? Math.floor(cell) : (serialOfIso(cellText(cell)) ?? plainSerial(cell));
  if (serial === undefined) {
    throw new DomainError(`${label} must be a date (an Excel date or text such as 2026-08-20); it is "${cellText(cell).slice(0, 40)}".`);
  }
  return inDomain(label, new Decimal(serial), SETTINGS.asOf.domain);
}

/** Text that holds a serial number, as imported sheets do. */
function plainSerial(cell: CellValue): number | undefined {
  const text = cellText(cell);
  return /^\d{1,7}(\.\d+)?$/.test(text) ? Math.floor(Number(text)) : undefined;
}
