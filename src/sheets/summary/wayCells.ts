import { NON_COMMERCIAL } from "../../catalog/licences";
import { type CellOf, formulaOf } from "../../forms/formulas";
import { COMPARISON } from "../../model/comparison";
import type { Name } from "../../model/model";
import { WAYS, type Way, comparedLines, comparisonOf } from "../../scenario/comparison";
import { HORIZONS_COUNTED, verdictOf } from "../../scenario/comparisonTable";
import { isSteady } from "../../scenario/ownership";
import type { Scenario } from "../../scenario/scenario";
import { FIXED, areaReference, reference } from "../address";
import { formulaCell, sectionHeading, valueCell, valueRow } from "../cells";
import { NONE, unlessNone } from "../missingFigures";
import { NEVER } from "../monthsText";
import type { WorkbookNames } from "../names";
import { nativeMonths } from "../nativeMonths";
import { PAIR_CELLS, ofModel, pairCell, pairSources } from "../pairSection";
import type { PlanCell, PlanValue } from "../plan";
import type { FormatName } from "../styles";
import { hostFigure } from "../workings/figureCells";

const ORDER = ["own", "rent", "reserved", "host", "api", "hybrid"] as const satisfies readonly Way[];
const HEADERS = ["Alternative", "With", "Paid at the start (USD)", "First month (USD)", "Present value (USD)", "Owning pays back (months)", "Rank"];
const [WITH, START, FIRST, PRESENT, BACK, RANK] = [1, 2, 3, 4, 5, 6];
/** Heading, header, the ways and how to read them. */
export const WAY_ROWS = 3 + ORDER.length;
const NOTE =
  "The same work over the horizon, in today's money after tax; staff, software and other cost wherever GPUs are run. \"out\": barred by Commercial use or Quality floor, or one deployment serves it all; \"none\": no such price. LLM.COMPARE spills it with every remark.";
/** Said where a figure that changes from year to year would be taken for one that stays. */
const CHANGES = "changes";
const OUT = "out";

const BASIS = ["gap", "gate", "worth", "npv", "firstBurst", "filled", "beyond"] as const;
type Basis = (typeof BASIS)[number];

/** Where the ways stand, and what they are computed from. */
export interface WayPlaces {
  readonly heading: number;
  readonly basis: number;
}

