import type { Name } from "../model/model";
import type { Scenario } from "../scenario/scenario";
import type { Cells } from "./blocks/block";
import type { WorkbookNames } from "./names";
import { followedBy } from "./workings/followedMonths";

const RISES = ["salaryRise", "rateRise", "rentRise"] as const satisfies readonly Name[];

/** What salaries, electricity and rents have risen by, which the workings have month by month, as formulas of another sheet's months find it. */
export function yearlyRises(names: WorkbookNames, scenario: Scenario, month: (member: number) => string): Cells {
  const { inMonths } = followedBy(names, scenario);
  return {
    has: (name): name is string => (RISES as readonly string[]).includes(name),
    cell: (name, member = 0) => `INDEX(${inMonths(name)!},${month(member)})`,
    range: (name) => inMonths(name)!,
  };
}

/** The cells of either place. */
export function besides(first: Cells, second: Cells): Cells {
  const of = (name: string) => (first.has(name) ? first : second);
  return { has: (name): name is string => first.has(name) || second.has(name), cell: (name, member) => of(name).cell(name, member), range: (name) => of(name).range(name) };
}
