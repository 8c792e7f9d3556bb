import { type CellOf, formulaOf } from "../../forms/formulas";
import { COMPARISON } from "../../model/comparison";
import type { Name } from "../../model/model";
import type { Scenario } from "../../scenario/scenario";
import { sheetPrefix } from "../address";
import { sumOverMonths } from "../blocks/modelLines";
import type { WorkbookNames } from "../names";
import { pairCell } from "../pairSection";
import type { FormatName } from "../styles";
import { paybackBlocks } from "../workings/paybackBlocks";

/** The steps from the drivers to the months and to the net present value, in their order: lines of the model, the others written within them. */
export const STEPS = [
  "capacity", "served", "deployments", "hardwareEach", "hardware", "running", "paidInput", "mixedOutput", "pricePaid", "apiCost", "breakEven",
  "runningPresent", "hardwareNet", "apiPresent", "ownAhead",
] as const satisfies readonly Name[];
export type Step = (typeof STEPS)[number];

/** What the workings have of the months, whatever the case. */
export interface Followed {
  readonly changing: string;
  readonly counted: string;
  readonly term: (name: string) => string | undefined;
  readonly inMonths: (name: string) => string | undefined;
}

export function followedBy(names: WorkbookNames, scenario: Scenario): Followed {
  const { terms, months } = paybackBlocks(names, scenario);
  const workings = sheetPrefix(names.sheets.workings);
  const counted = workings + terms.cell("followed");
  return {
    changing: `${workings}${terms.cell("changing")}=1`, counted,
    term: (name) => (terms.has(name) ? workings + terms.cell(name) : undefined),
    inMonths: (name) => (months.has(name) ? workings + months.range(name) : undefined),
  };
}

/** The formula of a step of one case, from the cells of the steps before and of drivers and terms. */
export function stepFormula(step: Step, stepCell: (step: Step) => string, at: (quantity: string) => string | undefined, followed: Followed): string {
  const cells: CellOf = (name) => ((STEPS as readonly string[]).includes(name) ? stepCell(name as Step) : (at(name) ?? followed.term(name)));
  /** A line over the months, and what it comes to where every month is like the first. */
  const overMonths = (name: Name, steadily: string) => {
    const ranges: CellOf = (each, shift) => followed.inMonths(each) ?? (each === name ? undefined : cells(each, shift));
    return `IF(${followed.changing},${sumOverMonths(COMPARISON, name, ranges, followed.inMonths("month")!, `MIN(${pairCell("horizon")},${followed.counted})`)},${steadily})`;
  };
  const written = (name: Name) => formulaOf(COMPARISON, name, (each, shift) => (each === name ? undefined : cells(each, shift)));
  const annuity = followed.term("annuity")!;
  if (step === "runningPresent") return overMonths("runningToday", `${stepCell("running")}*${annuity}`);
  if (step === "hardwareNet") return overMonths("hardwareToday", `(${written("equipped")})*((${written("serversEach")})*INDEX(${followed.inMonths("serversKept")!},1)+(${written("aroundEach")})*INDEX(${followed.inMonths("aroundKept")!},1))`);
  const tokens = () => overMonths("tokensToday", `${stepCell("served")}*${annuity}`);
  return formulaOf(COMPARISON, step, (name, shift) => (name === step ? undefined : name === "tokensPresent" ? tokens() : cells(name, shift)));
}

/** Prices step by step are shown in cents, as on the sheet Workings. */
export function stepFormat(step: Step): FormatName {
  const { format } = COMPARISON.described(step);
  return format === "price" ? "usd" : format;
}
