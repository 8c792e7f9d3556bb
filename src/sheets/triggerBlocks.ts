import { type CellOf, formulaOf } from "../forms/formulas";
import { COMPARISON } from "../model/comparison";
import { MODEL, type Name } from "../model/model";
import { asked, pairLines } from "../scenario/lines";
import type { Scenario } from "../scenario/scenario";
import { boughtSingly } from "../scenario/breakEvenVolume";
import { isSteady } from "../scenario/ownership";
import { withSetting } from "../scenario/variation";
import { type Triggers, USES_TRIED, UNSETTLED, VOLUMES_TRIED, bestMargin, triggersOf, usesTriedOf, volumesTriedOf } from "../scenario/triggers";
import { FIXED } from "./address";
import { Block, type BlockLine, type Cells } from "./blocks/block";
import { equationOf, labelOf } from "./blocks/modelLines";
import { outlays, soFar } from "./blocks/ownByMonth";
import { NEVER } from "./monthsText";
import type { WorkbookNames } from "./names";
import { PAIR_CELLS, pairCell, pairSources } from "./pairSection";
import type { PlanValue } from "./plan";
import { monthsOfPair } from "./summary/wayCells";
import type { FormatName } from "./styles";
import { followedBy } from "./workings/followedMonths";

/** Said where no value of a figure alone changes the verdict. */
const NO_TRIGGER = "none";
const AT_NO_VALUE = "at no value of it alone";

/** How to read the triggers. */
export const TRIGGER_NOTE =
  `"${NO_TRIGGER}": no value of it alone changes the verdict. Where months differ each is followed to the horizon; the volume is the first month's. "${UNSETTLED}": by none of the volumes tried below; LLM.BREAKEVENVOLUME searches on.`;
const VOLUMES_NOTE =
  "Tried where months differ, or further deployments do not cost what the first does: one token, then each time the volume whose bills cover what the one before has cost by the best month up to the horizon. One that asks for no more is the smallest that pays back.";
const USES_NOTE =
  "Tried for a volume of its own: full use, then halfway between the least share that pays back and the largest below it that does not. The verdict flips where the deployments of the last that pays back are full.";

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

/** What the trials read of the workings' deployments. */
const OF_DEPLOYMENT = ["runningEach", "electricityEach", "staffEach", "staffCost", "gpuCount", "gpusPerServer"] as const satisfies readonly Name[];

/**
 * What would change the verdict: the value at which a pair pays back at the horizon exactly, one figure alone changed; what
 * that follows from; and the volumes and shares of capacity tried where there is no closed form.
 */
