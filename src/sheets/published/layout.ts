import { BENCHMARKS } from "../../catalog/benchmarks";
import { LEADERBOARDS } from "../../catalog/leaderboards";
import { PAPER_MODELS } from "../../catalog/models";
import { PAPER_APIS } from "../../catalog/prices";
import {
  BREAK_EVEN_CLAIMS, type Claim, ECONOMICS_CLAIMS, EXAMINED_MODELS, GUIDE_CLAIMS, INFLECTION_CASES, PRINTED_CORRELATIONS, PRINTED_FITS, PRINTED_RANGES, SERVERLESS_CLAIMS, STUDY_DESIGN,
} from "../../catalog/printedStudies";
import { PRINTED_PAIRS, PRINTED_SCENARIOS, SERVERLESS_FINDINGS } from "../../catalog/printedTables";
import { FIXED } from "../address";
import { type Cells, Frame } from "../blocks/block";
import { stacked } from "../blocks/stack";
import { FIRST_FREE_ROW } from "../titleBlock";

/** The terms under which the paper's tables follow, and the units, each called as in the model where that has it. */
export const TERMS = [
  "hoursPerMonth", "load", "electricityRate", "inputShare", "secondsPerHour", "wattsPerKilowatt", "tokensPerPriceUnit", "thousand", "rentedHours", "percent", "examined", "lineFigures", "tails",
] as const;
export type Term = (typeof TERMS)[number];

export const SCORE_NAMES: readonly string[] = [...PAPER_MODELS, ...PAPER_APIS].filter((name) => BENCHMARKS.some((record) => record.name === name));
/** The benchmarks of the paper's Table I. */
export const SCORE_COLUMNS = LEADERBOARDS[0].benchmarks;
export const scoreColumn = (benchmark: number) => `score ${benchmark}` as const;

/** Columns of a claim, as many as the widest section has: a text runs on over those beside it, which have no name. */
const CLAIM_COLUMNS = ["item", "printed", "", "", "ours", "", "", "", "remark", "", "", "", ""] as const;
export type ClaimColumn = (typeof CLAIM_COLUMNS)[number];
/** The headings are ruled across all of them. */
const section = <L extends string>(heading: string, members: number, columns: readonly L[]) => new Frame<L>({ heading, width: CLAIM_COLUMNS.length, members, linesAcross: true }, columns);

/** What a source says in words, and where that stands. */
export interface ClaimSection {
  readonly claims: readonly Claim[];
  readonly frame: Frame<ClaimColumn>;
}
const claimed = (heading: string, claims: readonly Claim[]): ClaimSection => ({ claims, frame: section(heading, claims.length, CLAIM_COLUMNS) });

export const pairs = section("Table IV: months to break even and performance differences, all 45 pairs", PRINTED_PAIRS.length, [
  "model", "api", "monthsPrinted", "months", "monthsApart", "gapPrinted", "gap", "gapApart", "explanation",
]);
export const deployments = section("Table III: hardware cost and capacity (GPUs of Table II)", PAPER_MODELS.length, [
  "model", "gpuCount", "gpuPrice", "gpuPower", "servedRate", "hardwarePrinted", "hardware", "hardwareApart", "millionsPrinted", "millions", "millionsApart", "electricity",
]);
export const studyText = claimed("Break-even paper: what its text says beside its own tables", BREAK_EVEN_CLAIMS);
export const guide = section("Cost guide of 2026: three scenarios", PRINTED_SCENARIOS.length, [
  "scenario", "api", "tokens", "thousandPrice", "billPrinted", "bill", "gpuCount", "gpuHourlyPrice", "rentPrinted", "rent", "savingPrinted", "saving", "explanation",
]);
export const findings = section("Serverless paper (Ploskonka 2026): what follows from its printed data", SERVERLESS_FINDINGS.length, ["part", "finding"]);
export const correlations = section("Serverless paper, Table 5: correlations", PRINTED_CORRELATIONS.length, ["relation", "pearson", "spearman", "p", "pOfPearson", "pOfSpearman", "explanation"]);
export const fits = section("Serverless paper, Table 6: fits of accuracy", PRINTED_FITS.length, [
  "fit", "intercept", "slope", "square", "regressors", "r2", "rmse", "pPrinted", "p", "spread", "explanation",
]);
export const ranges = section("Serverless paper, Table 8: marginal efficiency, beside its own definition", PRINTED_RANGES.length, [
  "range", "above", "to", "modelsPrinted", "models", "accuracy", "cost", "size", "efficiencyPrinted", "efficiency", "declinePrinted", "decline", "explanation",
]);
export const design = claimed("Serverless paper, Tables 2 to 4 and what its text says", STUDY_DESIGN);
export const serverlessText = claimed("Serverless paper: what its text says, of its own and of works it cites", SERVERLESS_CLAIMS);
export const inflections = section("Cost guide: the inflection point", INFLECTION_CASES.length, [
  "case", "thousandPrice", "gpuHourlyPrice", "rent", "shareSaved", "tokensPrinted", "breakEven", "shareSavedFrom", "explanation",
]);
export const guideText = claimed("Cost guide: requirements, precision, engines, operation, prices of March 2026", GUIDE_CLAIMS);
export const economics = claimed("Economics of inference (abstract)", ECONOMICS_CLAIMS);
export const terms = section("Terms of the preset Published, and units", TERMS.length, ["term", "value", "note"]);
export const prices = section("Table I: prices", PAPER_APIS.length, ["api", "inputPrice", "outputPrice", "blended"]);
export const scores = section("Table I: benchmark scores", SCORE_NAMES.length, ["name", ...SCORE_COLUMNS.map((_, k) => scoreColumn(k))]);
export const examined = section("Serverless paper, Table 1: models examined", EXAMINED_MODELS.length, ["model", "billions", "released"]);

stacked(FIRST_FREE_ROW, [
  pairs, deployments, studyText.frame, guide, findings, correlations, fits, ranges, design.frame, serverlessText.frame, inflections, guideText.frame, economics.frame, terms, prices, scores, examined,
]);

export const term = (name: Term): string => terms.anchored("value", TERMS.indexOf(name), FIXED);

/** The terms as equations of the model read them. */
export const TERM_CELLS: Cells<Term> = { has: (name): name is Term => (TERMS as readonly string[]).includes(name), cell: term, range: term };
