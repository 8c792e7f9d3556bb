import { expect, test } from "vitest";
import { Decimal } from "../../src/engine/decimal";
import type { LineFormat } from "../../src/model/line";
import { lineFigure } from "../../taskpane/tools/lineFigure";

test.each<[string, LineFormat, string, string]>([
  ["240000", "usdRounded", "USD", "240,000 USD"],
  ["126.72", "usd", "USD/month", "126.72 USD/month"],
  ["0.0004", "usd", "USD", "0.0004 USD"],
  ["7.0833333333", "price", "USD/1M tokens", "7.0833 USD/1M tokens"],
  ["506880000", "tokens", "tokens/month", "506,880,000 tokens/month"],
  ["0.75", "percent", "share of rated power drawn", "75%"],
  ["0.1", "percentPoints", "share per year", "10% per year"],
  ["69.290465", "months", "months", "69.29 months"],
  ["1", "count", "count", "1"],
  ["6.4", "number", "kW", "6.4 kW"],
  ["0", "usd", "USD", "0.00 USD"],
  ["Infinity", "months", "months", "never"],
  ["46346", "date", "date", "2026-11-20"],
])("%s as %s in %s is %s", (value, format, unit, shown) => expect(lineFigure(new Decimal(value), format, unit)).toBe(shown));
