import { areaReference, sheetPrefix } from "../address";
import { formulaCell, sectionHeading, valueCell } from "../cells";
import { NO_GAP } from "../gapCells";
import { matrixLayout } from "../matrixLayout";
import type { WorkbookNames } from "../names";
import type { Area, PlanCell } from "../plan";
import { apiArea, deploymentArea } from "./figureCells";
import { hostsLeftOut } from "./hostList";
import * as layout from "./layout";


/** Checks: each says "OK", or what is wrong. */
export function checkCells({ sheets, tables, chosen }: WorkbookNames, columnCount: number): PlanCell[] {
  const { heading, first } = layout.modelSections(chosen.models.length).checks;
  const { monthsArea, gapArea } = matrixLayout(chosen);
  const results = sheetPrefix(sheets.breakEven);
  const months = results + areaReference(monthsArea);
  const gaps = results + areaReference(gapArea);
  const checks = [
    [
      "Assumptions are found and lie within their limits",
      counted(`SUMPRODUCT(--ISERROR(${areaReference(IN_FORCE)}))`, "refused"),
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
  return [
    ...sectionHeading(heading, "Checks", columnCount),
    ...checks.flatMap(([label, formula], i) => [
      valueCell(first + i, 0, label, "text"),
      formulaCell(first + i, layout.CHECK_COLUMN, formula, "OK", { style: "check", format: "general" }),
    ]),
  ];
}

/** All checks in one cell of another sheet. */
export function overallCheck({ sheets, chosen }: WorkbookNames): string {
  const results = sheetPrefix(sheets.workings) + areaReference(layout.checkResults(chosen.models.length), { row: true, column: true });
  return `IF(COUNTIF(${results},"OK")=ROWS(${results}),"OK","See Checks on ${sheets.workings.replace(/"/g, '""')}")`;
}

const IN_FORCE: Area = {
  row: layout.ASSUMPTIONS_SECTION.first,
  column: layout.IN_FORCE_COLUMN,
  rowCount: layout.ASSUMPTIONS_SECTION.end - layout.ASSUMPTIONS_SECTION.first,
  columnCount: 1,
};

function counted(count: string, word: string): string {
  return `IF(${count}=0,"OK",${count}&" ${word}")`;
}

function onceEach(area: Area): string {
  return counted(
    `ROWS(${areaReference(area)})*COLUMNS(${areaReference(area)})-COUNTIF(${areaReference(area)},1)`,
    "not found exactly once",
  );
}
