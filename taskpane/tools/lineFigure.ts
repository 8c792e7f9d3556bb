import type { Decimal } from "../../src/engine/decimal";
import { isoOfSerial } from "../../src/catalog/dates";
import { inCurrency } from "../../src/engine/currency";
import type { LineFormat } from "../../src/model/line";

/** Decimals shown, at least and at most. */
const DECIMALS: Readonly<Partial<Record<LineFormat, readonly [least: number, most: number]>>> = {
  count: [0, 2], usd: [2, 2], usdRounded: [0, 0], price: [2, 4], tokens: [0, 0], months: [2, 2], wholeMonths: [0, 0], factor: [0, 4], percent: [0, 2], percentPoints: [0, 2],
};
/** Units that say nothing beside a figure. */
const UNSAID = new Set(["", "count", "ratio", "-"]);

/** A figure of a line with its unit: "240,000 USD", "75%", "69.29 months"; never where it is infinite. */
export function lineFigure(value: Decimal, format: LineFormat, unit: string, currency?: string): string {
  if (!value.isFinite()) return "never";
  if (format === "date") return isoOfSerial(value.toNumber());
  const isShare = format === "percent" || format === "percentPoints";
  const figure = shown(isShare ? value.times(100).toNumber() : value.toNumber(), format) + (isShare ? "%" : "");
  const said = isShare ? unit.replace(/^share( of [\w ]+)?/, "").trim() : inCurrency(unit, currency);
  return UNSAID.has(said) ? figure : `${figure} ${said}`;
}

function shown(value: number, format: LineFormat): string {
  const [least, most] = DECIMALS[format] ?? [];
  // What would be cut to 0, or has no fixed decimals, is shown by its digits.
  if (most === undefined || (value !== 0 && Math.abs(value) < 10 ** -most)) return value.toLocaleString("en-US", { maximumSignificantDigits: 6 });
  return value.toLocaleString("en-US", { minimumFractionDigits: least, maximumFractionDigits: most });
}