/** Own, rent, host or API for the chosen pair, each month like the first; where something grows it says so. */
export function wayCells({ heading, basis }: WayPlaces, gap: string, gapExpected: PlanValue, names: WorkbookNames, scenario: Scenario): PlanCell[] {
  const { model, api } = names.chosen.pair;
  const lines = comparedLines(scenario, model, api);
  const { alternatives } = comparisonOf(scenario, model, api);
  const steady = isSteady(scenario.settings);
  const sources = pairSources(names);
  const basisCell = (name: Basis) => reference(basis + 1 + BASIS.indexOf(name), 1, FIXED);
  const at = (way: Way, column: number) => reference(heading + 2 + ORDER.indexOf(way), column, FIXED);
  const present = areaReference({ row: heading + 2, column: PRESENT, rowCount: ORDER.length, columnCount: 1 }, FIXED);
  const cells: CellOf = (name) => {
    if (name === "burstPresent") return `(${basisCell("firstBurst")}*${written("annuity")})`;
    if ((BASIS as readonly string[]).includes(name)) return basisCell(name as Basis);
    return PAIR_CELLS.has(name) ? pairCell(name) : sources.has(name) ? sources.cell(name) : undefined;
  };
  const written = (name: Name): string => formulaOf(COMPARISON, name, (each) => (each === name ? undefined : cells(each, 0)));
  const whereSteady = (formula: string) => `IF(${changing(names)},"${CHANGES}",${formula})`;

  const hostCost = hostFigure("apiCost", `1,${pairCell("modelPosition")}`, names);
  const host = hostFigure("host", `1,${pairCell("modelPosition")}`, names);
  const [rented, reserved] = [sources.cell("rented"), sources.cell("reservedEach")];
  const gpus = (count: string) => `${count}&" x "&${ofModel(names, "gpuCount")}&" "&${ofModel(names, "gpu")}`;
  const first: Readonly<Record<Way, string>> = {
    own: pairCell("running"), rent: rented, reserved: unlessNone(reserved, written("reservedFirst")), host: unlessNone(hostCost, `${hostCost}*${sources.cell("tokenRatio")}`),
    api: pairCell("apiCost"), hybrid: written("hybridFirst"),
  };
  const start: Readonly<Partial<Record<Way, string>>> = { own: pairCell("hardware"), hybrid: written("hybridPurchase") };
  const byMonth = (way: Way) => unlessNone(at(way, FIRST), `${at(way, FIRST)}*${basisCell("worth")}`);
  const inToday: Readonly<Record<Way, string>> = {
    own: `${pairCell("apiCost")}*${basisCell("worth")}-${basisCell("npv")}`, rent: byMonth("rent"), reserved: byMonth("reserved"), host: byMonth("host"), api: byMonth("api"),
    hybrid: `IF(${basisCell("firstBurst")}=0,"${OUT}",${written("hybridPresent")})`,
  };
  const barred = (way: Way, formula: string) => (way === "api" ? formula : `IF(${basisCell("gate")}="",${formula},"${OUT}")`);
  const back: Readonly<Partial<Record<Way, string>>> = {
    rent: unlessNone(rented, nativeMonths(rented, pairCell("running"), pairCell("hardware"))),
    host: unlessNone(hostCost, nativeMonths(`(${at("host", FIRST)})`, pairCell("running"), pairCell("hardware"))),
    api: pairCell("breakEven"),
  };
  const seller: Readonly<Record<Way, string>> = {
    own: gpus(sources.cell("deployments")), rent: gpus(sources.cell("deployments")), reserved: gpus(sources.cell("deployments")), host: unlessNone(hostCost, host), api: pairCell("api"),
    hybrid: gpus(basisCell("filled")),
  };
  const found = (way: Way) => alternatives.find((each) => each.way === way)!;
  const amount = (row: number, column: number, formula: string, expected: PlanValue, format: FormatName = "usdRounded") => formulaCell(row, column, formula, expected, { style: "result", format });
  const wayRow = (way: Way, i: number): PlanCell[] => {
    const row = heading + 2 + i;
    const { cost, what, out, ownPaysBack } = found(way);
    const ranked = out === "" && cost !== undefined;
    const shown = cost === undefined ? NONE : !steady ? CHANGES : out === "" ? cost.present.toNumber() : OUT;
    const months = back[way];
    const cell = reference(row, PRESENT, FIXED);
    const rank = `IF(ISNUMBER(${cell}),SUMPRODUCT(--ISNUMBER(${present}),--(${present}<${cell}))+COUNTIF(${reference(heading + 2, PRESENT, FIXED)}:${cell},${cell}),"")`;
    return [
      valueCell(row, 0, WAYS[way], "text"),
      formulaCell(row, WITH, seller[way], way === "host" && what === "" ? NONE : what, { style: "linkText", format: "general" }),
      start[way] === undefined ? valueCell(row, START, 0, "result", "usdRounded") : amount(row, START, start[way], cost!.start.toNumber()),
      amount(row, FIRST, first[way], cost?.firstMonth.toNumber() ?? NONE, "usd"),
      amount(row, PRESENT, unlessNone(at(way, FIRST), whereSteady(barred(way, inToday[way]))), shown),
      ...(months === undefined ? [] : [amount(row, BACK, whereSteady(months), monthsShown(ownPaysBack?.toNumber(), steady), "months")]),
      formulaCell(row, RANK, rank, steady && ranked ? alternatives.indexOf(found(way)) + 1 : "", { style: "total", format: "count" }),
    ];
  };
  const figure = (name: Basis, label: string, formula: string, expected: PlanValue, format: FormatName): PlanCell[] => {
    const row = basis + 1 + BASIS.indexOf(name);
    return [valueCell(row, 0, label, "text"), formulaCell(row, 1, formula, expected, { style: "result", format })];
  };
  const floor = sources.cell("qualityFloor");
  const warning = `INDEX(${names.tables.models}[Licence warning],${ofModel(names, "modelRow")})`;
  const quality = `IF(ISNUMBER(${floor}),IF(ISNUMBER(${basisCell("gap")}),IF(-${basisCell("gap")}>${floor},"its quality is below the Quality floor",""),"its quality beside the API is not known, and there is a Quality floor"),"")`;
  return [
    ...sectionHeading(heading, "Own, rent, host or API: the same work, ranked by what it costs over the horizon", RANK + 1),
    ...valueRow(heading + 1, 0, HEADERS, "header"),
    ...ORDER.flatMap(wayRow),
    valueCell(heading + 2 + ORDER.length, 0, NOTE, "note"),
    ...sectionHeading(basis, "What the ranking is computed from", RANK + 1),
    ...figure("gap", "Quality gap (percentage points)", gap, gapExpected, "percentPoints"),
    ...figure("gate", "Why the open model is out", `IF(AND(${sources.cell("commercialUse")}=1,${warning}="${NON_COMMERCIAL}"),"its licence forbids commercial use",${quality})`, found("own").out, "general"),
    ...figure("worth", "Present value of USD 1 a month after tax", `${written("annuity")}*(${written("keptAfterTax")})`, lines.of("annuity").times(lines.of("keptAfterTax")).toNumber(), "factor"),
    ...figure("npv", "Net present value of owning, every month like the first (USD)", written("presentValue"), lines.of("presentValue").toNumber(), "usdRounded"),
    ...figure("firstBurst", "Tokens beyond full deployments", written("firstBurst"), lines.of("firstBurst").toNumber(), "tokens"),
    ...figure("filled", "Deployments that the volume fills", written("filled"), lines.of("filled").toNumber(), "count"),
    valueCell(basis + 1 + BASIS.indexOf("beyond"), 0, "Months are not counted out beyond so many horizons", "text"),
    valueCell(basis + 1 + BASIS.indexOf("beyond"), 1, HORIZONS_COUNTED, "inputRight", "count"),
  ];
}

