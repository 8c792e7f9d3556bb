import { breakEvenOrInfinity } from "../scenario/answers";
import { countedMonths } from "../scenario/followed";
import type { Scenario } from "../scenario/scenario";
import { FIXED_COLUMN, FIXED_ROW, reference, sheetPrefix } from "./address";
import { formulaCell, noteCells, sectionHeading } from "./cells";
import * as layout from "./matrixLayout";
import { MONTHS_NOTE } from "./matrixNotes";
import { NEVER, monthsText, oneDecimal } from "./monthsText";
import type { TableNames, WorkbookNames } from "./names";
import type { PlanCell, PlanValue } from "./plan";
import { deploymentCell } from "./workings/figureCells";
import { countedAgainst } from "./workings/paybackAnswers";
import { shownMonths } from "./workings/paybackBlocks";

/** Months to break even, with the shortest, the longest and the range of each model. */
export function monthsCells(names: WorkbookNames, scenario: Scenario): PlanCell[] {
  const { chosen } = names;
  const place = layout.matrixLayout(chosen);
  const shown = shownMonths(names, scenario);
  return [
    ...sectionHeading(
      layout.MONTHS_HEADING_ROW,
      "Months to break even (Eq. 7: hardware cost / (API cost - running cost))",
      place.columnCount,
    ),
    ...chosen.models.flatMap((model, i) => monthsRow(model, i, shown, names, scenario)),
    ...noteCells(place.monthsNoteRow, MONTHS_NOTE),
  ];
}

function monthsRow(model: string, i: number, shown: ReturnType<typeof shownMonths>, names: WorkbookNames, scenario: Scenario): PlanCell[] {
  const { tables, chosen } = names;
  const row = layout.MONTHS_ROW + i;
  const inFunctions = chosen.mode === "functions";
  const months = chosen.apis.map((api) => (inFunctions ? monthsText(breakEvenOrInfinity(scenario, model, api).toNumber()) : countedAgainst({ api }, model, scenario)));
  return [
    ...months.map((value, j) =>
      inFunctions
        ? formulaCell(row, layout.FIRST_API_COLUMN + j, functionMonths(tables, layout.modelName(i, FIXED_COLUMN), layout.apiName(j, FIXED_ROW)), value, { style: "result", format: "bandedMonths" })
        : formulaCell(row, layout.FIRST_API_COLUMN + j, shown.cell(`api ${j}`, i), value, { style: "resultLink", format: "bandedMonths" }),
    ),
    ...summaryCells(i, row, months, `beyond ${countedMonths(scenario)}`, names),
  ];
}

/** The one result of LLM.MATRIX for one model and API, under its headers. */
function functionMonths(tables: TableNames, model: string, api: string): string {
  const context = (["assumptions", "models", "deployments", "gpus", "prices"] as const).map((key) => `${tables[key]}[#All]`);
  const matrix = `LLM.MATRIX(${[model, api, ...context].join(",")})`;
  return `INDEX(${matrix},2,2)`;
}

/** The shortest and the longest: what is beyond the months counted out stands between the figures and never. */
function summaryCells(i: number, row: number, months: readonly PlanValue[], beyond: string, { sheets, chosen }: WorkbookNames): PlanCell[] {
  const place = layout.matrixLayout(chosen);
  const results = layout.resultsOfRow(row, months.length);
  const lowest = reference(row, place.lowestColumn);
  const highest = reference(row, place.highestColumn);
  const figures = months.filter((each) => typeof each === "number");
  const isBeyond = months.includes(beyond);
  const least = figures.length > 0 ? Math.min(...figures) : isBeyond ? beyond : NEVER;
  const most = months.includes(NEVER) ? NEVER : isBeyond ? beyond : Math.max(...figures);
  const total = { style: "total", format: "months" } as const;
  const some = (word: string) => `COUNTIF(${results},"${word}")`;
  const firstBeyond = `INDEX(${results},MATCH("beyond*",${results},0))`;
  return [
    formulaCell(row, place.lowestColumn, `IF(COUNT(${results})>0,MIN(${results}),IF(${some("beyond*")}>0,${firstBeyond},IF(${some(NEVER)}=COLUMNS(${results}),"${NEVER}",NA())))`, least, total),
    formulaCell(row, place.highestColumn, `IF(${some(NEVER)}>0,"${NEVER}",IF(${some("beyond*")}>0,${firstBeyond},MAX(${results})))`, most, total),
    formulaCell(
      row,
      place.rangeColumn,
      `IF(ISERROR(${lowest}),${missingText(i, sheetPrefix(sheets.workings))},IF(ISNUMBER(${lowest}),FIXED(${lowest},1)&" - "&IF(ISNUMBER(${highest}),FIXED(${highest},1),${highest}),${lowest}))`,
      typeof least === "number" ? `${oneDecimal(least)} - ${typeof most === "number" ? oneDecimal(most) : most}` : least,
      { style: "totalText", format: "general" },
    ),
  ];
}

/** What a row of #N/A lacks, by what the workings have not found. */
function missingText(i: number, workings: string): string {
  const lacks = ([["modelFound", "name stands not once in Models or Deployments"], ["gpuCount", "no GPU count"], ["throughput", "no throughput"], ["gpuPrice", "no GPU price"], ["gpuPower", "no GPU power"]] as const).map(
    ([figure, words]) => `IF(${figure === "modelFound" ? `${workings}${deploymentCell(figure, i)}<>1` : `ISERROR(${workings}${deploymentCell(figure, i)})`},"${words}; ","")`,
  );
  return `IFERROR(IF(${lacks.join("&")}="","an API lacks a price",SUBSTITUTE(${lacks.join("&")}&"|","; |","")),"see Checks")`;
}
