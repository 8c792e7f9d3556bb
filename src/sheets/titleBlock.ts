import { CATALOG_SERIAL, PAPER } from "../catalog/sources";
import { VERSION } from "../version";
import { formulaCell, valueCell } from "./cells";
import type { Area, PlanCell } from "./plan";
import type { FormatName } from "./styles";

/** A label and what stands beside it. */
export interface Fact {
  readonly label: string;
  readonly value: string | number | { readonly formula: string; readonly expected: string | number };
  readonly format?: FormatName;
}

const TITLE_ROW = 0;
const SUBTITLE_ROW = 1;
const FACTS_ROW = 2;
const SOURCE_ROW = 3;
/** Points; the title is larger than the rows' usual height. */
export const TITLE_HEIGHT = { [TITLE_ROW]: 26 } as const;
/** The first row that a sheet may use for itself; one row above it is left free. */
export const FIRST_FREE_ROW = 5;

export const CATALOG_FACTS: readonly Fact[] = [
  { label: "Prices checked", value: CATALOG_SERIAL, format: "date" },
  { label: "Version", value: VERSION },
];

/** The top of each sheet: title, what it shows in a sentence, facts side by side, source. */
export function titleBlock(title: string, subtitle: string, facts: readonly Fact[], source: string = PAPER.title): PlanCell[] {
  return [
    valueCell(TITLE_ROW, 0, title, "title"),
    valueCell(SUBTITLE_ROW, 0, subtitle, "subtitle"),
    ...facts.flatMap(({ label }, i) => valueCell(FACTS_ROW, 2 * i, label, "label")),
    ...facts.map((fact, i) => factCell(fact, 2 * i + 1)),
    valueCell(SOURCE_ROW, 0, "Source", "label"),
    valueCell(SOURCE_ROW, 1, source, "label"),
  ];
}

/** Where the catalog's date stands on a sheet whose first fact is its preset. */
export const CATALOG_DATE_AREA = factArea(1);

/** Where the version that made it stands on such a sheet. */
export const VERSION_AREA = factArea(2);

/** Where the value of a fact stands, counted from 0. */
export function factArea(fact: number): Area {
  return { row: FACTS_ROW, column: 2 * fact + 1, rowCount: 1, columnCount: 1 };
}

function factCell({ value, format = "general" }: Fact, column: number): PlanCell {
  if (typeof value === "object") {
    return formulaCell(FACTS_ROW, column, value.formula, value.expected, { style: "check", format });
  }
  return valueCell(FACTS_ROW, column, value, "check", format);
}
