import { paybackBand as band, segment as segmentOf } from "../src/engine/bands";
import { inDomain } from "../src/engine/check";
import { monthsOrNever } from "../src/scenario/matrix";
import { number } from "./arguments";
import { cell } from "./cell";

/**
 * Payback band of a number of months: short-term (below 6), mid-term (6 to below 24), long-term (24 and more), or never (conclusion of the paper). A label: it knows neither risk nor the life of the hardware.
 * @customfunction PAYBACKBAND
 * @param {any} months Months to break even, 0 or more, or the word never.
 * @returns {any} A word.
 */
export function paybackBand(months: any): any {
  return cell(() => band(monthsOrNever(months)));
}

/**
 * Segment of a monthly volume: small (below 10M tokens), medium (10M to 50M), large (above 50M) (section VI-F of the paper). The paper's own thresholds: its payback times assume full capacity, which is far more than a small segment's volume.
 * @customfunction SEGMENT
 * @param {number} tokens Tokens per month, 0 or more.
 * @returns {any} A word.
 */
export function segment(tokens: number): any {
  return cell(() => segmentOf(inDomain("tokens", number(tokens), { atLeast: 0 })));
}
