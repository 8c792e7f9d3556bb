import { FIXED, FIXED_COLUMN, FIXED_ROW, type Anchor, areaReference, reference, sheetPrefix } from "../address";
import { emptyCell, formulaCell, sectionHeading, valueCell } from "../cells";
import { MODEL, type Name } from "../../model/model";
import type { Area, PlanCell, PlanValue } from "../plan";
import { noteLines } from "../noteLines";
import type { FormatName, StyleName } from "../styles";

/** A line of a block: what it is called, how it looks, and what it shows for each member, counted from 0. */
export interface BlockLine {
  readonly label: string;
  readonly format: FormatName | ((member: number) => FormatName);
  /** The looks of its label, where they are not the block's. */
  readonly labelStyle?: StyleName;
  /** A result computed on the sheet where absent. */
  readonly style?: StyleName | ((member: number) => StyleName);
  readonly note?: string;
  /** Whether a word that stands for a figure keeps the figure's format: what is typed into a cell of text is no number. */
  readonly keepsFormat?: true;
  /** The members that have it, all where absent: the places of others are left free. */
  readonly has?: (member: number) => boolean;
  /** Without its equals sign; where there is none the value itself is written. Read once every block has its place. */
  readonly formula?: (member: number) => string | undefined;
  readonly value: (member: number) => PlanValue;
}

/** Cells that formulas refer to by the names of lines. */
export interface Cells<L extends string = string> {
  has(line: string): line is L;
  /** A member's cell of a line, fixed as it is filled across or down; of a block without members its only one. */
  cell(line: L, member?: number): string;
  /** All members of a line, fixed. */
  range(line: L): string;
}

export interface BlockShape {
  readonly heading?: string;
  /** Columns that the heading is ruled across. */
  readonly width?: number;
  /** Members of the dimension across (lines down) or down (lines across); one, of no dimension, where absent. */
  readonly members?: number;
  /** Whether lines stand side by side, a member in each row. */
  readonly linesAcross?: boolean;
  readonly column?: number;
  /** Columns from a line's label to its first member, where lines stand down. */
  readonly lead?: number;
  /** Rows between heading and figures, and their cells; labels of lines across, unless said otherwise. */
  readonly headRows?: number;
  /** The looks of the labels of lines: headers where they lie across, text where they stand down, unless said otherwise. */
  readonly labelStyle?: StyleName;
  readonly head?: (row: number) => PlanCell[];
  /** The month of a member, in a block of months of the chosen pair whose lines are the model's; undefined where they are not. */
  readonly monthOf?: (member: number) => number | undefined;
  /** Notes under the figures, each broken into rows that a window shows. */
  readonly notes?: readonly string[];
}

/** Where the lines of a block and the members of its dimension stand: others find them by name, whatever stands there. */
export class Frame<L extends string = string> implements Cells<L> {
  readonly headRows: number;
  protected readonly notes: readonly string[];
  private readonly places: ReadonlyMap<string, number>;
  private top: number | undefined;

  constructor(readonly shape: BlockShape, readonly names: readonly L[]) {
    this.headRows = shape.headRows ?? (shape.linesAcross ? 1 : 0);
    this.notes = (shape.notes ?? []).flatMap(noteLines);
    this.places = new Map(names.map((name, i) => [name, i]));
  }

  /** The block that stands here, with what its shape has besides; a line it does not have leaves its place free. */
  filled(lines: Readonly<Partial<Record<L, BlockLine>>>, shape: Pick<BlockShape, "heading" | "width" | "members" | "head"> = {}): Block<L> {
    const block = new Block({ ...this.shape, ...shape }, lines as Readonly<Record<L, BlockLine>>, this.names);
    block.place(this.heading);
    return block;
  }

  /** Puts the block at a row of its sheet. */
  place(row: number): void {
    this.top = row;
  }

  get heading(): number {
    if (this.top === undefined) throw new Error(`A block has no place yet: ${this.shape.heading ?? this.names.join(", ")}`);
    return this.top;
  }

  /** The row of headers under the heading. */
  get header(): number {
    return this.heading + (this.shape.heading === undefined ? 0 : 1);
  }

  /** The first row of figures. */
  get first(): number {
    return this.header + this.headRows;
  }

  get height(): number {
    const rows = this.shape.linesAcross ? this.memberCount : this.names.length;
    return (this.shape.heading === undefined ? 0 : 1) + this.headRows + rows + this.notes.length;
  }

  /** The first row under it. */
  get end(): number {
    return this.heading + this.height;
  }

  has(line: string): line is L {
    return this.places.has(line);
  }

  cell(line: L, member = 0): string {
    return this.anchored(line, this.shape.members === undefined ? 0 : member, this.anchor);
  }

  /** The same with parts of it fixed as said. */
  anchored(line: L, member: number, anchor: Anchor): string {
    const [row, column] = this.at(line, member);
    return reference(row, column, anchor);
  }

