import { CONSTANTS } from "../model/figures";
import type { Scenario } from "../scenario/scenario";
import { areaReference } from "./address";
import type { Block } from "./blocks/block";
import { linked } from "./blocks/modelLines";
import { cellsOf } from "./blocks/stack";
import { candidateBlock, sharedBlock } from "./frontier/candidateLines";
import { BANDS, missingColors, pointBlocks } from "./frontier/chartLines";
import { frontierCharts } from "./frontier/charts";
import { ALL_CONTESTS, MERITS, MINIMUM_SPEED, boardOf, candidates } from "./frontier/choices";
import { FIRST_ROW, type FrontierLayout, HEADER_ROW, PLACE, type Term, frontierLayout } from "./frontier/layout";
import type { WorkbookNames } from "./names";
import type { PlanValidation, SheetPlan } from "./plan";
import { printSetup } from "./print";
import { TITLE_HEIGHT, titleBlock } from "./titleBlock";
import { checkedFacts, flagColor } from "./workings/checkSection";
import { linkedCells } from "./workings/workingsCells";

/** Which models and APIs no other beats in both cost and quality, or in both cost and speed. */
export function frontierSheet(names: WorkbookNames, scenario: Scenario): SheetPlan {
  const { chosen } = names;
  const all = candidates(scenario, chosen);
  const board = boardOf(scenario, chosen);
  const layout = frontierLayout(chosen, board);
  const blocks = [candidateBlock(names, scenario, layout, all, board), sharedBlock(layout, all, board), termBlock(names, scenario, layout), ...pointBlocks(layout, all)];
  return {
    name: names.sheets.frontier,
    tabColor: "#2E75B6",
    cells: [
      ...titleBlock(
        "Frontier",
        "Which open models and APIs of the matrix are worth their price: no other one is cheaper and better.",
        checkedFacts(names, scenario),
      ),
      ...cellsOf(blocks),
    ],
    tables: [],
    columnWidths: columnWidths(layout, board),
    rowHeights: { ...TITLE_HEIGHT, [HEADER_ROW]: 64, [layout.three.header]: 48 },
    freeze: { rows: FIRST_ROW, columns: 1 },
    conditionalFormats: [
      ...ALL_CONTESTS.map((contest) => layout.candidates.area(PLACE[contest])).map((area) => (
        // A place on the frontier stands out.
        { kind: "formula" as const, area, formula: `=ISNUMBER(${areaReference({ ...area, rowCount: 1 })})`, fontColor: "#006100", fill: "#CBE7D1" }
      )),
      ...missingColors(layout), flagColor(),
    ],
    validations: validations(names, layout),
    charts: frontierCharts(layout, all),
    print: printSetup(FIRST_ROW - 1),
  };
}

function columnWidths({ candidates, points, three }: FrontierLayout, board: readonly { readonly width: number }[]): number[] {
  const figures = candidates.names.length - board.length;
  const ofNames = [...MERITS.flatMap((merit) => [points[merit].area("name"), points[merit].area("frontName")]), three.area("name")].map(({ column }) => column);
  return Array.from({ length: Math.max(candidates.names.length, three.area("most").column + 1) }, (_, j) =>
    Math.max(j === 0 ? 28 : ofNames.includes(j) ? 20 : j < figures ? 15 : 11, (board[j - figures]?.width ?? 0) + 2));
}

function termBlock(names: WorkbookNames, { settings }: Scenario, { terms }: FrontierLayout): Block<Term> {
  const { scenario: cells } = linkedCells(names);
  return terms.filled({
    horizon: linked(cells, "horizon", () => settings.horizon.toNumber(), { label: "Horizon (months)", format: "count" }),
    tokensPerPriceUnit: linked(cells, "tokensPerPriceUnit", () => CONSTANTS.tokensPerPriceUnit.constant!),
    minimumSpeed: { label: "Speed each user must see (tokens/s)", format: "count", style: "inputRight", note: "Assumption: more than people read", value: () => MINIMUM_SPEED },
    bands: { label: "Bands of requests in the third chart", format: "count", style: "reference", value: () => BANDS },
  });
}

/** What may be typed: the speed that is asked for, and of an API what the catalog does not know. */
function validations({ chosen: { models, apis } }: WorkbookNames, { candidates, terms }: FrontierLayout): PlanValidation[] {
  const rule = { kind: "above", whole: false, limit: 0 } as const;
  const ofApis = (column: "speed" | "concurrency", title: string, message: string): PlanValidation => {
    const area = candidates.area(column);
    return { area: { ...area, row: area.row + models.length, rowCount: apis.length }, rule, title, message };
  };
  return [
    ...(apis.length === 0 ? [] : [
      ofApis("speed", "Speed of an API", "Type tokens per second as you measured them, or leave the cell blank."),
      ofApis("concurrency", "Requests of an API at a time", "Type as many as your rate limit allows at that speed, or leave the cell blank."),
    ]),
    { area: terms.area("minimumSpeed"), rule, title: "Speed each user must see", message: "Type output tokens per second, above 0." },
  ];
}
