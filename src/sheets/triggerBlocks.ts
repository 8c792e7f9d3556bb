import { type CellOf, formulaOf } from "../forms/formulas";
import { COMPARISON } from "../model/comparison";
import { MODEL, type Name } from "../model/model";
import { asked, pairLines } from "../scenario/lines";
import type { Scenario } from "../scenario/scenario";
import { boughtSingly } from "../scenario/breakEvenVolume";
import { isSteady } from "../scenario/ownership";
import { type Triggers, triggersOf } from "../scenario/triggers";
import { FIXED } from "./address";
import { Block, type BlockLine, type Cells } from "./blocks/block";
import { equationOf } from "./blocks/modelLines";
import type { WorkbookNames } from "./names";
import { PAIR_CELLS, pairCell, pairSources } from "./pairSection";
import { monthsOfPair } from "./summary/wayCells";
import type { FormatName } from "./styles";

/** Said where no value of a figure alone changes the verdict. */
const NO_TRIGGER = "none";

/** How to read the triggers. */
export const TRIGGER_NOTE =
  '"none": no value of it alone changes the verdict. "by month": months differ and deployments are bought in steps; LLM.GOALSEEK searches. "by server": servers hold more than a deployment needs, or stand there; LLM.BREAKEVENVOLUME searches.';
/** Said of a figure that has no closed form where something changes from year to year. */
const BY_MONTH = "by month";
/** Said where further deployments do not cost what the first does. */
const BY_SERVER = "by server";

interface Trigger {
  readonly key: keyof Triggers;
  readonly label: string;
  /** The line of the model that is changed. */
  readonly name: Name;
  readonly format: FormatName;
  readonly side: string;
}
const TRIGGERS: readonly Trigger[] = [
  { key: "apiPrice", label: "API price paid (USD/1M tokens)", name: "pricePaid", format: "unitPrice", side: "from this price up" },
  { key: "volume", label: "Volume (tokens/month)", name: "served", format: "tokens", side: "from this volume up, in steps of a deployment" },
  { key: "electricityRate", label: "Electricity rate (USD/kWh)", name: "electricityRate", format: "unitPrice", side: "up to this rate" },
  { key: "utilization", label: "Utilization (share of capacity)", name: "utilization", format: "percent", side: "from this use up" },
];

