import { type HostObject, hostObject, invalidArgument, itemNotFound, joinedMembers } from "../hostObject";
import { chartFill, chartFont, chartLine } from "./chartParts";
import { seriesName, seriesValues } from "./chartPicture";
import { chartPoints } from "./chartPoints";
import { CHART_TYPES, DATA_LABELS, LABEL_PLACES, newKey, SERIES, seriesKeys, type SeriesSource, seriesStorage } from "./chartStore";
import type { Grid } from "./grid";
import { sheetBoxOf } from "./rangeSubject";
import { type Storage, withdraw, within } from "./storage";
import { storedMembers } from "./stored";

const DIMENSIONS: Record<string, "values" | "xValues"> = {
  Values: "values",
  YValues: "values",
  Categories: "xValues",
  XValues: "xValues",
};

/** The series of a chart. */
export function chartSeriesCollection(grid: Grid, chart: Storage): HostObject {
  const at = (index: number) => {
    const key = seriesKeys(chart)[index];
    if (key === undefined) throw itemNotFound();
    return chartSeries(grid, chart, key);
  };
  return hostObject({
    typeName: "ChartSeriesCollection",
    scalars: ["count"],
    items: () => seriesKeys(chart).map((key) => chartSeries(grid, chart, key)),
    members: {
      get count() {
        return seriesKeys(chart).length;
      },
      getCount: () => seriesKeys(chart).length,
      getItemAt: at,
      add: (name?: string) => chartSeries(grid, chart, addSeries(chart, { name })),
    },
  });
}

/** Adds a series behind the others. */
export function addSeries(chart: Storage, { name, nameCell, values, xValues }: SeriesSource): string {
  const key = newKey("series");
  const source = { name, nameCell, values, xValues };
  const given = Object.entries(source).filter(([, part]) => part !== undefined);
  seriesStorage(chart, key).write(Object.fromEntries(given));
  return key;
}

function chartSeries(grid: Grid, chart: Storage, key: string): HostObject {
  const storage = seriesStorage(chart, key);
  const stored = storedMembers(storage, { ...SERIES, chartType: chart.read()["chartType"] }, { chartType: CHART_TYPES });
  return hostObject({
    typeName: "ChartSeries",
    scalars: ["name", "chartType", ...Object.keys(SERIES)],
    members: joinedMembers(stored, sourceMembers(grid, chart, key), looks(storage), {
      get points() {
        return chartPoints(grid, storage);
      },
      delete: () => withdraw(within(chart, "series"), key),
    }),
  });
}

function sourceMembers(grid: Grid, chart: Storage, key: string): object {
  const storage = seriesStorage(chart, key);
  const set = (part: string) => (range: HostObject) => storage.write({ ...storage.read(), [part]: sheetBoxOf(range) });
  return {
    get name(): string {
      return seriesName(grid, chart, key);
    },
    set name(name: string) {
      storage.write({ ...storage.read(), name: String(name) });
    },
    setValues: set("values"),
    setXAxisValues: set("xValues"),
    async getDimensionValues(dimension: string) {
      const part = DIMENSIONS[dimension];
      if (!part) throw invalidArgument();
      await grid.calculation.settled();
      return seriesValues(grid, storage, part);
    },
  };
}

function looks(storage: Storage): object {
  const labels = within(storage, "dataLabels");
  const labelFormat = hostObject({ typeName: "ChartDataLabelFormat", members: { font: chartFont(labels) } });
  return {
    format: hostObject({
      typeName: "ChartSeriesFormat",
      members: { line: chartLine(within(storage, "line")), fill: chartFill(storage) },
    }),
    dataLabels: hostObject({
      typeName: "ChartDataLabels",
      scalars: Object.keys(DATA_LABELS),
      members: joinedMembers(storedMembers(labels, DATA_LABELS, { position: LABEL_PLACES }), { format: labelFormat }),
    }),
  };
}
