import { BooleanNumber, HorizontalAlign, type IStyleData, VerticalAlign, WrapStrategy } from "@univerjs/core";

import { invalidArgument, notImplemented } from "../hostObject";

/** A format of Excel: how to read it from a style of Univer, and the style that sets it. */
export interface StyleProperty {
  read(style: IStyleData): unknown;
  write(value: never): IStyleData;
}

const DEFAULT_FONT = { name: "Calibri", size: 11 };
const PIXELS_PER_INDENT = 9;

const HORIZONTAL: Record<string, HorizontalAlign> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  CenterAcrossSelection: HorizontalAlign.CENTER,
};
const VERTICAL: Record<string, VerticalAlign> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};
const UNDERLINES = new Set(["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"]);

/** The sixteen colours HTML 4 names. */
const NAMED_COLORS: Readonly<Record<string, string>> = {
  aqua: "#00FFFF",
  black: "#000000",
  blue: "#0000FF",
  fuchsia: "#FF00FF",
  gray: "#808080",
  green: "#008000",
  lime: "#00FF00",
  maroon: "#800000",
  navy: "#000080",
  olive: "#808000",
  purple: "#800080",
  red: "#FF0000",
  silver: "#C0C0C0",
  teal: "#008080",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

const flag = (value: boolean): BooleanNumber => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);

export const FONT: Record<string, StyleProperty> = {
  bold: { read: ({ bl }) => bl === BooleanNumber.TRUE, write: (value: boolean) => ({ bl: flag(value) }) },
  italic: { read: ({ it }) => it === BooleanNumber.TRUE, write: (value: boolean) => ({ it: flag(value) }) },
  strikethrough: {
    read: ({ st }) => st?.s === BooleanNumber.TRUE,
    write: (value: boolean) => ({ st: { s: flag(value) } }),
  },
  underline: {
    read: ({ ul }) => (ul?.s === BooleanNumber.TRUE ? "Single" : "None"),
    write: (value: string) => ({ ul: { s: flag(oneOf(UNDERLINES, value) !== "None") } }),
  },
  color: { read: ({ cl }) => cl?.rgb ?? "#000000", write: (value: string) => ({ cl: { rgb: color(value) } }) },
  name: { read: ({ ff }) => ff ?? DEFAULT_FONT.name, write: (value: string) => ({ ff: value }) },
  size: { read: ({ fs }) => fs ?? DEFAULT_FONT.size, write: (value: number) => ({ fs: value }) },
};

export const FILL: Record<string, StyleProperty> = {
  color: {
    read: ({ bg }) => bg?.rgb ?? "#FFFFFF",
    write: (value: string) => ({ bg: value === "" ? null : { rgb: color(value) } }),
  },
};

export const ALIGNMENT: Record<string, StyleProperty> = {
  horizontalAlignment: {
    read: ({ ht }) => nameOf(HORIZONTAL, ht) ?? "General",
    write: (value: string) => ({ ht: known(HORIZONTAL, value) }),
  },
  verticalAlignment: {
    read: ({ vt }) => nameOf(VERTICAL, vt) ?? "Bottom",
    write: (value: string) => ({ vt: known(VERTICAL, value) }),
  },
  wrapText: {
    read: ({ tb }) => tb === WrapStrategy.WRAP,
    write: (value: boolean) => ({ tb: value ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
  },
  indentLevel: {
    read: ({ pd }) => Math.round((pd?.l ?? 0) / PIXELS_PER_INDENT),
    write: (value: number) => ({ pd: { l: value * PIXELS_PER_INDENT } }),
  },
};

/** A colour in the form Excel reads it back in, #RRGGBB; of the names it takes, those of HTML 4 are known here. */
export function color(value: unknown): string {
  if (typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value)) return value;
  if (typeof value !== "string" || !/^[a-z]+$/i.test(value)) throw invalidArgument(`${String(value)} is no colour.`);
  const named = NAMED_COLORS[value.toLowerCase()];
  if (named === undefined) throw notImplemented(`the colour ${value}`);
  return named;
}

function known<T>(names: Record<string, T>, name: string): T {
  const value = names[name];
  if (value === undefined) throw invalidArgument(`${name} is not one of ${Object.keys(names).join(", ")}.`);
  return value;
}

function oneOf(names: Set<string>, name: string): string {
  if (!names.has(name)) throw invalidArgument(`${name} is not one of ${[...names].join(", ")}.`);
  return name;
}

function nameOf<T>(names: Record<string, T>, value: T | null | undefined): string | undefined {
  return Object.entries(names).find(([, known]) => known === value)?.[0];
}