/** What would change the verdict: the value at which a pair pays back at the horizon exactly, one figure alone changed; and what that follows from. */
export function triggerBlocks(names: WorkbookNames, scenario: Scenario, width: number) {
  const { model, api } = names.chosen.pair;
  const pair = pairLines(scenario, model, api);
  const lines = asked(pair, { within: scenario.settings.horizon });
  const flips = triggersOf(scenario, model, api);
  const sources = pairSources(names);
  const now = (i: number) => pair.of(TRIGGERS[i]!.name).toNumber();

  /** Figures as they are stand among the triggers; what pays back within the horizon is asked. */
  const here: Cells = {
    has: (name): name is string => name === "within" || TRIGGERS.some((trigger) => trigger.name === name),
    cell: (name) => (name === "within" ? pairCell("horizon") : triggers.anchored("now", TRIGGERS.findIndex((trigger) => trigger.name === name), FIXED)),
    range: (name) => here.cell(name),
  };
  const written = (name: Name) => {
    const places = [here, basis, PAIR_CELLS, sources];
    return formulaOf(MODEL, name, (each) => (each === name ? undefined : places.find((place) => place.has(each))?.cell(each)));
  };
  const figure = (name: Name, label: string, note: string, looks: Partial<BlockLine> = {}): BlockLine => ({
    label, note, format: "usd", style: "resultLink", formula: () => written(name), value: () => lines.of(name).toNumber(), ...looks,
  });
  const link = (name: Name, label: string, note: string, format: FormatName): BlockLine => figure(name, label, note, { format, formula: () => sources.cell(name) });
  const basis: Block = new Block({ heading: "What the triggers are computed from", width }, {
    costToEarn: figure("costToEarn", "Cost to earn back (USD/month)", equationOf("costToEarn"), { style: "result" }),
    electricityOfUse: figure("electricityOfUse", "Electricity that use alone draws (USD/month)", "none while an idle server draws as much as a busy one", { style: "result" }),
    electricityDrawn: figure("electricityDrawn", "Electricity drawn (kWh/month)", equationOf("electricityDrawn")),
    capacity: link("capacity", "Capacity of one deployment (tokens/month)", equationOf("capacity"), "tokens"),
    earnedEach: figure("earnedEach", "Cost of one deployment (USD/month)", "its running cost and its purchase spread over the horizon"),
    fixedRunning: link("fixedRunning", "Staff and other (USD/month)", "whatever the number of deployments", "usd"),
    spareDeployments: link("spareDeployments", "Spare deployments", "kept idle, bought and run like the others", "count"),
    margin: figure("margin", "Earned by a full deployment (USD/month)", "API cost of its capacity less its own"),
    affordable: {
      label: "Deployments that pay back (count)", note: "as many as the API's cost pays for, spares taken off", format: "count",
      formula: () => `MAX(0,INT(ROUND((${pairCell("apiCost")}-${basis.cell("fixedRunning")})/${basis.cell("earnedEach")},12))-${basis.cell("spareDeployments")})`,
      value: () => Math.max(0, lines.of("apiCost").minus(lines.of("fixedRunning")).div(lines.of("earnedEach")).floor().minus(lines.of("spareDeployments")).toNumber()),
    },
  });

  const followed = monthsOfPair(names, scenario);
  const whereSteady = (formula: string) => `IF(${followed.changing},"${BY_MONTH}",${formula})`;
  const steady = isSteady(scenario.settings);
  const singly = boughtSingly(pair);
  /** Where part of a server stays free, or GPUs are there already, further deployments do not cost what the first does. */
  const whereSingly = (formula: string) => `IF(AND(${sources.cell("gpusOwned")}=0,MOD(${sources.cell("gpuCount")},${sources.cell("gpusPerServer")})=0),${formula},"${BY_SERVER}")`;
  const otherwise = (key: keyof Triggers) => (key === "apiPrice" || key === "electricityRate" ? NO_TRIGGER : !steady ? BY_MONTH : !singly && (key === "volume" || (key === "utilization" && scenario.settings.volume)) ? BY_SERVER : NO_TRIGGER);
  const flip: Readonly<Record<keyof Triggers, () => string>> = {
    apiPrice: () => {
      const [own, bills, month] = (["ownSoFar", "billsSoFar", "month"] as const).map((name) => followed.inMonths(name)!);
      const bill = `SUMPRODUCT(MIN(${own}/${bills}+(${month}>${followed.followed})*MAX(${own})))`;
      return `IF(${followed.changing},${bill}/${here.cell("served")}*${sources.cell("tokensPerPriceUnit")},${written("priceAtPayback")})`;
    },
    volume: () => whereSteady(whereSingly(`IF(${basis.cell("margin")}>0,${written("breakEvenVolume")},"${NO_TRIGGER}")`)),
    electricityRate: () => {
      const rate = written("electricityRateAtPayback");
      const ranges: CellOf = (name) => {
        if (name === "apiCost") return pairCell("apiCost");
        if (name === "electricityUse") return `(${basis.cell("electricityDrawn")}/${sources.cell("deployments")})`;
        return followed.inMonths(name) ?? (sources.has(name) ? sources.cell(name) : undefined);
      };
      const [month, each] = [followed.inMonths("month")!, formulaOf(COMPARISON, "rateEarnedBackAt", ranges, { eachMember: true })];
      // A month past the horizon stands below every rate that is one.
      const byMonth = `SUMPRODUCT(MAX((${month}<=${followed.followed})*(${each})-(${month}>${followed.followed})))`;
      const found = `IF(${followed.changing},${byMonth},${rate})`;
      return `IF(${basis.cell("electricityDrawn")}=0,"${NO_TRIGGER}",IF(${found}<0,"${NO_TRIGGER}",${found}))`;
    },
    // For a volume of its own, the least use at which as many deployments as pay back still serve it; else the use that earns the cost.
    utilization: () => {
      const within = (share: string) => `IF(OR(${share}>1,${share}<0),"${NO_TRIGGER}",${share})`;
      const serving = within(`${here.cell("served")}*${here.cell("utilization")}/(${basis.cell("affordable")}*${basis.cell("capacity")})`);
      const earning = `IF(${pairCell("apiCost")}<=${basis.cell("electricityOfUse")},"${NO_TRIGGER}",${within(written("utilizationAtPayback"))})`;
      return whereSteady(`IF(ISNUMBER(${sources.cell("volume")}),${whereSingly(`IF(${basis.cell("affordable")}<1,"${NO_TRIGGER}",${serving})`)},${earning})`);
    },
  };
  const format = (i: number) => TRIGGERS[i]!.format;
  const triggers: Block<"figure" | "now" | "flips" | "change" | "side"> = new Block(
    {
      heading: "What would change the verdict: where own GPUs pay back at the horizon", width,
      members: TRIGGERS.length, linesAcross: true, notes: [TRIGGER_NOTE],
    },
    {
      figure: { label: "One figure, all else as it is", format: "text", style: "text", value: (i) => TRIGGERS[i]!.label },
      now: { label: "Now", format, style: "resultLink", formula: (i) => sources.cell(TRIGGERS[i]!.name), value: now },
      flips: { label: "Verdict flips at", format, style: "total", formula: (i) => flip[TRIGGERS[i]!.key](), value: (i) => flips[TRIGGERS[i]!.key]?.toNumber() ?? otherwise(TRIGGERS[i]!.key) },
      change: {
        label: "Change", format: "percent",
        formula: (i) => {
          const [was, then] = [triggers.cell("now", i), triggers.cell("flips", i)];
          return `IF(ISNUMBER(${then}),IF(${was}=0,"",${then}/${was}-1),"")`;
        },
        value: (i) => {
          const then = flips[TRIGGERS[i]!.key];
          return then && now(i) !== 0 ? then.toNumber() / now(i) - 1 : "";
        },
      },
      side: {
        label: "Own GPUs pay back", format: "general", style: "formula",
        formula: (i) => `IF(ISNUMBER(${triggers.cell("flips", i)}),"${TRIGGERS[i]!.side}",IF(OR(${triggers.cell("flips", i)}="${BY_MONTH}",${triggers.cell("flips", i)}="${BY_SERVER}"),"","at no value of it alone"))`,
        value: (i) => (flips[TRIGGERS[i]!.key] ? TRIGGERS[i]!.side : otherwise(TRIGGERS[i]!.key) !== NO_TRIGGER ? "" : "at no value of it alone"),
      },
    },
  );
  return [triggers, basis] as const;
}
