import { type CellOf, formulaOf } from "../../forms/formulas";
import { COMPARISON } from "../../model/comparison";
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
} as const satisfies Partial<Record<Name, { readonly of: Name; readonly steadily: Name; readonly known?: Name }>>;

/** What the ways to serve the same work are computed from, over the months: equation 20. */
export const PRESENT_LINES = ["lastReserved", "tokensPresent", "runningPresent", "rentedPresent", "reservingPresent", "filledPresent", "burstPresent", "hardwareNetEach", "hardwareNet"] as const satisfies readonly Name[];
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
  const { of, steadily, known }: { readonly of: Name; readonly steadily: Name; readonly known?: Name } = SUMS[name];
  const sum = `IF(${changing},${byMonth(of)},${cells(steadily, 0) ?? `(${inPlace(steadily)})`}*${cells("annuity", 0)!})`;
  return known ? unlessNone(cells(known, 0)!, sum) : sum;
}