  /** Where a line's figures stand. */
  area(line: L): Area {
    const [row, column] = this.at(line, 0);
    return { row, column, rowCount: this.shape.linesAcross ? this.memberCount : 1, columnCount: this.shape.linesAcross ? 1 : this.memberCount };
  }

  range(line: L, anchor = FIXED): string {
    return areaReference(this.area(line), anchor);
  }

  /** Lines side by side from one to another: a member's cells of them. */
  span(first: L, last: L, member = 0, anchor = this.anchor): string {
    const [row, column] = this.at(first, member);
    return areaReference({ row, column, rowCount: 1, columnCount: this.at(last, member)[1] - column + 1 }, anchor);
  }

  /** The first member's cell to another's: a range that grows as it is filled. */
  soFar(line: L, member: number): string {
    return `${this.anchored(line, 0, FIXED)}:${this.cell(line, member)}`;
  }

  protected at(line: L, member: number): readonly [row: number, column: number] {
    const place = this.places.get(line)!;
    if (this.shape.linesAcross) return [this.first + member, this.column + place];
    return [this.first + place, this.column + (this.shape.lead ?? 1) + member];
  }

  protected get column(): number {
    return this.shape.column ?? 0;
  }

  protected get memberCount(): number {
    return this.shape.members ?? 1;
  }

  private get anchor(): Anchor {
    if (this.shape.members === undefined) return FIXED;
    return this.shape.linesAcross ? FIXED_COLUMN : FIXED_ROW;
  }
}

/** Lines and the members of a dimension, somewhere on a sheet: what stands in the cells, and where others find it. */
export class Block<L extends string = string> extends Frame<L> {
  constructor(shape: BlockShape, readonly lines: Readonly<Record<L, BlockLine>>, names: readonly L[] = Object.keys(lines) as L[]) {
    super(shape, names);
  }

  /** The cells of the block, its place being known. */
  cells(): PlanCell[] {
    const { heading, width = 1 } = this.shape;
    const below = this.heading + this.height - this.notes.length;
    return [
      ...(heading === undefined ? [] : sectionHeading(this.heading, heading, width)),
      ...(this.shape.head?.(this.header) ?? (this.shape.linesAcross && this.headRows > 0 ? this.labels() : [])),
      ...(this.shape.linesAcross ? this.memberRows() : this.written.flatMap((name) => this.lineCells(name))),
      ...this.notes.map((note, i) => valueCell(below + i, this.column, note, "note")),
    ];
  }

  /** The labels of lines across, in one row. */
  labels(row = this.header): PlanCell[] {
    return this.written.map((name) => this.labelCell(name, row, this.at(name, 0)[1], "header"));
  }

  private labelCell(name: L, row: number, column: number, usual: StyleName): PlanCell {
    const { label, labelStyle = this.shape.labelStyle ?? usual } = this.lines[name];
    return valueCell(row, column, label, labelStyle);
  }

  /** The lines that the block has. */
  private get written(): readonly L[] {
    return this.names.filter((name) => name in this.lines);
  }

  private memberRows(): PlanCell[] {
    const { written } = this;
    return Array.from({ length: this.memberCount }, (_, member) => written.flatMap((name) => this.figureCells(name, member))).flat();
  }

  private lineCells(name: L): PlanCell[] {
    const { note } = this.lines[name];
    const figures = Array.from({ length: this.memberCount }, (_, member) => this.figureCells(name, member)).flat();
    const [row, first] = this.at(name, 0);
    return [
      this.labelCell(name, row, this.column, "text"),
      ...figures,
      ...(note === undefined || note === "" ? [] : [valueCell(row, first + this.memberCount, note, "note")]),
    ];
  }

  private figureCells(name: L, member: number): PlanCell[] {
    const line = this.lines[name];
    return line.has?.(member) === false ? [] : [this.figureCell(name, line, member)];
  }

  private figureCell(name: L, line: BlockLine, member: number): PlanCell {
    const { value } = line;
    const format = typeof line.format === "function" ? line.format(member) : line.format;
    const [row, column] = this.at(name, member);
    const style = typeof line.style === "function" ? line.style(member) : (line.style ?? "result");
    const formula = line.formula?.(member);
    if (formula === undefined) {
      const given = value(member);
      if (given === "") return emptyCell(row, column, style, format);
      const cell = valueCell(row, column, given, style, format);
      return line.keepsFormat ? { ...cell, format } : cell;
    }
    const cell = formulaCell(row, column, formula, value(member), { style, format });
    const month = this.shape.monthOf?.(member);
    return month !== undefined && isLine(name) ? { ...cell, line: { name, month } } : cell;
  }
}

/** Cells as formulas of another sheet refer to them. */
export function onSheet<L extends string>(sheet: string, cells: Cells<L>): Cells<L> {
  const prefix = sheetPrefix(sheet);
  return { has: (line): line is L => cells.has(line), cell: (line, member) => prefix + cells.cell(line, member), range: (line) => prefix + cells.range(line) };
}

function isLine(name: string): name is Name {
  return name in MODEL.lines;
}
