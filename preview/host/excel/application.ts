import { type HostObject, hostObject, invalidArgument, notImplemented } from "../hostObject";
import type { Grid } from "./grid";
import { workbookStorage } from "./storage";

const MODES = new Set(["Automatic", "AutomaticExceptTables", "Manual"]);

/** The application. The grid always calculates, so that a mode in which Excel does not is refused. */
export function application(grid: Grid): HostObject {
  const storage = workbookStorage(grid, "application");
  const nothing = () => undefined;
  return hostObject({
    typeName: "Application",
    scalars: ["calculationMode", "calculationState"],
    members: {
      get calculationMode(): string {
        return String(storage.read()["calculationMode"] ?? "Automatic");
      },
      set calculationMode(mode: string) {
        if (!MODES.has(mode)) throw invalidArgument(`Application.calculationMode = ${mode}`);
        if (mode === "Manual") throw notImplemented("CalculationMode.manual");
        storage.write({ calculationMode: mode });
      },
      calculationState: "Done",
      calculate: () => grid.calculation.recalculateAll(),
      suspendApiCalculationUntilNextSync: () => grid.calculation.suspend(),
      suspendScreenUpdatingUntilNextSync: nothing,
    },
  });
}
