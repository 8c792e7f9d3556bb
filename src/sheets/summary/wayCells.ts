import { NON_COMMERCIAL } from "../../catalog/licences";
import { CATALOG_CURRENCY, decimalsOf } from "../../engine/currency";
import { type CellOf, formulaOf } from "../../forms/formulas";
import { FINANCING } from "../../model/financing";
import type { Name } from "../../model/model";
import { TIE, WAYS, type Way, comparisonOf } from "../../scenario/comparison";
import { comparedLines } from "../../scenario/followed";
import { verdictOf } from "../../scenario/comparisonTable";
import type { Scenario } from "../../scenario/scenario";
import { FIXED, areaReference, sheetPrefix } from "../address";
import { valueOrNone } from "../blocks/answerValues";
import { Block, type BlockLine } from "../blocks/block";
import { labelOf } from "../blocks/modelLines";
import { CONTRACT_LINES, type ContractLine, type PresentLine, contractFormula, presentFormula } from "../blocks/presentFormulas";
import { NONE, unlessNone } from "../missingFigures";
import { NEVER } from "../monthsText";
import type { WorkbookNames } from "../names";
import { PAIR_CELLS, ofModel, pairCell, pairSources, pairPosition } from "../pairSection";
import { SERIES_COLORS } from "../chartColors";
import type { PlanChart, PlanValue } from "../plan";
import { hostFigure } from "../workings/figureCells";
import { type ModelLine, modelArea } from "../workings/monthBlocks";
import { countedAgainst } from "../workings/paybackAnswers";
import { paybackBlocks, shownMonths } from "../workings/paybackBlocks";

/** The ways in the order of their rows. */
export const ORDER = ["own", "rent", "reserved", "host", "api", "hybrid", "long", "committed", "provisioned", "loan", "lease"] as const satisfies readonly Way[];
const NOTE =
  "The same work over the horizon, in today's money after tax; staff, software and other cost wherever GPUs are run. \"out\": barred by Commercial use or Quality floor, or own deployments serve it all; \"none\": no such price, or none set; loan and lease are discounted at the same rate. LLM.COMPARE spills it with every remark.";
const OUT = "out";
/** The setting without which a way is none. */
const CONTRACT = { long: "longHourlyPrice", committed: "commitment", provisioned: "provisionedUnits" } as const;

type Basis = "gap" | "gate" | "npv" | "peakTokens" | "peakCapacity" | "restCapacity" | "filled" | "filledEquipped" | "firstBurst" | PresentLine | ContractLine;
export type WayLine = "way" | "with" | "start" | "first" | "present" | "back" | "rank";

export interface WayBlocks {
  readonly ways: Block<WayLine>;
  readonly basis: Block<Basis>;
}

