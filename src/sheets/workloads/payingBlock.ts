import { type CellOf, formulaOf } from "../../forms/formulas";
import { COMPARISON } from "../../model/comparison";
import type { Name } from "../../model/model";
import { counted } from "../../scenario/followed";
import type { Portfolio } from "../../scenario/portfolio";
import { valueOrNone } from "../blocks/answerValues";
import { Block, type BlockLine, type Cells } from "../blocks/block";
import { labelOf } from "../blocks/modelLines";
import { type FollowedMonths, PRESENT_LINES, type PresentLine, presentFormula } from "../blocks/presentFormulas";
import { NONE, unlessNone } from "../missingFigures";
import { WORSENING, apiSoFar, countedFormula, paidInFormula } from "../workings/countedFormula";
import type { DeploymentBlock, MixBlock } from "./mixBlocks";
import type { MixMonths } from "./monthBlock";

/** A growth of less than this is the rounding of shares that weigh. */
const GROWTH_DECIMALS = 12;

type Paying = "changing" | "countedMonths" | "followed" | PresentLine | "paidIn" | "back";
export type PayingBlock = Block<Paying>;

/** Where the ways to serve the work find the months: those of the mix here, those of any work in the workings. */
export interface MonthsOfMix {
  readonly months: MixMonths;
  readonly workings: Cells;
}

/** What the ranking is computed from: sums over the months where something changes, else closed forms. */
export function payingBlock(mix: MixBlock, deployment: DeploymentBlock, all: CellOf, { months, workings }: MonthsOfMix, { together }: Portfolio): PayingBlock {
  const cells: CellOf = (name, shift) => (block.has(name) ? block.cell(name) : all(name, shift));
  const inMonths = (name: string) => (months.has(name) ? months.range(name) : workings.has(name) ? workings.range(name) : undefined);
  const moves = (formula: string) => unlessNone(mix.cell("usedTokens"), formula);
  const written = (name: Name, otherwise: CellOf = () => undefined) => formulaOf(COMPARISON, name, (each, shift) => (each === name ? undefined : (otherwise(each, shift) ?? cells(each, shift))));
  const line = (name: Name, formula: () => string): BlockLine => ({
    label: labelOf(name), format: COMPARISON.described(name).format, formula: () => moves(formula()), value: () => (together ? valueOrNone(() => together.lines.of(name)) : NONE),
  });
  const followedMonths = (): FollowedMonths => ({ changing: `${block.cell("changing")}=1`, followed: `MIN(${all("horizon", 0)!},${block.cell("followed")})`, inMonths });
  const growth = () => `ROUND(${mix.cell("growthTogether")},${GROWTH_DECIMALS})`;
  const inMonth = (month: string): CellOf => (name) => {
    const range = name === "month" ? undefined : inMonths(name);
    return name === "month" ? month : range && `INDEX(${range},${month})`;
  };
  const block: PayingBlock = new Block({ heading: "What the ranking is computed from", width: 12 }, {
    changing: line("changing", () => written("changing", (name) => (name === "volumeGrowth" ? growth() : undefined))),
    countedMonths: line("countedMonths", () => written("countedMonths")),
    followed: {
      label: "Months that are counted out", format: "count", note: `${months.shape.members!} months are followed below; #N/A where more are asked for`,
      formula: () => moves(`IF(AND(${block.cell("changing")}=1,${block.cell("countedMonths")}>ROWS(${months.range("month")})),NA(),${block.cell("countedMonths")})`),
      value: () => together?.lines.of("countedMonths").toNumber() ?? NONE,
    },
    ...(Object.fromEntries(PRESENT_LINES.map((name) => [name, line(name, () => presentFormula(name, cells, followedMonths()))])) as Record<PresentLine, BlockLine>),
    paidIn: {
      label: "The month by whose end owning has cost no more than today's bills", format: "wholeMonths", note: "among those followed below; one more than these where there is none",
      formula: () => moves(paidInFormula(months.range("month"), apiSoFar(deployment.cell("apiCost"), months.range("billsSoFar")), months.range("ownSoFar"))),
      value: () => (together ? paidIn(together, months.shape.members!) : NONE),
    },
    back: {
      label: "Months to break even against today's bills", format: "months",
      formula: () => moves(countedFormula({
        changing: block.cell("changing"), followed: block.cell("followed"), steadily: deployment.cell("breakEven"), paid: block.cell("paidIn"), crossing: written("caughtUpAt", inMonth(block.cell("paidIn"))),
        saving: written("monthSaving", inMonth(block.cell("followed"))), growth: growth(), worsening: WORSENING.map((name) => all(name, 0)!),
      })),
      value: () => (together ? counted(together.scenario, together.paysBack, (month) => together.lines.inMonth("monthSaving", month)) : NONE),
    },
  });
  return block;
}

function paidIn({ lines }: NonNullable<Portfolio["together"]>, followed: number): number {
  for (let month = 1; month <= followed; month++) if (lines.inMonth("ownSoFar", month).lte(lines.inMonth("apiSoFar", month))) return month;
  return followed + 1;
}
