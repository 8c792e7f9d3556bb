import { CATALOG_CURRENCY, decimalsOf } from "../engine/currency";
import { orUndefined } from "../engine/check";
import type { Name } from "../model/model";
import { WORKLOAD_TABLE } from "../catalog/workloadTable";
import { COMPARISON } from "../model/comparison";
import { formulaOf } from "../forms/formulas";
import { PORTFOLIO } from "../model/portfolio";
import { qualityDifference } from "../scenario/answers";
import { WAYS, type Way } from "../scenario/comparison";
import { isSteady } from "../scenario/ownership";
import { type PlacedWorkload, portfolioOf } from "../scenario/portfolio";
import type { Scenario } from "../scenario/scenario";
import { workloadsOf } from "../scenario/workloads";
import { money } from "../scenario/wording";
import { FIXED, areaReference, sheetPrefix } from "./address";
import { Block, type BlockLine, type Cells } from "./blocks/block";
import { type Stacked, cellsOf, stacked } from "./blocks/stack";
import { formulaCell } from "./cells";
import { SERIES_COLORS } from "./chartColors";
import { modelNames } from "./matrixLayout";
import { NONE, unlessNone } from "./missingFigures";
import type { WorkbookNames } from "./names";
import type { PlanChart, PlanValue, SheetPlan } from "./plan";
import { followedBy } from "./sensitivity/steps";
import { widePrintSetup } from "./print";
import { FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "./titleBlock";
import { checkedFacts, flagColor } from "./workings/checkSection";
import { bothCells, deploymentBlock, mixBlock } from "./workloads/mixBlocks";
import { MOST_WORKLOADS, stepBlock } from "./workloads/stepBlock";
import { hostFigure } from "./workings/figureCells";
import { PRICE_ROWS } from "./workings/layout";
import { linkedCells } from "./workings/workingsCells";

const ORDER = ["own", "rent", "reserved", "host", "api", "hybrid"] as const satisfies readonly Way[];
const WIDTH = 12;
const WIDTHS: readonly number[] = [44, 20, 18, 18, 18, 18, 18, 40, ...Array<number>(33).fill(16)];
const CHANGES = "changes";
/** Told month by month, by the function alone. */
const BY_MONTH = "by month";
const OUT = "out";
const NOTHING = "a month today. Nothing may move: every workload stays at its API.";
const RANKING_NOTE = "The same work over the horizon, in today's money after tax. The host is the one that is cheapest at the mix of the Assumptions. What changes from year to year, and own GPUs with the rest from the API, LLM.PORTFOLIO ranks month by month.";
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
  const sources: Cells = {
    has: (name): name is string => name === "gpuHourlyPrice" || name === "reservedHourlyPrice" || workings.deployments.has(name) || workings.scenario.has(name),
    cell: (name) => {
      if (name === "gpuHourlyPrice" || name === "reservedHourlyPrice") return hourly(name);
      if (workings.scenario.has(name)) return workings.scenario.cell(name);
      return `INDEX(${workings.deployments.range(name as "gpu")},${position()})`;
    },
    range: (name) => workings.scenario.range(name),
  };
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
    back: { label: "Months to break even", format: "months", note: "each month like the first", formula: () => deployment.cell("breakEven"), value: () => { const months = together?.lines.of("breakEven"); return months === undefined ? NONE : months.isFinite() ? months.toNumber() : "never"; } },
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

  const steady = together !== undefined && isSteady(together.scenario.settings);
  const changing = () => `OR(ROUND(${mix.cell("growthTogether")},12)<>0,${workings.scenario.cell("apiPriceDecline")}<>0)`;
  const hostPrice = () => {
    const figures = new Set<string>(PRICE_ROWS.slice(0, 6));
    return formulaOf(COMPARISON, "pricePaid", (name) => (figures.has(name) ? hostFigure(name as "inputPrice", `1,${position()}`, names) : name === "pricePaid" ? undefined : all(name, 0)));
  };
  const hostCost = () => hostFigure("openModelCost", `1,${position()}`, names);
  const written = (name: Name): string => formulaOf(COMPARISON, name, (each) => (each === name ? undefined : each === "burstPresent" ? `(${deployment.cell("firstBurst")}*${deployment.cell("annuity")})` : each === "hardwareNetEach" ? netEach() : all(each, 0)));
  const followed = followedBy(names, scenario);
  const kept = (name: "serversKept" | "aroundKept") => `INDEX(${followed.inMonths(name)!},1)`;
  const inPlace = (name: "serversEach" | "aroundEach") => formulaOf(COMPARISON, name, (each) => (each === name ? undefined : all(each, 0)));
  // Steady: what every deployment costs net, bought in the first month and again to the horizon.
  const netEach = () => `((${inPlace("serversEach")})*${kept("serversKept")}+(${inPlace("aroundEach")})*${kept("aroundKept")})`;
  const worth = () => `${deployment.cell("annuity")}*${deployment.cell("keptAfterTax")}`;
  const first = (way: Way): string => ({
    own: () => deployment.cell("running"), rent: () => deployment.cell("rented"), reserved: () => unlessNone(deployment.cell("reservedEach"), written("reservedFirst")),
    host: () => unlessNone(hostCost(), `${mix.cell("usedTokens")}/${sources.cell("tokensPerPriceUnit")}*(${hostPrice()})*${sources.cell("tokenRatio")}`), api: () => deployment.cell("apiCost"), hybrid: () => written("hybridFirst"),
  })[way]();
  const present = (way: Way, i: number): string => {
    if (way === "own") return `${deployment.cell("running")}*${worth()}+${deployment.cell("equipped")}*${netEach()}`;
    if (way === "hybrid") return `IF(${deployment.cell("firstBurst")}=0,"${OUT}","${BY_MONTH}")`;
    const committed = way === "reserved" ? `+${deployment.cell("deployments")}*${deployment.cell("reservedEach")}*(${written("committedPresent")})*${deployment.cell("keptAfterTax")}` : "";
    return unlessNone(ranking.cell("first", i), `${ranking.cell("first", i)}*${worth()}${committed}`);
  };
  const way = (i: number) => together?.alternatives.find((each) => each.way === ORDER[i]);
  const guarded = (formula: string) => unlessNone(mix.cell("usedTokens"), formula);
  const ranking: Block<"way" | "start" | "first" | "present" | "rank"> = new Block({ heading: "The ways to serve it, ranked by what they cost over the horizon", width: WIDTH, members: ORDER.length, linesAcross: true, notes: [RANKING_NOTE] }, {
    way: { label: "Alternative", format: "general", style: "text", value: (i) => (ORDER[i] === "api" ? "APIs as today" : WAYS[ORDER[i]!]) },
    start: {
      label: "Paid at the start (USD)", format: "usdRounded", value: (i) => (together ? (way(i)!.cost?.start.toNumber() ?? 0) : NONE),
      formula: (i) => guarded(ORDER[i] === "own" ? deployment.cell("hardware") : ORDER[i] === "hybrid" ? written("hybridPurchase") : "0"),
    },
    first: { label: "First month (USD)", format: "usd", formula: (i) => guarded(first(ORDER[i]!)), value: (i) => way(i)?.cost?.firstMonth.toNumber() ?? NONE },
    present: {
      label: "Present value (USD)", format: "usdRounded", formula: (i) => guarded(unlessNone(ranking.cell("first", i), `IF(${changing()},"${CHANGES}",${present(ORDER[i]!, i)})`)),
      value: (i) => { const each = way(i); return !each?.cost ? NONE : !steady ? CHANGES : each.way === "hybrid" && each.out === "" ? BY_MONTH : each.out === "" ? each.cost.present.toNumber() : OUT; },
    },
    rank: {
      label: "Rank", format: "count", style: "total", formula: (i) => `IF(ISNUMBER(${ranking.cell("present", i)}),SUMPRODUCT(--ISNUMBER(${ranking.range("present")}),--(${ranking.range("present")}<${ranking.cell("present", i)}))+1,"")`,
      value: (i) => (steady && way(i)!.way !== "hybrid" && way(i)!.out === "" && way(i)!.cost ? together.alternatives.filter((each) => each.way !== "hybrid").indexOf(way(i)!) + 1 : ""),
    },
  });

  const verdictRow = FIRST_FREE_ROW;
  const room: Stacked = { height: 5, place: () => undefined, cells: () => [] };
  const blocks = [answer, room, list, ranking, deployment, mix, steps];
  stacked(verdictRow + 2, blocks);
  const usd = (cell: string) => `"USD "&FIXED(${cell},${decimalsOf(scenario.choice.currency ?? CATALOG_CURRENCY)})`;
  const verdict = `IF(${mix.cell("usedTokens")}="${NONE}",${usd(answer.cell("bill"))}&" ${NOTHING}",${usd(answer.cell("bill"))}&" a month today, of which "&${usd(answer.cell("moved"))}&" may move. Own GPUs for it cost "&${usd(answer.cell("own"))}&": "&IF(${answer.cell("saved")}>=0,${usd(answer.cell("saved"))}&" a month less.",${usd(`-${answer.cell("saved")}`)}&" a month more."))`;
  const rowsBeyond = `(ROWS(${names.tables.workloads})-ROWS(${list.range("name")}))`;
  const saved = together?.lines.of("savedTogether");
  const expected = together && saved ? `${money(found.bill)} a month today, of which ${money(together.lines.of("movedBill"))} may move. Own GPUs for it cost ${money(together.lines.of("costToEarn"))}: ${money(saved.abs())} a month ${saved.gte(0) ? "less" : "more"}.` : `${money(found.bill)} ${NOTHING}`;
  return {
    name: sheets.portfolio,
    tabColor: "#2E75B6",
    cells: [
      ...titleBlock("Workloads", `Today's bill by workload, what may move to own GPUs, the deployment that serves it together, and what that saves. Edit the table on the sheet ${sheets.workloads}.`, checkedFacts(names, scenario)),
      formulaCell(verdictRow, 0, `IFERROR(${verdict},"No verdict: a workload's figure or price is missing or refused; look for #N/A below.")`, expected, { style: "check", format: "general" }),
      formulaCell(verdictRow + 1, 0, `IF(${rowsBeyond}>0,${rowsBeyond}&" ${BEYOND}","")`, every.length > MOST_WORKLOADS ? `${every.length - MOST_WORKLOADS} ${BEYOND}` : "", { style: "check", format: "general" }),
      ...cellsOf(blocks),
    ],
    tables: [],
    columnWidths: WIDTHS,
    rowHeights: { ...TITLE_HEIGHT, [list.header]: 32, [steps.header]: 48, [ranking.header]: 32 },
    freeze: { rows: FIRST_FREE_ROW - 1, columns: 1 },
    conditionalFormats: [flagColor()],
    validations: [{ area: answer.area("model"), rule: { kind: "list", source: `=${sheetPrefix(sheets.breakEven)}${areaReference(modelNames(chosen), FIXED)}` }, title: "Open model", message: `Choose a name that stands in the matrix on the sheet ${sheets.breakEven}.` }],
    charts: [chart(list, Math.max(placed.length, 2))],
    print: widePrintSetup(FIRST_FREE_ROW - 2, WIDTHS),
  };
}

/** What each workload saves, or costs more, with own GPUs. */
function chart(list: Block<"name" | "api" | "tokens" | "bill" | "moves" | "stays" | "own" | "saving">, count: number): PlanChart {
  const over = (line: "name" | "saving") => ({ ...list.area(line), rowCount: Math.min(count, MOST_WORKLOADS) });
  return {
    kind: "bar", title: "Saving of each workload with own GPUs (USD/month)",
    xAxis: { title: "Workload", format: "general" }, yAxis: { title: "USD/month", format: "usdRounded" },
    series: [{ name: "Saving", x: over("name"), values: over("saving"), color: SERIES_COLORS.own }],
    place: { row: FIRST_FREE_ROW + 1, column: 4, rowCount: 14, columnCount: 4 },
  };
}
