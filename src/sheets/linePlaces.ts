import type { Name } from "../model/model";
import { matrixLayout } from "./matrixLayout";
import type { SheetKey, WorkbookNames } from "./names";
import { PAIR_LINES, pairPlace } from "./pairSection";
import type { Area } from "./plan";
import { apiArea, deploymentArea } from "./workings/figureCells";
import {
  API_COLUMN, API_ROWS, ASSUMPTIONS_SECTION, DEPLOYMENT_LINES, IN_FORCE_COLUMN, PRICE_ROWS, USED_SETTINGS, modelSections,
} from "./workings/layout";

/** A line of the model, of the model and API of a comparison where it has them, in a month where it is of one. */
export interface StandingLine {
  readonly name: Name;
  readonly model?: string;
  readonly api?: string;
  readonly month?: number;
}

/** Where a line stands on a sheet: one cell for each model down and API across, as far as it is of them. */
interface LineArea {
  readonly name: Name;
  readonly area: Area;
  readonly down?: readonly string[];
  readonly across?: readonly string[];
  readonly pair?: { readonly model: string; readonly api: string };
}

/** The figures of a deployment in the workings, which are read from the catalog's tables. */
const DEPLOYMENT_FIGURES = { gpuCount: "gpuCount", throughput: "throughput", measuredInputShare: "measuredInputShare", gpuPrice: "gpuPrice", gpuPower: "gpuPower", rental: "gpuHourlyPrice" } as const;
const PAIR_SHEETS: readonly SheetKey[] = ["summary", "cumulative", "cashFlow", "sensitivity"];

function lineAreas(key: SheetKey, { chosen }: WorkbookNames): LineArea[] {
  const { models, apis, pair } = chosen;
  if (PAIR_SHEETS.includes(key)) return PAIR_LINES.map((name) => ({ name, area: pairPlace(name), pair }));
  if (key === "breakEven") return [{ name: "breakEven", area: matrixLayout(chosen).monthsArea, down: models, across: apis }];
  if (key !== "workings") return [];
  const deployment = (name: Name, column: keyof typeof DEPLOYMENT_FIGURES | (typeof DEPLOYMENT_LINES)[number]): LineArea => ({ name, area: deploymentArea(column, models.length), down: models });
  return [
    ...USED_SETTINGS.map((name, i): LineArea => ({ name, area: { row: ASSUMPTIONS_SECTION.first + i, column: IN_FORCE_COLUMN, rowCount: 1, columnCount: 1 } })),
    ...API_ROWS.flatMap((name): LineArea[] => (isPrice(name) ? [{ name, area: apiArea(name, apis.length), across: apis }] : [])),
    ...Object.entries(DEPLOYMENT_FIGURES).map(([column, name]) => deployment(name, column as keyof typeof DEPLOYMENT_FIGURES)),
    ...DEPLOYMENT_LINES.map((name) => deployment(name, name)),
    { name: "apiCost", area: { row: modelSections(models.length).apiCosts.first, column: API_COLUMN, rowCount: models.length, columnCount: apis.length }, down: models, across: apis },
  ];
}

function isPrice(name: string): name is (typeof PRICE_ROWS)[number] {
  return (PRICE_ROWS as readonly string[]).includes(name);
}

/** The line that stands in a cell of one of our sheets, by where the sheet has it; undefined for any other cell. */
export function lineStandingAt(key: SheetKey, names: WorkbookNames, row: number, column: number): StandingLine | undefined {
  for (const { name, area, down, across, pair } of lineAreas(key, names)) {
    const [i, j] = [row - area.row, column - area.column];
    if (i < 0 || j < 0 || i >= area.rowCount || j >= area.columnCount) continue;
    const [model, api] = [pair?.model ?? down?.[i], pair?.api ?? across?.[j]];
    return { name, ...(model !== undefined && { model }), ...(api !== undefined && { api }) };
  }
  return undefined;
}

/** A cell of a sheet; its row and column are zero-based. */
export interface SheetCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Where the workings have a line of a model and an API of the matrix; undefined where they do not. */
export function cellOfLine(names: WorkbookNames, { name, model, api }: StandingLine): SheetCell | undefined {
  const found = lineAreas("workings", names).find((each) => each.name === name);
  const [i, j] = [found?.down?.indexOf(model ?? "") ?? 0, found?.across?.indexOf(api ?? "") ?? 0];
  if (found === undefined || i < 0 || j < 0) return undefined;
  return { sheet: names.sheets.workings, row: found.area.row + i, column: found.area.column + j };
}
