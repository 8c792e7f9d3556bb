import type { Domain } from "../engine/check";
import { SETTINGS } from "../engine/settings";

/** Rows of a settings range that say the volume by what it costs: USD a month, and the API they are paid to. */
export const SPEND_LABEL = "Monthly spend";
export const SPENT_ON_LABEL = "Spent on";
export type SpendLabel = typeof SPEND_LABEL | typeof SPENT_ON_LABEL;
export const SPEND_DOMAIN: Domain = { above: 0 };
/** The word for no spend: the setting Volume says the volume. */
export const NO_SPEND = "none";

/** The two as rows of a table of settings. */
export const SPEND_ROWS = [
  { label: SPEND_LABEL, unit: "USD per month, in place of Volume, or none", source: "What is paid a month for the work: the volume is what it buys at the price paid, with the shares above and below" },
  { label: SPENT_ON_LABEL, unit: "API that Monthly spend is paid to, or none", source: "Name in the Prices table; needed beside a Monthly spend" },
] as const;

/** What is wrong where only half is said, or too much. */
export const SPEND_PROBLEMS = {
  both: `${SETTINGS.volume.label} and ${SPEND_LABEL} are both given: keep one.`,
  noApi: `${SPEND_LABEL} needs the API it is paid to: add a row ${SPENT_ON_LABEL}.`,
  noSpend: `${SPENT_ON_LABEL} needs a ${SPEND_LABEL} beside it.`,
} as const;
