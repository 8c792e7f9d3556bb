import { type CellOf, formulaOf } from "../../forms/formulas";
import { COMPARISON } from "../../model/comparison";
import type { Name } from "../../model/model";
import type { Portfolio } from "../../scenario/portfolio";
import { valueOrNone } from "../blocks/answerValues";
import { Block, type BlockLine, type Cells } from "../blocks/block";
import { boughtSoFar, labelOf, monthCells } from "../blocks/modelLines";
import { unlessNone } from "../missingFigures";
import type { MixBlock } from "./mixBlocks";

/** What the months are of the work that moves; what they are of any work (prices, worth today) the workings have. */
const MONTHLY = ["month", "growthFactor", "billsSoFar", "monthNeeded", "monthDeployments", "boughtSoFar", "ownSoFar"] as const satisfies readonly Name[];
export type MixMonths = Block<(typeof MONTHLY)[number]>;

/** The work that moves, month by month as it grows: what it needs, and what owning and its bills have come to. As many months as the workings follow. */
export function mixMonths(mix: MixBlock, all: CellOf, workings: Cells, count: number, { together }: Portfolio): MixMonths {
  const around: Cells = { has: (name): name is string => all(name, 0) !== undefined, cell: (name) => all(name, 0)!, range: (name) => all(name, 0)! };
  const line = (name: (typeof MONTHLY)[number]): BlockLine => ({
    label: labelOf(name), format: name === "month" ? "wholeMonths" : COMPARISON.described(name).format,
    formula: (t) => (name === "month" ? `ROWS(${block.soFar("month", t)})` : unlessNone(mix.cell("usedTokens"), name === "boughtSoFar" ? bought(t) : formulaOf(COMPARISON, name, monthCells(t, block, [workings, around])))),
    value: (t) => (name === "month" ? t + 1 : together ? valueOrNone(() => together.lines.inMonth(name, t + 1)) : NOTHING_MOVES),
  });
  const bought = (t: number) => boughtSoFar(t, block, "monthDeployments", (each) => all(each, 0));
  const block: MixMonths = new Block(
    { heading: "Months of the work that moves, grown together at the growth above; further deployments are bought at the start of the month that needs them", width: 12, members: count, linesAcross: true },
    Object.fromEntries(MONTHLY.map((name) => [name, line(name)])) as Record<(typeof MONTHLY)[number], BlockLine>,
  );
  return block;
}

const NOTHING_MOVES = "none";