function monthsShown(months: number | undefined, steady: boolean): PlanValue {
  if (!steady) return CHANGES;
  if (months === undefined) return NONE;
  return Number.isFinite(months) ? months : NEVER;
}

/** Whether the volume or the price changes from year to year, as a condition. */
export function changing(names: WorkbookNames): string {
  const sources = pairSources(names);
  return `OR(${sources.cell("volumeGrowth")}<>0,${sources.cell("apiPriceDecline")}<>0)`;
}

/** The verdict as a formula over the ways, and as the engine has it. */
export function verdictCells({ heading, basis }: WayPlaces, names: WorkbookNames, scenario: Scenario): { readonly formula: string; readonly expected: string } {
  const { model, api } = names.chosen.pair;
  const column = (at: number) => areaReference({ row: heading + 2, column: at, rowCount: ORDER.length, columnCount: 1 }, FIXED);
  const of = (at: number, rank: string) => `INDEX(${column(at)},MATCH(${rank},${column(RANK)},0))`;
  const own = (at: number) => reference(heading + 2, at, FIXED);
  const gate = reference(basis + 1 + BASIS.indexOf("gate"), 1, FIXED);
  const usd = (amount: string) => `"USD "&FIXED(${amount},2)`;
  const horizon = pairCell("horizon");
  const beyond = `${reference(basis + 1 + BASIS.indexOf("beyond"), 1, FIXED)}*${horizon}`;
  const named = (rank: string) => `${of(0, rank)}&" ("&${of(WITH, rank)}&")"`;
  const least = `${named("1")}&" costs least over "&${horizon}&" months: "&${usd(of(PRESENT, "1"))}&" in today's money"`;
  const months = of(BACK, "1");
  const back = `IF(ISNUMBER(${months}),IF(${months}>${beyond}," and pay back against it beyond "&${beyond}&" months"," and pay back against it after "&FIXED(${months},1,TRUE)&" months"),IF(${months}="${NEVER}"," and never pay back against it",""))`;
  const second = `IF(MAX(${column(RANK)})>1,", "&${usd(`${of(PRESENT, "2")}-${of(PRESENT, "1")}`)}&" less than "&${named("2")},"")`;
  const beside = `IF(ISNUMBER(${own(PRESENT)}),". Own GPUs for "&${pairCell("model")}&" cost "&${usd(`${own(PRESENT)}-${of(PRESENT, "1")}`)}&" more"&${back}&".",". Own GPUs for "&${pairCell("model")}&" are out: "&${gate}&".")`;
  return {
    formula: `IF(${changing(names)},"${NOT_HERE}",${least}&IF(${own(RANK)}=1,${second}&".",${beside}))`,
    expected: isSteady(scenario.settings) ? verdictOf(scenario, model, api) : NOT_HERE,
  };
}

const NOT_HERE = "No verdict on this sheet: the volume or the API's price changes from year to year. Cash flow and Cumulative cost follow it month by month, and LLM.COMPARE ranks the ways.";
