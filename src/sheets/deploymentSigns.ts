import { NON_COMMERCIAL } from "../catalog/licences";
import { known } from "../catalog/lookup";
import { DEPLOYMENT_TABLE } from "../catalog/tables";
import { orUndefined } from "../engine/check";
import { qualityDifference } from "../scenario/answers";
import { deployedRecord } from "../scenario/deploymentChoice";
import { openModelOf } from "../scenario/openModel";
import { cellText } from "../scenario/range";
import type { Scenario } from "../scenario/scenario";
import { sheetPrefix } from "./address";
import { NO_GAP } from "./gapCells";
import { matrixLayout, resultsOfModel } from "./matrixLayout";
import { SIGNS } from "./matrixNotes";
import type { WorkbookNames } from "./names";
import { deploymentCell, inForce } from "./workings/figureCells";

/** The signs of a model as text after its group: nothing where no gate is broken and the memory suffices. */
export function signsFormula(i: number, { sheets, tables, chosen }: WorkbookNames): string {
  const workings = sheetPrefix(sheets.workings);
  const of = (column: Parameters<typeof deploymentCell>[0]) => workings + deploymentCell(column, i);
  const { models, deployments } = tables;
  const fits = `${deployments}[Fits memory with reserve]`;
  const claimed = `COUNTIFS(${deployments}[Open model],${of("openModel")},${deployments}[GPU],${of("gpu")},${deployments}[GPU count],${of("gpuCount")},${deployments}[Basis],"claimed",${fits},"no")`;
  const gaps = resultsOfModel(matrixLayout(chosen).gaps, i, chosen.apis.length);
  const floor = workings + inForce("qualityFloor");
  const sign = (broken: string, mark: string) => `IFERROR(IF(${broken}," ${mark}",""),"")`;
  return [
    sign(`INDEX(${models}[Licence warning],${of("modelRow")})="${NON_COMMERCIAL}"`, SIGNS.licence),
    sign(`IF(${of("deploymentRow")}=0,${claimed}>0,INDEX(${fits},${of("deploymentRow")})="no")`, SIGNS.memory),
    sign(`IF(ISNUMBER(${floor}),COUNTIF(${gaps},"<"&-${floor})+COUNTIF(${gaps},"${NO_GAP}")>0,FALSE)`, SIGNS.quality),
  ].join("&");
}

/** The same as the engine has them. */
export function signsOf(scenario: Scenario, model: string, apis: readonly string[]): string {
  const { qualityFloor } = scenario.settings;
  const licence = known(scenario.models, openModelOf(scenario, model))?.licenceWarning === NON_COMMERCIAL;
  const poor = (api: string) => {
    const gap = orUndefined(() => qualityDifference(scenario, model, api));
    return gap === undefined || gap.neg().gt(qualityFloor!);
  };
  const signs = [licence && SIGNS.licence, !fits(scenario, model) && SIGNS.memory, qualityFloor !== null && apis.some(poor) && SIGNS.quality];
  return signs.flatMap((sign) => (sign === false ? [] : [` ${sign}`])).join("");
}

/** Whether the table says that the GPUs hold the model; taken for yes where it says nothing. */
function fits(scenario: Scenario, model: string): boolean {
  const record = deployedRecord(scenario, model);
  const named = DEPLOYMENT_TABLE.records.find(({ name }) => name === record?.name);
  const count = scenario.settings.gpuCount?.toNumber() ?? record?.gpuCount;
  const standing = named ?? DEPLOYMENT_TABLE.records.find((each) => each.deploymentOf === openModelOf(scenario, model) && each.gpu === cellText(record?.gpu) && each.gpuCount === count && each.basis === "claimed" && each.fitsMemory === false);
  return standing?.fitsMemory !== false;
}
