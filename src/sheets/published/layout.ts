import { BENCHMARKS } from "../../catalog/benchmarks";
import { LEADERBOARDS } from "../../catalog/leaderboards";
import { PAPER_MODELS } from "../../catalog/models";
import { PAPER_APIS } from "../../catalog/prices";
import { PRINTED_PAIRS, PRINTED_SCENARIOS, SERVERLESS_FINDINGS } from "../../catalog/printedTables";
import { BREAK_EVEN_CLAIMS, ECONOMICS_CLAIMS, EXAMINED_MODELS, GUIDE_CLAIMS, INFLECTION_CASES, PRINTED_CORRELATIONS, PRINTED_FITS, PRINTED_RANGES, SERVERLESS_CLAIMS, STUDY_DESIGN } from "../../catalog/printedStudies";
import { FIXED, areaReference, reference } from "../address";
import type { Area } from "../plan";
import { FIRST_FREE_ROW } from "../titleBlock";

/** The terms under which the paper's tables follow, and the units. */
export const TERMS = ["hours", "loadFactor", "rate", "inputShare", "secondsPerHour", "wattsPerKilowatt", "million", "thousand", "rentHours", "percent", "examined", "lineFigures", "tails"] as const;
export type Term = (typeof TERMS)[number];

export const SCORE_NAMES: readonly string[] = [...PAPER_MODELS, ...PAPER_APIS].filter((name) => BENCHMARKS.some((record) => record.name === name));
/** The benchmarks of the paper's Table I. */
export const SCORE_COLUMNS = LEADERBOARDS[0].benchmarks;

/** A section: heading, a row of headers, then its rows. */
function section(heading: number, rowCount: number) {
  return { heading, header: heading + 1, first: heading + 2, end: heading + 2 + rowCount };
}

export const PAIRS = section(FIRST_FREE_ROW, PRINTED_PAIRS.length);
export const DEPLOYMENTS = section(PAIRS.end + 1, PAPER_MODELS.length);
export const STUDY_TEXT = section(DEPLOYMENTS.end + 1, BREAK_EVEN_CLAIMS.length);
export const GUIDE = section(STUDY_TEXT.end + 1, PRINTED_SCENARIOS.length);
export const FINDINGS = section(GUIDE.end + 1, SERVERLESS_FINDINGS.length);
export const CORRELATIONS = section(FINDINGS.end + 1, PRINTED_CORRELATIONS.length);
export const FITS = section(CORRELATIONS.end + 1, PRINTED_FITS.length);
export const RANGES = section(FITS.end + 1, PRINTED_RANGES.length);
export const DESIGN = section(RANGES.end + 1, STUDY_DESIGN.length);
export const SERVERLESS_TEXT = section(DESIGN.end + 1, SERVERLESS_CLAIMS.length);
export const INFLECTIONS = section(SERVERLESS_TEXT.end + 1, INFLECTION_CASES.length);
export const GUIDE_FIGURES = section(INFLECTIONS.end + 1, GUIDE_CLAIMS.length);
export const ECONOMICS = section(GUIDE_FIGURES.end + 1, ECONOMICS_CLAIMS.length);
export const TERMS_SECTION = section(ECONOMICS.end + 1, TERMS.length);
export const PRICES = section(TERMS_SECTION.end + 1, PAPER_APIS.length);
export const SCORES = section(PRICES.end + 1, SCORE_NAMES.length);

export const EXAMINED = section(SCORES.end + 1, EXAMINED_MODELS.length);

export const term = (name: Term): string => reference(TERMS_SECTION.first + TERMS.indexOf(name), 1, FIXED);

/** A column of a section, fixed. */
export function columnOf({ first, end }: { first: number; end: number }, column: number): string {
  return areaReference({ row: first, column, rowCount: end - first, columnCount: 1 }, FIXED);
}

export const SCORES_AREA: Area = { row: SCORES.first, column: 1, rowCount: SCORE_NAMES.length, columnCount: SCORE_COLUMNS.length };
