import { formatPattern } from "./cellInput";
import { cellValue, readCells, type Scalar, valueType } from "./cellReading";
import { chartPlace, type Place } from "./chartPlace";
import {
  AXIS,
  AXIS_TITLE,
  CHART,
  chartStorage,
  type ChartType,
  DATA_LABELS,
  FONT,
  LEGEND,
  LINE,
  linkedLabelsOf,
  SERIES,
  seriesKeys,
  type SeriesSource,
  seriesStorage,
  settingsOf,
  TITLE,
  TITLE_FONT,
} from "./chartStore";
import { type Grid, type SheetBox, sheetOf } from "./grid";
import { type Storage, within } from "./storage";

/** A title as it shows; empty when it does not. */
export interface TitlePicture {
  readonly text: string;
  readonly font: typeof FONT;
}

export interface AxisPicture {
  readonly title: TitlePicture;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly majorUnit?: number;
  readonly tickLabelSpacing?: number;
  readonly numberFormat: string;
  readonly visible: boolean;
  readonly reversed: boolean;
  readonly logarithmic: boolean;
  readonly labels: string;
  readonly gridlines: boolean;
  readonly font: typeof FONT;
}

export interface SeriesPicture {
  readonly name: string;
  readonly type: ChartType;
  /** Empty for a series whose categories are counted. */
  readonly xValues: readonly Scalar[];
  /** Null where nothing is drawn: a blank or an error. */
  readonly values: readonly (number | null)[];
  /** Empty for the colour Excel picks. */
  readonly color: string;
  /** In points; 0 for none. */
  readonly lineWeight: number;
  readonly dashed: boolean;
  readonly settings: typeof SERIES;
  readonly labels?: typeof DATA_LABELS;
  /** The texts of labels that show a cell's, by point. */
  readonly linkedLabels: Readonly<Record<number, string>>;
}

/** A chart with the present values of its cells: what it takes to draw it. */
export interface ChartPicture {
  readonly id: string;
  readonly name: string;
  readonly type: ChartType;
  readonly place: Place;
  readonly title: TitlePicture;
  /** Empty for no legend. */
  readonly legend: string;
  readonly categoryAxis: AxisPicture;
  readonly valueAxis: AxisPicture;
  readonly series: readonly SeriesPicture[];
}

/** The charts of a sheet as they are to be drawn now. */
export function chartPictures(grid: Grid, sheetId: string): ChartPicture[] {
  const charts = chartStorage(grid, sheetId);
  return Object.keys(charts.read()).map((id) => chartPicture(grid, sheetId, id, within(charts, id)));
}

function chartPicture(grid: Grid, sheetId: string, id: string, chart: Storage): ChartPicture {
  const { name, chartType } = settingsOf(chart, CHART);
  const legend = settingsOf(within(chart, "legend"), LEGEND);
  const series = seriesKeys(chart).map((key) => seriesPicture(grid, chart, key));
  return {
    id,
    name,
    type: chartType as ChartType,
    place: chartPlace(grid, sheetId, chart),
    title: titlePicture(within(chart, "title"), { ...TITLE, text: automaticTitle(grid, chart) }, TITLE_FONT),
    legend: legend.visible ? legend.position : "",
    categoryAxis: axisPicture(within(chart, "categoryAxis"), linkedFormat(grid, chart, "xValues"), false),
    valueAxis: axisPicture(within(chart, "valueAxis"), linkedFormat(grid, chart, "values"), true),
    series,
  };
}

/** What Excel titles a chart nobody has titled: the name of its only series. */
export function automaticTitle(grid: Grid, chart: Storage): string {
  const [key, ...others] = seriesKeys(chart);
  return key !== undefined && others.length === 0 ? seriesName(grid, chart, key) : "Chart Title";
}

function titlePicture(storage: Storage, defaults: typeof AXIS_TITLE, font = FONT): TitlePicture {
  const { text, visible } = settingsOf(storage, defaults);
  return { text: visible ? text : "", font: settingsOf(within(storage, "font"), font) };
}

function axisPicture(storage: Storage, linked: string, gridlines: boolean): AxisPicture {
  const axis = settingsOf(storage, AXIS);
  const number = (value: unknown) => (typeof value === "number" ? value : undefined);
  return {
    title: titlePicture(within(storage, "title"), AXIS_TITLE),
    minimum: number(axis.minimum),
    maximum: number(axis.maximum),
    majorUnit: number(axis.majorUnit),
    tickLabelSpacing: number(axis.tickLabelSpacing),
    numberFormat: axis.linkNumberFormat ? linked : axis.numberFormat,
    visible: axis.visible,
    reversed: axis.reversePlotOrder,
    logarithmic: axis.scaleType === "Logarithmic",
    labels: axis.tickLabelPosition,
    gridlines: settingsOf(within(storage, "majorGridlines"), { visible: gridlines }).visible,
    font: settingsOf(within(storage, "font"), FONT),
  };
}

function seriesPicture(grid: Grid, chart: Storage, key: string): SeriesPicture {
  const storage = seriesStorage(chart, key);
  const line = settingsOf(within(storage, "line"), LINE);
  const settings = settingsOf(storage, { ...SERIES, chartType: settingsOf(chart, CHART).chartType, fill: "" });
  const values = seriesValues(grid, storage, "values");
  return {
    name: seriesName(grid, chart, key),
    type: settings.chartType as ChartType,
    xValues: seriesValues(grid, storage, "xValues"),
    values: values.map((value) => (typeof value === "number" ? value : value === "" ? null : 0)),
    color: settings.fill || settings.markerBackgroundColor || line.color,
    lineWeight: line.lineStyle === "None" ? 0 : line.weight,
    dashed: !["Continuous", "Automatic", "None"].includes(line.lineStyle),
    settings,
    ...(settings.hasDataLabels && { labels: settingsOf(within(storage, "dataLabels"), DATA_LABELS) }),
    linkedLabels: linkedLabels(grid, storage),
  };
}

function linkedLabels(grid: Grid, series: Storage): Record<number, string> {
  return Object.fromEntries(Object.entries(linkedLabelsOf(series)).map(([point, { cell }]) => [point, cellText(grid, cell)]));
}

function cellText(grid: Grid, cell: SheetBox): string {
  return String(readCells(grid, cell, cellValue)[0]?.[0] ?? "");
}

/** The name of a series: the one it was given, that of its cell, or a counted one. */
export function seriesName(grid: Grid, chart: Storage, key: string): string {
  const { name, nameCell } = seriesStorage(chart, key).read() as SeriesSource;
  if (name !== undefined) return name;
  const counted = `Series${seriesKeys(chart).indexOf(key) + 1}`;
  return nameCell ? cellText(grid, nameCell) : counted;
}

/** The present values of a series; an error counts as a blank, which a chart leaves out. */
export function seriesValues(grid: Grid, series: Storage, part: "values" | "xValues"): Scalar[] {
  const source = (series.read() as SeriesSource)[part];
  if (!source) return [];
  return readCells(grid, source, (cell) => (valueType(cell) === "Error" ? "" : cellValue(cell))).flat();
}

/** The format of an axis that follows its cells. */
function linkedFormat(grid: Grid, chart: Storage, part: "values" | "xValues"): string {
  const [first] = seriesKeys(chart);
  const source: SheetBox | undefined =
    first === undefined ? undefined : (seriesStorage(chart, first).read() as SeriesSource)[part];
  if (!source) return "General";
  return formatPattern(sheetOf(grid, source.sheetId).getComposedCellStyle(source.box.row, source.box.column));
}
