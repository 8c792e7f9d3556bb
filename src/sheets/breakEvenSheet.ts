import { known } from "../catalog/lookup";
import type { Scenario } from "../scenario/scenario";
import { FIXED, areaReference, sheetPrefix } from "./address";
import type { BlockLine } from "./blocks/block";
import { signsFormula, signsOf } from "./deploymentSigns";
import { floorLine, gapLines, scoreLines } from "./gapCells";
import { matrixColors } from "./matrixColors";
import { hostLines } from "./hostMonthsCells";
import * as layout from "./matrixLayout";
import { GAP_NOTE, HOST_NOTE, MONTHS_NOTE, SIGNS_NOTE } from "./matrixNotes";
import { monthLines } from "./monthsCells";
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
      ...matrixCells(names, scenario),
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
  const { months, gaps } = layout.matrixLayout(chosen);
  return [
    { row: layout.MONTHS_HEADING_ROW, column: 0, text: MONTHS_NOTE },
    { row: layout.HEADER_ROW, column: months.area("host").column, text: HOST_NOTE },
    { row: layout.HEADER_ROW, column: layout.GROUP_COLUMN, text: SIGNS_NOTE },
    { row: gaps.heading, column: 0, text: GAP_NOTE },
  ];
}

function matrixNames({ chosen }: WorkbookNames): PlanName[] {
  const { months, monthsArea, gapArea } = layout.matrixLayout(chosen);
  return [
    { name: "Break_even_months", area: monthsArea, comment: "Months to break even, open models down and APIs across" },
    { name: "Host_months", area: months.area("hostMonths"), comment: "Months to break even against the cheapest host of each open model" },
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

/** The matrix of months, whose models and APIs are typed there once, and under it the gaps and how many scores they rest on. */
function matrixCells(names: WorkbookNames, scenario: Scenario): PlanCell[] {
  const { months, gaps, floor, scores } = layout.matrixLayout(names.chosen);
  const typed = months.filled({ ...modelLines(names, scenario, "typed"), ...monthLines(names, scenario), ...hostLines(names, scenario) });
  const repeated = modelLines(names, scenario, "repeated");
  return [
    ...typed.labels(layout.HEADER_ROW), ...typed.cells(), ...gaps.filled({ ...repeated, ...gapLines(names, scenario) }).cells(),
    ...floor.filled({ floor: floorLine(names, scenario) }).cells(), ...scores.filled({ ...repeated, ...scoreLines(names, scenario) }).cells(),
  ];
}

/** Models by their groups: their names are typed beside the months, with signs beside the groups, and repeated elsewhere. */
function modelLines(names: WorkbookNames, scenario: Scenario, as: "typed" | "repeated"): Pick<Record<layout.MatrixColumn, BlockLine>, "group" | "model"> {
  const { sheets, chosen } = names;
  const group = (i: number) => sheetPrefix(sheets.workings) + deploymentCell("group", i);
  const groupOf = (i: number) => known(scenario.models, chosen.models[i]!)?.group ?? "";
  const isTyped = as === "typed";
  return {
    group: {
      label: "Group, signs", labelStyle: "headerLeft", format: "general", style: "linkText",
      formula: (i) => (isTyped ? `${group(i)}&${signsFormula(i, names)}` : group(i)), value: (i) => (isTyped ? groupOf(i) + signsOf(scenario, chosen.models[i]!, chosen.apis) : groupOf(i)),
    },
    model: {
      label: "Open model", labelStyle: "headerLeft", format: "general", style: isTyped ? "input" : "formula",
      ...(!isTyped && { formula: (i: number) => layout.modelName(i) }), value: (i) => chosen.models[i]!,
    },
  };
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
