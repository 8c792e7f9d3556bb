import { known } from "../catalog/lookup";
import type { Scenario } from "../scenario/scenario";
import { FIXED, areaReference, sheetPrefix } from "./address";
import { formulaCell, noteCells, valueCell } from "./cells";
import { signsFormula, signsOf } from "./deploymentSigns";
import { gapCells } from "./gapCells";
import { matrixColors } from "./matrixColors";
import { BESIDE_APIS, hostMonthsCells } from "./hostMonthsCells";
import * as layout from "./matrixLayout";
import { GAP_NOTE, HOST_NOTE, MONTHS_NOTE, SIGNS_NOTE } from "./matrixNotes";
import { monthsCells } from "./monthsCells";
import type { ChoiceKey, WorkbookNames } from "./names";
import type { Area, PlanCell, PlanName, PlanNote, PlanValidation, SheetPlan } from "./plan";
import { printSetup } from "./print";
import { TITLE_HEIGHT, titleBlock, type Fact } from "./titleBlock";
import { FLAG_AREA, checkedFacts, flagColor } from "./workings/checkSection";
import { deploymentCell } from "./workings/figureCells";
import { agreementCheck, paybackBlocks } from "./workings/paybackBlocks";

/** The result: months to break even and quality gap of each open model against each API. */
export function breakEvenSheet(names: WorkbookNames, scenario: Scenario): SheetPlan {
  const { chosen } = names;
  return {
    name: names.sheets.breakEven,
    tabColor: "#1F3864",
    cells: [
      ...titleBlock(
        "LLM break-even: own GPUs against API prices",
        "Months until buying GPUs and running an open model has cost less than paying an API for the same tokens.",
        facts(names, scenario),
      ),
      ...headerCells(names),
      ...modelCells(names, scenario),
      ...noteCells(layout.matrixLayout(chosen).signsNoteRow, SIGNS_NOTE),
      ...monthsCells(names, scenario),
      ...hostMonthsCells(names, scenario),
      ...gapCells(names, scenario),
    ],
    tables: [],
    columnWidths: [16, 24, ...chosen.apis.map(() => 15), 15, 42, 18, 12, 12, 28],
    rowHeights: { ...TITLE_HEIGHT, [layout.HEADER_ROW]: 48 },
    freeze: { rows: layout.HEADER_ROW + 1, columns: layout.FIRST_API_COLUMN },
    conditionalFormats: [...matrixColors(layout.matrixLayout(chosen)), flagColor()],
    validations: nameValidations(names),
    notes: matrixNotes(names),
    names: matrixNames(names),
    print: printSetup(layout.HEADER_ROW),
  };
}

function matrixNotes({ chosen }: WorkbookNames): PlanNote[] {
  const { gapHeadingRow, hostColumn } = layout.matrixLayout(chosen);
  return [
    { row: layout.MONTHS_HEADING_ROW, column: 0, text: MONTHS_NOTE },
    { row: layout.HEADER_ROW, column: hostColumn, text: HOST_NOTE },
    { row: layout.HEADER_ROW, column: layout.GROUP_COLUMN, text: SIGNS_NOTE },
    { row: gapHeadingRow, column: 0, text: GAP_NOTE },
  ];
}

function matrixNames({ chosen }: WorkbookNames): PlanName[] {
  const { monthsArea, gapArea, hostMonthsArea } = layout.matrixLayout(chosen);
  return [
    { name: "Break_even_months", area: monthsArea, comment: "Months to break even, open models down and APIs across" },
    { name: "Host_months", area: hostMonthsArea, comment: "Months to break even against the cheapest host of each open model" },
    { name: "Quality_gaps", area: gapArea, comment: "Open minus commercial score, open models down and APIs across" },
    { name: "Model_check", area: FLAG_AREA, comment: "All sheets agree, or which of the checks on the workings does not hold" },
  ];
}

function facts(names: WorkbookNames, scenario: Scenario): Fact[] {
  const agreement = (): Fact => ({ label: "LLM functions agree", value: { formula: agreementCheck(paybackBlocks(names, scenario), names), expected: "OK" } });
  return [
    ...checkedFacts(names, scenario),
    ...(names.chosen.mode === "functions" ? [agreement()] : []),
  ];
}

/** The API names are typed here once; both matrices and the workings read them. */
function headerCells({ chosen }: WorkbookNames): PlanCell[] {
  const place = layout.matrixLayout(chosen);
  const row = layout.HEADER_ROW;
  return [
    valueCell(row, layout.GROUP_COLUMN, "Group, signs", "headerLeft"),
    valueCell(row, layout.MODEL_COLUMN, "Open model", "headerLeft"),
    ...chosen.apis.map((api, j) => valueCell(row, layout.FIRST_API_COLUMN + j, api, "inputHeader")),
    valueCell(row, place.hostMonthsColumn, BESIDE_APIS, "header"),
    valueCell(row, place.hostColumn, "Cheapest host of the same open model", "header"),
    valueCell(row, place.hostPriceColumn, "Host's price (USD/1M tokens)", "header"),
    valueCell(row, place.lowestColumn, "Lowest", "header"),
    valueCell(row, place.highestColumn, "Highest", "header"),
    valueCell(row, place.rangeColumn, "Range (months)", "header"),
  ];
}

/** Model names, typed once beside the months, and their groups. */
function modelCells(names: WorkbookNames, scenario: Scenario): PlanCell[] {
  const { sheets, chosen } = names;
  const workings = sheetPrefix(sheets.workings);
  return chosen.models.flatMap((model, i) => {
    const group = known(scenario.models, model)?.group ?? "";
    const { gapRow, scoresRow } = layout.matrixLayout(chosen);
    return [layout.MONTHS_ROW, gapRow, scoresRow].flatMap((first, block) => [
      block === 0
        ? formulaCell(first + i, layout.GROUP_COLUMN, `${workings}${deploymentCell("group", i)}&${signsFormula(i, names)}`, group + signsOf(scenario, model, chosen.apis), { style: "linkText", format: "general" })
        : formulaCell(first + i, layout.GROUP_COLUMN, workings + deploymentCell("group", i), group, { style: "linkText", format: "general" }),
      block === 0
        ? valueCell(first + i, layout.MODEL_COLUMN, model, "input")
        : formulaCell(first + i, layout.MODEL_COLUMN, layout.modelName(i), model, {
            style: "formula",
            format: "general",
          }),
    ]);
  });
}

function nameValidations(names: WorkbookNames): PlanValidation[] {
  const models = layout.modelNames(names.chosen);
  const apis = layout.apiNames(names.chosen);
  const orDeployment = { open: true, message: `Choose a name of the sheet ${names.sheets.models}, or type a deployment's of the sheet ${names.sheets.deployments}.` };
  return [{ ...nameValidation("Open model", models, "models", names), ...orDeployment }, nameValidation("API", apis, "prices", names)];
}

function nameValidation(title: string, area: Area, key: ChoiceKey, { sheets, choices }: WorkbookNames): PlanValidation {
  const source = `=${sheetPrefix(sheets[key])}${areaReference(choices[key], FIXED)}`;
  return {
    area,
    rule: { kind: "list", source },
    title,
    message: `Choose a name that stands in the table on the sheet ${sheets[key]}.`,
  };
}
