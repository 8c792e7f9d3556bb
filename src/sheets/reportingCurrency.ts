import { CATALOG_CURRENCY, NAMED_CURRENCY, decimalsOf, inCurrency } from "../engine/currency";
import type { Scenario } from "../scenario/scenario";
import { currencyCell } from "./assumptionsLayout";
import { sheetPrefix } from "./address";
import type { SheetKey, WorkbookNames } from "./names";
import type { ChartAxis, FormulaCell, PlanCell, PlanChart, SheetPlan } from "./plan";
import { textInForce } from "./workings/figureCells";

const NAMES_CURRENCY = new RegExp(NAMED_CURRENCY.source);
/** Parts of a formula that are text, quotes doubled within; a name that is looked up among a table's headers is none, for the table keeps its own. */
const LITERALS = /"(?:[^"]|"")*"(?!,\w+\[#Headers\])/g;
/** The longest text a formula may hold in one piece. */
const LONGEST_LITERAL = 255;

/**
 * A sheet whose labels follow the reporting currency: a text that names USD becomes a formula with the code of the assumptions
 * in its place, and so does a text within a formula. What cannot be a formula (titles of charts, notes, messages) and the
 * decimals of amounts are those of the currency the sheet is made in. Tables of the catalog, and what was published, stay in USD.
 */
export function inReportingCurrency(plan: SheetPlan, key: SheetKey, names: WorkbookNames, { choice }: Scenario): SheetPlan {
  if (key === "published" || (key in names.tables && key !== "assumptions")) return plan;
  const code = key === "assumptions" ? currencyCell() : (key === "workings" ? "" : sheetPrefix(names.sheets.workings)) + textInForce("currency");
  const isWhole = decimalsOf(choice.currency ?? CATALOG_CURRENCY) === 0;
  const said = (text: string) => inCurrency(text, choice.currency);
  const inTable = tableHeaders(plan);
  const named = (cell: PlanCell) => (inTable(cell) ? cell : labelled(cell, code, said));
  return {
    ...plan,
    cells: plan.cells.map(named).map((cell) => (isWhole && isLarge(cell) ? { ...cell, format: "usdRounded" as const } : cell)),
    validations: plan.validations.map((each) => ({ ...each, message: said(each.message) })),
    ...(plan.charts && { charts: plan.charts.map((chart) => chartIn(chart, said)) }),
    ...(plan.notes && { notes: plan.notes.map((note) => ({ ...note, text: said(note.text) })) }),
    ...(plan.names && { names: plan.names.map((name) => ({ ...name, comment: said(name.comment) })) }),
  };
}

/** A sheet of values alone, with the currency they are in said in its labels for good. */
export function inCurrencyOfRun(plan: SheetPlan, currency: string | undefined): SheetPlan {
  const said = (text: string) => inCurrency(text, currency);
  return {
    ...plan,
    cells: plan.cells.map((cell) => ("value" in cell && typeof cell.value === "string" ? { ...cell, value: said(cell.value) } : cell)),
    ...(plan.charts && { charts: plan.charts.map((chart) => chartIn(chart, said)) }),
  };
}

/** Below, amounts are prices of small things, a kilowatt-hour or a GPU-hour, which have decimals in any currency. */
const LARGE = 100;

function isLarge(cell: PlanCell): boolean {
  const value = "formula" in cell ? cell.expected : "value" in cell ? cell.value : 0;
  return cell.format === "usd" && typeof value === "number" && Math.abs(value) >= LARGE;
}

/** A table's header is a name that formulas know it by, and no formula. */
function tableHeaders({ tables }: SheetPlan): (cell: PlanCell) => boolean {
  return ({ row, column }) => tables.some(({ area }) => row === area.row && column >= area.column && column < area.column + area.columnCount);
}

function labelled(cell: PlanCell, code: string, said: (text: string) => string): PlanCell {
  if ("formula" in cell) return withCode(cell, code, said);
  // A word that a setting takes is no label: the currency of the catalog stays what it is.
  if (!("value" in cell) || typeof cell.value !== "string" || (cell.style === "reference" && cell.value === CATALOG_CURRENCY) || !NAMES_CURRENCY.test(cell.value)) return cell;
  const { value, row, column, style } = cell;
  return { row, column, style, format: "general", formula: `=${pieces(value, code)}`, expected: said(value) };
}

function withCode(cell: FormulaCell, code: string, said: (text: string) => string): FormulaCell {
  if (!cell.formula.includes(CATALOG_CURRENCY)) return cell;
  const formula = cell.formula.replace(LITERALS, (literal) => (NAMES_CURRENCY.test(literal) ? pieces(literal.slice(1, -1).replaceAll('""', '"'), code) : literal));
  return formula === cell.formula ? cell : { ...cell, formula, expected: typeof cell.expected === "string" ? said(cell.expected) : cell.expected };
}

/** A text as a formula, the code of the currency wherever it names one. */
function pieces(text: string, code: string): string {
  return text
    .split(new RegExp(`(${NAMES_CURRENCY.source})`))
    .filter((part) => part !== "")
    .map((part) => (part === CATALOG_CURRENCY ? code : literals(part)))
    .join("&");
}

function literals(text: string): string {
  const parts = text.match(new RegExp(`[^]{1,${LONGEST_LITERAL}}`, "g")) ?? [];
  return parts.map((part) => `"${part.replaceAll('"', '""')}"`).join("&");
}

function chartIn(chart: PlanChart, said: (text: string) => string): PlanChart {
  const axis = (of: ChartAxis): ChartAxis => ({ ...of, title: said(of.title) });
  return { ...chart, title: said(chart.title), xAxis: axis(chart.xAxis), yAxis: axis(chart.yAxis), series: chart.series.map((each) => ({ ...each, name: said(each.name) })) };
}
