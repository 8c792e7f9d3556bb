import { type CellOf, formulaOf } from "../../forms/formulas";
import { FINANCING } from "../../model/financing";
import type { Name } from "../../model/model";
import { unlessNone } from "../missingFigures";
import { sumOverMonths } from "./modelLines";

/** Sums over the months to the horizon, and what they come to where every month is like the first: so many first months; and what must be known of a rent. */
const SUMS = {
  tokensPresent: { of: "tokensToday", steadily: "served" },
  runningPresent: { of: "runningToday", steadily: "running" },
  rentedPresent: { of: "rentToday", steadily: "rented", known: "rentedEach" },
  reservingPresent: { of: "reservedToday", steadily: "reservedFirst", known: "reservedEach" },
  filledPresent: { of: "filledToday", steadily: "hybridRunning" },
  burstPresent: { of: "burstToday", steadily: "firstBurst" },
  leasedPresent: { of: "leaseToday", steadily: "leaseMonth" },
} as const satisfies Partial<Record<Name, { readonly of: Name; readonly steadily: Name; readonly known?: Name }>>;

/** What the ways to serve the same work are computed from, over the months: equation 20. */
export const PRESENT_LINES = ["lastReserved", "tokensPresent", "runningPresent", "rentedPresent", "reservingPresent", "filledPresent", "burstPresent", "hardwareNetEach", "hardwareNet"] as const satisfies readonly Name[];
export type PresentLine = (typeof PRESENT_LINES)[number] | "leasedPresent";

/** The same of contracts with an API, and of three years of GPUs: sums of today's money, and of what is paid and not used, or used beyond. */
const CONTRACTS = {
  longSumToday: { of: "longToday", steadily: "longFirst", times: "annuity" },
  commitmentSumToday: { of: "commitmentToday", steadily: "commitmentFirst", times: "annuity" },
  provisionedSumToday: { of: "provisionedToday", steadily: "provisionedFirst", times: "annuity" },
  unusedSum: { of: "monthUnused", steadily: "firstUnused", times: "horizon" },
  overSum: { of: "monthOver", steadily: "firstOver", times: "horizon" },
  idleSum: { of: "monthIdle", steadily: "firstIdle", times: "horizon" },
} as const satisfies Partial<Record<Name, { readonly of: Name; readonly steadily: Name; readonly times: Name }>>;
export type ContractLine = keyof typeof CONTRACTS;
export const CONTRACT_LINES = Object.keys(CONTRACTS) as ContractLine[];

/** Where the months of some work stand. */
export interface FollowedMonths {
  /** Whether months differ, as a condition. */
  readonly changing: string;
  /** The last month that counts. */
  readonly followed: string;
  /** A line of the months as a range over all of them. */
  readonly inMonths: (name: string) => string | undefined;
}

/** The formula of such a line: added up month by month where months differ, else in closed form. */
export function presentFormula(name: PresentLine, cells: CellOf, { changing, followed, inMonths }: FollowedMonths): string {
  const inPlace = (line: Name) => formulaOf(FINANCING, line, (each) => (each === line ? undefined : cells(each, 0)));
  const byMonth = (line: Name) => sumOverMonths(FINANCING, line, (each) => inMonths(each) ?? cells(each, 0), inMonths("month")!, followed);
  if (name === "lastReserved") return `IF(${changing},INDEX(${inMonths("monthDeployments")!},${followed}),${cells("deployments", 0)!})`;
  if (name === "hardwareNetEach") return `${inPlace("serversEach")}*INDEX(${inMonths("serversKept")!},1)+(${inPlace("aroundEach")})*INDEX(${inMonths("aroundKept")!},1)`;
  if (name === "hardwareNet") return `IF(${changing},${byMonth("hardwareToday")},${cells("equipped", 0)!}*${cells("hardwareNetEach", 0)!})`;
  const { of, steadily, known }: { readonly of: Name; readonly steadily: Name; readonly known?: Name } = SUMS[name];
  const sum = `IF(${changing},${byMonth(of)},${cells(steadily, 0) ?? `(${inPlace(steadily)})`}*${cells("annuity", 0)!})`;
  return known ? unlessNone(cells(known, 0)!, sum) : sum;
}

/** The formula of a line of contracts. */
export function contractFormula(name: ContractLine, cells: CellOf, { changing, followed, inMonths }: FollowedMonths): string {
  const { of, steadily, times } = CONTRACTS[name];
  const first = formulaOf(FINANCING, steadily, (each) => (each === steadily ? undefined : cells(each, 0)));
  return `IF(${changing},${sumOverMonths(FINANCING, of, (each) => inMonths(each) ?? cells(each, 0), inMonths("month")!, followed)},(${first})*${cells(times, 0)!})`;
}
