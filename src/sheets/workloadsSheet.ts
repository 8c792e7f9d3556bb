import { orUndefined } from "../engine/check";
import { CATALOG_CURRENCY, decimalsOf } from "../engine/currency";
import type { Decimal } from "../engine/decimal";
import { WORKLOAD_TABLE } from "../catalog/workloadTable";
import { COMPARISON } from "../model/comparison";
import { formulaOf } from "../forms/formulas";
import { PORTFOLIO } from "../model/portfolio";
import { qualityDifference } from "../scenario/answers";
import { counted } from "../scenario/followed";
import { type PlacedWorkload, type Portfolio, portfolioOf } from "../scenario/portfolio";
import type { Scenario } from "../scenario/scenario";
import { workloadsOf } from "../scenario/workloads";
import { money } from "../scenario/wording";
import { FIXED, areaReference, sheetPrefix } from "./address";
import { Block, type BlockLine, type Cells, onSheet } from "./blocks/block";
import { cellsOf, room, stacked } from "./blocks/stack";
import { formulaCell } from "./cells";
import { SERIES_COLORS } from "./chartColors";
import { modelNames } from "./matrixLayout";
import { NONE } from "./missingFigures";
import type { WorkbookNames } from "./names";
import type { PlanChart, PlanValue, SheetPlan } from "./plan";
import { widePrintSetup } from "./print";
import { FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "./titleBlock";
import { checkedFacts, flagColor } from "./workings/checkSection";
import { bothCells, deploymentBlock, mixBlock, whateverTheMix } from "./workloads/mixBlocks";
import { mixMonths } from "./workloads/monthBlock";
import { payingBlock } from "./workloads/payingBlock";
import { rankingBlock, wayName } from "./workloads/rankingBlock";
import { MOST_WORKLOADS, stepBlock } from "./workloads/stepBlock";
import { hostFigure } from "./workings/figureCells";
import { PRICE_ROWS } from "./workings/layout";
import { paybackBlocks } from "./workings/paybackBlocks";
import { linkedCells } from "./workings/workingsCells";

const WIDTH = 12;
const CHART_ROWS = 14;
const WIDTHS: readonly number[] = [44, 20, 18, 18, 18, 18, 18, 40, ...Array<number>(33).fill(16)];
const NOTHING = "a month today. Nothing may move: every workload stays at its API.";
/** Said where the table has rows that the sheet does not read. */
const BEYOND = `rows of the table stand below the first ${MOST_WORKLOADS} and are not counted here: put those of one API together in a row, or take LLM.PORTFOLIO, which reads them all.`;
const LIST_NOTE = `The first ${MOST_WORKLOADS} rows of the table are read; LLM.PORTFOLIO takes any number. Owning is shared out by tokens, its purchase spread over the horizon. A Quality floor needs the API in the matrix of Break-even.`;

/** Today's bill by workload, what may move, the deployment for all of it, and what that saves. */
export function workloadsSheet(names: WorkbookNames, scenario: Scenario): SheetPlan {
  const { chosen, sheets } = names;
  const { model } = chosen.pair;
  const every = chosen.workloads ?? WORKLOAD_TABLE.records;
  const rows = every.slice(0, MOST_WORKLOADS);
  const range = [WORKLOAD_TABLE.columns.map(({ header }) => header), ...rows.map((row) => WORKLOAD_TABLE.columns.map(({ field }) => row[field] ?? "n/a"))];
  const gapOf = (api: string) => (chosen.apis.includes(api) ? orUndefined(() => qualityDifference(scenario, model, api)) : undefined);
  const found = portfolioOf(scenario, workloadsOf(range as (string | number | boolean)[][]), model, gapOf);
  const { together } = found;
  const workings = linkedCells(names);
  const position = (): string => answer.cell("position");
  const modelRow = (): string => `INDEX(${workings.deployments.range("modelRow")},${position()})`;
  const sources: Cells = whateverTheMix({
    has: (name): name is string => name === "gpuHourlyPrice" || name === "reservedHourlyPrice" || workings.deployments.has(name) || workings.scenario.has(name),
    cell: (name) => {
      if (name === "gpuHourlyPrice" || name === "reservedHourlyPrice") return hourly(name);
      return workings.deployments.has(name) ? `INDEX(${workings.deployments.range(name)},${position()})` : workings.scenario.cell(name as "horizon");
    },
    range: (name) => workings.scenario.range(name),
  });
  const hourly = (name: "gpuHourlyPrice" | "reservedHourlyPrice") => {
    const [setting, column] = [workings.scenario.cell(name), name === "gpuHourlyPrice" ? "rental" as const : "reserved" as const];
    return `IF(ISTEXT(${setting}),INDEX(${workings.deployments.range(column)},${position()}),${setting})`;
  };
  const shared: Cells = {
    has: (name): name is string => name === "pricedOn" || workings.scenario.has(name),
    cell: (name) => (name === "pricedOn" ? workings.apis.cell("pricedOn", 0).replace(/([A-Z]+)(\$?\d+)$/, "$$$1$2") : workings.scenario.cell(name)), range: (name) => workings.scenario.range(name),
  };
  const gapShown = ({ api }: PlacedWorkload): PlanValue => gapOf(api)?.toNumber() ?? NONE;

  const answer: Block<"model" | "position" | "bill" | "moved" | "own" | "saved" | "deployments" | "back"> = new Block({}, {
    model: { label: "Open model", format: "general", style: "inputRight", note: "choose among the models of the matrix", value: () => model },
    position: { label: "Its place in the matrix", format: "count", note: "counted from the top", formula: () => `MATCH(${answer.cell("model")},${sheetPrefix(sheets.breakEven)}${areaReference(modelNames(chosen), FIXED)},0)`, value: () => chosen.models.indexOf(model) + 1 },
    bill: { label: "Bill today, all workloads", format: "usd", style: "total", note: "USD/month", formula: () => `SUM(${list.range("bill")})`, value: () => found.bill.toNumber() },
    moved: { label: "of it may move", format: "usd", note: "USD/month", formula: () => mix.cell("movedBill"), value: () => together?.lines.of("movedBill").toNumber() ?? 0 },
    own: { label: "Own GPUs for what moves", format: "usd", note: "USD/month, the purchase spread over the horizon", formula: () => deployment.cell("costToEarn"), value: () => together?.lines.of("costToEarn").toNumber() ?? NONE },
    saved: { label: "Saving", format: "usd", style: "total", note: "USD/month; in parentheses where owning costs more", formula: () => deployment.cell("savedTogether"), value: () => together?.lines.of("savedTogether").toNumber() ?? NONE },
    deployments: { label: "Deployments", format: "count", note: "of the model's GPUs, for the peak of all of it", formula: () => deployment.cell("deployments"), value: () => together?.lines.of("deployments").toNumber() ?? NONE },
    back: { label: "Months to break even", format: "months", note: "against today's bills; by month where months differ", formula: () => paying.cell("back"), value: () => (together ? counted(together.scenario, together.paysBack, (month) => together.lines.inMonth("monthSaving", month)) : NONE) },
  });

  const placed = found.workloads;
  const steps = stepBlock(names, scenario, placed, gapShown, shared, position, modelRow);
  const mix = mixBlock(steps, workings.scenario, found);
  const deployment = deploymentBlock(mix, sources, found);
  const all = bothCells(mix, deployment, sources);
  const own = (i: number) => (placed[i]?.stays === "" ? together!.costOf(placed[i]) : undefined);
  const step = (label: string, of: "name" | "api" | "tokens" | "bill" | "stays", format: BlockLine["format"], value: (i: number) => PlanValue, style: BlockLine["style"] = "result"): BlockLine => ({
    label, format, style, value, formula: (i) => (format === "general" ? steps.cell(of, i) : `IF(${steps.cell("name", i)}="","",${steps.cell(of, i)})`),
  });
  const list: Block<"name" | "api" | "tokens" | "bill" | "moves" | "stays" | "own" | "saving"> = new Block(
    { heading: "By workload", width: WIDTH, members: MOST_WORKLOADS, linesAcross: true, notes: [LIST_NOTE] },
    {
      name: step("Workload", "name", "general", (i) => placed[i]?.workload.name ?? "", "linkText"),
      api: step("API today", "api", "general", (i) => placed[i]?.workload.api ?? "", "linkText"),
      tokens: step("Volume (tokens/month)", "tokens", "tokens", (i) => placed[i]?.volume.toNumber() ?? ""),
      bill: step("Bill today (USD/month)", "bill", "usd", (i) => placed[i]?.bill.toNumber() ?? ""),
      moves: { label: "Moves", format: "general", formula: (i) => `IF(${steps.cell("name", i)}="","",IF(${steps.cell("moves", i)}=1,"yes","no"))`, value: (i) => (placed[i] ? (placed[i].stays === "" ? "yes" : "no") : "") },
      own: {
        label: "Own GPUs (USD/month)", format: "usd", value: (i) => own(i)?.toNumber() ?? "",
        formula: (i) => `IF(${steps.cell("moves", i)}=1,${formulaOf(PORTFOLIO, "workloadCost", (name) => (name === "tokens" ? steps.cell("tokens", i) : all(name, 0)))},"")`,
      },
      saving: {
        label: "Saving (USD/month)", format: "usd", value: (i) => (placed[i] ? (own(i) ? placed[i].bill.minus(own(i)!).toNumber() : 0) : ""),
        formula: (i) => `IF(${steps.cell("name", i)}="","",IF(${steps.cell("moves", i)}=1,${list.cell("bill", i)}-${list.cell("own", i)},0))`,
      },
      stays: step("Why it stays", "stays", "general", (i) => placed[i]?.stays ?? "", "linkText"),
    },
  );

  const hostPrice = () => {
    const figures = new Set<string>(PRICE_ROWS.slice(0, 6));
    return formulaOf(COMPARISON, "pricePaid", (name) => (figures.has(name) ? hostFigure(name as "inputPrice", `1,${position()}`, names) : name === "pricePaid" ? undefined : all(name, 0)));
  };
  const followed = whateverTheMix(onSheet(sheets.workings, paybackBlocks(names, scenario).months));
  const months = mixMonths(mix, all, followed, paybackBlocks(names, scenario).months.shape.members!, found);
  const paying = payingBlock(mix, deployment, all, { months, workings: followed }, found);
  const ranking = rankingBlock(mix, deployment, paying, all, { known: () => hostFigure("openModelCost", `1,${position()}`, names), price: hostPrice }, found);

  const verdictRow = FIRST_FREE_ROW;
  const chartRoom = room(CHART_ROWS);
  const blocks = [answer, chartRoom, list, ranking, deployment, mix, paying, steps, months];
  stacked(verdictRow + 2, blocks);
  const usd = (cell: string) => `"USD "&FIXED(${cell},${decimalsOf(scenario.choice.currency ?? CATALOG_CURRENCY)})`;
  const ranked = (line: "way" | "present") => `INDEX(${ranking.range(line)},MATCH(1,${ranking.range("rank")},0))`;
  const verdict = `IF(${mix.cell("usedTokens")}="${NONE}",${usd(answer.cell("bill"))}&" ${NOTHING}",${usd(answer.cell("bill"))}&" a month today, of which "&${usd(answer.cell("moved"))}&" may move. Own GPUs for it cost "&${usd(answer.cell("own"))}&": "&IF(${answer.cell("saved")}>=0,${usd(answer.cell("saved"))}&" a month less.",${usd(`-${answer.cell("saved")}`)}&" a month more.")&" Least over "&${all("horizon", 0)!}&" months: "&${ranked("way")}&", "&${usd(ranked("present"))}&" in today's money.")`;
  const rowsBeyond = `(ROWS(${names.tables.workloads})-ROWS(${list.range("name")}))`;
  return {
    name: sheets.portfolio,
    tabColor: "#2E75B6",
    cells: [
      ...titleBlock("Workloads", `Today's bill by workload, what may move to own GPUs, the deployment that serves it together, and what that saves. Edit the table on the sheet ${sheets.workloads}.`, checkedFacts(names, scenario)),
      formulaCell(verdictRow, 0, `IFERROR(${verdict},"No verdict: a workload's figure or price is missing or refused; look for #N/A below.")`, verdictOf(found, scenario), { style: "check", format: "general" }),
      formulaCell(verdictRow + 1, 0, `IF(${rowsBeyond}>0,${rowsBeyond}&" ${BEYOND}","")`, every.length > MOST_WORKLOADS ? `${every.length - MOST_WORKLOADS} ${BEYOND}` : "", { style: "check", format: "general" }),
      ...cellsOf(blocks),
    ],
    tables: [],
    columnWidths: WIDTHS,
    rowHeights: { ...TITLE_HEIGHT, [list.header]: 32, [steps.header]: 48, [ranking.header]: 32 },
    freeze: { rows: FIRST_FREE_ROW - 1, columns: 1 },
    conditionalFormats: [flagColor()],
    validations: [{ area: answer.area("model"), rule: { kind: "list", source: `=${sheetPrefix(sheets.breakEven)}${areaReference(modelNames(chosen), FIXED)}` }, title: "Open model", message: `Choose a name that stands in the matrix on the sheet ${sheets.breakEven}.` }],
    charts: [chart(list, Math.max(placed.length, 2), chartRoom.row())],
    print: widePrintSetup(FIRST_FREE_ROW - 2, WIDTHS),
  };
}

/** The verdict as the engine has it. */
function verdictOf({ bill, together }: Portfolio, { choice, settings }: Scenario): string {
  const amount = (of: Decimal) => money(of, choice);
  if (!together) return `${amount(bill)} ${NOTHING}`;
  const [saved, least] = [together.lines.of("savedTogether"), together.alternatives[0]!];
  return `${amount(bill)} a month today, of which ${amount(together.lines.of("movedBill"))} may move. Own GPUs for it cost ${amount(together.lines.of("costToEarn"))}: ${amount(saved.abs())} a month ${saved.gte(0) ? "less" : "more"}. `
    + `Least over ${settings.horizon.toString()} months: ${wayName(least.way)}, ${amount(least.cost!.present)} in today's money.`;
}

/** What each workload saves, or costs more, with own GPUs. */
function chart(list: Block<"name" | "api" | "tokens" | "bill" | "moves" | "stays" | "own" | "saving">, count: number, row: number): PlanChart {
  const over = (line: "name" | "saving") => ({ ...list.area(line), rowCount: Math.min(count, MOST_WORKLOADS) });
  return {
    kind: "bar", title: "Saving of each workload with own GPUs (USD/month)",
    xAxis: { title: "Workload", format: "general", fromTop: true }, yAxis: { title: "USD/month", format: "usdRounded" },
    series: [{ name: "Saving", x: over("name"), values: over("saving"), color: SERIES_COLORS.own }],
    // Over the tables, where a window shows it with the pane open.
    place: { row, column: 0, rowCount: CHART_ROWS, columnCount: 5 },
  };
}
