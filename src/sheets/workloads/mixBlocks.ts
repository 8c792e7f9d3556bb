import { type CellOf, formulaOf } from "../../forms/formulas";
import { namesReading } from "../../forms/structure";
import type { Name } from "../../model/model";
import { PORTFOLIO } from "../../model/portfolio";
import type { Portfolio } from "../../scenario/portfolio";
import { valueOrNone } from "../blocks/answerValues";
import { Block, type BlockLine, type Cells } from "../blocks/block";
import { NONE, unlessNone } from "../missingFigures";
import type { FormatName } from "../styles";
import type { StepBlock } from "./stepBlock";

const SUMS = {
  inputTokens: "workloadInput", outputTokens: "workloadOutput", cachedTokens: "workloadCached", batchTokens: "workloadBatch", grownTokens: "workloadGrown",
  squaredTokens: "workloadSquare", coincidingTokens: "coinciding", movedBill: "movedBill",
} as const;
type Sum = keyof typeof SUMS;
const MIX = ["usedTokens", "usedInputShare", "usedCachedShare", "usedBatchShare", "growthTogether", "spread", "utilizationTogether", "priceTogether"] as const;
const OWNED = ["hardwareEach", "capacity", "deployments", "equipped", "hardware", "runningEach", "fixedRunning", "running", "apiCost", "costToEarn", "savedTogether", "breakEven", "peakTokens", "peakCapacity", "restCapacity", "filled", "filledEquipped", "firstBurst", "annuity", "keptAfterTax"] as const;
const RENTED = { rentedEach: "gpuHourlyPrice", rented: "gpuHourlyPrice", reservedEach: "reservedHourlyPrice" } as const;
export type MixBlock = Block<Sum | (typeof MIX)[number]>;
export type DeploymentBlock = Block<(typeof OWNED)[number] | keyof typeof RENTED>;

/** Said where nothing may move. */
const NOTHING_MOVES = "none";

/** What moves, as one piece of work: volumes added, shares weighed, the peak together. */
export function mixBlock(steps: StepBlock, scenarioCells: Cells, { together }: Portfolio): MixBlock {
  const cells: CellOf = (name) => (block.has(name) ? block.cell(name) : scenarioCells.has(name) ? scenarioCells.cell(name) : undefined);
  const value = (name: Name) => () => (together ? (name === "usedTokens" || !(name in OF_MIX) ? together.lines.of(name) : together.mix.of(name)).toNumber() : NOTHING_MOVES);
  const sum = (name: Sum): BlockLine => ({ ...described(name), formula: () => `SUM(${steps.range(SUMS[name])})`, value: () => (together ? together.lines.of(name).toNumber() : 0) });
  const line = (name: (typeof MIX)[number]): BlockLine => ({ ...described(name), formula: () => unlessNothing(formulaOf(PORTFOLIO, name, cells)), value: value(name) });
  const unlessNothing = (formula: string) => `IF(SUM(${steps.range("moves")})=0,"${NOTHING_MOVES}",${formula})`;
  const block: MixBlock = new Block({ heading: "Together: volumes add, shares weigh, peaks add like errors unless they coincide (equation 24)", width: 12, column: 0 }, {
    ...record(Object.keys(SUMS) as Sum[], sum), ...record(MIX, line),
  });
  return block;
}

const OF_MIX = Object.fromEntries(MIX.map((name) => [name, true]));

/** Where figures stand that are those of the mix in the place of the settings. */
const MIXED: Readonly<Partial<Record<string, Sum | (typeof MIX)[number]>>> = {
  served: "usedTokens", volume: "usedTokens", inputShare: "usedInputShare", cachedShare: "usedCachedShare", batchShare: "usedBatchShare", volumeGrowth: "growthTogether", utilization: "utilizationTogether",
  pricePaid: "priceTogether", movedBill: "movedBill",
};

/** Every line that the mix makes another than it is for the assumptions. */
const OF_THE_MIX = namesReading(PORTFOLIO, ["volume", "inputShare", "cachedShare", "batchShare", "volumeGrowth", "utilization", "pricePaid"]);

/** Cells of the workings, but for what the mix makes another: that is computed here. */
export function whateverTheMix<L extends string>(cells: Cells<L>): Cells<L> {
  return { ...cells, has: (name): name is L => !OF_THE_MIX.has(name) && cells.has(name) };
}

/** The deployment that serves it all, by the lines of the model with the mix in the place of the settings. */
export function deploymentBlock(mix: MixBlock, sources: Cells, { together }: Portfolio): DeploymentBlock {
  const cells: CellOf = (name, shift) => bothCells(mix, block, sources)(name, shift);
  const moves = (formula: string) => unlessNone(mix.cell("usedTokens"), formula);
  const owned = (name: (typeof OWNED)[number]): BlockLine => ({
    ...described(name), formula: () => moves(formulaOf(PORTFOLIO, name, cells)),
    value: () => {
      if (!together) return NOTHING_MOVES;
      const found = together.lines.of(name);
      return found.isFinite() ? found.toNumber() : "never";
    },
  });
  const rented = (name: keyof typeof RENTED): BlockLine => ({
    ...described(name), formula: () => moves(unlessNone(sources.cell(RENTED[name]), formulaOf(PORTFOLIO, name, cells))), value: () => (together ? valueOrNone(() => together.lines.of(name)) : NONE),
  });
  const block: DeploymentBlock = new Block({ heading: "The deployment for all of it", width: 12 }, { ...record(OWNED, owned), ...record(Object.keys(RENTED) as (keyof typeof RENTED)[], rented) });
  return block;
}

/** Any line in the cells of both. */
export function bothCells(mix: MixBlock, deployment: DeploymentBlock, sources: Cells): CellOf {
  return (name) => (MIXED[name] ? mix.cell(MIXED[name]) : deployment.has(name) ? deployment.cell(name) : sources.has(name) ? sources.cell(name) : undefined);
}

function described(name: Name): { readonly label: string; readonly format: FormatName } {
  const { label, unit, format } = PORTFOLIO.described(name);
  return { label: unit === "" || unit === "count" ? label : `${label} (${unit})`, format };
}

function record<K extends string>(names: readonly K[], line: (name: K) => BlockLine): Record<K, BlockLine> {
  return Object.fromEntries(names.map((name) => [name, line(name)])) as Record<K, BlockLine>;
}
