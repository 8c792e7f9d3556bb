import { scenarioOf, type Scenario } from "../scenario/scenario";
import { assumptionsSheet } from "./assumptionsSheet";
import { budgetSheet } from "./budgetSheet";
import { breakEvenSheet } from "./breakEvenSheet";
import { cashFlowSheet } from "./cashFlowSheet";
import { catalogSheet, usageSheet, workloadListSheet } from "./catalogSheet";
import { cumulativeSheet } from "./cumulativeSheet";
import { wideEnough } from "./figureWidths";
import { energySheet } from "./energySheet";
import { finitePlan } from "./finitePlan";
import { frontierSheet } from "./frontierSheet";
import { factorsSheet } from "./factorsSheet";
import { inReportingCurrency } from "./reportingCurrency";
import type { SheetKey, WorkbookNames } from "./names";
import type { SheetPlan } from "./plan";
import { publishedSheet } from "./publishedSheet";
import { rentOrBuySheet } from "./rentOrBuySheet";
import { scenarioWorkingsSheet } from "./scenarios/scenarioWorkingsSheet";
import { scenariosSheet } from "./scenarios/scenariosSheet";
import { sensitivitySheet } from "./sensitivitySheet";
import { summarySheet } from "./summarySheet";
import { workloadsSheet } from "./workloadsSheet";
import { workingsSheet } from "./workingsSheet";
import { wrappedLabels } from "./wrappedLabels";

const SHIPPED = scenarioOf([]);

/** The plan of one sheet under the names of a workbook, with the values a scenario gives its formulas; refused where one is no number. */
export function sheetPlan(key: SheetKey, names: WorkbookNames, scenario: Scenario = SHIPPED): SheetPlan {
  return wrappedLabels(wideEnough(finitePlan(inReportingCurrency(planned(key, names, scenario), key, names, scenario))));
}

function planned(key: SheetKey, names: WorkbookNames, scenario: Scenario): SheetPlan {
  switch (key) {
    case "breakEven":
      return breakEvenSheet(names, scenario);
    case "workings":
      return workingsSheet(names, scenario);
    case "assumptions":
      return assumptionsSheet(names, scenario);
    case "cashFlow":
      return cashFlowSheet(names, scenario);
    case "budget":
      return budgetSheet(names, scenario);
    case "frontier":
      return frontierSheet(names, scenario);
    case "factors":
      return factorsSheet(names, scenario);
    case "scenarios":
      return scenariosSheet(names, scenario);
    case "scenarioWorkings":
      return scenarioWorkingsSheet(names, scenario);
    case "sensitivity":
      return sensitivitySheet(names, scenario);
    case "published":
      return publishedSheet(names);
    case "summary":
      return summarySheet(names, scenario);
    case "rentOrBuy":
      return rentOrBuySheet(names, scenario);
    case "energy":
      return energySheet(names, scenario);
    case "cumulative":
      return cumulativeSheet(names, scenario);
    case "portfolio":
      return workloadsSheet(names, scenario);
    case "workloads":
      return workloadListSheet(names);
    case "usage":
      return usageSheet([], names);
    case "usageMonths":
      throw new Error("A sheet of months is made of a table of usage.");
    case "risk":
      throw new Error("A sheet of trials is made of a run of them.");
    default:
      return catalogSheet(key, names);
  }
}
