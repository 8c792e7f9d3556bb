import { boxAddress } from "../a1";
import { type HostObject, hostObject, joinedMembers, NULL_OBJECT } from "../hostObject";
import type { Grid } from "./grid";
import { range } from "./range";
import { sheetBox } from "./rangeSubject";
import { sheetStorage, type Storage } from "./storage";
import { storedMembers } from "./stored";

const SETTINGS = {
  orientation: "Portrait",
  paperSize: null,
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  blackAndWhite: false,
  draftMode: false,
  printGridlines: false,
  printHeadings: false,
  printOrder: "DownThenOver",
  printComments: "NoComments",
  printErrors: "AsDisplayed",
  firstPageNumber: "",
  topMargin: 54,
  bottomMargin: 54,
  leftMargin: 50.4,
  rightMargin: 50.4,
  headerMargin: 21.6,
  footerMargin: 21.6,
};
const HEADERS = {
  leftHeader: "",
  centerHeader: "",
  rightHeader: "",
  leftFooter: "",
  centerFooter: "",
  rightFooter: "",
};

/** How a sheet prints: kept with the sheet and readable, as the grid does not print. */
export function pageLayout(grid: Grid, sheetId: string): HostObject {
  const storage = sheetStorage(grid, sheetId, "pageLayout");
  const areas = {
    ...area(grid, sheetId, storage, "PrintArea"),
    ...area(grid, sheetId, storage, "PrintTitleRows"),
    ...area(grid, sheetId, storage, "PrintTitleColumns"),
    get headersFooters() {
      return headersFooters(sheetStorage(grid, sheetId, "headersFooters"));
    },
    setPrintMargins(_unit: string, margins: Record<string, number>) {
      const named = Object.entries(margins).map(([side, size]) => [`${side}Margin`, size]);
      storage.write({ ...storage.read(), ...Object.fromEntries(named) });
    },
  };
  return hostObject({
    typeName: "PageLayout",
    scalars: Object.keys(SETTINGS),
    members: joinedMembers(storedMembers(storage, SETTINGS), areas),
  });
}

function headersFooters(storage: Storage): HostObject {
  const all = hostObject({
    typeName: "HeaderFooter",
    scalars: Object.keys(HEADERS),
    members: storedMembers(storage, HEADERS),
  });
  return hostObject({ typeName: "HeaderFooterGroup", members: { defaultForAllPages: all } });
}

/** `setPrintArea` and `getPrintAreaOrNullObject`, and the like for titles. */
function area(grid: Grid, sheetId: string, storage: Storage, name: string): object {
  const find = () => {
    const address = storage.read()[name];
    return typeof address === "string" ? range(grid, sheetBox(grid, address, sheetId)) : NULL_OBJECT;
  };
  return {
    [`set${name}`]: (rangeOrAddress: unknown) =>
      storage.write({ ...storage.read(), [name]: boxAddress(sheetBox(grid, rangeOrAddress, sheetId).box) }),
    [`get${name}OrNullObject`]: find,
    [`get${name}`]: find,
  };
}
