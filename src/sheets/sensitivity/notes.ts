import { setting } from "../../engine/settings";
import type { Driver } from "./drivers";

/** How to read the tornado. */
export const RANKED_NOTE =
  "Each driver moves alone by its swing in the list of drivers below. Compared by the months to break even; by the net present value where these are never or far. Where the volume or a price changes, months are counted out one by one. In parentheses: less. Equal effects keep the order of the list; a driver without effect is left out.";

/** What a grid shows, whose months are counted out one by one where they differ or not. */
export function gridHeading(driver: Driver, isCounted: boolean): string {
  const { label, unit } = setting(driver);
  return `Two-way grid: months to break even (net present value in USD where months differ${isCounted ? " and the tornado compares by it" : ""}) by API price (down) and ${label.toLowerCase()} (across, ${unit})`;
}

/** How to read a grid. */
export function gridNote(isCounted: boolean): string {
  const differing = isCounted ? "months are counted out one by one" : "each column buys other GPUs month by month: their net present values stand here, and LLM.GRID counts their months";
  return `The first column is as assumed. Type other values in blue; the steps of each column stand under it. Where the volume, a price or a salary changes, ${differing}. Months are green up to 6, yellow at 24, red from 60; without colours ▲ up to 24, ■ between, ▼ from 60. A loss is in parentheses.`;
}

/** How to read the list of drivers. */
export const DRIVERS_NOTE =
  'Type a swing in blue: each driver goes down and up by it, all else as assumed, and stops at its limits (At least, More than, At most). Effect: from the least to the most of low, base and high; "unbounded" where an end never pays back. Discount rate, Tax rate, Residual value and Horizon move the net present value alone; the Horizon stays within the months that have a row. Left to LLM.TORNADO: Hardware life, how hardware is depreciated, and what changes from year to year.';

/** What the chart draws. */
export const BARS_NOTE =
  "What the chart draws, from the smallest effect to the largest, since bars run upwards. An end that never pays back, or only beyond the months counted, is drawn as long as the longest bar; where both ends lie on one side, the farther one alone.";
