const MILLISECONDS_PER_DAY = 86_400_000;
/** Day 0 of Excel's 1900 calendar, so that every day from 1900-03-01 on has its serial number. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Excel's serial number (1900 system) of an ISO date; undefined for text that is none, or a day the calendar lacks. */
export function serialOfIso(text: string): number | undefined {
  const parts = ISO_DATE.exec(text);
  if (!parts) return undefined;
  const serial = (Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) - DAY_ZERO) / MILLISECONDS_PER_DAY;
  return isoOfSerial(serial) === text ? serial : undefined;
}

/** The ISO date of a serial number; the time of day is dropped. */
export function isoOfSerial(serial: number): string {
  return new Date(DAY_ZERO + Math.floor(serial) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

const LAST_DAY = 2_958_465;

/** Whether a serial number is a day of Excel's calendar, which ends with the year 9999. */
export function inCalendar(serial: number): boolean {
  return serial >= 0 && serial <= LAST_DAY;
}
