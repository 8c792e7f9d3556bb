import { union } from "../a1";
import { type HostObject, hostObject, itemNotFound, joinedMembers, NULL_OBJECT, notImplemented } from "../hostObject";
import { chartAxes, chartFill, chartFont, chartLegend, chartLine, chartTitle } from "./chartParts";
import { automaticTitle } from "./chartPicture";
import { chartPlace, moveChart, type Place, placeOfCells } from "./chartPlace";
import { addSeries, chartSeriesCollection } from "./chartSeries";
import { seriesSources } from "./chartSource";
import { CHART, CHART_TYPES, chartStorage, type ChartType, LEGEND, newKey, settingsOf } from "./chartStore";
import type { Grid } from "./grid";
import { sheetBox, sheetBoxOf } from "./rangeSubject";
import { type Storage, withdraw, within } from "./storage";
import { storedMembers } from "./stored";
import { worksheet } from "./worksheet";

const PLACE = ["left", "top", "width", "height"] as const;

/** The charts of a sheet. */
export function charts(grid: Grid, sheetId: string): HostObject {
  const storage = chartStorage(grid, sheetId);
  const ids = () => Object.keys(storage.read());
  const find = (nameOrId: string) =>
    ids().find((id) => id === nameOrId || settingsOf(within(storage, id), CHART).name === nameOrId);
  const at = (id: string | undefined) => {
    if (id === undefined) throw itemNotFound();
    return chart(grid, sheetId, id);
  };
  return hostObject({
    typeName: "ChartCollection",
    scalars: ["count"],
    items: () => ids().map(at),
    members: {
      get count() {
        return ids().length;
      },
      getCount: () => ids().length,
      getItem: (nameOrId: string) => at(find(nameOrId)),
      getItemAt: (index: number) => at(ids()[index]),
      getItemOrNullObject(nameOrId: string) {
        const id = find(nameOrId);
        return id === undefined ? NULL_OBJECT : at(id);
      },
      add: (type: string, source: HostObject, seriesBy = "Auto") =>
        at(addChart(grid, sheetId, requireType(type), source, seriesBy)),
    },
  });
}

function addChart(grid: Grid, sheetId: string, chartType: ChartType, source: HostObject, seriesBy: string): string {
  const storage = chartStorage(grid, sheetId);
  const id = newKey("chart");
  const sources = seriesSources(grid, sheetBoxOf(source), chartType, seriesBy);
  const name = `Chart ${Object.keys(storage.read()).length + 1}`;
  const legend = { ...LEGEND, visible: sources.length > 1 };
  within(storage, id).write({ name, chartType, legend });
  for (const one of sources) addSeries(within(storage, id), one);
  return id;
}

function requireType(type: string): ChartType {
  const known = CHART_TYPES.find((one) => one === type);
  if (!known) throw notImplemented(`the chart type ${type}`);
  return known;
}

function chart(grid: Grid, sheetId: string, id: string): HostObject {
  const storage = within(chartStorage(grid, sheetId), id);
  const stored = storedMembers(storage, CHART, { chartType: CHART_TYPES });
  return hostObject({
    typeName: "Chart",
    scalars: ["id", ...Object.keys(CHART)],
    identity: { Id: id },
    members: joinedMembers(stored, place(grid, sheetId, storage), parts(grid, sheetId, storage), {
      id,
      delete: () => withdraw(chartStorage(grid, sheetId), id),
      activate: () => undefined,
    }),
  });
}

function place(grid: Grid, sheetId: string, storage: Storage): object {
  const sides = PLACE.map((side) => ({
    [side]: {
      enumerable: true,
      get: () => chartPlace(grid, sheetId, storage)[side],
      set: (points: number) => moveChart(grid, sheetId, storage, { [side]: points } satisfies Partial<Place>),
    },
  }));
  const setPosition = (startCell: unknown, endCell?: unknown) => {
    const start = sheetBox(grid, startCell, sheetId).box;
    if (endCell === undefined) moveChart(grid, sheetId, storage, corner(placeOfCells(grid, { sheetId, box: start })));
    else storage.write({ ...storage.read(), cells: union(start, sheetBox(grid, endCell, sheetId).box) });
  };
  return Object.defineProperties({ setPosition }, Object.assign({}, ...sides) as PropertyDescriptorMap);
}

const corner = ({ left, top }: Place) => ({ left, top });

function parts(grid: Grid, sheetId: string, storage: Storage): object {
  return {
    get title() {
      return chartTitle(storage, automaticTitle(grid, storage));
    },
    get legend() {
      return chartLegend(storage);
    },
    get axes() {
      return chartAxes(storage);
    },
    get series() {
      return chartSeriesCollection(grid, storage);
    },
    get worksheet() {
      return worksheet(grid, sheetId);
    },
    format: hostObject({
      typeName: "ChartAreaFormat",
      members: { fill: chartFill(storage), font: chartFont(storage), border: chartLine(within(storage, "border")) },
    }),
  };
}
