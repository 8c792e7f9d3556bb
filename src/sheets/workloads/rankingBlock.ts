import { type CellOf, formulaOf } from "../../forms/formulas";
import { COMPARISON } from "../../model/comparison";
import type { Name } from "../../model/model";
import { TIE, WAYS, type Way } from "../../scenario/comparison";
import type { Portfolio } from "../../scenario/portfolio";
import { Block } from "../blocks/block";
import { NONE, unlessNone } from "../missingFigures";
import type { DeploymentBlock, MixBlock } from "./mixBlocks";
import type { PayingBlock } from "./payingBlock";

const ORDER = ["own", "rent", "reserved", "host", "api", "hybrid"] as const satisfies readonly Way[];
const OUT = "out";
const NOTE = "The same work over the horizon, in today's money after tax, month by month where the volume or a price changes. \"out\": own deployments serve it all. The host is the one that is cheapest at the mix of the Assumptions. Three years of GPUs, commitments and provisioned units are ranked on Summary, for one API.";

export type RankingBlock = Block<"way" | "start" | "first" | "present" | "rank">;

/** What the model's cheapest host asks at the mix, and whether there is one. */
interface Host {
  readonly known: () => string;
  readonly price: () => string;
}

/** What a way is called here: today there may be several APIs. */
export function wayName(way: Way): string {
  return way === "api" ? "APIs as today" : WAYS[way];
}

/** The ways to serve what moves, ranked by what they cost over the horizon. */
export function rankingBlock(mix: MixBlock, deployment: DeploymentBlock, paying: PayingBlock, all: CellOf, host: Host, { together }: Portfolio): RankingBlock {
  const written = (name: Name, price?: string): string =>
    formulaOf(COMPARISON, name, (each, shift) => (each === name ? undefined : each === "pricePaid" && price !== undefined ? `(${price})` : paying.has(each) ? paying.cell(each) : all(each, shift)));
  const hostCells: CellOf = (each) => (each === "served" ? mix.cell("usedTokens") : each === "pricePaid" ? `(${host.price()})` : ["openModelCost", "apiCost"].includes(each) ? undefined : all(each, 0));
  const first: Readonly<Record<(typeof ORDER)[number], () => string>> = {
    own: () => deployment.cell("running"), rent: () => deployment.cell("rented"), reserved: () => unlessNone(deployment.cell("reservedEach"), written("reservedFirst")), api: () => deployment.cell("apiCost"),
    host: () => unlessNone(host.known(), formulaOf(COMPARISON, "openModelCost", hostCells)), hybrid: () => written("hybridFirst"),
  };
  const present: Readonly<Record<(typeof ORDER)[number], () => string>> = {
    own: () => written("ownPresent"), rent: () => written("rentPresent"), reserved: () => written("reservedPresent"), api: () => written("apiPresent"), host: () => written("hostPresent", host.price()),
    hybrid: () => `IF(${paying.cell("burstPresent")}<=${paying.cell("tokensPresent")}*${TIE},"${OUT}",${written("hybridPresent")})`,
  };
  const start: Readonly<Partial<Record<(typeof ORDER)[number], () => string>>> = { own: () => deployment.cell("hardware"), hybrid: () => written("hybridPurchase") };
  const guarded = (formula: string) => unlessNone(mix.cell("usedTokens"), formula);
  const found = (i: number) => together?.alternatives.find((each) => each.way === ORDER[i]);
  const block: RankingBlock = new Block({ heading: "The ways to serve it, ranked by what they cost over the horizon", width: 12, members: ORDER.length, linesAcross: true, notes: [NOTE] }, {
    way: { label: "Alternative", format: "general", style: "text", value: (i) => wayName(ORDER[i]!) },
    start: { label: "Paid at the start (USD)", format: "usdRounded", formula: (i) => guarded(start[ORDER[i]!]?.() ?? "0"), value: (i) => (together ? (found(i)!.cost?.start.toNumber() ?? 0) : NONE) },
    first: { label: "First month (USD)", format: "usd", formula: (i) => guarded(first[ORDER[i]!]()), value: (i) => found(i)?.cost?.firstMonth.toNumber() ?? NONE },
    present: {
      label: "Present value (USD)", format: "usdRounded", formula: (i) => guarded(unlessNone(block.cell("first", i), present[ORDER[i]!]())),
      value: (i) => { const each = found(i); return !each?.cost ? NONE : each.out === "" ? each.cost.present.toNumber() : OUT; },
    },
    rank: {
      label: "Rank", format: "count", style: "total", value: (i) => (found(i)?.cost && found(i)!.out === "" ? together!.alternatives.indexOf(found(i)!) + 1 : ""),
      formula: (i) => `IF(ISNUMBER(${block.cell("present", i)}),SUMPRODUCT(--ISNUMBER(${block.range("present")}),--(${block.range("present")}<${block.cell("present", i)}))+COUNTIF(${block.soFar("present", i)},${block.cell("present", i)}),"")`,
    },
  });
  return block;
}
