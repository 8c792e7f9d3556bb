import type { Lines } from "../../scenario/lines";
import { type CellOf, formulaOf } from "../../forms/formulas";
import type { AnyLines } from "../../forms/symbols";
import { wordsOf } from "../../forms/words";
import { PORTFOLIO } from "../../model/portfolio";
import { MODEL, type Name } from "../../model/model";
import type { Block, BlockLine, Cells } from "./block";

/** What a line is called at the head of a row or column. */
export function labelOf(name: Name): string {
  const { label, unit } = PORTFOLIO.described(name);
  return unit === "" || unit === "count" ? label : `${label} (${unit})`;
}

/** The number of a line's equation, and the equation in words. */
export function equationOf(name: Name): string {
  const { number } = PORTFOLIO.lines[name]!;
  return `${number}: ${wordsOf(PORTFOLIO, name)}`;
}

/** Where the formulas of a member find what they read: in the first of the places that has it. */
export function readingFrom(...places: readonly Cells[]): (member: number) => CellOf {
  return (member) => (name) => places.find((place) => place.has(name))?.cell(name, member);
}

/** A line of the model computed where it stands, from cells for what it reads. */
export function computed(name: Name, cells: (member: number) => CellOf, answers: (member: number) => Lines): BlockLine {
  return {
    label: labelOf(name),
    format: MODEL.described(name).format,
    formula: (member) => formulaOf(MODEL, name, cells(member)),
    value: (member) => answers(member).of(name).toNumber(),
  };
}

/** A line read from cells of another sheet. */
export function linked(cells: Cells, name: Name, value: BlockLine["value"], looks: Partial<BlockLine> = {}): BlockLine {
  return { label: labelOf(name), format: MODEL.described(name).format, style: "resultLink", formula: (member) => cells.cell(name, member), value, ...looks };
}

/** A line of the months in a row of them: one formula that fills them all. */
export function monthFormula<L extends string>(name: Name, member: number, months: Block<L | "month">, others: readonly Cells[], first = 1): string {
  return formulaOf(MODEL, name, monthCells(member, months, others, first));
}

/** What has been bought by a month: whole servers for the deployments owned, and those of every life of the hardware before. */
export function boughtSoFar<L extends string>(member: number, months: Pick<Block<L | "month">, "cell" | "soFar">, of: L, figure: (name: string) => string | undefined): string {
  const [life, month] = [figure("replacedAfter")!, months.cell("month", member)];
  const bought = (deployments: string) =>
    formulaOf(MODEL, "monthEquipped", (name) => (name === "monthEquipped" ? undefined : name === "monthDeployments" ? deployments : figure(name)), { eachMember: true });
  return `IF(${life}=0,${bought(months.cell(of, member))},SUMPRODUCT((MOD(${month}-${months.soFar("month", member)},${life})=0)*${bought(months.soFar(of, member))}))`;
}

/** Where a month's formulas find what they read: before the block's first month everything is 0. */
export function monthCells<L extends string>(member: number, months: Block<L | "month">, others: readonly Cells[], first = 1): CellOf {
  return (name, shift) => {
    if (!months.has(name)) return others.find((place) => place.has(name))?.cell(name, member);
    const at = months.cell(name, member + shift);
    return shift < 0 ? `IF(${months.cell("month", member)}=${first},0,${at})` : at;
  };
}

/** A line added up over the months to the horizon, its cells and those of what it reads being ranges over the months. */
export function sumOverMonths(lines: AnyLines, name: Name, cell: CellOf, months: string, horizon: string): string {
  return `SUMPRODUCT((${months}<=${horizon})*(${formulaOf(lines, name, (each, shift) => (each === name ? undefined : cell(each, shift)), { eachMember: true })}))`;
}
