import { textsNeeded } from "../catalog/texts/arrival";
import type { adviceTable } from "./adviceTable";
import type { breakEvenVolume } from "./breakEvenVolume";
import type { candidatesTable } from "./candidates";
import type { comparisonTable } from "./comparisonTable";
import type { energyTable } from "./energyTable";
import type * as frontier from "./frontierTables";
import type * as hosting from "./hosting";
import type * as hybrid from "./hybridTable";
import type * as load from "./loadTable";
import type { internalRateOfReturn } from "./rateOfReturn";
import type { scenariosTable } from "./scenariosTable";
import type { portfolioTable } from "./portfolioTable";
import type { precisionsTable } from "./precisions";
import type { serverCostTable } from "./serverCost";
import type { settingsTable } from "./settingsTable";
import type { usageTable } from "./usageTable";
import type * as whatIf from "./whatIf";

/** Tables, and two searches, that are made by code of their own, which loads after the functions together with the catalog's texts. */
interface LateTables {
  readonly comparison: typeof comparisonTable;
  readonly candidates: typeof candidatesTable;
  readonly scenarios: typeof scenariosTable;
  readonly settings: typeof settingsTable;
  readonly usage: typeof usageTable;
  readonly portfolio: typeof portfolioTable;
  readonly whatIf: typeof whatIf;
  readonly frontier: typeof frontier;
  readonly hosting: typeof hosting;
  readonly hybrid: typeof hybrid;
  readonly load: typeof load;
  readonly precisions: typeof precisionsTable;
  readonly serverCost: typeof serverCostTable;
  readonly advice: typeof adviceTable;
  readonly breakEvenVolume: typeof breakEvenVolume;
  readonly rateOfReturn: typeof internalRateOfReturn;
  readonly energy: typeof energyTable;
}

let brought: LateTables | undefined;

/** The tables; a question for one before they are here is asked again once they are. */
export function lateTables(): LateTables {
  textsNeeded();
  if (!brought) throw new Error("The tables that load late have not been brought.");
  return brought;
}

/** To be called once, when their code has loaded. */
export function bring(tables: LateTables): void {
  brought = tables;
}
