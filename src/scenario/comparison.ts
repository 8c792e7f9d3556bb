import { NON_COMMERCIAL } from "../catalog/licences";
import { known } from "../catalog/lookup";
import { RENTAL_TERMS_READ } from "../catalog/sources";
import { orUndefined } from "../engine/check";
import { SETTINGS } from "../engine/settings";
import { type Decimal, ZERO } from "../engine/decimal";
import { breakEvenOrInfinity, qualityDifference } from "./answers";
import { deployedRecord, gpuRecord } from "./deploymentChoice";
import { cheapestHost, hostsOf } from "./hosts";
import { comparedLines } from "./followed";
import type { Name } from "../model/model";
import { type Lines, supposing } from "./lines";
import { openModelOf } from "./openModel";
import { paybackMonths } from "../engine/payback";
import { comparedMonths, isSteady } from "./ownership";
import { monthsToBuy } from "./rentalAnswers";
import { cellText } from "./range";
import type { Scenario } from "./scenario";
import { money, percent } from "./wording";

/** The ways to serve the work, and what each is called. */
export const WAYS = {
  own: "Own GPUs",
  rent: "Rent on demand",
  reserved: "Rent reserved",
  host: "Cheapest host",
  api: "API",
  hybrid: "Own and API",
  long: "Rent reserved 3 years",
  committed: "API, committed",
  provisioned: "API, provisioned",
  loan: "Own with a loan",
  lease: "Lease",
} as const;
export type Way = keyof typeof WAYS;

/** What one way costs. USD; after tax where it says today's money. */
interface Cost {
  readonly start: Decimal;
  readonly firstMonth: Decimal;
  readonly horizon: Decimal;
  /** Of cost over the horizon: the lowest ranks first. */
  readonly present: Decimal;
}

/** The lines that the costs of a way are; where nothing is paid at the start there is none for it. */
export const COST_LINES = {
  own: { start: "hardware", firstMonth: "running", horizon: "totalCost", present: "ownPresent" },
  rent: { firstMonth: "rented", horizon: "rentHorizon", present: "rentPresent" },
  reserved: { firstMonth: "reservedFirst", horizon: "reservedHorizon", present: "reservedPresent" },
  host: { firstMonth: "openModelCost", horizon: "hostHorizon", present: "hostPresent" },
  api: { firstMonth: "apiCost", horizon: "apiHorizon", present: "apiPresent" },
  hybrid: { start: "hybridPurchase", firstMonth: "hybridFirst", horizon: "hybridHorizon", present: "hybridPresent" },
  long: { firstMonth: "longFirst", horizon: "longHorizon", present: "longPresent" },
  committed: { firstMonth: "commitmentFirst", horizon: "commitmentHorizon", present: "commitmentPresent" },
  provisioned: { firstMonth: "provisionedFirst", horizon: "provisionedHorizon", present: "provisionedPresent" },
  loan: { start: "loanStart", firstMonth: "loanFirst", horizon: "loanHorizon", present: "loanPresent" },
  lease: { firstMonth: "leaseFirst", horizon: "leaseHorizon", present: "leasePresent" },
} as const satisfies Record<Way, Partial<Record<keyof Cost, Name>>>;

function costOf(way: Way, lines: Lines): Cost {
  const { start, firstMonth, horizon, present }: { start?: Name; firstMonth: Name; horizon: Name; present: Name } = COST_LINES[way];
  return { start: start === undefined ? ZERO : lines.of(start), firstMonth: lines.of(firstMonth), horizon: lines.of(horizon), present: lines.of(present) };
}

export interface Alternative {
  readonly way: Way;
  /** What is bought or paid: GPUs, or the seller. */
  readonly what: string;
  /** Absent where a figure it needs is not known; the remark says which. */
  readonly cost?: Cost;
  /** Months until owning has cost no more; infinite for never, absent for owning itself. */
  readonly ownPaysBack?: Decimal;
  /** What owning saves against it in a month; absent where that is not counted. */
  readonly savingIn?: (month: number) => Decimal;
  /** Why it is out of the ranking; empty where it is in it. */
  readonly out: string;
  /** What a reader should know of its price. */
  readonly note?: string;
}

export interface Comparison {
  /** Those in the ranking first, by present value; then those out of it. */
  readonly alternatives: readonly Alternative[];
  readonly qualityGap: Decimal | undefined;
  readonly licence: string;
}

/** Own, rent, host, API or both, for the same work, ranked by present value of cost over the horizon. */
export function comparisonOf(scenario: Scenario, model: string, api: string): Comparison {
  const lines = comparedLines(scenario, model, api);
  const gap = orUndefined(() => qualityDifference(scenario, model, api));
  const barred = gate(scenario, model, gap);
  const alternatives = rankedWays(scenario, model, lines, barred, payApi(api, lines, breakEvenOrInfinity(scenario, model, api)), [...termed(scenario, model, api, lines, barred), ...financed(scenario, model, lines, barred)]);
  return { alternatives, qualityGap: gap, licence: cellText(licenceOf(scenario, model)) };
}

