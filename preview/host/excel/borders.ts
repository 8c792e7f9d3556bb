import { BorderStyleTypes, type IBorderStyleData, type Nullable } from "@univerjs/core";

import { type HostObject, hostObject, invalidArgument } from "../hostObject";
import { type Grid, type SheetBox, sheetOf } from "./grid";
import { color } from "./styleProperties";
import { writeStyle } from "./styles";

type Side = "t" | "b" | "l" | "r";

const EDGES: Record<string, Side> = { EdgeTop: "t", EdgeBottom: "b", EdgeLeft: "l", EdgeRight: "r" };
const INDEXES = [...Object.keys(EDGES), "InsideHorizontal", "InsideVertical"];
const WEIGHTS: Record<string, BorderStyleTypes> = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};
const STYLES: Record<string, BorderStyleTypes> = {
  None: BorderStyleTypes.NONE,
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
};

/** The borders of a range, by side. */
export function borders(grid: Grid, target: SheetBox): HostObject {
  const items = () => INDEXES.map((index) => border(grid, target, index));
  return hostObject({
    typeName: "RangeBorderCollection",
    scalars: ["count"],
    items,
    members: {
      count: INDEXES.length,
      getItem(index: string) {
        if (!INDEXES.includes(index)) throw invalidArgument(`RangeBorderCollection.getItem('${index}')`);
        return border(grid, target, index);
      },
      getItemAt: (position: number) => items()[position],
    },
  });
}

function border(grid: Grid, target: SheetBox, sideIndex: string): HostObject {
  const line = () => sharedLine(grid, target, sideIndex);
  const write = (change: Partial<IBorderStyleData>) => writeLine(grid, target, sideIndex, change);
  return hostObject({
    typeName: "RangeBorder",
    scalars: ["color", "sideIndex", "style", "weight"],
    identity: { Id: sideIndex },
    members: {
      sideIndex,
      get style() {
        return styleName(line()?.s);
      },
      set style(name: string) {
        const style = STYLES[name];
        if (style === undefined) throw invalidArgument(`The border style ${name}`);
        write({ s: style });
      },
      get color() {
        return line()?.cl.rgb ?? "#000000";
      },
      set color(value: string) {
        write({ cl: { rgb: color(value) } });
      },
      get weight() {
        return Object.entries(WEIGHTS).find(([, style]) => style === line()?.s)?.[0] ?? "Thin";
      },
      set weight(name: string) {
        const style = WEIGHTS[name];
        if (style === undefined) throw invalidArgument(`The border weight ${name}`);
        write({ s: style });
      },
    },
  });
}

function writeLine(grid: Grid, target: SheetBox, index: string, change: Partial<IBorderStyleData>): void {
  writeStyle(grid, target, (row, column) => {
    const side = sideOf(index, target, row, column);
    if (!side) return undefined;
    const old = lineOf(grid, target, index, row, column);
    return {
      bd: {
        [side]:
          change.s === BorderStyleTypes.NONE
            ? null
            : { s: BorderStyleTypes.THIN, cl: { rgb: "#000000" }, ...old, ...change },
      },
    };
  });
}

function lineOf(grid: Grid, target: SheetBox, index: string, row: number, column: number): Nullable<IBorderStyleData> {
  const side = sideOf(index, target, row, column);
  return side && sheetOf(grid, target.sheetId).getComposedCellStyle(row, column).bd?.[side];
}

/** The line all cells along a border have in common. */
function sharedLine(grid: Grid, target: SheetBox, index: string): Nullable<IBorderStyleData> {
  const { row, column, rows, columns } = target.box;
  const lines = Array.from(
    { length: rows * columns },
    (_, cell) => [row + Math.floor(cell / columns), column + (cell % columns)] as const,
  )
    .filter(([down, across]) => sideOf(index, target, down, across))
    .map(([down, across]) => lineOf(grid, target, index, down, across));
  return lines.every((line) => JSON.stringify(line) === JSON.stringify(lines[0])) ? lines[0] : undefined;
}

/** The side of a cell that a border of the range runs along, if it does. */
function sideOf(index: string, { box }: SheetBox, row: number, column: number): Side | undefined {
  const runs: Record<string, boolean> = {
    EdgeTop: row === box.row,
    EdgeBottom: row === box.row + box.rows - 1,
    EdgeLeft: column === box.column,
    EdgeRight: column === box.column + box.columns - 1,
    InsideHorizontal: row < box.row + box.rows - 1,
    InsideVertical: column < box.column + box.columns - 1,
  };
  if (!runs[index]) return undefined;
  return EDGES[index] ?? (index === "InsideHorizontal" ? "b" : "r");
}

function styleName(style: BorderStyleTypes | undefined): string {
  if (style === undefined) return "None";
  const line = Object.entries(STYLES).find(([, known]) => known === style)?.[0];
  return line ?? "Continuous";
}
