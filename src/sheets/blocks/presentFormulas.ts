import { type CellOf, formulaOf } from "../../forms/formulas";
import { COMPARISON } from "../../model/comparison";
import type { Name } from "../../model/model";
import { sumOverMonths } from "./modelLines";

/** Sums over the months to the horizon, and what they come to where every month is like the first: so many first months. */
const SUMS = {
  tokensPresent: { of: "tokensToday", steadily: "served" },
  neededPresent: { of: "neededToday", steadily: "deployments" },
  ownedPresent: { of: "ownedToday", steadily: "deployments" },
  burstPresent: { of: "burstToday", steadily: "firstBurst" },
} as const satisfies Partial<Record<Name, { readonly of: Name; readonly steadily: Name }>>;

/** What the ways to serve the same work are computed from, over the months: equation 20. */
export const PRESENT_LINES = ["lastReserved", "tokensPresent", "neededPresent", "ownedPresent", "burstPresent", "hardwareNetEach", "hardwareNet"] as const satisfies readonly Name[];
export type PresentLine = (typeof PRESENT_LINES)[number];

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
  const inPlace = (line: Name) => formulaOf(COMPARISON, line, (each) => (each === line ? undefined : cells(each, 0)));
  const byMonth = (line: Name) => sumOverMonths(COMPARISON, line, (each) => inMonths(each) ?? cells(each, 0), inMonths("month")!, followed);
  if (name === "lastReserved") return `IF(${changing},INDEX(${inMonths("monthDeployments")!},${followed}),${cells("deployments", 0)!})`;
  if (name === "hardwareNetEach") return `${inPlace("serversEach")}*INDEX(${inMonths("serversKept")!},1)+(${inPlace("aroundEach")})*INDEX(${inMonths("aroundKept")!},1)`;
  if (name === "hardwareNet") return `IF(${changing},${byMonth("hardwareToday")},${cells("equipped", 0)!}*${cells("hardwareNetEach", 0)!})`;
  return `IF(${changing},${byMonth(SUMS[name].of)},${cells(SUMS[name].steadily, 0)!}*${cells("annuity", 0)!})`;
}
