import { PRICE_TABLE } from "../../catalog/tables";
import { NON_COMMERCIAL } from "../../catalog/licences";
import { WORKLOAD_TABLE, type WorkloadRow } from "../../catalog/workloadTable";
import type { Domain } from "../../engine/check";
import { type CellOf, formulaOf } from "../../forms/formulas";
import { MODEL, type Name } from "../../model/model";
import { PORTFOLIO } from "../../model/portfolio";
import { MISSING, ZERO_WORD } from "../../scenario/missingFigure";
import { type PlacedWorkload, STAYS } from "../../scenario/portfolio";
import { apiPriceOf } from "../../scenario/figures";
import { rowInForce, startInForce } from "../workings/apiPrices";
import type { Scenario } from "../../scenario/scenario";
import { FIXED, areaReference, sheetPrefix } from "../address";
import { Block, type BlockLine, type Cells } from "../blocks/block";
import { latestStart, optionalFigure, requiredFigure, requiredNumber, startCount, startRow, tableFigure } from "../lookup";
import { apiNames, matrixLayout } from "../matrixLayout";
import { NONE } from "../missingFigures";
import type { WorkbookNames } from "../names";
import type { PlanValue } from "../plan";
import type { FormatName } from "../styles";
import { catalogColumn } from "../workings/catalogColumn";

/** How many workloads the sheet reads from the table. */
export const MOST_WORKLOADS = 20;

const PRICES = { inputPrice: "inputPerMTok", outputPrice: "outputPerMTok", cachedInputPrice: "cachedInputPerMTok", longContextInput: "longContextInputPerMTok", longContextOutput: "longContextOutputPerMTok", longContextCachedInput: "longContextCachedInputPerMTok" } as const;
type PriceName = keyof typeof PRICES;
type Given = "inputShare" | "cachedShare" | "batchShare" | "volumeGrowth";
/** What a workload that moves brings to the whole. */
type Brought = "workloadInput" | "workloadOutput" | "workloadCached" | "workloadBatch" | "workloadGrown" | "workloadSquare" | "coinciding" | "movedBill";
type Step =
  | "place" | "name" | "api" | "typedTokens" | "typedSpend" | Given | "apiDiscount" | "qualityFloor" | "leave" | "together" | "from" | "row" | PriceName
  | "pricePaid" | "tokens" | "bill" | "gap" | "stays" | "moves" | Brought;
export type StepBlock = Block<Step>;

