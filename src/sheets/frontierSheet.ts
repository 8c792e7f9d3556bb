import type { Scenario } from "../scenario/scenario";
import { reference, sheetPrefix } from "./address";
import { formulaCell, sectionHeading, valueCell } from "./cells";
import { candidateCells } from "./frontier/candidateCells";
import { chartCells, missingColors } from "./frontier/chartCells";
import { frontierCharts } from "./frontier/charts";
import { MERITS, MINIMUM_SPEED, boardOf, candidates } from "./frontier/choices";
import * as layout from "./frontier/layout";
import type { WorkbookNames } from "./names";
import type { ConditionalFormat, PlanCell, PlanValidation, SheetPlan } from "./plan";
import { printSetup } from "./print";
import type { FormatName } from "./styles";
import { TITLE_HEIGHT, titleBlock } from "./titleBlock";
import { checkedFacts, flagColor } from "./workings/checkSection";
import { conversion, inForce } from "./workings/figureCells";

/** Which models and APIs no other beats in both cost and quality, or in both cost and speed. */
export function frontierSheet(names: WorkbookNames, scenario: Scenario): SheetPlan {
  const { chosen } = names;
  const all = candidates(scenario, chosen);
  const board = boardOf(scenario, chosen);
  return {
    name: names.sheets.frontier,
    tabColor: "#2E75B6",
    cells: [
      ...titleBlock(
        "Frontier",
        "Which open models and APIs of the matrix are worth their price: no other one is cheaper and better.",
        checkedFacts(names, scenario),
      ),
      ...candidateCells(names, scenario, all, board),
      ...termCells(names, scenario, board.length),
      ...chartCells(names, all),
    ],
    tables: [],
    columnWidths: Array.from({ length: layout.allColumns(board.length) }, (_, j) => Math.max(j === 0 ? 28 : layout.NAME_COLUMNS.includes(j) ? 20 : j < layout.FIRST_SCORE_COLUMN ? 15 : 11, (board[j - layout.FIRST_SCORE_COLUMN]?.width ?? 0) + 2)),
    rowHeights: { ...TITLE_HEIGHT, [layout.HEADER_ROW]: 64, [layout.chartHeading(chosen) + 1]: 48 },
    freeze: { rows: layout.FIRST_ROW, columns: 1 },
    conditionalFormats: [...MERITS.map((merit) => placeColor(names, layout.PLACE[merit])), placeColor(names, "threePlace"), ...missingColors(chosen), flagColor()],
    validations: [
      ...(chosen.apis.length === 0 ? [] : [apiValidation(names, "speed", "Speed of an API", "Type tokens per second as you measured them, or leave the cell blank."), apiValidation(names, "concurrency", "Requests of an API at a time", "Type as many as your rate limit allows at that speed, or leave the cell blank.")]),
      {
        area: { row: layout.termsHeading(chosen) + 1 + layout.TERMS.indexOf("minimumSpeed"), column: 1, rowCount: 1, columnCount: 1 }, rule: { kind: "above", whole: false, limit: 0 }, title: "Speed each user must see",
        message: "Type output tokens per second, above 0.",
      },
    ],
    charts: frontierCharts(chosen, all),
    print: printSetup(layout.FIRST_ROW - 1),
  };
}

function termCells({ sheets, chosen }: WorkbookNames, { settings }: Scenario, benchmarkCount: number): PlanCell[] {
  const heading = layout.termsHeading(chosen);
  const workings = sheetPrefix(sheets.workings);
  const term = (each: layout.Term, label: string, formula: string, expected: number, format: FormatName): PlanCell[] => {
    const row = heading + 1 + layout.TERMS.indexOf(each);
    return [valueCell(row, 0, label, "text"), formulaCell(row, 1, workings + formula, expected, { style: "resultLink", format })];
  };
  return [
    ...sectionHeading(heading, "Equation 10: cost of own GPUs = (purchases less residual value + running cost) / tokens served, over the horizon", layout.width(benchmarkCount)),
    ...term("horizon", "Horizon (months)", inForce("horizon"), settings.horizon.toNumber(), "count"),
    ...term("tokensPerPriceUnit", "Tokens per price unit", conversion("tokensPerPriceUnit"), 1_000_000, "count"),
    valueCell(heading + 1 + layout.TERMS.indexOf("minimumSpeed"), 0, "Speed each user must see (tokens/s)", "text"),
    valueCell(heading + 1 + layout.TERMS.indexOf("minimumSpeed"), 1, MINIMUM_SPEED, "inputRight", "count"),
    valueCell(heading + 1 + layout.TERMS.indexOf("minimumSpeed"), 2, "Assumption: more than people read", "note"),
    valueCell(heading + 1 + layout.TERMS.indexOf("bands"), 0, "Bands of requests in the third chart", "text"),
    valueCell(heading + 1 + layout.TERMS.indexOf("bands"), 1, layout.BANDS, "reference", "count"),
  ];
}

/** A place on the frontier stands out. */
function placeColor({ chosen }: WorkbookNames, column: layout.Column): ConditionalFormat {
  const area = layout.columnArea(column, chosen);
  return { kind: "formula", area, formula: `=ISNUMBER(${reference(area.row, area.column)})`, fontColor: "#006100", fill: "#CBE7D1" };
}

/** What may be typed of an API that the catalog does not know. */
function apiValidation({ chosen }: WorkbookNames, column: layout.Column, title: string, message: string): PlanValidation {
  const area = { ...layout.columnArea(column, chosen), row: layout.FIRST_ROW + chosen.models.length, rowCount: chosen.apis.length };
  return { area, rule: { kind: "above", whole: false, limit: 0 }, title, message };
}
