import { LONG_TERM_FROM, MEDIUM_FROM, MEDIUM_TO, MID_TERM_FROM, paybackBand, segment } from "../engine/bands";
import { formulaOf } from "../forms/formulas";
import { MODEL, type Name } from "../model/model";
import { pairLines, supposing } from "../scenario/lines";
import { isSteady, steadied } from "../scenario/ownership";
import type { Scenario } from "../scenario/scenario";
import { FIXED, areaReference, cellArea, sheetPrefix } from "./address";
import { Block, type BlockLine } from "./blocks/block";
import { readingFrom } from "./blocks/modelLines";
import { cellsOf, stacked } from "./blocks/stack";
import { formulaCell, sectionHeading } from "./cells";
import { matrixLayout } from "./matrixLayout";
import { NONE, unlessMissing } from "./missingFigures";
import { NEVER, monthsText } from "./monthsText";
import type { WorkbookNames } from "./names";
import { nativeMonths } from "./nativeMonths";
import { PAIR_CELLS, PAIR_END, ofModel, pairCell, pairCells, pairPlace, pairValidations } from "./pairSection";
import type { Area, SheetPlan } from "./plan";
import type { FormatName } from "./styles";
import { workbookFacts } from "./preset";
import { printSetup } from "./print";
import { RIVAL_ROWS, rivalCells, rivalVerdict, rivalVerdictFormula } from "./summary/rivalCells";
import { FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "./titleBlock";
import { type FrameworkBlock, adviceLines, frameworkBlock } from "./summary/frameworkBlock";
import { WAY_ROWS, type WayPlaces, changing, verdictCells, wayCells } from "./summary/wayCells";
import { TRIGGER_NOTE, triggerBlocks } from "./triggerBlocks";
import { sharedScores } from "./workings/sharedScores";

const WIDTH = 6;
const VERDICT = PAIR_END + 1;
const WAYS_HEADING = VERDICT + 4;
const RIVAL = WAYS_HEADING + WAY_ROWS + 1;
/** A driver that turns out worse by this share, until someone types another. */
const SWING = 0.1;

/** The verdict on one pair in words, what it rests on, and how far it moves when a driver turns out worse. */
export function summarySheet(names: WorkbookNames, scenario: Scenario): SheetPlan {
  const [limits, framework] = [limitBlock(), frameworkBlock(WIDTH)];
  const [figures, drivers] = [figureBlock(names, scenario, limits, framework), driverBlock(names, scenario)];
  const [triggers, basis] = triggerBlocks(names, steadied(scenario), WIDTH);
  const blocks = [figures, drivers, triggers, basis, limits, framework];
  const places: WayPlaces = { heading: WAYS_HEADING, basis: stacked(RIVAL + RIVAL_ROWS + 1, blocks) };
  const verdict = verdictCells(places, names, scenario);
  const { model, api } = names.chosen.pair;
  return {
    name: names.sheets.summary,
    tabColor: "#1F3864",
    cells: [
      ...titleBlock(
        "Summary",
        "What costs least for the same work: own GPUs, rented ones, the open model by the token, or the API. Choose the pair in the blue cells.",
        workbookFacts(names.tables.assumptions, scenario),
      ),
      ...pairCells(names, scenario),
      ...sectionHeading(VERDICT, "Verdict", WIDTH),
      formulaCell(VERDICT + 1, 0, unlessMissing(verdict.formula, names), verdict.expected, { style: "check", format: "general" }),
      formulaCell(VERDICT + 2, 0, unlessMissing(`IF(${changing(names)},"",${rivalVerdictFormula(RIVAL)})`, names), isSteady(scenario.settings) ? rivalVerdict(scenario, model) : "", { style: "check", format: "general" }),
      ...wayCells(places, onMatrix(names, matrixLayout(names.chosen).gapArea), sharedScores(scenario, model, api).gap ?? NONE, names, scenario),
      ...rivalCells(RIVAL, names, scenario, WIDTH),
      ...cellsOf(blocks),
    ],
    tables: [],
    columnWidths: [42, 34, 18, 16, 18, 18, 12, 24],
    rowHeights: { ...TITLE_HEIGHT, [WAYS_HEADING + 1]: 48, [drivers.header]: 32, [triggers.header]: 32 },
    freeze: { rows: FIRST_FREE_ROW - 1, columns: 1 },
    conditionalFormats: [],
    validations: pairValidations(names),
    notes: [{ row: triggers.header, column: 2, text: TRIGGER_NOTE }],
    names: [
      { name: "Verdict", area: cellArea(VERDICT + 1, 0), comment: "The verdict on the pair chosen, in words" },
      { name: "Months_to_break_even", area: pairPlace("breakEven"), comment: "Of the pair chosen on this sheet" },
    ],
    print: printSetup(FIRST_FREE_ROW - 2),
  };
}

/** What the matrix has for the pair in an area of its own. */
function onMatrix(names: WorkbookNames, area: Area): string {
  return `INDEX(${sheetPrefix(names.sheets.breakEven)}${areaReference(area, FIXED)},${pairCell("modelPosition")},${pairCell("apiPosition")})`;
}

type Limit = "midTerm" | "longTerm" | "medium" | "large";

function figureBlock(names: WorkbookNames, scenario: Scenario, limits: Block<Limit>, framework: FrameworkBlock): Block {
  const { model, api } = names.chosen.pair;
  const lines = pairLines(scenario, model, api);
  const months = pairCell("breakEven");
  const { gapArea, scoresRow } = matrixLayout(names.chosen);
  const shared = sharedScores(scenario, model, api);
  const line = (name: Name, label: string, format: FormatName, note: string): BlockLine => ({
    label, format, note, formula: () => formulaOf(MODEL, name, (each) => (each === name ? undefined : readingFrom(figures, PAIR_CELLS)(0)(each, 0))), value: () => lines.of(name).toNumber(),
  });
  const figures: Block = new Block({ heading: "In figures", width: WIDTH }, {
    band: {
      label: "Payback band", format: "number", note: "by the limits below", value: () => paybackBand(lines.of("breakEven")),
      formula: () => `IF(${months}="${NEVER}","${NEVER}",IF(${months}<${limits.cell("midTerm")},"short-term",IF(${months}<${limits.cell("longTerm")},"mid-term","long-term")))`,
    },
    served: {
      label: "Volume (tokens/month)", format: "tokens", style: "resultLink", note: "what the GPUs serve and the API is billed for",
      formula: () => ofModel(names, "served"), value: () => lines.of("served").toNumber(),
    },
    segment: {
      label: "Segment", format: "number", note: "of the volume, by the limits below", value: () => segment(lines.of("served")),
      formula: () => `IF(${figures.cell("served")}<${limits.cell("medium")},"small",IF(${figures.cell("served")}<=${limits.cell("large")},"medium","large"))`,
    },
    ...adviceLines(() => figures.cell("segment"), () => segment(lines.of("served")), framework),
    saving: line("saving", "Saved per month (USD)", "usd", "API cost less running cost"),
    steadySavings: line("steadySavings", "Saved by the horizon (USD)", "usdRounded", "the purchase taken off"),
    gap: {
      label: "Quality gap (percentage points)", format: "percentPoints", style: "resultLink", note: "open minus commercial, mean of the benchmarks both have on one leaderboard",
      formula: () => onMatrix(names, gapArea), value: () => shared.gap ?? NONE,
    },
    scores: {
      label: "Scores the gap rests on (count)", format: "count", style: "resultLink", note: "one score says little",
      formula: () => onMatrix(names, { ...gapArea, row: scoresRow }), value: () => shared.count,
    },
  });
  return figures;
}

/** Figures of the pair, and the direction that is worse for owning. */
const DRIVERS = [
  { label: "Hardware cost (USD)", line: "hardware", sign: 1 },
  { label: "API cost (USD/month)", line: "apiCost", sign: -1 },
  { label: "Running cost (USD/month)", line: "running", sign: 1 },
] as const;

function driverBlock({ chosen: { pair } }: WorkbookNames, scenario: Scenario): Block {
  const lines = pairLines(scenario, pair.model, pair.api);
  const now = (i: number) => lines.of(DRIVERS[i]!.line);
  const then = (i: number) => now(i).times(1 + DRIVERS[i]!.sign * SWING);
  const at = (name: string, i: number) => drivers.anchored(name, i, {});
  const drivers: Block = new Block({ heading: "Three drivers: months to break even when one turns out worse", width: WIDTH, members: DRIVERS.length, linesAcross: true }, {
    driver: { label: "Driver", format: "text", style: "text", value: (i) => DRIVERS[i]!.label },
    now: { label: "Now", format: "usd", formula: (i) => pairCell(DRIVERS[i]!.line), value: (i) => now(i).toNumber() },
    worse: { label: "Worse by", format: "percent", style: "inputRight", value: () => SWING },
    then: { label: "Then", format: "usd", formula: (i) => `${at("now", i)}*(1${DRIVERS[i]!.sign > 0 ? "+" : "-"}${at("worse", i)})`, value: (i) => then(i).toNumber() },
    months: {
      label: "Months to break even then", format: "months", style: "total",
      formula: (i) => {
        const figure = (line: (typeof DRIVERS)[number]["line"]) => (line === DRIVERS[i]!.line ? at("then", i) : pairCell(line));
        return nativeMonths(figure("apiCost"), figure("running"), figure("hardware"));
      },
      value: (i) => monthsText(supposing(lines, { [DRIVERS[i]!.line]: then(i) }).of("breakEven").toNumber()),
    },
  });
  return drivers;
}

function limitBlock(): Block<Limit> {
  const limit = (label: string, value: number): BlockLine => ({ label, format: "count", style: "inputRight", value: () => value });
  return new Block({ heading: "Limits of the bands and segments (the paper's conclusion and section VI-F)", width: WIDTH }, {
    midTerm: limit("Mid-term from (months)", MID_TERM_FROM),
    longTerm: limit("Long-term from (months)", LONG_TERM_FROM),
    medium: limit("Medium segment from (tokens/month)", MEDIUM_FROM.toNumber()),
    large: limit("Large segment above (tokens/month)", MEDIUM_TO.toNumber()),
  });
}
