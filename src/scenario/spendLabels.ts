/** Rows of a settings range that say the volume by what it costs: USD a month, and the API they are paid to. */
export const SPEND_LABEL = "Monthly spend";
export const SPENT_ON_LABEL = "Spent on";
