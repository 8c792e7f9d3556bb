import type { SettingKey } from "../../engine/settings";
import { formulaOf } from "../../forms/formulas";
import { COMPARISON } from "../../model/comparison";
import { NEVER } from "../monthsText";

/** The settings that cannot help owning from year to year while they are not negative. */
export const WORSENING = ["apiPriceDecline", "rentDecline", "salaryGrowth", "electricityGrowth"] as const satisfies readonly SettingKey[];

/** The cells and formulas that months to break even are told from. */
export interface CountedTerms {
  /** 1 where months differ. */
  readonly changing: string;
  /** How many months are counted out. */
  readonly followed: string;
  /** The months where each is like the first. */
  readonly steadily: string;
  /** Whether these are shown as they are however many there are: by default they are "beyond" those counted out. */
  readonly anySteadily?: boolean;
  /** The month by whose end owning has cost no more. */
  readonly paid: string;
  /** When in that month. */
  readonly crossing: string;
  /** What the last month counted saves. */
  readonly saving: string;
  readonly growth: string;
  /** What moves against owning from year to year, or not at all, while it is not negative. */
  readonly worsening: readonly string[];
}

/** What an API has been paid by the end of each month, its first month's bill and the bills so far being cells or ranges. */
export function apiSoFar(bill: string, billsSoFar: string): string {
  return formulaOf(COMPARISON, "apiSoFar", (name) => (name === "apiCost" ? bill : name === "billsSoFar" ? billsSoFar : undefined));
}

/** The first of some months by whose end owning has cost no more than another way; one more than there are where there is none. */
export function paidInFormula(months: string, other: string, own: string): string {
  return `SUMPRODUCT(MIN(${months}+(${other}<${own})*ROWS(${months})))`;
}

/** Months to break even as a verdict says them: beyond those counted out, and never where no later month can save either. */
export function countedFormula({ changing, followed, steadily, anySteadily, paid, crossing, saving, growth, worsening }: CountedTerms): string {
  const beyond = `"beyond "&${followed}`;
  const never = `AND(${[`${growth}<=0`, ...worsening.map((each) => `${each}>=0`), `${saving}<=0`].join(",")})`;
  const byMonth = `IF(${paid}<=${followed},${crossing},IF(${never},"${NEVER}",${beyond}))`;
  if (anySteadily) return `IF(${changing}=1,${byMonth},${steadily})`;
  return `IF(${changing}=1,${byMonth},IF(ISNUMBER(${steadily}),IF(${steadily}>${followed},${beyond},${steadily}),${steadily}))`;
}
