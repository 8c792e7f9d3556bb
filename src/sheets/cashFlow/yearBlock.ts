import { MONTHS_PER_YEAR } from "../../engine/compounding";
import { Block, type BlockLine } from "../blocks/block";
import { AMOUNTS, FLOW_WIDTH, type Amount, type FlowBlock } from "./flowBlock";

type Yearly = "monthDeployments" | "boughtSoFar" | "paidSoFar" | Amount;
export type YearBlock = Block<"year" | Yearly>;

/** What a year shows as it stands at its end, and does not add up. */
const LEVELS: ReadonlySet<Yearly> = new Set<Yearly>(["monthDeployments", "boughtSoFar", "paidSoFar", "cumulative", "discountedCumulative"]);

/** Year 0 is the purchase before the first month. */
function yearCount(months: number): number {
  return Math.ceil(months / MONTHS_PER_YEAR) + 1;
}

/** The months added up by year, with the running totals at its end; a year that begins after the horizon is blank. */
export function yearBlock(flow: FlowBlock, terms: Block, months: number, horizon: number): YearBlock {
  const isPast = (year: number) => (year - 1) * MONTHS_PER_YEAR >= horizon;
  const line = (name: Yearly): BlockLine => ({
    ...flow.lines[name],
    style: name === "net" ? "total" : "result",
    formula: (year) => `IF(${block.cell("year", year)}="","",${LEVELS.has(name) ? levelFormula(name, year) : sumFormula(name, year)})`,
    value: (year) => {
      if (isPast(year)) return "";
      const end = Math.min(year * MONTHS_PER_YEAR, months);
      const inMonth = (month: number) => flow.lines[name].value(month) as number;
      if (LEVELS.has(name)) return inMonth(Math.min(end, horizon));
      const first = Math.max(0, (year - 1) * MONTHS_PER_YEAR + 1);
      return Array.from({ length: Math.max(0, end - first + 1) }, (_, i) => inMonth(first + i)).reduce((sum, each) => sum + each, 0);
    },
  });
  const sumFormula = (name: Yearly, year: number) => {
    const [at, perYear, month] = [block.cell("year", year), terms.cell("monthsPerYear"), flow.range("month")];
    return `SUMIFS(${flow.range(name)},${month},">"&(${at}-1)*${perYear},${month},"<="&${at}*${perYear})`;
  };
  const levelFormula = (name: Yearly, year: number) =>
    `INDEX(${flow.range(name)},MIN(${terms.cell("horizon")},${block.cell("year", year)}*${terms.cell("monthsPerYear")})+1)`;
  const block: YearBlock = new Block(
    { heading: "By year (the months below added up; deployments and totals at the year's end)", width: FLOW_WIDTH, members: yearCount(months), linesAcross: true },
    {
      year: { label: "Year", format: "wholeMonths", formula: (year) => `IF((ROWS(${block.soFar("year", year)})-2)*${terms.cell("monthsPerYear")}>=${terms.cell("horizon")},"",ROWS(${block.soFar("year", year)})-1)`, value: (year) => (isPast(year) ? "" : year) },
      monthDeployments: line("monthDeployments"),
      boughtSoFar: line("boughtSoFar"),
      paidSoFar: line("paidSoFar"),
      ...(Object.fromEntries(AMOUNTS.map((name) => [name, line(name)])) as Record<Amount, BlockLine>),
    },
  );
  return block;
}