/** Own, rent, host or API for the chosen pair, ranked, and what the ranking is computed from; months are followed where something changes. */
export function wayBlocks(gap: string, gapExpected: PlanValue, names: WorkbookNames, scenario: Scenario, width: number): WayBlocks {
  const { model, api } = names.chosen.pair;
  const lines = comparedLines(scenario, model, api);
  const { alternatives } = comparisonOf(scenario, model, api);
  const sources = pairSources(names);
  const months = monthsOfPair(names, scenario);
  const cells: CellOf = (name) => {
    if (basis.has(name)) return basis.cell(name);
    return PAIR_CELLS.has(name) ? pairCell(name) : sources.has(name) ? sources.cell(name) : months.term(name);
  };
  const written = (name: Name, otherwise: Readonly<Record<string, string>> = {}): string =>
    formulaOf(FINANCING, name, (each) => (each === name ? undefined : (otherwise[each] ?? cells(each, 0))));

  const warning = `INDEX(${names.tables.models}[Licence warning],${ofModel(names, "modelRow")})`;
  const floor = sources.cell("qualityFloor");
  const quality = () =>
    `IF(ISNUMBER(${floor}),IF(ISNUMBER(${basis.cell("gap")}),IF(-${basis.cell("gap")}>${floor},"its quality is below the Quality floor",""),"its quality beside the API is not known, and there is a Quality floor"),"")`;
  const computed = (name: Exclude<Basis, "gap" | "gate" | "npv">, formula: () => string): BlockLine => ({
    label: labelOf(name), format: FINANCING.described(name).format, formula, value: () => valueOrNone(() => lines.of(name)),
  });
  const present = (name: PresentLine) => computed(name, () => presentFormula(name, cells, months));
  const basis: Block<Basis> = new Block({ heading: "What the ranking is computed from", width }, {
    gap: { label: "Quality gap (percentage points)", format: "percentPoints", formula: () => gap, value: () => gapExpected },
    gate: {
      label: "Why the open model is out", format: "general", value: () => alternatives.find(({ way }) => way === "own")!.out,
      formula: () => `IF(AND(${sources.cell("commercialUse")}=1,${warning}="${NON_COMMERCIAL}"),"its licence forbids commercial use",${quality()})`,
    },
    peakTokens: computed("peakTokens", () => written("peakTokens")),
    peakCapacity: computed("peakCapacity", () => written("peakCapacity")),
    restCapacity: computed("restCapacity", () => written("restCapacity")),
    filled: computed("filled", () => written("filled")),
    filledEquipped: computed("filledEquipped", () => written("filledEquipped")),
    lastReserved: present("lastReserved"),
    firstBurst: computed("firstBurst", () => written("firstBurst")),
    tokensPresent: present("tokensPresent"),
    runningPresent: present("runningPresent"),
    rentedPresent: present("rentedPresent"),
    reservingPresent: present("reservingPresent"),
    filledPresent: present("filledPresent"),
    burstPresent: present("burstPresent"),
    leasedPresent: present("leasedPresent"),
    hardwareNetEach: present("hardwareNetEach"),
    hardwareNet: present("hardwareNet"),
    ...(Object.fromEntries(CONTRACT_LINES.map((name) => [name, computed(name, () => contractFormula(name, cells, months))])) as Record<ContractLine, BlockLine>),
    npv: { label: labelOf("ownAhead"), format: "usdRounded", formula: () => written("ownAhead"), value: () => lines.of("ownAhead").toNumber() },
  });

  const hostBill = hostFigure("openModelCost", `1,${pairPosition("model", names)}`, names);
  /** What there is only where a setting speaks of it. */
  const agreed = (way: keyof typeof CONTRACT, formula: string) => `IF(${sources.cell(CONTRACT[way])}=0,"${NONE}",${formula})`;
  const gpus = (count: string) => `${count}&" x "&${ofModel(names, "gpuCount")}&" "&${ofModel(names, "gpu")}`;
  const rentedGpus = gpus(sources.cell("deployments"));
  const ownGpus = (count: string, equipped: string, how = "bought") => `${gpus(count)}&IF(${equipped}=${count},"",", "&ROUND(${equipped}*${ofModel(names, "gpuCount")},0)&" ${how}")`;
  const lent = (formula: string, otherwise = `"${NONE}"`) => `IF(${sources.cell("shareFinanced")}=0,${otherwise},${formula})`;
  const leased = (formula: string) => `IF(ISNUMBER(${sources.cell("leaseResidual")}),${formula},"${NONE}")`;
  const seller: Readonly<Record<Way, () => string>> = {
    own: () => ownGpus(sources.cell("deployments"), sources.cell("equipped")), rent: () => rentedGpus, reserved: () => `${rentedGpus}&", "&${sources.cell("reservedTerm")}&"-month terms"`, api: () => pairCell("api"),
    hybrid: () => ownGpus(basis.cell("filled"), basis.cell("filledEquipped")),
    long: () => agreed("long", `${rentedGpus}&", "&${sources.cell("longTerm")}&"-month terms"`), committed: () => agreed("committed", pairCell("api")), provisioned: () => agreed("provisioned", `${sources.cell("provisionedUnits")}&" units of "&${pairCell("api")}`),
    host: () => unlessNone(hostBill, hostFigure("host", `1,${pairPosition("model", names)}`, names)),
    loan: () => lent(ownGpus(sources.cell("deployments"), sources.cell("equipped"))), lease: () => leased(`${ownGpus(sources.cell("deployments"), sources.cell("equipped"), "leased")}&", "&${sources.cell("loanTerm")}&"-month terms"`),
  };
  const start: Readonly<Partial<Record<Way, () => string>>> = { own: () => pairCell("hardware"), hybrid: () => written("hybridPurchase"), loan: () => lent(written("loanStart"), "0") };
  const first: Readonly<Record<Way, () => string>> = {
    own: () => pairCell("running"), rent: () => sources.cell("rented"), host: () => hostBill, api: () => pairCell("apiCost"), hybrid: () => written("hybridFirst"),
    reserved: () => unlessNone(sources.cell("reservedEach"), written("reservedFirst")),
    long: () => agreed("long", written("longFirst")), committed: () => agreed("committed", written("commitmentFirst")), provisioned: () => agreed("provisioned", `IF(${sources.cell("provisionedPrice")}*${sources.cell("provisionedRate")}=0,"${NONE}",${written("provisionedFirst")})`),
    loan: () => lent(written("loanFirst")), lease: () => leased(written("leaseFirst")),
  };
  const presentOf: Readonly<Record<Way, () => string>> = {
    own: () => written("ownPresent"), rent: () => written("rentPresent"), reserved: () => written("reservedPresent"), api: () => written("apiPresent"),
    long: () => written("longPresent"), committed: () => written("commitmentPresent"), provisioned: () => written("provisionedPresent"),
    host: () => written("hostPresent", { pricePaid: hostFigure("pricePaid", `1,${pairPosition("model", names)}`, names) }),
    hybrid: () => `IF(${basis.cell("burstPresent")}<=${basis.cell("tokensPresent")}*${TIE},"${OUT}",${written("hybridPresent")})`,
    loan: () => written("loanPresent"), lease: () => written("leasePresent"),
  };
  const shown = shownMonths(names, scenario);
  const ofPair = (area: string) => `INDEX(${area},${pairPosition("model", names)})`;
  const back: Readonly<Partial<Record<Way, () => string>>> = { rent: () => ofPair(shown.column("rent")), host: () => ofPair(shown.column("host")), api: () => pairCell("breakEven") };
  const found = (i: number) => alternatives.find(({ way }) => way === ORDER[i]) ?? { what: NONE, out: "", cost: undefined };
  const amount = (label: string, format: BlockLine["format"], formula: (way: Way, i: number) => string | undefined, value: (way: Way, i: number) => PlanValue, style: BlockLine["style"] = "result"): BlockLine => ({
    label, format, style, formula: (i) => formula(ORDER[i]!, i), value: (i) => value(ORDER[i]!, i),
  });
  const ways: Block<WayLine> = new Block(
    { heading: "Own, rent, host or API: the same work, ranked by what it costs over the horizon", width: width + 1, members: ORDER.length, linesAcross: true, notes: [NOTE] },
    {
      way: amount("Alternative", "text", () => undefined, (way) => WAYS[way], "text"),
      with: amount("With", "general", (way) => seller[way](), (_, i) => found(i).what || NONE, "linkText"),
      start: amount("Paid at the start (USD)", "usdRounded", (way) => start[way]?.(), (way, i) => (start[way] ? found(i).cost?.start.toNumber() ?? 0 : 0)),
      first: amount("First month (USD)", "usd", (way) => first[way](), (_, i) => found(i).cost?.firstMonth.toNumber() ?? NONE),
      present: amount("Present value (USD)", "usdRounded",
        (way, i) => unlessNone(ways.cell("first", i), way === "api" || way === "committed" || way === "provisioned" ? presentOf[way]() : `IF(${basis.cell("gate")}="",${presentOf[way]()},"${OUT}")`),
        (_, i) => (found(i).cost === undefined ? NONE : found(i).out === "" ? found(i).cost!.present.toNumber() : OUT)),
      back: {
        ...amount("Owning pays back (months)", "months", (way) => back[way]?.(), (way) => (way === "rent" || way === "host" ? countedAgainst(way, model, scenario) : way === "api" ? countedAgainst({ api }, model, scenario) : "")),
        style: (i) => (back[ORDER[i]!] ? "resultLink" : "result"),
      },
      rank: amount("Rank", "count", (_, i) => {
        const [all, own, before] = [ways.range("present"), ways.cell("present", i), ways.soFar("present", i)];
        // A text is more than any number. What is alike but for the last digits of doubles is a tie, and ranks by its row.
        const near = `ABS(${own})*${TIE}`;
        return `IF(ISNUMBER(${own}),SUMPRODUCT(--ISNUMBER(${all}),--(${all}<${own}-${near}))+SUMPRODUCT(--ISNUMBER(${before}),--(${before}>=${own}-${near}),--(${before}<=${own}+${near})),"")`;
      }, (_, i) => (found(i).out === "" && found(i).cost ? alternatives.findIndex(({ way }) => way === ORDER[i]) + 1 : ""), "total"),
    },
  );
  return { ways, basis };
}