/** The ways to serve the work of some lines beside paying for it as today: those in the ranking first, by present value. */
export function rankedWays(scenario: Scenario, model: string, lines: Lines, barred: string, today: Alternative, more: readonly Alternative[] = []): Alternative[] {
  const all = [own(scenario, model, lines, barred), ...rented(scenario, model, lines, barred), host(scenario, model, barred), today, hybrid(lines, model, scenario, barred), ...more];
  const ranked = all.filter(({ out, cost }) => out === "" && cost).sort((a, b) => byCost(a.cost!.present, b.cost!.present));
  return [...ranked, ...all.filter((each) => !ranked.includes(each))];
}

/** Present values as near as this share are a tie, as in the sheets' doubles: the API and the same API under a commitment that is always used up. */
export const TIE = "1E-12";

function byCost(a: Decimal, b: Decimal): number {
  return a.minus(b).abs().lte(b.abs().times(TIE)) ? 0 : a.cmp(b);
}

/** Why an open model may not be used at all; empty where it may. */
export function gate({ settings, models }: Scenario, model: string, gap: Decimal | undefined): string {
  const { qualityFloor, commercialUse } = settings;
  const forbidden = known(models, openModelOf({ models }, model))?.licenceWarning === NON_COMMERCIAL;
  if (!commercialUse.isZero() && forbidden) return "its licence forbids commercial use";
  if (qualityFloor === null) return "";
  if (!gap) return "its quality beside the API is not known, and there is a Quality floor";
  return gap.neg().gt(qualityFloor) ? "its quality is below the Quality floor" : "";
}

function licenceOf(scenario: Scenario, model: string): string {
  return known(scenario.models, openModelOf(scenario, model))?.licence ?? "not stated";
}

/** GPUs of some deployments: "2 x 8 NVIDIA H200". */
function gpusOf(scenario: Scenario, model: string, lines: Lines, deployments: Decimal): string {
  const gpu = cellText(deployedRecord(scenario, model)?.gpu) || "GPU";
  return `${deployments.toString()} x ${lines.of("gpuCount").toString()} ${gpu}`;
}

/** The same of GPUs to own or lease: ", 8 bought" where whole servers hold more than are used, or some are there already. */
function ownGpusOf(scenario: Scenario, model: string, lines: Lines, deployments: Decimal, equipped: Decimal, how = "bought"): string {
  const bought = equipped.eq(deployments) ? "" : `, ${equipped.times(lines.of("gpuCount")).toDecimalPlaces(0).toString()} ${how}`;
  return gpusOf(scenario, model, lines, deployments) + bought;
}

function own(scenario: Scenario, model: string, lines: Lines, out: string): Alternative {
  return { way: "own", what: ownGpusOf(scenario, model, lines, lines.of("deployments"), lines.of("equipped")), cost: costOf("own", lines), out };
}

/** The GPUs by a loan or leased, where the settings ask for it. */
function financed(scenario: Scenario, model: string, lines: Lines, out: string): Alternative[] {
  const { settings } = scenario;
  const gpus = (how: string) => ownGpusOf(scenario, model, lines, lines.of("deployments"), lines.of("equipped"), how);
  const note = "discounted at the discount rate, as every other way";
  return [
    ...(settings.shareFinanced.isZero() ? [] : [{ way: "loan" as const, what: gpus("bought"), cost: costOf("loan", lines), out, note }]),
    ...(settings.leaseResidual === null ? [] : [{ way: "lease" as const, what: `${gpus("leased")}, ${settings.loanTerm.toString()}-month terms`, cost: costOf("lease", lines), out, note }]),
  ];
}

function rented(scenario: Scenario, model: string, lines: Lines, out: string): Alternative[] {
  const what = gpusOf(scenario, model, lines, lines.of("deployments"));
  return [
    priced("rent", what, out, () => ({
      note: rentNote(scenario, model, lines),
      cost: costOf("rent", lines), ownPaysBack: monthsToBuy(scenario, model),
      savingIn: (month) => lines.inMonth("rentSaving", month),
    })),
    priced("reserved", `${what}, ${scenario.settings.reservedTerm.toString()}-month terms`, out, () => ({ note: reservedNote(scenario, model, lines), cost: costOf("reserved", lines) })),
  ];
}

