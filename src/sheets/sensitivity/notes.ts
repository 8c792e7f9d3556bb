/** How to read the tornado. */
export const RANKED =
  "Each driver moves alone by its swing in the list of drivers below. Compared by the months to break even; by the net present value where these are never or far. Where the volume or a price changes, months are counted out one by one. In parentheses: less. Equal effects keep the order of the list; a driver without effect is left out.";

/** How to read the list of drivers. */
export const DRIVERS_NOTES =
  'Type a swing in blue: each driver goes down and up by it, all else as assumed, and stops at its limits (At least, More than, At most). Effect: from the least to the most of low, base and high; "unbounded" where an end never pays back.';

/** What the chart draws. */
export const BARS =
  "What the chart draws, from the smallest effect to the largest, since bars run upwards. An end that never pays back, or only beyond the months counted, is drawn as long as the longest bar; where both ends lie on one side, the farther one alone.";