/** Where the months of the chosen model stand in the workings: ranges over all of them, for formulas that add them up. */
export function monthsOfPair(names: WorkbookNames, scenario: Scenario) {
  const { terms, months } = paybackBlocks(names, scenario);
  const workings = sheetPrefix(names.sheets.workings);
  const counted = workings + terms.cell("followed");
  const ofModelMonths = (name: ModelLine) => `INDEX(${workings}${modelArea(months, name, names.chosen.models.length)},0,${pairPosition("model", names)})`;
  return {
    /** The horizon, #N/A where it is longer than the months followed. */
    followed: `MIN(${pairCell("horizon")},${counted})`,
    counted,
    rows: months.shape.members!,
    changing: `${workings}${terms.cell("changing")}=1`,
    term: (name: string) => (terms.has(name) ? workings + terms.cell(name) : undefined),
    inMonths: (name: string): string | undefined => {
      if (months.has(name)) return workings + months.range(name);
      return name === "monthNeeded" || name === "monthDeployments" || name === "paidSoFar" || name === "ownSoFar" || name === "rentSoFar" || name === "drawnSoFar" ? ofModelMonths(name) : undefined;
    },
  };
}

/** The present values as bars, of every way, since any may cost least; those that the settings do not ask for have none. */
export function wayChart({ ways }: WayBlocks, place: PlanChart["place"]): PlanChart {
  return {
    kind: "bar", title: "Present value of cost (USD)", place,
    xAxis: { title: "Alternative", format: "general", dense: true, fromTop: true }, yAxis: { title: "USD in today's money", format: "usdRounded" },
    series: [{ name: "Present value (USD)", x: ways.area("way"), values: ways.area("present"), color: SERIES_COLORS.own }],
  };
}

