import { boxAddress, overlap, quotedSheet } from "../a1";
import { type HostObject, hostObject, NULL_OBJECT } from "../hostObject";
import { boxOf, type Grid, type SheetBox, sheetOf } from "./grid";
import { table } from "./table";
import { storedTables } from "./tableStore";

/** The members of a range that tell what lies over its cells: tables, and cells that are merged. */
export function rangeOccupants(grid: Grid, target: SheetBox): object {
  return {
    getTables: (fullyContained = true) => tableScope(grid, target, fullyContained),
    getMergedAreasOrNullObject: () => mergedAreas(grid, target),
  };
}

function tableScope(grid: Grid, { sheetId, box }: SheetBox, fullyContained: boolean): HostObject {
  const lies = (other: SheetBox["box"]) =>
    fullyContained
      ? other.row >= box.row &&
        other.column >= box.column &&
        other.row + other.rows <= box.row + box.rows &&
        other.column + other.columns <= box.column + box.columns
      : overlap(other, box);
  const found = () => storedTables(grid).filter((one) => one.sheetId === sheetId && lies(one.box));
  return hostObject({
    typeName: "TableScopedCollection",
    scalars: ["count"],
    items: () => found().map(({ id }) => table(grid, id)),
    members: {
      get count() {
        return found().length;
      },
      getCount: () => found().length,
    },
  });
}

/** Merged cells that the range touches. */
function mergedAreas(grid: Grid, { sheetId, box }: SheetBox): HostObject {
  const areas = sheetOf(grid, sheetId).getMergeData().map(boxOf).filter((area) => overlap(area, box));
  if (areas.length === 0) return NULL_OBJECT;
  const name = sheetOf(grid, sheetId).getName();
  return hostObject({
    typeName: "RangeAreas",
    scalars: ["address", "areaCount"],
    members: { address: areas.map((area) => `${quotedSheet(name)}!${boxAddress(area)}`).join(","), areaCount: areas.length },
  });
}