/** Contracts that the settings speak of: three years of GPUs, a least bill, provisioned units. What is not used of them is paid, and said. */
function termed(scenario: Scenario, model: string, api: string, lines: Lines, barred: string): Alternative[] {
  const { settings, choice } = scenario;
  const { longHourlyPrice, commitment, provisionedUnits } = settings;
  const share = (part: Decimal, whole: Decimal) => percent(whole.isZero() ? whole : part.div(whole));
  const tokens = lines.of("tokensServed");
  const units = `${provisionedUnits.toString()} units of ${api}`;
  // Units without a price would serve for nothing.
  const hasTerms = !settings.provisionedPrice.isZero() && !settings.provisionedRate.isZero();
  return [
    ...(longHourlyPrice.isZero() ? [] : [priced("long", `${gpusOf(scenario, model, lines, lines.of("deployments"))}, ${lines.of("longTerm").toString()}-month terms`, barred, () => ({
      cost: costOf("long", lines),
      note: `${money(longHourlyPrice, choice)} a GPU-hour; terms are paid to their end, used or not: ${lines.of("longAfter").toString()} months after the horizon`,
    }))]),
    ...(commitment.isZero() ? [] : [{
      way: "committed", what: api, out: "", cost: costOf("committed", lines),
      note: `${money(commitment, choice)} a month at least; ${money(lines.of("unusedSum"), choice)} of it over the horizon is paid and not used`,
    } as const]),
    ...(provisionedUnits.isZero() ? [] : [hasTerms ? {
      way: "provisioned", what: units, out: "", cost: costOf("provisioned", lines),
      note: `${share(lines.of("overSum"), tokens)} of the tokens are beyond the units and paid by the token; ${share(lines.of("idleSum"), lines.of("provisionedTokens").times(settings.horizon))} of the capacity is paid and not used`,
    } as const : { way: "provisioned", what: units, out: `type a ${SETTINGS.provisionedPrice.label} and a ${SETTINGS.provisionedRate.label}: without both it has no cost` } as const]),
  ];
}

/** What an hour costs on demand, and of whom. */
function rentNote(scenario: Scenario, model: string, lines: Lines): string {
  const gpu = gpuOfModel(scenario, model);
  const hour = `${money(lines.of("gpuHourlyPrice"), scenario.choice)} a GPU-hour`;
  return scenario.settings.gpuHourlyPrice || !gpu?.rentalProvider ? hour : `${hour}, ${cellText(gpu.rentalProvider)} ${cellText(gpu.rentalDate)}`;
}

/** The same reserved: its discount beside on demand, what is committed to, and what of that is paid after the horizon. */
function reservedNote(scenario: Scenario, model: string, lines: Lines): string {
  const { settings, choice } = scenario;
  const gpu = gpuOfModel(scenario, model);
  const from = settings.reservedHourlyPrice || !gpu?.reservedProvider ? "" : `, ${cellText(gpu.reservedProvider)}, for a year (list read ${RENTAL_TERMS_READ})`;
  const onDemand = orUndefined(() => lines.of("gpuHourlyPrice"));
  const discount = onDemand ? onDemand.minus(lines.of("reservedHourlyPrice")).div(onDemand) : undefined;
  const beside = discount ? `, ${percent(discount.abs())} ${discount.lt(0) ? "above" : "below"} on demand` : "";
  const after = lines.of("committedAfter").isZero() ? "" : `; ${lines.of("committedAfter").toString()} of them after the horizon`;
  return `${money(lines.of("reservedHourlyPrice"), choice)} a GPU-hour${from}${beside}; ${settings.reservedTerm.toString()} months at a time are paid, used or not${after}`;
}

function gpuOfModel(scenario: Scenario, model: string) {
  const record = deployedRecord(scenario, model);
  return record && gpuRecord(scenario, record);
}

/** The open model by the token from whoever asks least; without a cost where nobody sells it. */
export function host(scenario: Scenario, model: string, out = ""): Alternative {
  const found = cheapestHost(hostsOf(scenario, model));
  if (!found) return { way: "host", what: "", out: "nobody in the catalog sells it by the token" };
  const lines = comparedLines(scenario, model, found.name);
  return { way: "host", what: found.name, cost: costOf("host", lines), ownPaysBack: beatsHost(scenario, lines), savingIn: (month) => lines.inMonth("hostSaving", month), out };
}

/** Months until owning has cost no more than the host: in closed form where every month is like the first. */
function beatsHost({ settings }: Scenario, lines: Lines): Decimal {
  return isSteady(settings) ? supposing(lines, { apiCost: lines.of("openModelCost") }).of("breakEven") : paybackMonths(comparedMonths(lines, "monthHost"));
}

/** Paying the API, or whoever is paid today. */
export function payApi(what: string, lines: Lines, ownPaysBack: Decimal): Alternative {
  return { way: "api", what, cost: costOf("api", lines), ownPaysBack, savingIn: (month) => lines.inMonth("monthSaving", month), out: "" };
}

/** As many deployments as the first month fills; what they cannot serve goes to the API. */
function hybrid(lines: Lines, model: string, scenario: Scenario, barred: string): Alternative {
  const what = ownGpusOf(scenario, model, lines, lines.of("filled"), lines.of("filledEquipped"));
  const out = barred || (lines.of("burstPresent").lte(lines.of("tokensPresent").times(TIE)) ? "those deployments serve it all: nothing goes to the API" : "");
  return { way: "hybrid", what, cost: costOf("hybrid", lines), out };
}

function priced(way: Way, what: string, out: string, costs: () => Pick<Alternative, "cost" | "ownPaysBack" | "savingIn" | "note">): Alternative {
  const found = orUndefined(costs);
  return found ? { way, what, ...found, out } : { way, what, out: "the catalog has no such price of the GPU" };
}
