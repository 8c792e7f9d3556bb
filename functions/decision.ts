import { paybackBand as band, segment as segmentOf } from "../src/engine/bands";
import { inDomain } from "../src/engine/check";
import { lateTables } from "../src/scenario/lateTables";
import { monthsOrNever } from "../src/scenario/matrix";
import { number } from "./arguments";
import { cell, spill } from "./cell";

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

/**
 * What the paper's framework (section VI-F) advises at a monthly volume, with headers: segment, advice, typical work, models, months and hardware as printed, and where its print parts from its own tables. A rule of thumb; COMPARE ranks your own case.
 * @customfunction ADVICE
 * @param {number} tokens Tokens per month, 0 or more.
 * @returns {any[][]} A table of two columns.
 */
export function advice(tokens: number): any[][] {
  return spill(() => lateTables().advice(inDomain("tokens", number(tokens), { atLeast: 0 })));
}
