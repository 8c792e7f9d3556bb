import { costs } from "../scenario/answers";
import { discountedPriceOf } from "../scenario/ownership";
import type { Scenario } from "../scenario/scenario";
import { type Triggers, triggersOf } from "../scenario/triggers";
import { FIXED, areaReference, reference, sheetPrefix } from "./address";
import { formulaCell, sectionHeading, valueCell, valueRow } from "./cells";
import type { WorkbookNames } from "./names";
import { ofModel, pairCell } from "./pairSection";
import type { PlanCell, PlanValue } from "./plan";
import { roundedUp } from "./roundedUp";
import type { FormatName } from "./styles";
import { BASIS_ROWS, type BasisAt, basisAt, basisCells } from "./triggerBasis";
import { apiArea, conversion, inForce } from "./workings/figureCells";

/** Said where no value of a figure alone changes the verdict. */
const NO_TRIGGER = "none";
const KEYS = ["apiPrice", "volume", "electricityRate", "utilization"] as const satisfies readonly (keyof Triggers)[];
const [NOW, FLIPS, CHANGE, SIDE] = [1, 2, 3, 4];

/** How to read the triggers. */
export const TRIGGER_NOTE = '"none": no value of that figure alone changes the verdict. Computed in closed form, nothing growing.';

/** The rows the triggers take, from their heading to the last figure under them. */
export const TRIGGER_ROWS = 2 + KEYS.length + 3 + BASIS_ROWS;

/** What would change the verdict: the value at which a pair pays back at the horizon exactly, one figure alone changed. */
export function triggerCells(heading: number, names: WorkbookNames, scenario: Scenario, width: number): PlanCell[] {
  const basisRow = heading + 2 + KEYS.length + 2;
  const places: Places = {
    at: basisAt(basisRow + 1),
    now: (key) => reference(heading + 2 + KEYS.indexOf(key), NOW, FIXED),
  };
  return [
    ...sectionHeading(heading, "What would change the verdict: where own GPUs pay back at the horizon exactly", width),
    ...valueRow(heading + 1, 0, ["One figure, all else as it is", "Now", "Verdict flips at", "Change", "Own GPUs pay back"], "header"),
    ...triggers(names, scenario, places).flatMap((trigger, i) => triggerRow(heading + 2 + i, trigger)),
    valueCell(heading + 2 + KEYS.length, 0, TRIGGER_NOTE, "note"),
    ...sectionHeading(basisRow, "What the triggers are computed from", width),
    ...basisCells(basisRow + 1, places.now("apiPrice"), names, scenario),
  ];
}

/** Where the figures stand that the triggers are computed from. */
interface Places {
  readonly at: BasisAt;
  readonly now: (key: keyof Triggers) => string;
}

interface Trigger {
  readonly label: string;
  readonly format: FormatName;
  readonly now: { readonly formula: string; readonly expected: number };
  readonly flips: { readonly formula: string; readonly expected: PlanValue };
  readonly side: string;
}

function triggerRow(row: number, { label, format, now, flips, side }: Trigger): PlanCell[] {
  const [nowCell, flipCell] = [reference(row, NOW), reference(row, FLIPS)];
  const changed = typeof flips.expected === "number" && now.expected !== 0;
  return [
    valueCell(row, 0, label, "text"),
    formulaCell(row, NOW, now.formula, now.expected, { style: "resultLink", format }),
    formulaCell(row, FLIPS, flips.formula, flips.expected, { style: "total", format }),
    formulaCell(row, CHANGE, `IF(ISNUMBER(${flipCell}),IF(${nowCell}=0,"",${flipCell}/${nowCell}-1),"")`, changed ? Number(flips.expected) / now.expected - 1 : "", { style: "result", format: "percent" }),
    valueCell(row, SIDE, side, "text"),
  ];
}

function triggers(names: WorkbookNames, scenario: Scenario, places: Places): Trigger[] {
  const { model, api } = names.chosen.pair;
  const { settings } = scenario;
  const flips = triggersOf(scenario, model, api);
  const workings = sheetPrefix(names.sheets.workings);
  const flip = (key: keyof Triggers, formula: string) => ({ formula, expected: flips[key]?.toNumber() ?? NO_TRIGGER });
  const million = workings + conversion("Tokens per price unit");
  return [
    {
      label: "API price paid (USD/1M tokens)", format: "unitPrice", side: "from this price up",
      now: { formula: apiPrice(names), expected: discountedPriceOf(scenario, api).toNumber() },
      flips: flip("apiPrice", `${places.at("earn")}/${places.now("volume")}*${million}`),
    },
    {
      label: "Volume (tokens/month)", format: "tokens", side: "from this volume up, in steps of a deployment",
      now: { formula: ofModel(names, "served"), expected: costs(scenario, model, api).volume.toNumber() },
      flips: flip("volume", volumeFormula(places, million)),
    },
    {
      label: "Electricity rate (USD/kWh)", format: "unitPrice", side: "up to this rate",
      now: { formula: workings + inForce("electricityRate"), expected: settings.electricityRate.toNumber() },
      flips: flip("electricityRate", rateFormula(places)),
    },
    {
      label: "Utilization (share of capacity)", format: "percent", side: "from this use up",
      now: { formula: workings + inForce("utilization"), expected: settings.utilization.toNumber() },
      flips: flip("utilization", utilizationFormula(workings + inForce("volume"), places)),
    },
  ];
}

/** Eq. 13: as many deployments as the fixed costs need full, and the volume that earns what they cost. */
function volumeFormula({ at, now }: Places, million: string): string {
  const needed = `MAX(1,${roundedUp(`(${at("spares")}*${at("each")}+${at("fixed")})/${at("margin")}`)})`;
  return `IF(${at("margin")}>0,((${needed}+${at("spares")})*${at("each")}+${at("fixed")})/${now("apiPrice")}*${million},"${NO_TRIGGER}")`;
}

function rateFormula({ at, now }: Places): string {
  const rate = `${now("electricityRate")}+(${pairCell("apiCost")}-${at("earn")})/${at("energy")}`;
  return `IF(${at("energy")}=0,"${NO_TRIGGER}",IF(${rate}<0,"${NO_TRIGGER}",${rate}))`;
}

/** For a volume of its own, the least use at which as many deployments as pay back still serve it; else the use that earns the cost. */
function utilizationFormula(volumeSetting: string, { at, now }: Places): string {
  const none = `"${NO_TRIGGER}"`;
  const within = (share: string) => `IF(${share}>1,${none},${share})`;
  const serving = within(`${now("volume")}*${now("utilization")}/(${at("affordable")}*${at("capacity")})`);
  const earning = within(`${now("utilization")}*${at("earn")}/${pairCell("apiCost")}`);
  return `IF(ISNUMBER(${volumeSetting}),IF(${at("affordable")}<1,${none},${serving}),IF(${pairCell("apiCost")}=0,${none},${earning}))`;
}

/** The price paid of the chosen API. */
function apiPrice({ sheets, chosen }: WorkbookNames): string {
  const area = areaReference(apiArea("pricePaid", chosen.apis.length), FIXED);
  return `INDEX(${sheetPrefix(sheets.workings)}${area},${pairCell("apiPosition")})`;
}
