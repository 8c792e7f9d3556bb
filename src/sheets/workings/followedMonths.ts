import type { SettingKey } from "../../engine/settings";
import type { Scenario } from "../../scenario/scenario";
import { sheetPrefix } from "../address";
import type { WorkbookNames } from "../names";
import { inForce } from "./figureCells";
import { paybackBlocks } from "./paybackBlocks";

/** What the workings have of the months, whatever the case. */
export interface Followed {
  readonly changing: string;
  readonly counted: string;
  readonly term: (name: string) => string | undefined;
  readonly inMonths: (name: string) => string | undefined;
  /** Where a setting in force stands. */
  readonly setting: (key: SettingKey) => string;
}

export function followedBy(names: WorkbookNames, scenario: Scenario): Followed {
  const { terms, months } = paybackBlocks(names, scenario);
  const workings = sheetPrefix(names.sheets.workings);
  const counted = workings + terms.cell("followed");
  return {
    changing: `${workings}${terms.cell("changing")}=1`, counted,
    term: (name) => (terms.has(name) ? workings + terms.cell(name) : undefined),
    setting: (key) => workings + inForce(key),
    inMonths: (name) => (months.has(name) ? workings + months.range(name) : undefined),
  };
}
