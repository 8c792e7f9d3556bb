import { Decimal, MILLION } from "./decimal";

/** Limits of the bands in months and of the segments in tokens per month. */
export const MID_TERM_FROM = 6;
export const LONG_TERM_FROM = 24;
export const MEDIUM_FROM = MILLION.times(10);
export const MEDIUM_TO = MILLION.times(50);

export type PaybackBand = "short-term" | "mid-term" | "long-term" | "never";
export type Segment = "small" | "medium" | "large";

/** Payback band of the paper's conclusion: short-term below 6 months, mid-term from 6 to below 24, long-term from 24. */
export function paybackBand(months: Decimal): PaybackBand {
  if (!months.isFinite()) return "never";
  if (months.lt(MID_TERM_FROM)) return "short-term";
  return months.lt(LONG_TERM_FROM) ? "mid-term" : "long-term";
}

/** Segment of section VI-F by tokens per month: small below 10M, medium from 10M to 50M, large above 50M. */
export function segment(tokensPerMonth: Decimal): Segment {
  if (tokensPerMonth.lt(MEDIUM_FROM)) return "small";
  return tokensPerMonth.lte(MEDIUM_TO) ? "medium" : "large";
}