/** What each row of the Workloads table comes to: its figures, its API's prices, its bill, whether it moves, what it brings. */
export function stepBlock(names: WorkbookNames, scenario: Scenario, placed: readonly PlacedWorkload[], gapOf: (placed: PlacedWorkload) => PlanValue, shared: Cells, modelPosition: () => string, modelRow: () => string): StepBlock {
  const table = names.tables.workloads;
  const prices = names.tables.prices;
  const there = (i: number, formula: string, otherwise = '""') => `IF(${block.cell("name", i)}="",${otherwise},${formula})`;
  const field = (of: keyof WorkloadRow) => catalogColumn(WORKLOAD_TABLE, of);
  const found = (of: keyof WorkloadRow, i: number) => tableFigure(table, block.cell("place", i), `MATCH("${field(of).header}",${table}[#Headers],0)`);
  const line = (label: string, format: FormatName, formula: (i: number) => string, value: (placed: PlacedWorkload) => PlanValue, otherwise: PlanValue = ""): BlockLine => ({
    label, format, formula, value: (i) => (placed[i] ? value(placed[i]) : otherwise),
  });
  const text = (of: keyof WorkloadRow, value: (placed: PlacedWorkload) => PlanValue): BlockLine => ({
    ...line(field(of).header, "general", (i) => there(i, `IF(OR(${found(of, i)}="",${found(of, i)}=0),"",${found(of, i)})`), value), style: "linkText",
  });
  /** A figure of the table; a blank, a 0 and the word n/a say nothing. */
  const figure = (of: keyof WorkloadRow, format: FormatName, missing: string, value: (placed: PlacedWorkload) => PlanValue): BlockLine => ({
    ...line(field(of).header, format, (i) => there(i, said(found(of, i), field(of).domain!, missing)), value), style: "resultLink",
  });
  const cells = (i: number): CellOf => (name) => (block.has(name) ? block.cell(name, i) : shared.has(name) ? shared.cell(name) : undefined);
  const brought = (name: Name): BlockLine => line(PORTFOLIO.described(name).label, "tokens", (i) => `IF(${block.cell("moves", i)}=1,${formulaOf(PORTFOLIO, name, cells(i))},0)`, (each) => (each.stays === "" ? each.brings(name).toNumber() : 0), 0);
  const price = (name: PriceName): BlockLine => {
    const { header, domain } = catalogColumn(PRICE_TABLE, PRICES[name]);
    const needed = name === "inputPrice" || name === "outputPrice";
    const at = (i: number) => tableFigure(prices, block.cell("row", i), `MATCH("${header}",${prices}[#Headers],0)`);
    return line(header, "price", (i) => there(i, needed ? turned(requiredFigure(at(i), domain!)) : optionalFigure(at(i), domain!, turned)), ({ api }) => priceOf(scenario, api, name));
  };
  /** Prices of the catalog are in its currency; what the table of workloads has was typed in the reporting one. */
  const turned = (amount: string) => `${amount}*${shared.cell("exchangeRate")}`;
  const { gapArea } = matrixLayout(names.chosen);
  const matrix = sheetPrefix(names.sheets.breakEven);
  const gate = (i: number) => {
    const [floor, gap] = [block.cell("qualityFloor", i), block.cell("gap", i)];
    const warning = `INDEX(${names.tables.models}[Licence warning],${modelRow()})`;
    return `IF(${block.cell("leave", i)}="no","${STAYS}",IF(AND(${shared.cell("commercialUse")}=1,${warning}="${NON_COMMERCIAL}"),"its licence forbids commercial use",IF(ISNUMBER(${floor}),IF(ISNUMBER(${gap}),IF(-${gap}>${floor},"its quality is below the Quality floor",""),"its quality beside the API is not known, and there is a Quality floor"),"")))`;
  };
  const block: StepBlock = new Block({ heading: `Steps: each row of the table ${table}`, width: 12, members: MOST_WORKLOADS, linesAcross: true }, {
    place: { label: "Row", format: "count", style: "reference", value: (i) => i + 1 },
    name: { label: field("name").header, format: "general", style: "linkText", formula: (i) => `IF(${block.cell("place", i)}>ROWS(${table}[${field("name").header}]),"",IF(OR(${found("name", i)}="",${found("name", i)}=0),"",${found("name", i)}))`, value: (i) => placed[i]?.workload.name ?? "" },
    api: text("api", ({ workload }) => workload.api),
    typedTokens: figure("tokens", "tokens", `"${NONE}"`, ({ workload }) => workload.tokens?.toNumber() ?? NONE),
    typedSpend: figure("spend", "usd", `"${NONE}"`, ({ workload }) => workload.spend?.toNumber() ?? NONE),
    inputShare: figure("inputShare", "percent", "0", ({ workload }) => workload.inputShare.toNumber()),
    cachedShare: figure("cachedShare", "percent", "0", ({ workload }) => workload.cachedShare.toNumber()),
    batchShare: figure("batchShare", "percent", "0", ({ workload }) => workload.batchShare.toNumber()),
    apiDiscount: figure("discount", "percent", shared.cell("apiDiscount"), ({ workload }) => (workload.discount ?? scenario.settings.apiDiscount).toNumber()),
    volumeGrowth: figure("growth", "percent", "0", ({ workload }) => workload.growth.toNumber()),
    qualityFloor: figure("qualityFloor", "percent", shared.cell("qualityFloor"), ({ workload }) => (workload.qualityFloor ?? scenario.settings.qualityFloor)?.toNumber() ?? NONE),
    leave: text("mayLeave", ({ workload }) => (workload.mayLeave ? "yes" : "no")),
    together: text("peaksTogether", ({ workload }) => (workload.peaksTogether ? "yes" : "no")),
    from: line("Price in force from", "dateOrDash", (i) => there(i, latestStart(prices, block.cell("api", i), shared.cell("pricedOn"))), ({ api }) => startInForce(scenario, api)),
    row: line("Row in Prices", "count", (i) => there(i, `IF(${startCount(prices, block.cell("api", i), block.cell("from", i))}=1,${startRow(prices, block.cell("api", i), block.cell("from", i))},NA())`), ({ api }) => rowInForce(scenario, api)),
    ...(Object.fromEntries((Object.keys(PRICES) as PriceName[]).map((name) => [name, price(name)])) as Record<PriceName, BlockLine>),
    pricePaid: line("Price paid (USD/1M tokens)", "price", (i) => there(i, formulaOf(MODEL, "pricePaid", cells(i))), ({ bill, volume }) => bill.div(volume).times(1e6).toNumber()),
    tokens: line("Volume (tokens/month)", "tokens", (i) => there(i, `IF(ISNUMBER(${block.cell("typedTokens", i)}),IF(ISNUMBER(${block.cell("typedSpend", i)}),NA(),${block.cell("typedTokens", i)}),IF(${block.cell("pricePaid", i)}>0,${formulaOf(MODEL, "tokensForSpend", spent(i))},NA()))`, "0"), ({ volume }) => volume.toNumber(), 0),
    bill: line("Bill today (USD/month)", "usd", (i) => there(i, formulaOf(MODEL, "apiCostOfTokens", cells(i)), "0"), ({ bill }) => bill.toNumber(), 0),
    gap: line("Quality gap", "percentPoints", (i) => there(i, `IFERROR(INDEX(${matrix}${areaReference(gapArea, FIXED)},${modelPosition()},MATCH(${block.cell("api", i)},${matrix}${areaReference(apiNames(names.chosen), FIXED)},0)),"${NONE}")`), gapOf),
    stays: { ...line("Why it stays", "general", (i) => there(i, gate(i)), ({ stays }) => stays), style: "linkText" },
    moves: line("Moves (1: yes)", "count", (i) => there(i, `IF(${block.cell("stays", i)}="",1,0)`, "0"), ({ stays }) => (stays === "" ? 1 : 0), 0),
    workloadInput: brought("workloadInput"), workloadOutput: brought("workloadOutput"), workloadCached: brought("workloadCached"), workloadBatch: brought("workloadBatch"), workloadGrown: brought("workloadGrown"),
    workloadSquare: line("Tokens squared, of peaks of their own", "number", (i) => `IF(AND(${block.cell("moves", i)}=1,${block.cell("together", i)}<>"yes"),${formulaOf(PORTFOLIO, "workloadSquare", cells(i))},0)`, (each) => (each.stays === "" && !each.workload.peaksTogether ? each.brings("workloadSquare").toNumber() : 0), 0),
    coinciding: line("Tokens whose peaks coincide", "tokens", (i) => `IF(AND(${block.cell("moves", i)}=1,${block.cell("together", i)}="yes"),${block.cell("tokens", i)},0)`, (each) => (each.stays === "" && each.workload.peaksTogether ? each.volume.toNumber() : 0), 0),
    movedBill: line("Bill of what moves (USD/month)", "usd", (i) => `IF(${block.cell("moves", i)}=1,${block.cell("bill", i)},0)`, (each) => (each.stays === "" ? each.bill.toNumber() : 0), 0),
  });
  const spent = (i: number): CellOf => (name) => (name === "spend" ? block.cell("typedSpend", i) : cells(i)(name, 0));
  return block;
}

function said(found: string, domain: Domain, missing: string): string {
  return `IF(OR(${found}=0,${found}="",${found}="${MISSING}"),${missing},IF(${found}="${ZERO_WORD}",0,${requiredNumber(found, domain)}))`;
}

function priceOf(scenario: Scenario, api: string, name: PriceName): PlanValue {
  const { input, output, cachedInput, ...tier } = apiPriceOf(scenario, api);
  const figures: Partial<Record<PriceName, { toNumber(): number } | null | undefined>> = { inputPrice: input, outputPrice: output, cachedInputPrice: cachedInput, ...tier };
  return figures[name]?.toNumber() ?? NONE;
}
