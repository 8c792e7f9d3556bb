import { FIXED, FIXED_COLUMN, areaReference, reference } from "../address";
import { formulaCell, sectionHeading, valueCell } from "../cells";
import type { WorkbookNames } from "../names";
import type { ConditionalFormat, PlanCell, PlanValue } from "../plan";
import type { FormatName } from "../styles";
import { MOST_NAMES } from "./charts";
import { type Candidate, MERITS, type Merit, front } from "./choices";
import * as layout from "./layout";

type Chosen = WorkbookNames["chosen"];

const MISSING = "#N/A";
const MERIT_FORMATS: Readonly<Record<Merit, FormatName>> = { quality: "percent", speed: "count" };
const HEADERS: Readonly<Record<layout.ChartColumn, string>> = {
  name: "Model or API", cost: "Cost (USD/1M tokens)", own: "Open models", api: "APIs", frontName: "On the frontier", frontCost: "Its cost (USD/1M tokens)", frontMerit: "Its",
};

/** What the charts draw: the two kinds apart, and the front by rising cost. A #N/A is a point that is not drawn. */
export function chartCells({ chosen }: WorkbookNames, all: readonly Candidate[]): PlanCell[] {
  return [
    ...sectionHeading(layout.chartHeading(chosen), `The charts' figures (#N/A: no such point). The charts name up to ${MOST_NAMES} models and APIs.`, layout.width(Object.keys(all[0]?.scores ?? {}).length)),
    ...MERITS.flatMap((merit) => [...headerCells(merit, chosen), ...all.flatMap((each, i) => pointCells(merit, chosen, all, each, i))]),
  ];
}

function headerCells(merit: Merit, chosen: Chosen): PlanCell[] {
  return layout.CHART_COLUMNS.map((column) => {
    const { row, column: at } = layout.chartArea(merit, column, chosen);
    const of = column === "own" || column === "api" ? `${HEADERS[column]}: ${merit}` : HEADERS[column];
    return valueCell(row - 1, at, column === "frontMerit" ? `Its ${merit}` : of, "header");
  });
}

function pointCells(merit: Merit, chosen: Chosen, all: readonly Candidate[], each: Candidate, i: number): PlanCell[] {
  const at = (column: layout.ChartColumn) => {
    const area = layout.chartArea(merit, column, chosen);
    return { row: area.row + i, column: area.column };
  };
  const cell = (column: layout.ChartColumn, formula: string, expected: PlanValue, format: FormatName) =>
    formulaCell(at(column).row, at(column).column, formula, expected, { style: column === "name" || column === "frontName" ? "formula" : "result", format });
  const name = at("name");
  const first = layout.chartArea(merit, "name", chosen);
  const rank = `ROWS(${reference(first.row, first.column, FIXED)}:${reference(name.row, name.column, FIXED_COLUMN)})`;
  const found = (column: layout.Column) =>
    `IF(COUNTIF(${layout.columnRange(layout.PLACE[merit], chosen)},${rank})=0,NA(),INDEX(${layout.columnRange(column, chosen)},MATCH(${rank},${layout.columnRange(layout.PLACE[merit], chosen)},0)))`;
  const value = layout.cell(merit, i);
  const ofKind = (kind: Candidate["kind"]) => `IF(AND(${layout.cell("kind", i)}="${kind}",ISNUMBER(${value})),${value},NA())`;
  const format = MERIT_FORMATS[merit];
  const placed = front(all, merit)[i];
  return [
    cell("name", layout.cell("name", i), each.name, "general"),
    cell("cost", `IF(AND(ISNUMBER(${value}),${layout.cell("cost", i)}>0),${layout.cell("cost", i)},NA())`, each[merit] && each.cost.gt(0) ? each.cost.toNumber() : MISSING, "usd"),
    cell("own", ofKind("own GPUs"), each.kind === "own GPUs" ? (each[merit]?.toNumber() ?? MISSING) : MISSING, format),
    cell("api", ofKind("API"), each.kind === "API" ? (each[merit]?.toNumber() ?? MISSING) : MISSING, format),
    cell("frontName", found("name"), placed?.name ?? MISSING, "general"),
    cell("frontCost", found("cost"), placed?.cost.toNumber() ?? MISSING, "usd"),
    cell("frontMerit", found(merit), placed?.[merit]?.toNumber() ?? MISSING, format),
  ];
}

/** Points that are not drawn stand back. */
export function missingColors(chosen: Chosen): ConditionalFormat[] {
  return MERITS.map((merit) => {
    const [first, last] = [layout.chartArea(merit, "cost", chosen), layout.chartArea(merit, "frontMerit", chosen)];
    const area = { ...first, columnCount: last.column - first.column + 1 };
    return { kind: "formula", area, formula: `=ISNA(${areaReference({ ...area, rowCount: 1, columnCount: 1 })})`, fontColor: "#BFC8D6" };
  });
}
