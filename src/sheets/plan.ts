import type { Name } from "../model/model";
import type { FormatName, StyleName } from "./styles";

/** What a cell holds when it is not a formula. */
export type PlanValue = string | number | boolean;

interface CellPlace {
  /** Zero-based, as is `column`. */
  readonly row: number;
  readonly column: number;
  readonly style: StyleName;
  readonly format: FormatName;
}

export interface ValueCell extends CellPlace {
  readonly value: PlanValue;
  /** An address to open from the cell. */
  readonly link?: string;
}

export interface FormulaCell extends CellPlace {
  readonly formula: string;
  /** What the engine computes for this cell from the shipped catalog and the default preset. */
  readonly expected: PlanValue;
  /** The line of the model that the cell has, in a month of its own where it is of one. */
  readonly line?: { readonly name: Name; readonly month: number };
}

/** A cell with nothing in it but its looks: a missing figure someone may fill in. */
export interface EmptyCell extends CellPlace {
  readonly empty: true;
}

export type PlanCell = ValueCell | FormulaCell | EmptyCell;

/** Zero-based rectangle of cells. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface PlanTable {
  readonly name: string;
  /** The header row and the rows under it. */
  readonly area: Area;
  readonly columns: readonly string[];
  /** Whether every other row is shaded. */
  readonly banded: boolean;
}

export interface ScalePoint {
  /** A number to stand at, or the lowest or highest value of the area. */
  readonly at: number | "lowest" | "highest";
  readonly color: string;
}

export type ConditionalFormat =
  | { readonly kind: "scale"; readonly area: Area; readonly points: readonly [ScalePoint, ScalePoint, ScalePoint] }
  | {
      readonly kind: "formula";
      readonly area: Area;
      readonly formula: string;
      readonly fontColor?: string;
      readonly fill?: string;
      /** A number format of its own, as for a sign beside the figure. */
      readonly format?: FormatName;
    };

/** What a cell may hold: a number within limits, what makes a formula TRUE, or one of the values of other cells. */
export type ValidationRule =
  | { readonly kind: "above"; readonly whole: boolean; readonly limit: number }
  | { readonly kind: "between"; readonly whole: boolean; readonly atLeast: number; readonly atMost?: number }
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "list"; readonly source: string };

export interface PlanValidation {
  readonly area: Area;
  readonly rule: ValidationRule;
  readonly title: string;
  readonly message: string;
  /** Set where the list only proposes, and other entries are taken. */
  readonly open?: boolean;
}

/** Bars lie, columns stand. */
export type ChartKind = "line" | "scatter" | "bar" | "column";

export type LabelPlace = "right" | "left" | "top" | "bottom";

/** The name beside the only point of a series: a cell's, which it follows. */
export interface PointName {
  readonly cell: Area;
  readonly place: LabelPlace;
  /** Whether the point is drawn with the figures the sheet starts with. */
  readonly drawn: boolean;
}

export interface ChartSeries {
  readonly name: string;
  /** Categories of a line or bar chart, x values of a scatter chart: one row or column of cells. */
  readonly x: Area;
  readonly values: Area;
  readonly color: string;
  /** A scatter chart's points joined by a line, without markers; a line chart is one anyway. */
  readonly joined?: boolean;
  readonly pointName?: PointName;
}

export interface ChartAxis {
  readonly title: string;
  readonly format: FormatName;
  /** Powers of ten at equal distances: for x values that differ by more than a factor of ten. */
  readonly logarithmic?: boolean;
  /** Where the axis begins, which its title says; where absent Excel chooses. */
  readonly minimum?: number;
  /** Its numbers lie on both sides of 0, where the other axis crosses it. */
  readonly bothSides?: boolean;
  /** Many names in little room: each is written, in small letters. */
  readonly dense?: boolean;
  /** Names of bars run from the top down, as they do in their cells; Excel begins at the bottom. */
  readonly fromTop?: boolean;
}

/** A chart over cells of its own sheet. */
export interface PlanChart {
  readonly kind: ChartKind;
  readonly title: string;
  readonly xAxis: ChartAxis;
  readonly yAxis: ChartAxis;
  readonly series: readonly ChartSeries[];
  /** The cells it covers. */
  readonly place: Area;
}

/** A remark that shows when someone points at a cell. Not every Excel shows notes: its text stands on the sheet, too. */
export interface PlanNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A name for cells of the sheet, for whoever checks or extends the workbook: no formula of ours needs it. */
export interface PlanName {
  readonly name: string;
  readonly area: Area;
  /** What it stands for, as the Name Manager shows it. */
  readonly comment: string;
}

export interface PrintSetup {
  readonly landscape: boolean;
  readonly pagesWide: number;
  /** As many as it takes where absent. */
  readonly pagesTall?: number;
  /** What is printed; the whole sheet where absent. */
  readonly area?: Area;
  /** First and last zero-based row repeated on each page. */
  readonly titleRows: readonly [number, number];
  /** First and last zero-based column repeated on each page. */
  readonly titleColumns?: readonly [number, number];
}

/** A worksheet as a plain value: what a writer needs to make it, and what a calculator is checked against. */
export interface SheetPlan {
  readonly name: string;
  readonly tabColor: string;
  readonly cells: readonly PlanCell[];
  readonly tables: readonly PlanTable[];
  /** In characters, from the first column. */
  readonly columnWidths: readonly number[];
  /** In points, by zero-based row. */
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly PlanValidation[];
  readonly charts?: readonly PlanChart[];
  readonly notes?: readonly PlanNote[];
  readonly names?: readonly PlanName[];
  readonly print: PrintSetup;
}
