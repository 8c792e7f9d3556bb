import { LONG_TERM_FROM, MEDIUM_FROM, MEDIUM_TO, MID_TERM_FROM, paybackBand, segment } from "../engine/bands";
import { formulaOf } from "../forms/formulas";
import { MODEL, type Name } from "../model/model";
import { pairLines, supposing } from "../scenario/lines";
import { steadied } from "../scenario/ownership";
import type { Scenario } from "../scenario/scenario";
import { FIXED, areaReference, cellArea, reference, sheetPrefix } from "./address";
import { type Look, formulaCell, sectionHeading, valueCell, valueRow } from "./cells";
import { matrixLayout } from "./matrixLayout";
import { NONE, unlessMissing } from "./missingFigures";
import { NEVER } from "./monthsText";
import type { WorkbookNames } from "./names";
import { nativeMonths } from "./nativeMonths";
import { PAIR_END, ofModel, pairCell, pairCells, pairPlace, pairValidations } from "./pairSection";
import type { Area, PlanCell, PlanValue, SheetPlan } from "./plan";
import { workbookFacts } from "./preset";
import { printSetup } from "./print";
import { RIVAL_ROWS, rivalCells, rivalVerdict, rivalVerdictFormula } from "./summary/rivalCells";
import { FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "./titleBlock";
import { TRIGGER_NOTE, triggerBlocks } from "./triggerBlocks";
import { cellsOf, stacked } from "./blocks/stack";
import { sharedScores } from "./workings/sharedScores";

const WIDTH = 6;
const VERDICT = PAIR_END + 1;
const RIVAL = VERDICT + 4;
const FIGURES = RIVAL + RIVAL_ROWS + 1;
const FIGURE_COUNT = 7;
const DRIVERS = FIGURES + FIGURE_COUNT + 2;
const DRIVER_COUNT = 3;
const TRIGGERS = DRIVERS + DRIVER_COUNT + 3;
/** Under four triggers, their note, and the eight figures they are computed from. */
const LIMITS = TRIGGERS + 18;
/** A driver that turns out worse by this share, until someone types another. */
const SWING = 0.1;

const RESULT: Look = { style: "result", format: "number" };
const [BAND, VOLUME, SEGMENT, SAVING, SAVED, GAP, SCORES] = [0, 1, 2, 3, 4, 5, 6];
const figureAt = (figure: number) => reference(FIGURES + 1 + figure, 1, FIXED);
const limitAt = (limit: number) => reference(LIMITS + 1 + limit, 1, FIXED);

/** The verdict on one pair in words, what it rests on, and how far it moves when a driver turns out worse. */
export function summarySheet(names: WorkbookNames, scenario: Scenario): SheetPlan {
  const triggers = triggerBlocks(names, steadied(scenario), WIDTH);
  stacked(TRIGGERS, triggers);
  return {
    name: names.sheets.summary,
    tabColor: "#1F3864",
    cells: [
      ...titleBlock(
        "Summary",
        "Whether own GPUs pay back for one open model against one API, and against the cheapest seller of that model. Choose the pair in the blue cells.",
        workbookFacts(names.tables.assumptions, scenario),
      ),
      ...pairCells(names, scenario),
      ...sectionHeading(VERDICT, "Verdict", WIDTH),
      formulaCell(VERDICT + 1, 0, unlessMissing(verdictFormula(), names), verdict(names, scenario), { style: "check", format: "general" }),
      formulaCell(VERDICT + 2, 0, unlessMissing(rivalVerdictFormula(RIVAL), names), rivalVerdict(scenario, names.chosen.pair.model), { style: "check", format: "general" }),
      ...rivalCells(RIVAL, names, scenario, WIDTH),
      ...figureCells(names, scenario),
      ...driverCells(names, scenario),
      ...cellsOf(triggers),
      ...limitCells(),
    ],
    tables: [],
    columnWidths: [42, 18, 16, 16, 18, 18, 12, 24],
    rowHeights: { ...TITLE_HEIGHT, [DRIVERS + 1]: 32, [TRIGGERS + 1]: 32 },
    freeze: { rows: FIRST_FREE_ROW - 1, columns: 1 },
    conditionalFormats: [],
    validations: pairValidations(names),
    notes: [{ row: TRIGGERS + 1, column: 2, text: TRIGGER_NOTE }],
    names: [
      { name: "Verdict", area: cellArea(VERDICT + 1, 0), comment: "The verdict on the pair chosen, in words" },
      { name: "Months_to_break_even", area: pairPlace("breakEven"), comment: "Of the pair chosen on this sheet" },
    ],
    print: printSetup(FIRST_FREE_ROW - 2),
  };
}

function verdictFormula(): string {
  const [model, api, months, horizon] = [pairCell("model"), pairCell("api"), pairCell("breakEven"), pairCell("horizon")];
  const pays = `"own GPUs for "&${model}&" pay back against "&${api}&" after "&FIXED(${months},1)&" months"`;
  return `IF(${months}="${NEVER}","No: "&${api}&" costs no more than running "&${model}&" on own GPUs.",IF(${months}<=${horizon},"Yes: ","Not within the horizon: ")&${pays}&".")`;
}

function verdict({ chosen: { pair } }: WorkbookNames, scenario: Scenario): string {
  const months = pairLines(scenario, pair.model, pair.api).of("breakEven");
  if (!months.isFinite()) return `No: ${pair.api} costs no more than running ${pair.model} on own GPUs.`;
  const grouped = months.toNumber().toLocaleString("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const within = months.lte(scenario.settings.horizon) ? "Yes: " : "Not within the horizon: ";
  return `${within}own GPUs for ${pair.model} pay back against ${pair.api} after ${grouped} months.`;
}

function figureCells(names: WorkbookNames, scenario: Scenario): PlanCell[] {
  const { model, api } = names.chosen.pair;
  const lines = pairLines(scenario, model, api);
  const months = pairCell("breakEven");
  const figures: Partial<Record<Name, string>> = {
    apiCost: pairCell("apiCost"), running: pairCell("running"), hardware: pairCell("hardware"), horizon: pairCell("horizon"), saving: figureAt(SAVING),
  };
  const formula = (name: Name) => formulaOf(MODEL, name, (each) => (each === name ? undefined : figures[each as Name]));
  const { gapArea, scoresRow } = matrixLayout(names.chosen);
  const onMatrix = (area: Area) => `INDEX(${sheetPrefix(names.sheets.breakEven)}${areaReference(area, FIXED)},${pairCell("modelPosition")},${pairCell("apiPosition")})`;
  const shared = sharedScores(scenario, model, api);
  const row = (figure: number, label: string, formula: string, expected: PlanValue, look: Look, note: string): PlanCell[] => [
    valueCell(FIGURES + 1 + figure, 0, label, "text"),
    formulaCell(FIGURES + 1 + figure, 1, formula, expected, look),
    valueCell(FIGURES + 1 + figure, 2, note, "note"),
  ];
  return [
    ...sectionHeading(FIGURES, "In figures", WIDTH),
    ...row(BAND, "Payback band", `IF(${months}="${NEVER}","${NEVER}",IF(${months}<${limitAt(0)},"short-term",IF(${months}<${limitAt(1)},"mid-term","long-term")))`, paybackBand(lines.of("breakEven")), RESULT, "by the limits below"),
    ...row(VOLUME, "Volume (tokens/month)", ofModel(names, "served"), lines.of("served").toNumber(), { style: "resultLink", format: "tokens" }, "what the GPUs serve and the API is billed for"),
    ...row(SEGMENT, "Segment", `IF(${figureAt(VOLUME)}<${limitAt(2)},"small",IF(${figureAt(VOLUME)}<=${limitAt(3)},"medium","large"))`, segment(lines.of("served")), RESULT, "of the volume, by the limits below"),
    ...row(SAVING, "Saved per month (USD)", formula("saving"), lines.of("saving").toNumber(), { style: "result", format: "usd" }, "API cost less running cost"),
    ...row(SAVED, "Saved by the horizon (USD)", formula("steadySavings"), lines.of("steadySavings").toNumber(), { style: "result", format: "usdRounded" }, "the purchase taken off"),
    ...row(GAP, "Quality gap (percentage points)", onMatrix(gapArea), shared.gap ?? NONE, { style: "resultLink", format: "percentPoints" }, "open minus commercial, mean of the benchmarks both have on one leaderboard"),
    ...row(SCORES, "Scores the gap rests on (count)", onMatrix({ ...gapArea, row: scoresRow }), shared.count, { style: "resultLink", format: "count" }, "one score says little"),
  ];
}

interface Driver {
  readonly label: string;
  readonly line: "hardware" | "apiCost" | "running";
  /** The direction that is worse for owning. */
  readonly sign: 1 | -1;
}

const WORSE: readonly Driver[] = [
  { label: "Hardware cost (USD)", line: "hardware", sign: 1 },
  { label: "API cost (USD/month)", line: "apiCost", sign: -1 },
  { label: "Running cost (USD/month)", line: "running", sign: 1 },
];

function driverCells({ chosen: { pair } }: WorkbookNames, scenario: Scenario): PlanCell[] {
  const lines = pairLines(scenario, pair.model, pair.api);
  return [
    ...sectionHeading(DRIVERS, "Three drivers: months to break even when one turns out worse", WIDTH),
    ...valueRow(DRIVERS + 1, 0, ["Driver", "Now", "Worse by", "Then", "Months to break even then"], "header"),
    ...WORSE.flatMap(({ label, line, sign }, i) => {
      const row = DRIVERS + 2 + i;
      const then = lines.of(line).times(1 + sign * SWING);
      const months = supposing(lines, { [line]: then }).of("breakEven");
      const figure = (each: Driver["line"]) => (each === line ? reference(row, 3) : pairCell(each));
      return [
        valueCell(row, 0, label, "text"),
        formulaCell(row, 1, pairCell(line), lines.of(line).toNumber(), { style: "result", format: "usd" }),
        valueCell(row, 2, SWING, "inputRight", "percent"),
        formulaCell(row, 3, `${reference(row, 1)}*(1${sign > 0 ? "+" : "-"}${reference(row, 2)})`, then.toNumber(), { style: "result", format: "usd" }),
        formulaCell(row, 4, nativeMonths(figure("apiCost"), figure("running"), figure("hardware")), months.isFinite() ? months.toNumber() : "never", { style: "total", format: "months" }),
      ];
    }),
  ];
}

function limitCells(): PlanCell[] {
  const limits = [
    ["Mid-term from (months)", MID_TERM_FROM],
    ["Long-term from (months)", LONG_TERM_FROM],
    ["Medium segment from (tokens/month)", MEDIUM_FROM.toNumber()],
    ["Large segment above (tokens/month)", MEDIUM_TO.toNumber()],
  ] as const;
  return [
    ...sectionHeading(LIMITS, "Limits of the bands and segments (the paper's conclusion and section VI-F)", WIDTH),
    ...limits.flatMap(([label, limit], i) => [
      valueCell(LIMITS + 1 + i, 0, label, "text"),
      valueCell(LIMITS + 1 + i, 1, limit, "inputRight", "count"),
    ]),
  ];
}
