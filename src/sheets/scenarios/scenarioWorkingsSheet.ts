import type { Scenario } from "../../scenario/scenario";
import type { WorkbookNames } from "../names";
import type { SheetPlan } from "../plan";
import { widePrintSetup } from "../print";
import { FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "../titleBlock";
import { checkedFacts, flagColor } from "../workings/checkSection";
import { scenarioSteps } from "./scenarioSteps";

/** The steps of every scenario, one under the other: the same formulas as on Workings and Summary, for one model and one API. */
export function scenarioWorkingsSheet(names: WorkbookNames, scenario: Scenario): SheetPlan {
  const { sheets } = names;
  const steps = scenarioSteps(names, scenario);
  const { columnWidths } = steps[0]!;
  return {
    name: sheets.scenarioWorkings,
    tabColor: "#7A8CA8",
    cells: [
      ...titleBlock(
        "Scenario workings",
        `What ${sheets.workings} and ${sheets.summary} compute, once more for each scenario: the pair of ${sheets.summary}, the settings of a column of ${sheets.assumptions}. Nothing here is typed.`,
        checkedFacts(names, scenario),
      ),
      ...steps.flatMap(({ cells }) => cells),
    ],
    tables: [],
    columnWidths,
    rowHeights: { ...TITLE_HEIGHT, ...Object.assign({}, ...steps.map(({ rowHeights }) => rowHeights)) },
    freeze: { rows: FIRST_FREE_ROW - 1, columns: 1 },
    conditionalFormats: [flagColor()],
    validations: [],
    print: widePrintSetup(FIRST_FREE_ROW - 2, columnWidths),
  };
}
