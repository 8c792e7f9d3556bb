import { serialOfIso } from "../../catalog/dates";
import { USAGE_TABLE, type UsageRow } from "../../catalog/usageTable";
import { type Decimal, ZERO } from "../../engine/decimal";
import { formulaOf } from "../../forms/formulas";
import { CONSTANTS } from "../../model/figures";
import { MODEL } from "../../model/model";
import { MIDDLE, monthNumber } from "../../scenario/usageBill";
import type { UsageEntry } from "../../scenario/usageEntries";
import type { UsedMonth } from "../../usage/months";
import { Block, type BlockLine } from "../blocks/block";
import { NONE, unlessNone } from "../missingFigures";
import type { PlanValue } from "../plan";
import type { FormatName } from "../styles";
import { type Row, SUMS, type Sum, WIDTH, billLines, billedOf, listOf, ratio, sum, tokensOf } from "./figures";

const MONTH_NOTES = [
  `List prices are those of each month's ${MIDDLE}th as the catalog has them, in USD per million tokens: values, to be typed over where others hold. All else follows the Usage table. In batches are the rows that say yes.`,
];

type Charged = "fresh" | "read" | "written" | "output";
type Price = "inputPrice" | "cachedPrice" | "writtenPrice" | "outputPrice" | "batchTimes";
type Found = "inputShare" | "cachedShare" | "batchShare" | "perRequest" | "billed" | "list" | "discount" | "above";
export type MonthLine = "api" | "workload" | "month" | Found | Sum | Price | "currency" | "rate" | Charged | "number" | "ln";

/** Where the figures of a request's cost stand, all requests of a month being one. */
const OF_REQUEST: Readonly<Record<string, Charged | Price>> = {
  fresh: "fresh", cachedTokens: "read", writtenTokens: "written", outputTokens: "output",
  inputPriceOfRequest: "inputPrice", cachedPriceOfRequest: "cachedPrice", writePriceOfRequest: "writtenPrice", outputPriceOfRequest: "outputPrice",
};

