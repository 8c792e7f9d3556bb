import type { Sourced } from "./records";

/** The day the shipped figures were last compared with their sources. */
export const CATALOG_DATE = "2026-11-20";

/** The break-even paper, cited where its figures stand. */
export const PAPER = {
  title:
    "G. Pan, V. Chodnekar, A. Roy, H. Wang: A Cost-Benefit Analysis of On-Premise Large Language Model Deployment (2025)",
  short: "Pan et al. 2025",
} as const;

/** A table of the paper as a source. */
export function paperTable(table: "I" | "II" | "III" | "IV"): Sourced {
  return { source: `${PAPER.short}, Table ${table}`, checked: CATALOG_DATE };
}
