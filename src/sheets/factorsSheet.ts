import { WAYS } from "../scenario/comparison";
import type { Scenario } from "../scenario/scenario";
import { FIXED, areaReference, reference, sheetPrefix } from "./address";
import { Block } from "./blocks/block";
import { cellsOf, stacked } from "./blocks/stack";
import { emptyCell, formulaCell, sectionHeading, valueCell, valueRow } from "./cells";
import { NONE } from "./missingFigures";
import type { WorkbookNames } from "./names";
import { pairCell } from "./pairSection";
import type { Area, PlanCell, SheetPlan } from "./plan";
import { workbookFacts } from "./preset";
import { printSetup } from "./print";
import { ORDER } from "./summary/wayCells";
import { wayOfSummary } from "./summarySheet";
import { FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "./titleBlock";

/** What the sources say is no money, and a row of one's own or two. */
const FACTORS: readonly (readonly [factor: string, said: string])[] = [
  ["Privacy of data", "Own GPUs give full control (break-even paper, section V); privacy issues hinder adoption in finance (section I)."],
  ["Sovereignty and compliance", "Healthcare and finance favour local deployment (section VI-F2); data residency may decide alone (section I)."],
  ["Freedom from lock-in", "Open weights move between hosts and servers; two of 32 models were at both clouds (serverless paper, section 4.2)."],
  ["Strategic autonomy", "Weighs more than cost for large enterprises, it says (break-even paper, section VI-F3)."],
  ["What can be observed", "Serverless endpoints expose 71% fewer metrics than containers of one's own (serverless paper, section 4.3)."],
  ["Simplicity of operation", "Serverless has no infrastructure to manage; own GPUs ask for staff (serverless paper, section 4.3)."],
  ["Fallback when it fails", "An API can take over at capacity, at premium cost (cost guide, production considerations)."],
  ["", "A factor of your own."],
  ["", "A factor of your own."],
];
const WAY_COUNT = ORDER.length;
const [FACTOR, WEIGHT, FIRST_WAY] = [0, 1, 2];
const SAID = FIRST_WAY + WAY_COUNT;
const WIDTH = SAID + 1;
const BEST = 10;
const VERDICT = FIRST_FREE_ROW + 2;
const ASK = "Type a weight for at least one factor, and for each such factor a score of every way from 0 to 10: then they rank here, beside the money and never in it.";
const NOTE = "Weighted score: scores by the weights' share of their sum, as LLM.FACTORS has it; none while a factor with a weight has no score. Rank by money: that of the Summary, which nothing here changes.";

/** What is no money, scored by hand and weighted by hand, beside the ranking by money. */
export function factorsSheet(names: WorkbookNames, scenario: Scenario): SheetPlan {
  const { model, api } = names.chosen.pair;
  const summary = sheetPrefix(names.sheets.summary);
  const of = wayOfSummary(names, scenario);
  const ways: Block<"way" | "with" | "present" | "money" | "score" | "rank"> = new Block(
    { heading: "The ways to serve the work: what they cost, and how they score", width: WIDTH, members: WAY_COUNT, linesAcross: true, notes: [NOTE] },
    {
      way: { label: "Alternative", format: "text", style: "text", value: (i) => WAYS[ORDER[i]!] },
      with: { label: "With", format: "general", style: "linkText", formula: (i) => of("with", i).formula, value: (i) => of("with", i).expected },
      present: { label: "Present value (USD)", format: "usdRounded", style: "resultLink", formula: (i) => of("present", i).formula, value: (i) => of("present", i).expected },
      money: { label: "Rank by money", format: "count", style: "resultLink", formula: (i) => of("rank", i).formula, value: (i) => of("rank", i).expected },
      score: {
        label: "Weighted score (0 to 10)", format: "twoDecimals", value: () => NONE,
        formula: (i) => {
          const scores = range(scoreArea(i));
          return `IF(SUM(${weights()})=0,"${NONE}",IF(SUMPRODUCT(ISNUMBER(${weights()})*(${weights()}>0)*(1-ISNUMBER(${scores})))>0,"${NONE}",SUMPRODUCT(${weights()},${scores})/SUM(${weights()})))`;
        },
      },
      rank: {
        label: "Rank by factors", format: "count", style: "total", value: () => NONE,
        formula: (i) => `IF(ISNUMBER(${ways.cell("score", i)}),SUMPRODUCT(--ISNUMBER(${ways.range("score")}),--(${ways.range("score")}>${ways.cell("score", i)}))+1,"${NONE}")`,
      },
    },
  );
  const heading = stacked(VERDICT + 2, [ways]);
  const first = heading + 2;
  const area = (column: number): Area => ({ row: first, column, rowCount: FACTORS.length, columnCount: 1 });
  const range = (of: Area) => areaReference(of, FIXED);
  const weights = () => range(area(WEIGHT));
  const scoreArea = (way: number) => area(FIRST_WAY + way);
  return {
    name: names.sheets.factors,
    tabColor: "#2E75B6",
    cells: [
      ...titleBlock("Factors", "What is no money, beside what costs least: type factors, weights and scores in the blue cells. No cost changes by them.", workbookFacts(names.tables.assumptions, scenario)),
      valueCell(FIRST_FREE_ROW, 0, "Pair", "text"),
      formulaCell(FIRST_FREE_ROW, 1, `${summary}${pairCell("model")}&" and "&${summary}${pairCell("api")}`, `${model} and ${api}`, { style: "linkText", format: "general" }),
      formulaCell(VERDICT, 0, verdict(ways), ASK, { style: "check", format: "general" }),
      ...cellsOf([ways]),
      ...sectionHeading(heading, "Factors, weights and scores: 0 the worst, 10 the best", WIDTH),
      ...valueRow(heading + 1, FACTOR, ["Factor", "Weight", ...ORDER.map((way) => WAYS[way]), "What the sources say"], "header"),
      ...FACTORS.flatMap(([factor, said], i): PlanCell[] => [
        factor === "" ? emptyCell(first + i, FACTOR, "input", "text") : valueCell(first + i, FACTOR, factor, "input"),
        emptyCell(first + i, WEIGHT, "inputRight", "number"),
        ...ORDER.map((_, way) => emptyCell(first + i, FIRST_WAY + way, "inputRight", "number")),
        valueCell(first + i, SAID, said, "note"),
      ]),
    ],
    tables: [],
    columnWidths: [34, 46, 18, 14, 16, 16, 18, 18, 22, 18, 18, 18, 18, 106],
    rowHeights: { ...TITLE_HEIGHT, [ways.header]: 32, [heading + 1]: 48 },
    freeze: { rows: FIRST_FREE_ROW - 1, columns: 1 },
    conditionalFormats: [{ kind: "formula", area: ways.area("rank"), formula: `=${reference(ways.first, ways.area("rank").column)}=1`, fontColor: "#006100", fill: "#CBE7D1" }],
    validations: [
      { area: area(WEIGHT), rule: { kind: "between", whole: false, atLeast: 0 }, title: "Weight", message: "Type how much the factor weighs, 0 or more: its share of the sum counts. Leave the cell blank to leave the factor out." },
      {
        area: { ...area(FIRST_WAY), columnCount: WAY_COUNT }, rule: { kind: "between", whole: false, atLeast: 0, atMost: BEST }, title: "Score",
        message: "Type how well this way does by the factor, from 0, the worst, to 10, the best.",
      },
    ],
    print: printSetup(FIRST_FREE_ROW - 2),
  };
}

/** Who is first by money and who by factors, in words. */
function verdict(ways: Block<"way" | "with" | "present" | "money" | "score" | "rank">): string {
  const at = (rank: "money" | "rank") => `INDEX(${ways.range("way")},MATCH(1,${ways.range(rank)},0))`;
  const best = `MAX(${ways.range("score")})`;
  const tied = `COUNTIF(${ways.range("rank")},1)>1`;
  const both = `IF(AND(COUNTIF(${ways.range("rank")},1)=1,${at("money")}=${at("rank")}),${at("money")}&" is first by money and by factors, with "&FIXED(${best},1,TRUE)&" of 10.","By money "&${at("money")}&" is first; by factors "&${at("rank")}&IF(${tied}," and "&(COUNTIF(${ways.range("rank")},1)-1)&" more","")&", with "&FIXED(${best},1,TRUE)&" of 10.")`;
  return `IF(COUNT(${ways.range("rank")})=0,"${ASK}",${both})`;
}
