import { SERIES_COLORS } from "../chartColors";
import type { Area, ChartAxis, ChartSeries, PlanChart } from "../plan";
import { type Candidate, MERITS, type Merit } from "./choices";
import { MOST_NAMES, labelPlaces } from "./labelPlaces";
import type { ChartColumn, FrontierLayout, ThreeColumn } from "./layout";

const TITLES: Readonly<Record<Merit, string>> = { quality: "Cost against quality", speed: "Cost against speed" };
/** Stands for the legend where the points have names. */
const COLORS_SAID = "own GPUs dark blue, APIs orange, the frontier a red line";
const BEATEN_COLOR = "#BFC8D6";
const COST_AXIS: ChartAxis = { title: "Average cost over the horizon (USD per 1M tokens, in powers of ten)", format: "usd", logarithmic: true };
const SPEED_AXIS: ChartAxis = { title: "Tokens/s of one deployment", format: "count" };
/** Room under the lowest score for its name, and the step of the axis. */
const [SCORE_ROOM, SCORE_STEP] = [0.05, 0.1];

/**
 * Scores lie close together far above 0: their axis begins near the lowest there is when the sheet is made, and says so.
 * A score that comes to lie under it later is not drawn, which the axis says too.
 */
function meritAxis(merit: Merit, all: readonly Candidate[]): ChartAxis {
  if (merit === "speed") return SPEED_AXIS;
  const minimum = axisStart(all);
  return minimum === 0
    ? { title: "Average benchmark score", format: "percent" }
    : { title: `Average score (axis from ${Math.round(minimum * 100)}%; lower ones are not drawn)`, format: "percent", minimum };
}

/** A whole step of the axis below the lowest score (a share of 1), with room; 0 where there are none. */
function axisStart(all: readonly Candidate[]): number {
  const scores = all.flatMap(({ quality }) => (quality ? [quality.toNumber()] : []));
  if (scores.length === 0) return 0;
  return Math.max(0, Math.floor((Math.min(...scores) - SCORE_ROOM) / SCORE_STEP)) / (1 / SCORE_STEP);
}

/** Cost against quality and against speed: a point for each model and API, the front a line. */
export function frontierCharts(layout: FrontierLayout, all: readonly Candidate[]): PlanChart[] {
  const named = all.length <= MOST_NAMES;
  return [...MERITS.map((merit): PlanChart => ({
    kind: "scatter",
    title: named ? `${TITLES[merit]} (${COLORS_SAID})` : TITLES[merit],
    xAxis: COST_AXIS,
    yAxis: meritAxis(merit, all),
    series: [frontSeries(merit, layout), ...(named ? namedPoints(merit, layout, all) : unnamedPoints(merit, layout))],
    place: layout.chartPlace(merit),
  })), chartOfThree(layout, named ? all : [], meritAxis("quality", all))];
}

/** Cost against quality, the requests served at a time being the colour: a sheet has no third axis for points. */
function chartOfThree(layout: FrontierLayout, named: readonly Candidate[], yAxis: ChartAxis): PlanChart {
  const area = (column: ThreeColumn) => layout.three.area(column);
  const series = (name: string, values: ThreeColumn, color: string): ChartSeries => ({ name, x: area("cost"), values: area(values), color });
  return {
    kind: "scatter", title: named.length > 0 ? `${THREE_TITLE} (${THREE_COLORS_SAID})` : THREE_TITLE, xAxis: COST_AXIS, yAxis,
    series: [
      series("Beaten in all three", "beaten", BEATEN_COLOR), series("Frontier: fewest requests", "fewest", SERIES_COLORS.api), series("Frontier: middle third", "middle", SERIES_COLORS.mark), series("Frontier: most requests", "most", SERIES_COLORS.own),
      ...namesOfThree(layout, named, yAxis.minimum ?? 0),
    ],
    place: layout.chartPlace("three"),
  };
}

const THREE_TITLE = "Cost, quality and requests at a time";
const THREE_COLORS_SAID = "frontier of all three by requests: fewest orange, middle third red, most dark blue; beaten grey";

/** The names of the points alone: a line of one point draws nothing, and its point's colour is that of its band, which may change. */
function namesOfThree(layout: FrontierLayout, named: readonly Candidate[], lowest: number): ChartSeries[] {
  const drawn = (each: Candidate) => (each.standing.three ? drawnAt(each, "quality") : undefined);
  const places = labelPlaces(named.map((each) => ({ name: each.name, ...drawn(each) })), lowest);
  return named.map((each, i) => {
    const cell = (column: ThreeColumn): Area => {
      const area = layout.three.area(column);
      return { ...area, row: area.row + i, rowCount: 1 };
    };
    return { name: each.name, x: cell("cost"), values: cell("quality"), color: BEATEN_COLOR, joined: true, pointName: { cell: cell("name"), place: places[i]!, drawn: drawn(each) !== undefined } };
  });
}

function frontSeries(merit: Merit, layout: FrontierLayout): ChartSeries {
  const area = (column: ChartColumn) => layout.points[merit].area(column);
  return { name: "Frontier", x: area("frontCost"), values: area("frontMerit"), color: SERIES_COLORS.mark, joined: true };
}

/** A series for each point, since a series has one name. */
function namedPoints(merit: Merit, layout: FrontierLayout, all: readonly Candidate[]): ChartSeries[] {
  const places = labelPlaces(all.map((each) => ({ name: each.name, ...drawnAt(each, merit), ...onFront(each, merit) })), merit === "quality" ? axisStart(all) : 0);
  return all.map((each, i) => {
    const cell = (column: ChartColumn): Area => {
      const area = layout.points[merit].area(column);
      return { ...area, row: area.row + i, rowCount: 1 };
    };
    const side = each.kind === "API" ? "api" : "own";
    const pointName = { cell: cell("name"), place: places[i]!, drawn: drawnAt(each, merit) !== undefined };
    return { name: each.name, x: cell("cost"), values: cell(side), color: SERIES_COLORS[side], pointName };
  });
}

/** The decimal logarithm of the cost, and the merit. */
function drawnAt(each: Candidate, merit: Merit): { readonly x: number; readonly y: number } | undefined {
  const value = each[merit];
  return value && each.cost.gt(0) ? { x: Math.log10(each.cost.toNumber()), y: value.toNumber() } : undefined;
}

function onFront(each: Candidate, merit: Merit): { readonly onLine?: number } {
  const place = each.standing[merit]?.place;
  return place === undefined ? {} : { onLine: place };
}

function unnamedPoints(merit: Merit, layout: FrontierLayout): ChartSeries[] {
  const area = (column: ChartColumn) => layout.points[merit].area(column);
  return [
    { name: "Open models on own GPUs", x: area("cost"), values: area("own"), color: SERIES_COLORS.own },
    { name: "APIs", x: area("cost"), values: area("api"), color: SERIES_COLORS.api },
  ];
}
