import { type HostObject, hostObject, invalidArgument, itemNotFound } from "../hostObject";
import { seriesValues } from "./chartPicture";
import { type LinkedLabel, pointLabelStorage } from "./chartStore";
import type { Grid } from "./grid";
import { sheetBox } from "./rangeSubject";
import type { Storage } from "./storage";

/** The points of a series, as many as it has values. */
export function chartPoints(grid: Grid, series: Storage): HostObject {
  const count = () => seriesValues(grid, series, "values").length;
  const at = (index: number) => {
    if (index < 0 || index >= count()) throw itemNotFound();
    return chartPoint(grid, series, index);
  };
  return hostObject({
    typeName: "ChartPointsCollection",
    scalars: ["count"],
    items: () => Array.from({ length: count() }, (_, index) => at(index)),
    members: {
      get count() {
        return count();
      },
      getCount: count,
      getItemAt: at,
    },
  });
}

function chartPoint(grid: Grid, series: Storage, index: number): HostObject {
  return hostObject({
    typeName: "ChartPoint",
    members: {
      get dataLabel() {
        return pointLabel(grid, series, index);
      },
    },
  });
}

/** The label of a point, which Excel has none of where the series shows no labels. */
function pointLabel(grid: Grid, series: Storage, index: number): HostObject {
  if (series.read()["hasDataLabels"] !== true) throw invalidArgument();
  const storage = pointLabelStorage(series, index);
  return hostObject({
    typeName: "ChartDataLabel",
    scalars: ["formula"],
    members: {
      get formula(): string {
        return String(storage.read()["formula"] ?? "");
      },
      set formula(formula: string) {
        // The cell is kept, not its address: the label goes on when the sheet is given another name.
        storage.write({ formula, cell: sheetBox(grid, formula, "") } satisfies LinkedLabel);
      },
    },
  });
}