export function triggerBlocks(names: WorkbookNames, scenario: Scenario, width: number) {
  const { model, api } = names.chosen.pair;
  const pair = pairLines(scenario, model, api);
  const lines = asked(pair, { within: scenario.settings.horizon });
  const flips = triggersOf(scenario, model, api);
  const sources = pairSources(names);
  const followed = monthsOfPair(names, scenario);
  const shared = followedBy(names, scenario).inMonths;
  const month = followed.inMonths("month")!;
  const now = (i: number) => pair.of(TRIGGERS[i]!.name).toNumber();

  /** Figures as they are stand among the triggers; what pays back within the horizon is asked. */
  const here: Cells = {
    has: (name): name is string => name === "within" || TRIGGERS.some((trigger) => trigger.name === name),
    cell: (name) => (name === "within" ? pairCell("horizon") : triggers.anchored("now", TRIGGERS.findIndex((trigger) => trigger.name === name), FIXED)),
    range: (name) => here.cell(name),
  };
  const placed = (name: string) => [here, basis, PAIR_CELLS, sources].find((place) => place.has(name))?.cell(name);
  const written = (name: Name) => formulaOf(MODEL, name, (each) => (each === name ? undefined : placed(each)));
  const figure = (name: Name, label: string, note: string, looks: Partial<BlockLine> = {}): BlockLine => ({
    label, note, format: "usd", style: "resultLink", formula: () => written(name), value: () => lines.of(name).toNumber(), ...looks,
  });
  const link = (name: Name, label: string, note: string, format: FormatName): BlockLine => figure(name, label, note, { format, formula: () => sources.cell(name) });
  /** A line of every month, from the months that all models share and from cells: another's deployments than the assumptions' are worked out in place. */
  const ofMonths = (name: Name, otherwise: CellOf = () => undefined) =>
    formulaOf(COMPARISON, name, (each, shift) => (each === name ? undefined : (otherwise(each, shift) ?? shared(each) ?? placed(each))), { eachMember: true });
  const basis: Block = new Block({ heading: "What the triggers are computed from", width }, {
    costToEarn: figure("costToEarn", "Cost to earn back (USD/month)", equationOf("costToEarn"), { style: "result" }),
    electricityOfUse: figure("electricityOfUse", "Electricity that use alone draws (USD/month)", "none while an idle server draws as much as a busy one", { style: "result" }),
    electricityDrawn: figure("electricityDrawn", "Electricity drawn (kWh/month)", equationOf("electricityDrawn")),
    capacity: link("capacity", "Capacity of one deployment (tokens/month)", equationOf("capacity"), "tokens"),
    earnedEach: figure("earnedEach", "Cost of one deployment (USD/month)", "its running cost and its purchase spread over the horizon"),
    fixedRunning: link("fixedRunning", "Staff and other (USD/month)", "whatever the number of deployments", "usd"),
    spareDeployments: link("spareDeployments", "Spare deployments", "kept idle, bought and run like the others", "count"),
    margin: figure("margin", "Earned by a full deployment (USD/month)", "API cost of its capacity less its own"),
    ...Object.fromEntries(OF_DEPLOYMENT.map((name) => [name, link(name, labelOf(name), "", MODEL.described(name).format)])),
    serversEach: figure("serversEach", labelOf("serversEach"), equationOf("serversEach"), { style: "result", format: "usdRounded" }),
    kilowatts: figure("kilowatts", labelOf("kilowatts"), equationOf("kilowatts"), { style: "result", format: "number" }),
    singly: {
      label: "Every deployment costs what the first does (1: yes)", note: "none is there already, and none leaves part of a server free", format: "count", value: () => (boughtSingly(pair) ? 1 : 0),
      formula: () => `IF(AND(${sources.cell("gpusOwned")}=0,MOD(${basis.cell("gpuCount")},${basis.cell("gpusPerServer")})=0),1,0)`,
    },
    marginInParts: {
      label: "Earned at best by a token of the first month (USD)", note: "by the end of a month up to the horizon, deployments bought in parts, or where GPUs are owned only run; with nothing, no volume pays back", format: "unitPrice",
      formula: () => {
        const running = soFar(ofMonths("peakRunning"), shared);
        return `SUMPRODUCT(MAX((${month}<=${followed.followed})*(${ofMonths("marginInParts", (name) => (name === "peakRunningSoFar" ? running : undefined))})))`;
      },
      value: () => Math.max(0, bestMargin(scenario, model, api).toNumber()),
    },
  });

  const steady = isSteady(scenario.settings);
  const closed = steady && boughtSingly(pair);
  const inClosedForm = () => `AND(${followed.term("changing")!}=0,${basis.cell("singly")}=1)`;
  /** The lowest first month's bill that owning is earned back against by the end of a month up to the horizon; a later one stands above the first month's. */
  const leastBill = (at: CellOf) => {
    const cells: CellOf = (name, shift) => at(name, shift) ?? placed(name);
    const first = (name: Name) => formulaOf(COMPARISON, name, (each, shift) => (each === name || each === "deployments" || each === "equipped" ? undefined : cells(each, shift)));
    return `SUMPRODUCT(MIN(${soFar(outlays(cells, shared), shared)}/${shared("billsSoFar")!}+(${month}>${followed.followed})*(${first("hardware")}+${first("running")})))`;
  };
  const volumesTried = closed ? [] : volumesTriedOf(scenario, model, api);
  const volumes: Block<"tried" | "covers"> = new Block({ heading: "Volumes tried, month by month", width, members: VOLUMES_TRIED, linesAcross: true, notes: [VOLUMES_NOTE] }, {
    tried: {
      label: "Volume of the first month (tokens)", format: "tokens", value: (i) => volumesTried[i]?.tried.toNumber() ?? "",
      formula: (i) => {
        if (i === 0) return `IF(${inClosedForm()},"",1)`;
        const [before, asks] = [volumes.cell("tried", i - 1), volumes.cell("covers", i - 1)];
        return `IF(ISNUMBER(${asks}),IF(${asks}>${before},ROUNDUP(${asks},0),${before}),${before})`;
      },
    },
    covers: {
      label: "Volume whose bills cover its cost (tokens)", format: "tokens",
      formula: (i) => {
        const tried = volumes.cell("tried", i);
        const bill = leastBill((name) => (name === "served" ? tried : undefined));
        const tokens = formulaOf(COMPARISON, "tokensForSpend", (name) => (name === "spend" ? bill : placed(name)));
        return `IF(ISNUMBER(${tried}),IF(${here.cell("pricePaid")}=0,"${NEVER}",${tokens}),"")`;
      },
      value: (i) => shown(volumesTried[i]?.covers.toNumber()),
    },
  });
  const usesTried = scenario.settings.volume ? usesTriedOf(scenario, model, api) : [];
  const atUse = (i: number, name: Name) => (usesTried[i] ? pairLines(withSetting(scenario, "utilization", usesTried[i].tried), model, api).of(name).toNumber() : "");
  const uses: Block<"tried" | "capacity" | "electricityEach" | "runningEach" | "bill" | "pays" | "fails"> = new Block({ heading: "Shares of capacity tried, month by month", width, members: USES_TRIED, linesAcross: true, notes: [USES_NOTE] }, {
    tried: {
      label: "Utilization", format: "percent", value: (i) => usesTried[i]?.tried.toNumber() ?? "",
      formula: (i) => {
        if (i === 0) return `IF(ISNUMBER(${sources.cell("volume")}),1,"")`;
        const [pays, fails] = [uses.cell("pays", i - 1), uses.cell("fails", i - 1)];
        return `IF(ISNUMBER(${pays}),(${pays}+${fails})/2,"")`;
      },
    },
    ...(Object.fromEntries((["capacity", "electricityEach", "runningEach"] as const).map((name) => [name, {
      label: labelOf(name), format: MODEL.described(name).format, value: (i: number) => atUse(i, name),
      formula: (i: number) => whereTried(i, formulaOf(MODEL, name, (each) => (each === name ? undefined : (useCells(i)(each, 0) ?? placed(each))))),
    }])) as Record<"capacity" | "electricityEach" | "runningEach", BlockLine>),
    bill: {
      label: "Least first bill it pays back against (USD)", format: "usd", value: (i) => usesTried[i]?.bill.toNumber() ?? "",
      formula: (i) => whereTried(i, leastBill(useCells(i))),
    },
    pays: {
      label: "Least share that pays back", format: "percent", value: (i) => (usesTried[i] ? (usesTried[i].pays?.toNumber() ?? NO_TRIGGER) : ""),
      formula: (i) => whereTried(i, `IF(${uses.cell("bill", i)}<=${pairCell("apiCost")},${uses.cell("tried", i)},${i === 0 ? `"${NO_TRIGGER}"` : uses.cell("pays", i - 1)})`),
    },
    fails: {
      label: "Largest below it that does not", format: "percent", value: (i) => usesTried[i]?.fails.toNumber() ?? "",
      formula: (i) => whereTried(i, `IF(${uses.cell("bill", i)}<=${pairCell("apiCost")},${i === 0 ? 0 : uses.cell("fails", i - 1)},${uses.cell("tried", i)})`),
    },
  });
  const whereTried = (i: number, formula: string) => `IF(ISNUMBER(${uses.cell("tried", i)}),${formula},"")`;
  const useCells = (i: number): CellOf => (name) =>
    name === "utilization" ? uses.cell("tried", i) : name === "capacity" || name === "electricityEach" || name === "runningEach" ? uses.cell(name, i) : undefined;

  /** A line of every month of the pair as assumed. */
  const ofPair = (name: Name) => {
    const electricityUse = `(${basis.cell("electricityDrawn")}/${sources.cell("deployments")})`;
    return formulaOf(COMPARISON, name, (each) => (each === name ? undefined : each === "electricityUse" ? electricityUse : (followed.inMonths(each) ?? placed(each))), { eachMember: true });
  };
  const flip: Readonly<Record<keyof Triggers, () => string>> = {
    apiPrice: () => {
      const [own, bills] = (["ownSoFar", "billsSoFar"] as const).map((name) => followed.inMonths(name)!);
      const bill = `SUMPRODUCT(MIN(${own}/${bills}+(${month}>${followed.followed})*MAX(${own})))`;
      const price = formulaOf(COMPARISON, "priceAtPayback", (name) => (name === "costToEarn" ? bill : placed(name)));
      return `IF(${followed.changing},${price},${written("priceAtPayback")})`;
    },
    volume: () => {
      const [tried, covers] = [volumes.cell("tried", VOLUMES_TRIED - 1), volumes.cell("covers", VOLUMES_TRIED - 1)];
      const found = `IF(${basis.cell("marginInParts")}<=0,"${NO_TRIGGER}",IF(ISNUMBER(${covers}),IF(${covers}<=${tried},${tried},"${UNSETTLED}"),"${NO_TRIGGER}"))`;
      return `IF(${inClosedForm()},IF(${basis.cell("margin")}>0,${written("breakEvenVolume")},"${NO_TRIGGER}"),${found})`;
    },
    electricityRate: () => {
      const rate = written("electricityRateAtPayback");
      // A month past the horizon stands below every rate that is one.
      const byMonth = `SUMPRODUCT(MAX((${month}<=${followed.followed})*(${ofPair("rateEarnedBackAt")})-(${month}>${followed.followed})))`;
      const found = `IF(${followed.changing},${byMonth},${rate})`;
      return `IF(${basis.cell("electricityDrawn")}=0,"${NO_TRIGGER}",IF(${found}<0,"${NO_TRIGGER}",${found}))`;
    },
    utilization: () => {
      const within = (share: string) => `IF(OR(${share}>1,${share}<0),"${NO_TRIGGER}",${share})`;
      const last = USES_TRIED - 1;
      const pays = uses.cell("pays", last);
      const capacity = `(${basis.cell("capacity")}*${pays}/${here.cell("utilization")})`;
      const full = `SUMPRODUCT(MAX((${month}<=${followed.followed})*(${ofMonths("fullUse", (name) => (name === "utilization" ? pays : name === "capacity" ? capacity : undefined))})))`;
      const best = `SUMPRODUCT(MAX((${month}<=${followed.followed})*(${ofPair("useEarnedBack")})))`;
      const byMonth = `IF(${best}<=0,"${NO_TRIGGER}",${within(`${here.cell("utilization")}/${best}`)})`;
      const earning = `IF(${pairCell("apiCost")}<=${basis.cell("electricityOfUse")},"${NO_TRIGGER}",${within(written("utilizationAtPayback"))})`;
      return `IF(ISNUMBER(${sources.cell("volume")}),IF(ISNUMBER(${pays}),${full},"${NO_TRIGGER}"),IF(${followed.changing},${byMonth},${earning}))`;
    },
  };
  const format = (i: number) => TRIGGERS[i]!.format;
  const flipsAt = (i: number): PlanValue => {
    const at = flips[TRIGGERS[i]!.key];
    return at === null ? NO_TRIGGER : at === UNSETTLED ? at : at.toNumber();
  };
  const triggers: Block<"figure" | "now" | "flips" | "change" | "side"> = new Block(
    {
      heading: "What would change the verdict: where own GPUs pay back at the horizon", width,
      members: TRIGGERS.length, linesAcross: true, notes: [TRIGGER_NOTE],
    },
    {
      figure: { label: "One figure, all else as it is", format: "text", style: "text", value: (i) => TRIGGERS[i]!.label },
      now: { label: "Now", format, style: "resultLink", formula: (i) => sources.cell(TRIGGERS[i]!.name), value: now },
      flips: { label: "Verdict flips at", format, style: "total", formula: (i) => flip[TRIGGERS[i]!.key](), value: flipsAt },
      change: {
        label: "Change", format: "percent",
        formula: (i) => {
          const [was, then] = [triggers.cell("now", i), triggers.cell("flips", i)];
          return `IF(ISNUMBER(${then}),IF(${was}=0,"",${then}/${was}-1),"")`;
        },
        value: (i) => {
          const then = flipsAt(i);
          return typeof then === "number" && now(i) !== 0 ? then / now(i) - 1 : "";
        },
      },
      side: {
        label: "Own GPUs pay back", format: "general", style: "formula",
        formula: (i) => `IF(ISNUMBER(${triggers.cell("flips", i)}),"${TRIGGERS[i]!.side}",IF(${triggers.cell("flips", i)}="${UNSETTLED}","","${AT_NO_VALUE}"))`,
        value: (i) => (typeof flipsAt(i) === "number" ? TRIGGERS[i]!.side : flipsAt(i) === UNSETTLED ? "" : AT_NO_VALUE),
      },
    },
  );
  return [triggers, basis, volumes, uses] as const;
}

/** A volume as a cell shows it: never where no bill covers the cost. */
function shown(volume: number | undefined): PlanValue {
  if (volume === undefined) return "";
  return Number.isFinite(volume) ? volume : NEVER;
}
