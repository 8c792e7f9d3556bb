import { SETTINGS, setting } from "../../engine/settings";
import { TEXT_SETTINGS, TEXT_SETTING_KEYS } from "../../engine/textSettings";
import { WAYS, type Way } from "../../scenario/comparison";
import type { Scenario } from "../../scenario/scenario";
import { SPEND_ROWS } from "../../scenario/spendLabels";
import { FIXED, FIXED_ROW, areaReference, reference } from "../address";
import { SETTING_FORMATS } from "../assumptionsTable";
import { Block, type BlockLine } from "../blocks/block";
import { cellsOf, room, stacked } from "../blocks/stack";
import { formulaCell, sectionHeading, valueCell } from "../cells";
import { SERIES_COLORS } from "../chartColors";
import type { WorkbookNames } from "../names";
import type { Area, PlanChart, PlanValue, SheetPlan } from "../plan";
import { printSetup } from "../print";
import type { FormatName } from "../styles";
import { ORDER } from "../summary/wayCells";
import { FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "../titleBlock";
import { checkedFacts, flagColor } from "../workings/checkSection";
import { USED_SETTINGS } from "../workings/layout";
import { type Answer, type ScenarioSteps, scenarioSteps } from "./scenarioSteps";

/** Rows for settings that differ; how many more there are is said under them. */
const MOST_DIFFERING = 12;
const CHART_ROWS = 16;
const LABEL_WIDTH = 46;
const FIGURE_WIDTH = 26;
const COUNT_WIDTH = 14;
/** Of the last facts of the head. */
const HEAD_WIDTHS = [14, 14, 24];
/** The first row of verdicts, under its heading. */
const VERDICTS = FIRST_FREE_ROW + 1;
/** Rows of the settings in the order in which the workings have them. */
const ROWS: readonly { readonly label: string; readonly format: FormatName }[] = [
  ...USED_SETTINGS.map((key) => ({ label: SETTINGS[key].label, format: SETTING_FORMATS[setting(key).show] })),
  ...TEXT_SETTING_KEYS.map((key) => ({ label: TEXT_SETTINGS[key].label, format: "general" as const })),
  ...SPEND_ROWS.map(({ label }) => ({ label, format: "general" as const })),
];
const PROBABILITY_NOTE = "once the probabilities above add up to 100%";
const DIFFERING_NOTE = "Shares as decimals, days as their serial numbers; the first twelve. Every setting stands at the end of this sheet. They are typed on the sheet of assumptions.";

/** The scenarios of the assumptions side by side: verdict, ranking, net present value and payback of each, and which settings differ. */
export function scenariosSheet(names: WorkbookNames, scenario: Scenario): SheetPlan {
  const { sheets } = names;
  const steps = scenarioSteps(names, scenario);
  const { figures, chances, expected, chart, differing, settings, end } = scenarioBlocks(steps);
  const width = steps.length + 2;
  return {
    name: sheets.scenarios,
    tabColor: "#1F3864",
    cells: [
      ...titleBlock(
        "Scenarios",
        `The pair of ${sheets.summary} in each scenario that has something typed on ${sheets.assumptions}; whichever is in force there, all are computed here.`,
        checkedFacts(names, scenario),
      ),
      ...sectionHeading(VERDICTS - 1, "Verdicts", width),
      ...steps.flatMap(({ name, verdict }, i) => [
        formulaCell(VERDICTS + i, 0, name.cell, name.expected, { style: "linkText", format: "general" }),
        formulaCell(VERDICTS + i, 1, whereNamed(name, verdict.cell), shownOf(steps[i]!, verdict.expected), { style: "check", format: "general" }),
      ]),
      ...cellsOf([figures, chances, expected, differing, settings]),
    ],
    tables: [],
    columnWidths: [LABEL_WIDTH, ...steps.map(() => FIGURE_WIDTH), COUNT_WIDTH, ...HEAD_WIDTHS],
    rowHeights: TITLE_HEIGHT,
    freeze: { rows: FIRST_FREE_ROW - 1, columns: 1 },
    conditionalFormats: [flagColor()],
    validations: [{
      area: chances.area("probability"), rule: { kind: "between", whole: false, atLeast: 0, atMost: 1 }, title: "Probability", message: "Probability must be between 0% and 100%; blank is none.",
    }],
    charts: [valueChart(figures, { row: chart, column: 0, rowCount: CHART_ROWS, columnCount: 4 })],
    print: { ...printSetup(FIRST_FREE_ROW - 2), pagesTall: 1, area: { row: 0, column: 0, rowCount: end, columnCount: width + HEAD_WIDTHS.length } },
  };
}

const WAY_LINES = { rank: { label: "Rank", format: "general" }, present: { label: "Present value (USD)", format: "usdRounded" } } as const;
type Figure = "name" | "least" | "saving" | "npv" | "payback" | "volume" | "hardware" | "running" | "apiCost" | "refused" | `${keyof typeof WAY_LINES} ${Way}`;

/** The blocks of the sheet in their places; at the end the row under what is printed, where the list of all settings begins. */
function scenarioBlocks(steps: readonly ScenarioSteps[]) {
  const [width, members] = [steps.length + 2, steps.length];
  const figures: Block<Figure> = new Block({ heading: "Side by side", width, members }, figureLines(steps, () => figures));
  const chances = new Block({ heading: "How probable", width, members }, { probability: { label: "Probability", format: "percent", style: "inputRight", value: () => "" } });
  const expected = new Block({}, {
    expected: {
      label: "Expected net present value of owning (USD)", format: "usdRounded", style: "total", note: PROBABILITY_NOTE, value: () => "",
      formula: () => {
        const [weights, values] = [chances.range("probability"), figures.range("npv")];
        return `IF(COUNT(${weights})=0,"",IF(ROUND(SUM(${weights}),2)=1,SUMPRODUCT(${weights},${values})/SUM(${weights}),"The probabilities do not add up to 100%"))`;
      },
    },
  });
  const settings = settingsBlock(steps, width);
  const differing = differingBlock(steps, settings, width);
  const space = room(CHART_ROWS);
  const end = stacked(VERDICTS + members + 1, [figures, chances, expected, differing, space]);
  stacked(end, [settings]);
  return { figures, chances, expected, chart: space.row(), differing, settings, end };
}

/** Blank where nothing is typed in the column. */
function whereNamed(name: Answer, formula: string): string {
  return `IF(${name.cell}="","",${formula})`;
}

/** What such a cell shows. */
function shownOf({ name }: ScenarioSteps, value: PlanValue): PlanValue {
  return name.expected === "" ? "" : value;
}

function figureLines(steps: readonly ScenarioSteps[], own: () => Block<Figure>): Record<Figure, BlockLine> {
  const link = (label: string, format: FormatName, answer: (each: ScenarioSteps) => Answer, style: BlockLine["style"] = "resultLink"): BlockLine => ({
    label, format, style, formula: (i) => whereNamed(steps[i]!.name, answer(steps[i]!).cell), value: (i) => shownOf(steps[i]!, answer(steps[i]!).expected),
  });
  const ways = (line: keyof typeof WAY_LINES) =>
    Object.fromEntries(ORDER.map((way) => [`${line} ${way}`, link(`${WAY_LINES[line].label}: ${WAYS[way]}`, WAY_LINES[line].format, (each) => each.ofWay(line, way))])) as Record<`${typeof line} ${Way}`, BlockLine>;
  const first = (i: number) => ORDER.find((way) => steps[i]!.ofWay("rank", way).expected === 1)!;
  const named = (i: number, formula: string) => whereNamed(steps[i]!.name, formula);
  return {
    name: { label: "Scenario", format: "general", style: "linkHeader", formula: (i) => steps[i]!.name.cell, value: (i) => steps[i]!.name.expected },
    least: {
      label: "Costs least", format: "general", style: "total", value: (i) => shownOf(steps[i]!, WAYS[first(i)]),
      formula: (i) => named(i, ORDER.reduceRight((otherwise, way) => `IF(${own().cell(`rank ${way}`, i)}=1,"${WAYS[way]}",${otherwise})`, "NA()")),
    },
    saving: {
      label: "Its present value of cost (USD)", format: "usdRounded", value: (i) => shownOf(steps[i]!, steps[i]!.ofWay("present", first(i)).expected),
      formula: (i) => named(i, `MIN(${own().cell(`present ${ORDER[0]}`, i)}:${own().cell(`present ${ORDER.at(-1)!}`, i)})`),
    },
    npv: link("Net present value against the API (USD)", "usdRounded", (each) => each.npv, "total"),
    payback: link("Owning pays back against the API after (months)", "months", (each) => each.ofPair("breakEven")),
    volume: link("Tokens a month in the first month", "tokens", (each) => each.volume),
    hardware: link("Hardware cost (USD)", "usdRounded", (each) => each.ofPair("hardware")),
    running: link("Running cost (USD per month)", "usd", (each) => each.ofPair("running")),
    apiCost: link("API cost of the same tokens (USD per month)", "usd", (each) => each.ofPair("apiCost")),
    ...ways("rank"),
    ...ways("present"),
    refused: link("Assumptions are found and lie within their limits", "general", (each) => each.refused),
  };
}

/** The rows of settings that not all scenarios have alike. */
function differingRows(steps: readonly ScenarioSteps[]): readonly number[] {
  return ROWS.flatMap((_, row) => (steps.some((each) => each.assumption(row).expected !== steps[0]!.assumption(row).expected) ? [row] : []));
}

/** A setting in each row, a scenario in each column, then how many have differed down to it. */
function settingsBlock(steps: readonly ScenarioSteps[], width: number): Block {
  const counted = steps.length;
  const differing = differingRows(steps);
  const block: Block = new Block(
    { heading: "All settings, side by side", width, members: counted + 1, headRows: 1, head: (row) => [
      valueCell(row, 0, "Setting", "headerLeft"),
      ...steps.map(({ name }, i) => formulaCell(row, 1 + i, name.cell, name.expected, { style: "linkHeader", format: "general" })),
      valueCell(row, 1 + counted, "Differ so far", "header"),
    ] },
    Object.fromEntries(ROWS.map(({ label, format }, row): [string, BlockLine] => [label, {
      label, format: (i) => (i === counted ? "count" : format), style: (i) => (i === counted ? "result" : "resultLink"),
      formula: (i) => {
        if (i < counted) return whereNamed(steps[i]!.name, steps[i]!.assumption(row).cell);
        const [first, ...others] = steps.map((_, j) => block.cell(label, j));
        const alike = others.map((each) => `OR(${each}="",${each}=${first})`).join(",");
        return `N(${reference(block.first + row - 1, 1 + counted, FIXED_ROW)})+IF(IFERROR(AND(${alike}),FALSE),0,1)`;
      },
      value: (i) => (i < counted ? shownOf(steps[i]!, steps[i]!.assumption(row).expected) : differing.filter((each) => each <= row).length),
    }])),
  );
  return block;
}

/** The settings that not all scenarios have alike, a setting in each row. */
function differingBlock(steps: readonly ScenarioSteps[], settings: Block, width: number): Block {
  const column = (at: number) => areaReference({ row: settings.first, column: at, rowCount: ROWS.length, columnCount: 1 } satisfies Area, FIXED);
  const differ = differingRows(steps);
  const place = (i: number) => `MATCH(ROWS(${block.soFar("setting", i)}),${column(1 + steps.length)},0)`;
  const block: Block = new Block(
    { heading: "Settings that differ", width, members: MOST_DIFFERING, linesAcross: true, notes: [DIFFERING_NOTE], head: (row) => [
      valueCell(row, 0, "Setting", "headerLeft"),
      ...steps.map(({ name }, i) => formulaCell(row, 1 + i, name.cell, name.expected, { style: "linkHeader", format: "general" })),
    ] },
    {
      setting: { label: "Setting", format: "general", style: "linkText", formula: (i) => `IFERROR(INDEX(${column(0)},${place(i)}),"")`, value: (i) => ROWS[differ[i] ?? -1]?.label ?? "" },
      ...Object.fromEntries(steps.map((each, j): [string, BlockLine] => [`scenario ${j}`, {
        label: "", format: "general", formula: (i) => `IF(${block.cell("setting", i)}="","",INDEX(${column(1 + j)},${place(i)}))`,
        value: (i) => (differ[i] === undefined ? "" : shownOf(each, each.assumption(differ[i]).expected)),
      }])),
    },
  );
  return block;
}

/** The net present value of owning in each scenario as columns. */
function valueChart(figures: Block<Figure>, place: PlanChart["place"]): PlanChart {
  return {
    kind: "column", title: "Net present value against the API (USD)", place,
    xAxis: { title: "Scenario", format: "general" }, yAxis: { title: "USD in today's money", format: "usdRounded" },
    series: [{ name: "Net present value (USD)", x: figures.area("name"), values: figures.area("npv"), color: SERIES_COLORS.own }],
  };
}
