import { serialOfIso } from "../../catalog/dates";
import type { Decimal } from "../../engine/decimal";
import { FEWEST_MONTHS } from "../../engine/volumeGrowth";
import { DISCOUNT_ROUNDING } from "../../scenario/usageSettings";
import { REASONS } from "../../usage/findings";
import type { UsedOverTime } from "../../usage/months";
import { FIXED, areaReference } from "../address";
import { Block, type BlockLine } from "../blocks/block";
import { NONE } from "../missingFigures";
import type { PlanValue } from "../plan";
import type { FormatName } from "../styles";
import { type Row, SUMS, type Sum, WIDTH, billLines, billedOf, discountOf, listOf, ratio, sum, total } from "./figures";
import type { MonthLine } from "./monthBlock";

const GROUP_NOTES = [
  `Growth is fitted to the logarithm of the tokens of ${FEWEST_MONTHS} months or more (model, equation 21); where its error is more than half of it, it may be none. A month that is not over yet pulls it down.`,
];

type GroupLine = "api" | "workload" | "latest" | "tokens" | "inputShare" | "cachedShare" | "batchShare" | "requests" | "perRequest" | "billed" | "list" | "discount" | "above" | "months" | "growth" | "error" | "says";

/** A row for each API and workload over all its months. */
export function groupBlock(groups: readonly UsedOverTime[], months: Block<MonthLine>): Block<GroupLine> {
  const from = groups.map((_, i) => groups.slice(0, i).reduce((count, each) => count + each.months.length, 0));
  const area = (line: MonthLine, i: number, length = groups[i]!.months.length) => {
    const whole = months.area(line);
    return areaReference({ ...whole, row: whole.row + from[i]!, rowCount: length }, FIXED);
  };
  const used = (i: number) => groups[i]!.months.filter(({ figures }) => figures).length;
  const entries = (i: number) => groups[i]!.months.flatMap((month) => month.entries);
  const rows = (i: number) => groups[i]!.months.map((month): Row => ({ of: groups[i]!, month }));
  const line = (label: string, format: FormatName, formula: (i: number) => string, value: (i: number) => PlanValue, style: BlockLine["style"] = "result"): BlockLine => ({ label, format, style, formula, value });
  const share = (label: string, of: Sum, over: Sum): BlockLine => line(label, "percent", (i) => `IF(SUM(${area(over, i)})=0,"${NONE}",SUM(${area(of, i)})/SUM(${area(over, i)}))`, (i) => ratio(sum(entries(i), SUMS[of]), sum(entries(i), SUMS[over])));
  const whole = (label: string, of: "billed" | "list", value: (row: Row) => Decimal | undefined): BlockLine => line(label, "usd", (i) => `IF(COUNT(${area(of, i)})=ROWS(${area(of, i)}),SUM(${area(of, i)}),"${NONE}")`, (i) => total(rows(i), value)?.toNumber() ?? NONE);
  const [billed, list] = [(i: number) => total(rows(i), billedOf), (i: number) => total(rows(i), listOf)];
  const fitted = (i: number) => groups[i]!.figures?.growth;
  const tooFew = (i: number) => `${used(i)} of ${FEWEST_MONTHS} months`;
  const growth = (i: number, formula: string) => (used(i) < FEWEST_MONTHS ? `"${tooFew(i)}"` : formula);
  const ln = (i: number) => area("ln", i, used(i));
  const number = (i: number) => area("number", i, used(i));
  const block: Block<GroupLine> = new Block({ heading: "By API and workload, all months", width: WIDTH, members: groups.length, linesAcross: true, notes: GROUP_NOTES }, {
    api: { label: "API", format: "general", style: "text", value: (i) => groups[i]!.api },
    workload: { label: "Workload", format: "general", style: "text", value: (i) => groups[i]!.workload },
    latest: line("Latest month", "date", (i) => `MAX(${area("month", i)})`, (i) => serialOfIso(`${groups[i]!.months.map(({ month }) => month).sort().at(-1)!}-01`)!),
    tokens: line("Tokens a month", "tokens", (i) => `IF(${block.cell("months", i)}=0,0,SUM(${area("tokens", i)})/${block.cell("months", i)})`, (i) => groups[i]!.figures?.volume.toNumber() ?? 0),
    inputShare: share("Input share", "input", "tokens"),
    cachedShare: share("Cached share of the input", "cached", "knownInput"),
    batchShare: share("Batch share", "batched", "tokens"),
    requests: line("Requests a month", "count", (i) => `IF(${block.cell("months", i)}=0,0,SUM(${area("requests", i)})/${block.cell("months", i)})`, (i) => sum(entries(i), SUMS.requests).div(Math.max(1, used(i))).toNumber()),
    perRequest: line("Tokens a request", "tokens", (i) => `IF(SUM(${area("requests", i)})=0,"${NONE}",SUM(${area("counted", i)})/SUM(${area("requests", i)}))`, (i) => ratio(sum(entries(i), SUMS.counted), sum(entries(i), SUMS.requests))),
    billed: whole("Billed, all months (USD)", "billed", billedOf),
    list: whole("At list prices, all months (USD)", "list", listOf),
    ...billLines((line, i) => block.cell(line, i), billed, list, "USD a month"),
    months: line("Months with tokens", "count", (i) => `COUNT(${area("ln", i)})`, used),
    growth: line("Growth a year", "percent", (i) => growth(i, `EXP(12*SLOPE(${ln(i)},${number(i)}))-1`), (i) => fitted(i)?.rate.toNumber() ?? tooFew(i)),
    error: line("Its standard error", "percent", (i) => growth(i, `12*(1+${block.cell("growth", i)})*STEYX(${ln(i)},${number(i)})/SQRT(DEVSQ(${number(i)}))`), (i) => fitted(i)?.error.toNumber() ?? tooFew(i)),
    says: line("What the bill says", "general", (i) => says(block.cell("discount", i)), (i) => saysOf(discountOf(billed(i), list(i))), "linkText"),
  });
  return block;
}

const NOT_KNOWN = "its list price or its bill is not known";
const DISCOUNT = "a discount on the list prices";
const AS_LISTED = "as list prices say";
const ABOVE = `list prices do not explain this bill. Likely: ${REASONS}`;

function says(discount: string): string {
  return `IF(ISNUMBER(${discount}),IF(${discount}>${DISCOUNT_ROUNDING},"${DISCOUNT}",IF(${discount}<-${DISCOUNT_ROUNDING},"${ABOVE}","${AS_LISTED}")),"${NOT_KNOWN}")`;
}

function saysOf(discount: PlanValue): string {
  if (typeof discount !== "number") return NOT_KNOWN;
  return discount > DISCOUNT_ROUNDING ? DISCOUNT : discount < -DISCOUNT_ROUNDING ? ABOVE : AS_LISTED;
}
