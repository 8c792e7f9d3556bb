import { FIXED, areaReference, reference, sheetPrefix } from "../address";
import type { BlockLine } from "../blocks/block";
import { NO_GAP } from "../gapCells";
import { matrixLayout } from "../matrixLayout";
import { MAKES_ROOM } from "../monthRows";
import type { WorkbookNames } from "../names";
import { type Fact, factArea } from "../titleBlock";
import { workbookFacts } from "../preset";
import type { Area, ConditionalFormat, PlanCell } from "../plan";
import type { Scenario } from "../../scenario/scenario";
import { checkColor } from "../matrixColors";
import { apiArea, deploymentArea } from "./figureCells";
import { hostsLeftOut } from "./hostList";
import * as layout from "./layout";

/** What the flag of every sheet says where nothing is wrong. */
export const ALL_AGREE = "All sheets agree";
/** The flag's place among the facts of a sheet. */
const FLAG = 4;

/** Checks: each says "OK", or what is wrong. Those of the sheets beside each other stand under those of the tables and the steps. */
export function checkCells({ sheets, tables, chosen }: WorkbookNames, agreements: readonly SheetCheck[], width: number): PlanCell[] {
  const { monthsArea, gapArea } = matrixLayout(chosen);
  const results = sheetPrefix(sheets.breakEven);
  const months = results + areaReference(monthsArea);
  const gaps = results + areaReference(gapArea);
  const checks = [
    [
      "Assumptions are found and lie within their limits",
      beyondRows(counted(`SUMPRODUCT(--ISERROR(${areaReference(IN_FORCE)}))`, "refused")),
    ],
    ["Each model or deployment stands once in its table", onceEach(deploymentArea("modelFound", chosen.models.length))],
    ["Each GPU stands once in its table", onceEach(deploymentArea("gpuFound", chosen.models.length))],
    ["Each API stands once in its table", onceEach(apiArea("found", chosen.apis.length))],
    [
      "Months to break even are complete",
      counted(`ROWS(${months})*COLUMNS(${months})-COUNT(${months})-COUNTIF(${months},"never")-COUNTIF(${months},"beyond*")`, "missing"),
    ],
    ["The list of hosts holds every host of each model", counted(hostsLeftOut(tables.prices, chosen.models.length), "with more")],
    ["Quality gaps are complete", counted(`ROWS(${gaps})*COLUMNS(${gaps})-COUNT(${gaps})-COUNTIF(${gaps},"${NO_GAP}")`, "missing")],
  ] as const;
  const section = layout.modelSections(chosen.models.length).checks;
  const all: readonly SheetCheck[] = [...checks.map(([label, formula]) => ({ label, formula })), ...agreements];
  if (all.length !== section.names.length) throw new Error("The flag does not read every check.");
  const line = ({ label, formula }: SheetCheck): BlockLine => ({
    label: formula === undefined ? `${label} (not made)` : label, format: "general", style: "check", value: () => "OK", ...(formula !== undefined && { formula: () => formula }),
  });
  return section.filled(Object.fromEntries(section.names.map((name, i) => [name, line(all[i]!)])), { heading: "Checks", width }).cells();
}

/** A check that sheets agree; without a formula where one of them is not made. */
export interface SheetCheck {
  readonly label: string;
  readonly formula?: string;
}

/** The facts of a sheet that computes: the last is the flag, which stands in the workings and is read by the others. */
export function checkedFacts(names: WorkbookNames, scenario: Scenario, on: "workings" | "elsewhere" = "elsewhere"): Fact[] {
  const formula = on === "workings" ? flagFormula(names) : sheetPrefix(names.sheets.workings) + areaReference(factArea(FLAG));
  return [...workbookFacts(names.tables.assumptions, scenario), { label: "Check", value: { formula, expected: ALL_AGREE } }];
}

/** Where the flag stands on each sheet. */
export const FLAG_AREA = factArea(FLAG);

/** The flag stands out where it does not say that all agree. */
export function flagColor(): ConditionalFormat {
  return checkColor(FLAG_AREA, ALL_AGREE);
}

/** All checks in one cell: the first that is not OK, by its label. */
function flagFormula({ sheets, chosen }: WorkbookNames): string {
  const area = layout.checkResults(chosen.models.length);
  const [results, labels] = [areaReference(area, FIXED), areaReference({ ...area, column: 0 }, FIXED)];
  const first = `SUMPRODUCT(MIN(ROW(${results})-ROW(${reference(area.row, area.column, FIXED)})+1+(${results}="OK")*ROWS(${results})))`;
  const see = `See Checks on ${sheets.workings.replace(/"/g, '""')}`;
  return `IF(COUNTIF(${results},"OK")=ROWS(${results}),"${ALL_AGREE}",IFERROR("${see}: "&INDEX(${labels},${first})&": "&INDEX(${results},${first}),"${see}"))`;
}

const IN_FORCE: Area = {
  row: layout.ASSUMPTIONS_SECTION.first,
  column: layout.IN_FORCE_COLUMN,
  rowCount: layout.ASSUMPTIONS_SECTION.end - layout.ASSUMPTIONS_SECTION.first,
  columnCount: 1,
};

/** Says first what makes room for a horizon that is longer than the months that have a row. */
function beyondRows(otherwise: string): string {
  const [typed, rows] = (["value", "atMost"] as const).map((column) => layout.ASSUMPTIONS_SECTION.cell(column, layout.ASSUMPTION_ROWS.indexOf("horizon")));
  const words = `"Horizon is beyond the "&${rows}&" months that these sheets have rows for: Check workbook and ${MAKES_ROOM} in the pane's Tools make longer ones"`;
  return `IF(IFERROR(AND(ISNUMBER(${typed}),${typed}>${rows}),FALSE),${words},${otherwise})`;
}

function counted(count: string, word: string): string {
  return `IF(${count}=0,"OK",${count}&" ${word}")`;
}

function onceEach(area: Area): string {
  return counted(
    `ROWS(${areaReference(area)})*COLUMNS(${areaReference(area)})-COUNTIF(${areaReference(area)},1)`,
    "not found exactly once",
  );
}
