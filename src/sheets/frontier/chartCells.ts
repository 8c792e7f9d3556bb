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
  name: "Model or API", cost: "Average cost (USD/1M tokens)", own: "Open models", api: "APIs", frontName: "On the frontier", frontCost: "Its cost (USD/1M tokens)", frontMerit: "Its",
};

/** What the charts draw: the two kinds apart, and the front by rising cost. A #N/A is a point that is not drawn. */
export function chartCells(names: WorkbookNames, all: readonly Candidate[]): PlanCell[] {
  const { chosen } = names;
  return [
    ...sectionHeading(layout.chartHeading(chosen), `The charts' figures (blank points in grey). The charts name up to ${MOST_NAMES} models and APIs.`, layout.width(Object.keys(all[0]?.scores ?? {}).length)),
    ...threeCells(names, all),
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

const THREE_HEADERS: Readonly<Record<layout.ThreeColumn, string>> = {
  name: "Model or API", cost: "Average cost (USD/1M tokens)", requests: "Requests at a time", quality: "Quality", beaten: "Beaten in all three", fewest: "Frontier: fewest requests", middle: "Frontier: the middle third", most: "Frontier: most requests",
};
const BAND = { most: "=0", middle: "=1", fewest: ">1" } as const;

/** What the chart of three dimensions draws: quality of the beaten, and of the front by thirds of the requests they serve at a time. */
function threeCells({ chosen }: WorkbookNames, all: readonly Candidate[]): PlanCell[] {
  const range = (column: layout.Column) => layout.columnRange(column, chosen);
  const onFront = all.filter(({ ofThree }) => ofThree?.place !== undefined);
  const size = `COUNT(${range("threePlace")})`;
  return [
    ...layout.THREE_COLUMNS.map((column) => {
      const { row, column: at } = layout.threeArea(column, chosen);
      return valueCell(row - 1, at, THREE_HEADERS[column], "header");
    }),
    ...all.flatMap((each, i) => {
      const cell = (column: layout.ThreeColumn, formula: string, expected: PlanValue, format: FormatName) => {
        const area = layout.threeArea(column, chosen);
        return formulaCell(area.row + i, area.column, formula, expected, { style: column === "name" ? "formula" : "result", format });
      };
      const at = (column: layout.Column) => layout.cell(column, i);
      const quality = each.quality?.toNumber() ?? MISSING;
      const above = `SUMPRODUCT(ISNUMBER(${range("threePlace")})*(${range("concurrency")}>${at("concurrency")}))`;
      const more = onFront.filter(({ concurrency }) => each.concurrency && concurrency!.gt(each.concurrency)).length;
      const band = (["most", "middle", "fewest"] as const)[Math.floor((more * layout.BANDS) / onFront.length)];
      const third = (column: keyof typeof BAND) =>
        cell(
          column, `IF(ISNUMBER(${at("threePlace")}),IF(INT(${above}*${layout.termCell("bands", chosen)}/${size})${BAND[column]},${at("quality")},NA()),NA())`,
          each.ofThree?.place !== undefined && band === column ? quality : MISSING, "percent",
        );
      return [
        cell("name", at("name"), each.name, "general"),
        cell("cost", `IF(AND(ISNUMBER(${at("threeBeaten")}),${at("cost")}>0),${at("cost")},NA())`, each.ofThree && each.cost.gt(0) ? each.cost.toNumber() : MISSING, "usd"),
        cell("requests", `IF(ISNUMBER(${at("threeBeaten")}),${at("concurrency")},NA())`, each.ofThree ? each.concurrency!.toNumber() : MISSING, "count"),
        cell("quality", `IF(ISNUMBER(${at("threeBeaten")}),${at("quality")},NA())`, each.ofThree ? quality : MISSING, "percent"),
        cell("beaten", `IF(ISNUMBER(${at("threeBeaten")}),IF(${at("threeBeaten")}>0,${at("quality")},NA()),NA())`, each.ofThree && each.ofThree.beatenBy > 0 ? quality : MISSING, "percent"),
        third("fewest"), third("middle"), third("most"),
      ];
    }),
  ];
}

/** Points that are not drawn stand back. */
export function missingColors(chosen: Chosen): ConditionalFormat[] {
  const ends = [...MERITS.map((merit) => [layout.chartArea(merit, "cost", chosen), layout.chartArea(merit, "frontMerit", chosen)] as const), [layout.threeArea("cost", chosen), layout.threeArea("most", chosen)] as const];
  return ends.map(([first, last]) => {
    const area = { ...first, columnCount: last.column - first.column + 1 };
    return { kind: "formula", area, formula: `=ISNA(${areaReference({ ...area, rowCount: 1, columnCount: 1 })})`, fontColor: "#BFC8D6" };
  });
}
