import { serialOfIso } from "../../catalog/dates";
import type { Decimal } from "../../engine/decimal";
import { Block, type BlockLine } from "../blocks/block";
import { NONE } from "../missingFigures";
import type { PlanValue } from "../plan";
import type { FormatName } from "../styles";
import { type Row, WIDTH, billLines, billedOf, listOf, sum, tokensOf, total } from "./figures";
import type { MonthLine } from "./monthBlock";

type AllLine = "month" | "tokens" | "billed" | "list" | "discount" | "above";

/** A row a month over everything that was used. */
export function allBlock(rows: readonly Row[], months: Block<MonthLine>): Block<AllLine> {
  const times = [...new Set(rows.map(({ month }) => month.month))].sort();
  const of = (i: number) => rows.filter(({ month }) => month.month === times[i]);
  const here = (i: number) => `--(${months.range("month")}=${block.cell("month", i)})`;
  const line = (label: string, format: FormatName, formula: (i: number) => string, value: (i: number) => PlanValue): BlockLine => ({ label, format, formula, value });
  const whole = (label: string, name: "billed" | "list", value: (row: Row) => Decimal | undefined): BlockLine =>
    line(label, "usd", (i) => `IF(SUMPRODUCT(${here(i)},--ISNUMBER(${months.range(name)}))=SUMPRODUCT(${here(i)}),SUMPRODUCT(${here(i)},${months.range(name)}),"${NONE}")`, (i) => total(of(i), value)?.toNumber() ?? NONE);
  const [billed, list] = [(i: number) => total(of(i), billedOf), (i: number) => total(of(i), listOf)];
  const block: Block<AllLine> = new Block({ heading: "By month, all of it", width: WIDTH, members: times.length, linesAcross: true }, {
    month: { label: "Month", format: "date", style: "text", value: (i) => serialOfIso(`${times[i]!}-01`)! },
    tokens: line("Tokens", "tokens", (i) => `SUMPRODUCT(${here(i)},${months.range("tokens")})`, (i) => sum(of(i).flatMap(({ month }) => month.entries), tokensOf).toNumber()),
    billed: whole("Billed (USD)", "billed", billedOf),
    list: whole("At list prices (USD)", "list", listOf),
    ...billLines((line, i) => block.cell(line, i), billed, list),
  });
  return block;
}
