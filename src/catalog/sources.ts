import { serialOfIso } from "./dates";
import prices from "./generated/prices.json";
import type { Sourced } from "./records";

/** The latest day on which prices were compared with a feed; as of it the catalog is computed, unless a setting says otherwise. */
export const CATALOG_DATE: string = prices.checked;

/** The same day as a spreadsheet's serial number. */
export const CATALOG_SERIAL = serialOfIso(CATALOG_DATE)!;

/** The day the figures written by hand were last compared with their sources; a price from a feed has a day of its own. */
export const COMPARED_DATE = "2026-11-20";

/** The break-even paper, cited where its figures stand. */
export const PAPER = {
  title:
    "G. Pan, V. Chodnekar, A. Roy, H. Wang: A Cost-Benefit Analysis of On-Premise Large Language Model Deployment (2025)",
  short: "Pan et al. 2025",
} as const;

/** Where the paper is published. */
export const PAPER_URL = "https://arxiv.org/abs/2509.18101";

/** A table of the paper as a source. */
export function paperTable(table: "I" | "II" | "III" | "IV"): Sourced {
  return { source: `${PAPER.short}, Table ${table}`, checked: COMPARED_DATE };
}

/** A table of the paper that compares serverless endpoints with one's own containers. */
export function serverlessTable(table: 7 | 9 | 10 | 11 | 12): Sourced & { readonly url: string } {
  return { source: `Ploskonka 2026, Acta Informatica Pragensia 15(2), Table ${table}`, url: "https://doi.org/10.18267/j.aip.313", checked: COMPARED_DATE };
}

/** The cost guide of March 2026, whose figures have no measurement behind them. */
export const COST_GUIDE: Sourced = { source: "Open source vs. closed LLM cost guide, 2026", checked: COMPARED_DATE };

/** The day the list of rental terms was read. */
export const RENTAL_TERMS_READ = "2026-11-28";