/** The verdict as a formula over the ways, and as the engine has it. */
export function verdictCells({ ways, basis }: WayBlocks, names: WorkbookNames, scenario: Scenario): { readonly formula: string; readonly expected: string } {
  const { model, api } = names.chosen.pair;
  const column = (line: WayLine) => areaReference(ways.area(line), FIXED);
  const of = (line: WayLine, rank: number) => `INDEX(${column(line)},MATCH(${rank},${column("rank")},0))`;
  const own = (line: WayLine) => ways.anchored(line, ORDER.indexOf("own"), FIXED);
  const usd = (amount: string) => `"USD "&FIXED(${amount},${decimalsOf(scenario.choice.currency ?? CATALOG_CURRENCY)})`;
  const { counted } = monthsOfPair(names, scenario);
  const named = (rank: number) => `${of("way", rank)}&" ("&${of("with", rank)}&")"`;
  const least = `${named(1)}&IF(${own("rank")}=1," cost"," costs")&" least over "&${pairCell("horizon")}&IF(${pairCell("horizon")}=1," month: "," months: ")&${usd(of("present", 1))}&" in today's money"`;
  const months = of("back", 1);
  const back = `IF(ISNUMBER(${months})," and pay back against it after "&FIXED(${months},1,TRUE)&" months",IF(${months}="${NEVER}"," and never pay back against it",IF(COUNTIF(${months},"beyond*")>0," and do not pay back against it within "&${counted}&" months","")))`;
  const second = `IF(MAX(${column("rank")})>1,", "&${usd(`${of("present", 2)}-${of("present", 1)}`)}&" less than "&${named(2)},"")`;
  const beside = `IF(ISNUMBER(${own("present")}),". Own GPUs for "&${pairCell("model")}&" cost "&${usd(`${own("present")}-${of("present", 1)}`)}&" more"&${back}&".",". Own GPUs for "&${pairCell("model")}&" are out: "&${basis.cell("gate")}&".")`;
  return { formula: `${least}&IF(${own("rank")}=1,${second}&".",${beside})`, expected: verdictOf(scenario, model, api) };
}
