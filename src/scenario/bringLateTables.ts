import { adviceTable } from "./adviceTable";
import { breakEvenVolume } from "./breakEvenVolume";
import { candidatesTable } from "./candidates";
import { comparisonTable } from "./comparisonTable";
import { energyTable } from "./energyTable";
import * as frontier from "./frontierTables";
import * as hosting from "./hosting";
import * as hybrid from "./hybridTable";
import { bring } from "./lateTables";
import * as load from "./loadTable";
import { internalRateOfReturn } from "./rateOfReturn";
import { scenariosTable } from "./scenariosTable";
import { portfolioTable } from "./portfolioTable";
import { precisionsTable } from "./precisions";
import { serverCostTable } from "./serverCost";
import { settingsTable } from "./settingsTable";
import { usageTable } from "./usageTable";
import * as whatIf from "./whatIf";

// Loaded before the catalog's texts arrive: whoever waits for these then has the tables, too.
bring({
  comparison: comparisonTable,
  candidates: candidatesTable,
  scenarios: scenariosTable,
  settings: settingsTable,
  usage: usageTable,
  advice: adviceTable,
  breakEvenVolume,
  rateOfReturn: internalRateOfReturn,
  energy: energyTable,
  portfolio: portfolioTable,
  whatIf,
  frontier,
  hosting,
  hybrid,
  load,
  precisions: precisionsTable,
  serverCost: serverCostTable,
});
