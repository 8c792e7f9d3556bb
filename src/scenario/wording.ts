import type { Decimal } from "../engine/decimal";

/** A sum of money for a message: "USD 1,234.56". */
export function money(amount: Decimal): string {
  return `USD ${grouped(amount.toFixed(2))}`;
}

/** A whole quantity for a message: "506,880,000". */
export function quantity(count: Decimal): string {
  return grouped(count.toFixed(0));
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");
}
