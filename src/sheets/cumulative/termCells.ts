import { localCosts } from "../../scenario/answers";
import { ownershipOf } from "../../scenario/ownership";
import type { Scenario } from "../../scenario/scenario";
import { sheetPrefix } from "../address";
import { formulaCell, sectionHeading, valueCell } from "../cells";
import { NONE, unlessNone } from "../missingFigures";
import type { WorkbookNames } from "../names";
import { ofModel, pairCell } from "../pairSection";
import type { PlanCell, PlanValue } from "../plan";
import type { FormatName } from "../styles";
import { conversion, inForce } from "../workings/figureCells";
import { rentOrNone } from "../workings/rent";
import { TERMS_HEADING, type TermRow, monthRange, termRow } from "./layout";

/** What the months are computed from. */
export function termCells(names: WorkbookNames, scenario: Scenario, months: number, width: number): PlanCell[] {
  const { settings } = scenario;
  const { model } = names.chosen.pair;
  const own = ownershipOf(scenario, model);
  const workings = sheetPrefix(names.sheets.workings);
  const rent = rentOrNone(scenario, model);
  const row = (term: TermRow, label: string, formula: string, expected: PlanValue, format: FormatName, note = ""): PlanCell[] => [
    valueCell(termRow(term), 0, label, "text"),
    formulaCell(termRow(term), 1, formula, expected, { style: "resultLink", format }),
    ...(note === "" ? [] : [valueCell(termRow(term), 2, note, "note")]),
  ];
  const setting = (term: "volumeGrowth" | "apiPriceDecline", label: string) =>
    row(term, label, workings + inForce(term), settings[term].toNumber(), "percent", "Assumptions");
  return [
    ...sectionHeading(TERMS_HEADING, "Terms", width),
    ...row("horizon", "Horizon (months)", `IF(${pairCell("horizon")}<=ROWS(${monthRange("month", months)}),${pairCell("horizon")},NA())`, settings.horizon.toNumber(), "count", `at most ${months} here, a longer one shows #N/A; LLM.LOCALCOST and LLM.SAVINGS go on to 600`),
    ...row("volume", "Volume in month 1 (tokens)", ofModel(names, "volume"), own.volume.toNumber(), "tokens"),
    ...row("capacity", "Capacity of one (tokens/month)", ofModel(names, "capacity"), own.capacity.toNumber(), "tokens", "what one deployment serves"),
    ...row("spares", "Spare deployments", workings + inForce("spareDeployments"), settings.spareDeployments.toNumber(), "count"),
    ...setting("volumeGrowth", "Volume growth (per year)"),
    ...setting("apiPriceDecline", "API price decline (per year)"),
    ...row("monthsPerYear", "Months per year", workings + conversion("Months per year"), 12, "count"),
    ...row("hardwareEach", "Hardware cost of one (USD)", ofModel(names, "hardware"), own.hardwareCost.toNumber(), "usdRounded"),
    ...row("runningEach", "Running cost of one (USD/mo.)", ofModel(names, "runningEach"), own.runningCostPerDeployment.toNumber(), "usd"),
    ...row("fixed", "Staff and other (USD/month)", ofModel(names, "fixed"), own.fixedRunningCost.toNumber(), "usd"),
    ...row("rentEach", "Rent of one (USD/month)", unlessNone(pairCell("rent"), `${pairCell("rent")}/${ofModel(names, "deployments")}`), rent === NONE ? rent : rent / localCosts(scenario, model).deployments.toNumber(), "usd"),
  ];
}
