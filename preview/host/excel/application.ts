import { type HostObject, hostObject, invalidArgument } from "../hostObject";
import type { Grid } from "./grid";
import { workbookStorage } from "./storage";

const MODES = new Set(["Automatic", "AutomaticExceptTables", "Manual"]);

/** The application. The grid always calculates: the mode is kept and read back, and nothing else. */
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
        storage.write({ calculationMode: mode });
      },
      calculationState: "Done",
      calculate: () => grid.calculation.recalculateAll(),
      suspendApiCalculationUntilNextSync: nothing,
      suspendScreenUpdatingUntilNextSync: nothing,
    },
  });
}
