import type { UsageRow } from "../../src/catalog/usageTable";
import { scenarioOf } from "../../src/scenario/scenario";
import { workloadsOfUsage } from "../../src/usage/workloads";
import { workloadsInWorkbook } from "../../src/writers/standingWorkloads";
import type { BuildWith } from "./settingsUse";
import type { Stage } from "../stage";

/** What makes the sheets about workloads of some usage; a table of workloads that stands is a person's own and stays. */
export function workloadsUse({ say, show, step, turns }: Stage, buildWith: BuildWith): (rows: readonly UsageRow[]) => void {
  return (usage) =>
    void step("Looking for workloads…", async ({ signal }) => {
      const standing = await turns.look("Look for workloads", workloadsInWorkbook, signal);
      show();
      if (standing !== undefined) return say(`A table of workloads stands on the sheet ${standing} already, and it stays. Change its rows, or delete the sheet and import again.`, "refused");
      const { rows, leftOut } = workloadsOfUsage(scenarioOf(null), usage);
      if (rows.length === 0) return say(leftOut.length === 0 ? "The export has no tokens, costs alone: workloads need tokens." : `No price is known of ${leftOut.join(", ")}. Add it to the Prices table first, or name the API as the table does.`, "refused");
      buildWith({ workloads: rows, sheets: ["portfolio"] }, rows[0]!.api);
    });
}