/** A row a month, its figures read from the table. */
export function monthBlock(rows: readonly Row[], table: string): Block<MonthLine> {
  const column = (field: keyof UsageRow) => `${table}[${USAGE_TABLE.columns.find((each) => each.field === field)!.header}]`;
  const where = (i: number) => {
    const [api, workload, month] = [block.cell("api", i), block.cell("workload", i), block.cell("month", i)];
    return `--(${column("name")}=${api}),--(${column("workload")}&""=${workload}&""),--(${column("month")}>=${month}),--(${column("month")}<DATE(YEAR(${month}),MONTH(${month})+1,1))`;
  };
  const added = (i: number, ...factors: readonly string[]) => `SUMPRODUCT(${[where(i), ...factors].join(",")})`;
  const entries = (i: number) => rows[i]!.month.entries;
  const fixedCell = (label: string, format: FormatName, value: (row: Row) => PlanValue, style: BlockLine["style"] = "text"): BlockLine => ({ label, format, style, value: (i) => value(rows[i]!) });
  const line = (label: string, format: FormatName, formula: (i: number) => string, value: (i: number) => PlanValue, style: BlockLine["style"] = "result"): BlockLine => ({ label, format, style, formula, value });
  const read = (label: string, format: FormatName, formula: (i: number) => string, value: (entry: UsageEntry) => Decimal | undefined): BlockLine => line(label, format, formula, (i) => sum(entries(i), value).toNumber(), "resultLink");
  const share = (label: string, of: Sum, over: Sum): BlockLine => line(label, "percent", (i) => `IF(${block.cell(over, i)}=0,"${NONE}",${block.cell(of, i)}/${block.cell(over, i)})`, (i) => ratio(sum(entries(i), SUMS[of]), sum(entries(i), SUMS[over])));
  const price = (label: string, of: keyof NonNullable<UsedMonth["prices"]>): BlockLine => fixedCell(label, of === "batch" ? "percent" : "price", ({ month }) => month.prices?.[of].toNumber() ?? NONE, "inputRight");
  const listCost = (i: number) => formulaOf(MODEL, "requestCost", (name) => (name in OF_REQUEST ? block.cell(OF_REQUEST[name]!, i) : name === "tokensPerPriceUnit" ? String(CONSTANTS.tokensPerPriceUnit.constant) : undefined));
  const isKnown = (field: "cachedTokens" | "cost") => `--(${column(field)}<>"n/a")`;
  const inBatches = `--(${column("batch")}="yes")`;
  const charged = (label: string, tokens: (i: number) => string, value: (entry: UsageEntry) => Decimal): BlockLine =>
    line(label, "tokens", (i) => unlessNone(block.cell("batchTimes", i), tokens(i)), (i) => { const { prices } = rows[i]!.month; return prices ? sum(entries(i), (each) => value(each).times(each.batch ? prices.batch : 1)).toNumber() : NONE; });
  const weighed = (i: number, field: keyof UsageRow) => added(i, `1-(${column("batch")}="yes")*(1-${block.cell("batchTimes", i)})`, column(field));
  const block: Block<MonthLine> = new Block({ heading: "By month, API and workload", width: WIDTH, members: rows.length, linesAcross: true, notes: MONTH_NOTES }, {
    api: fixedCell("API", "general", ({ of }) => of.api),
    workload: fixedCell("Workload", "general", ({ of }) => of.workload),
    month: fixedCell("Month", "date", ({ month }) => serialOfIso(`${month.month}-01`)!),
    tokens: read("Tokens", "tokens", (i) => `${added(i, column("inputTokens"))}+${added(i, column("outputTokens"))}`, tokensOf),
    inputShare: share("Input share", "input", "tokens"),
    cachedShare: share("Cached share of the input", "cached", "knownInput"),
    batchShare: share("Batch share", "batched", "tokens"),
    requests: read("Requests", "count", (i) => added(i, column("requests")), SUMS.requests),
    perRequest: line("Tokens a request", "tokens", (i) => `IF(${block.cell("requests", i)}=0,"${NONE}",${block.cell("counted", i)}/${block.cell("requests", i)})`, (i) => ratio(sum(entries(i), SUMS.counted), sum(entries(i), SUMS.requests))),
    billed: line("Billed (USD)", "usd", (i) => `IF(${block.cell("cost", i)}=0,"${NONE}",${unlessNone(block.cell("rate", i), `${block.cell("cost", i)}*${block.cell("rate", i)}`)})`, (i) => billedOf(rows[i]!)?.toNumber() ?? NONE),
    list: line("At list prices (USD)", "usd", (i) => unlessNone(block.cell("batchTimes", i), listCost(i)), (i) => listOf(rows[i]!)?.toNumber() ?? NONE),
    ...billLines((line, i) => block.cell(line, i), (i) => billedOf(rows[i]!), (i) => listOf(rows[i]!)),
    inputPrice: price("Input (USD/1M tokens)", "input"), cachedPrice: price("Read from cache (USD/1M tokens)", "cached"), writtenPrice: price("Written to cache (USD/1M tokens)", "written"), outputPrice: price("Output (USD/1M tokens)", "output"),
    batchTimes: price("Batches pay, of the price", "batch"),
    currency: fixedCell("Currency billed", "general", ({ month }) => month.currency ?? "several"),
    rate: fixedCell("USD for one", "price", ({ month }) => (month.currency === "USD" ? 1 : (month.rate?.toNumber() ?? NONE)), "inputRight"),
    cost: read("Cost billed, in its currency", "usd", (i) => added(i, column("cost")), SUMS.cost),
    input: read("Input tokens", "tokens", (i) => added(i, column("inputTokens")), SUMS.input),
    knownInput: read("Input whose cached part is known", "tokens", (i) => added(i, isKnown("cachedTokens"), column("inputTokens")), SUMS.knownInput),
    cached: read("Of it cached", "tokens", (i) => added(i, column("cachedTokens")), SUMS.cached),
    batched: read("Tokens in batches", "tokens", (i) => `${added(i, inBatches, column("inputTokens"))}+${added(i, inBatches, column("outputTokens"))}`, SUMS.batched),
    counted: read("Tokens of counted requests", "tokens", (i) => `${added(i, `--ISNUMBER(${column("requests")})`, column("inputTokens"))}+${added(i, `--ISNUMBER(${column("requests")})`, column("outputTokens"))}`, SUMS.counted),
    fresh: charged("Charged as input, batches at their share", (i) => `${weighed(i, "inputTokens")}-${block.cell("read", i)}-${block.cell("written", i)}`, ({ input, cached, written }) => input.minus(cached ?? ZERO).minus(written ?? ZERO)),
    read: charged("Charged as read from cache", (i) => weighed(i, "cachedTokens"), ({ cached }) => cached ?? ZERO),
    written: charged("Charged as written to cache", (i) => weighed(i, "cacheWriteTokens"), ({ written }) => written ?? ZERO),
    output: charged("Charged as output", (i) => weighed(i, "outputTokens"), ({ output }) => output),
    number: line("Month counted", "count", (i) => `12*YEAR(${block.cell("month", i)})+MONTH(${block.cell("month", i)})`, (i) => monthNumber(rows[i]!.month.month)),
    ln: line("Logarithm of the tokens", "number", (i) => `IF(${block.cell("tokens", i)}>0,LN(${block.cell("tokens", i)}),"${NONE}")`, (i) => { const tokens = sum(entries(i), tokensOf); return tokens.gt(0) ? tokens.ln().toNumber() : NONE; }),
  });
  return block;
}
