import { breakEvenOrInfinity } from "../scenario/answers";
import { countedMonths } from "../scenario/followed";
import type { Scenario } from "../scenario/scenario";
import { FIXED_COLUMN, FIXED_ROW, sheetPrefix } from "./address";
import type { BlockLine } from "./blocks/block";
import { type MatrixColumn, type MatrixLines, apiLines, apiName, matrixLayout, modelName, resultsOfModel } from "./matrixLayout";
import { NEVER, monthsText, oneDecimal } from "./monthsText";
import type { TableNames, WorkbookNames } from "./names";
import type { PlanValue } from "./plan";
import { deploymentCell } from "./workings/figureCells";
import { countedAgainst } from "./workings/paybackAnswers";
import { shownMonths } from "./workings/paybackBlocks";

/** Months to break even against each API, with the shortest, the longest and the range of each model. */
export function monthLines(names: WorkbookNames, scenario: Scenario): MatrixLines {
  const { models, apis, mode } = names.chosen;
  const shown = shownMonths(names, scenario);
  const inFunctions = mode === "functions";
  const months = models.map((model) => apis.map((api) => (inFunctions ? monthsText(breakEvenOrInfinity(scenario, model, api).toNumber()) : countedAgainst({ api }, model, scenario))));
  const line = (api: string, j: number): BlockLine => ({
    label: api, labelStyle: "inputHeader", format: "bandedMonths", style: inFunctions ? "result" : "resultLink", value: (i) => months[i]![j]!,
    formula: (i) => (inFunctions ? functionMonths(names.tables, modelName(i, FIXED_COLUMN), apiName(j, FIXED_ROW)) : shown.cell(`api ${j}`, i)),
  });
  return { ...apiLines(apis, line), ...extremes(names, months, `beyond ${countedMonths(scenario)}`) };
}

/** The one result of LLM.MATRIX for one model and API, under its headers. */
function functionMonths(tables: TableNames, model: string, api: string): string {
  const context = (["assumptions", "models", "deployments", "gpus", "prices"] as const).map((key) => `${tables[key]}[#All]`);
  return `INDEX(LLM.MATRIX(${[model, api, ...context].join(",")}),2,2)`;
}

/** The shortest and the longest: what is beyond the months counted out stands between the figures and never. */
function extremes({ sheets, chosen }: WorkbookNames, months: readonly (readonly PlanValue[])[], beyond: string): Pick<Record<MatrixColumn, BlockLine>, "lowest" | "highest" | "range"> {
  const { months: block } = matrixLayout(chosen);
  const results = (i: number) => resultsOfModel(block, i, chosen.apis.length);
  const some = (i: number, word: string) => `COUNTIF(${results(i)},"${word}")`;
  const firstBeyond = (i: number) => `INDEX(${results(i)},MATCH("beyond*",${results(i)},0))`;
  const least = (i: number) => {
    const figures = months[i]!.filter((each) => typeof each === "number");
    return figures.length > 0 ? Math.min(...figures) : months[i]!.includes(beyond) ? beyond : NEVER;
  };
  const most = (i: number) => (months[i]!.includes(NEVER) ? NEVER : months[i]!.includes(beyond) ? beyond : Math.max(...(months[i] as number[])));
  const shown = (value: string | number) => (typeof value === "number" ? oneDecimal(value) : value);
  return {
    lowest: {
      label: "Lowest", format: "months", style: "total", value: least,
      formula: (i) => `IF(COUNT(${results(i)})>0,MIN(${results(i)}),IF(${some(i, "beyond*")}>0,${firstBeyond(i)},IF(${some(i, NEVER)}=COLUMNS(${results(i)}),"${NEVER}",NA())))`,
    },
    highest: {
      label: "Highest", format: "months", style: "total", value: most,
      formula: (i) => `IF(${some(i, NEVER)}>0,"${NEVER}",IF(${some(i, "beyond*")}>0,${firstBeyond(i)},MAX(${results(i)})))`,
    },
    range: {
      label: "Range (months)", format: "general", style: "totalText", value: (i) => (typeof least(i) === "number" ? `${shown(least(i))} - ${shown(most(i))}` : least(i)),
      formula: (i) => {
        const [lowest, highest] = [block.anchored("lowest", i, {}), block.anchored("highest", i, {})];
        return `IF(ISERROR(${lowest}),${missingText(i, sheetPrefix(sheets.workings))},IF(ISNUMBER(${lowest}),FIXED(${lowest},1)&" - "&IF(ISNUMBER(${highest}),FIXED(${highest},1),${highest}),${lowest}))`;
      },
    },
  };
}

/** What a row of #N/A lacks, by what the workings have not found. */
function missingText(i: number, workings: string): string {
  const lacks = ([["modelFound", "name stands not once in Models or Deployments"], ["gpuCount", "no GPU count"], ["throughput", "no throughput"], ["gpuPrice", "no GPU price"], ["gpuPower", "no GPU power"]] as const).map(
    ([figure, words]) => `IF(${figure === "modelFound" ? `${workings}${deploymentCell(figure, i)}<>1` : `ISERROR(${workings}${deploymentCell(figure, i)})`},"${words}; ","")`,
  );
  return `IFERROR(IF(${lacks.join("&")}="","an API lacks a price",SUBSTITUTE(${lacks.join("&")}&"|","; |","")),"see Checks")`;
}
