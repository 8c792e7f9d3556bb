const MILLISECONDS_PER_DAY = 86_400_000;
const EXCEL_DAY_ZERO = Date.UTC(1899, 11, 30);

/** The serial number by which a spreadsheet knows an ISO date. */
export function dateSerial(isoDate: string): number {
  return (Date.parse(`${isoDate}T00:00:00Z`) - EXCEL_DAY_ZERO) / MILLISECONDS_PER_DAY;
}
