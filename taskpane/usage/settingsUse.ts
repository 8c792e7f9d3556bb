import { known } from "../../src/catalog/lookup";
import { scenarioOf } from "../../src/scenario/scenario";
import { type FilledAssumptions, type FilledSetting, assumptionsInWorkbook, fillAssumptions } from "../../src/writers/fillAssumptions";
import type { WorkbookRequest } from "../../src/writers/workbookRequest";
import { button, element } from "../element";
import { shownFigure } from "../shownFigure";
import type { Stage } from "../stage";

/** Builds the workbook anew with what a bill says, and the API of the bill, where the catalog knows it, in its pair. */
export type BuildWith = (start: Pick<WorkbookRequest, "settings" | "workloads"> & Partial<Pick<WorkbookRequest, "sheets">>, api: string | undefined) => void;

/** What fills the assumptions that stand, or builds the workbook with them. */
export function settingsUse({ say, show, step, turns }: Stage, buildWith: BuildWith): (settings: readonly FilledSetting[], api: string) => void {
  const told = (settings: readonly FilledSetting[], { sheetName, filled, kept }: FilledAssumptions) => {
    const done = filled.length === 0 ? "" : `Typed into the sheet ${sheetName}: ${filled.join(", ")}. Every sheet that reads it follows.`;
    if (kept.length === 0) return say(done);
    say(done === "" ? "Nothing was changed yet." : done);
    show(
      element(
        "div", { class: "stack preview" },
        element("h3", {}, "You have typed other values"),
        element("ul", {}, ...kept.map(({ label, typed }) => element("li", {}, `${label}: ${shownFigure(typed)}, and ${byUsage(settings, label)} by the usage`))),
        element(
          "div", { class: "row" },
          button("Replace mine", { class: "button primary" }, () => void step("Filling the assumptions…", async ({ signal }) => {
            const after = await turns.change("Fill the assumptions", () => fillAssumptions(settings, true), signal);
            show();
            told(settings, after);
          })),
          button("Keep mine", { class: "button" }, () => show()),
        ),
      ),
    );
  };
  return (settings, api) =>
    void step("Looking for assumptions…", async ({ signal }) => {
      const stands = await turns.look("Look for assumptions", assumptionsInWorkbook, signal);
      show();
      if (!stands) return buildWith({ settings }, known(scenarioOf(null).prices, api)?.name);
      told(settings, await turns.change("Fill the assumptions", () => fillAssumptions(settings, false), signal));
    });
}

/** What the usage says of a setting; a row that says the volume in another way is left blank. */
function byUsage(settings: readonly FilledSetting[], label: string): string {
  const value = settings.find(([name]) => name === label)?.[1];
  return value === undefined || value === "" ? "blank" : shownFigure(value);
}
