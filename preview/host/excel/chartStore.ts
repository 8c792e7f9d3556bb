import { CommandType, generateRandomId, ICommandService, type IMutation, type Injector } from "@univerjs/core";

import { type Grid, type SheetBox } from "./grid";
import { requireUnprotected } from "./protection";
import { sheetStorage, type Storage, within } from "./storage";

/** Says that the charts of a sheet have changed; what draws them follows the commands of the grid. */
const ChartsMutation: IMutation<{ subUnitId: string }> = {
  id: "simulated-excel.mutation.charts",
  type: CommandType.MUTATION,
  handler: () => true,
};

/** Makes the grid know the change of charts as one of its commands. */
export function installCharts(injector: Injector): void {
  injector.get(ICommandService).registerCommand(ChartsMutation);
}

/** The charts of a sheet by their ids, in the order they were added. */
export function chartStorage(grid: Grid, sheetId: string): Storage {
  const storage = sheetStorage(grid, sheetId, "charts");
  return {
    read: storage.read,
    write(charts) {
      requireUnprotected(grid, sheetId);
      storage.write(charts);
      grid.execute(ChartsMutation.id, { subUnitId: sheetId });
    },
  };
}

/** A new key for a chart or a series. */
export const newKey = (kind: string): string => `${kind}-${generateRandomId()}`;

/** The kinds of chart that are drawn, under Excel's names. */
export const CHART_TYPES = [
  "Line",
  "LineMarkers",
  "XYScatter",
  "XYScatterLines",
  "XYScatterLinesNoMarkers",
  "XYScatterSmooth",
  "XYScatterSmoothNoMarkers",
  "BarClustered",
  "BarStacked",
  "ColumnClustered",
  "ColumnStacked",
] as const;

export type ChartType = (typeof CHART_TYPES)[number];

/** What is kept of a chart besides its parts; lengths in points. */
export const CHART = {
  name: "",
  chartType: "ColumnClustered",
  left: 96,
  top: 60,
  width: 360,
  height: 216,
  displayBlanksAs: "NotPlotted",
  plotVisibleOnly: true,
};

export const LEGEND = { visible: true, position: "Bottom", overlay: false };
export const TITLE = { visible: true, overlay: false };
export const AXIS_TITLE = { text: "", visible: false };
export const FONT = { name: "Calibri", size: 9, bold: false, italic: false, color: "#595959", underline: "None" };
export const TITLE_FONT = { ...FONT, size: 14 };
export const LINE = { color: "", weight: 2.25, lineStyle: "Continuous" };
export const AXIS = {
  // Numbers, or "" for what Excel finds itself.
  minimum: null,
  maximum: null,
  majorUnit: null,
  tickLabelSpacing: null,
  numberFormat: "",
  linkNumberFormat: true,
  visible: true,
  reversePlotOrder: false,
  scaleType: "Linear",
  tickLabelPosition: "NextToAxis",
  majorTickMark: "None",
  minorTickMark: "None",
};
export const SERIES = {
  hasDataLabels: false,
  markerStyle: "Automatic",
  markerSize: 5,
  markerBackgroundColor: "",
  markerForegroundColor: "",
  smooth: false,
  gapWidth: 150,
  overlap: 0,
  axisGroup: "Primary",
};
export const DATA_LABELS = {
  showValue: true,
  showSeriesName: false,
  showCategoryName: false,
  showLegendKey: false,
  position: "Right",
  numberFormat: "",
};

/** The sides of a point that a label can be drawn on. */
export const LABEL_PLACES = ["Right", "Left", "Top", "Bottom"] as const;

/** Where a series takes its data from. */
export interface SeriesSource {
  readonly name?: string;
  /** The cell that holds the name, when no other was given. */
  readonly nameCell?: SheetBox;
  readonly values?: SheetBox;
  readonly xValues?: SheetBox;
}

/** The keys of a chart's series, in order. */
export const seriesKeys = (chart: Storage): string[] => Object.keys(within(chart, "series").read());

/** Where the data of a series are kept. */
export const seriesStorage = (chart: Storage, key: string): Storage => within(within(chart, "series"), key);

/** The label of a point that shows the text of a cell. */
export interface LinkedLabel {
  readonly formula: string;
  readonly cell: SheetBox;
}

/** The linked labels of a series, by point. */
export const linkedLabelsOf = (series: Storage): Record<number, LinkedLabel> =>
  within(series, "pointLabels").read() as Record<number, LinkedLabel>;

/** Where the label of a point is kept. */
export const pointLabelStorage = (series: Storage, point: number): Storage => within(within(series, "pointLabels"), String(point));

/** Kept settings of a part of a chart, its defaults filled in. */
export function settingsOf<Settings extends object>(storage: Storage, defaults: Settings): Settings {
  return { ...defaults, ...storage.read() };
}
