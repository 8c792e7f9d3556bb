import { type CheckedFinding, checkedWorkbook } from "../../src/writers/checkedWorkbook";
import { button, element } from "../element";
import { mendButtons } from "../mends";
import { messageOf } from "../messageOf";
import type { MendActions } from "../refusalMends";
import type { HostTurns } from "../hostTurns";
import { today } from "../prices/today";
import type { Go } from "./conversionReport";

/** Says what of the workbook is out of date, edited or broken, each with the way to it; changes nothing. */
export function checkView(go: Go, turns: HostTurns, actions: MendActions): HTMLElement {
  const report = element("div", { class: "stack", "aria-live": "polite" });
  const check = async () => {
    report.replaceChildren(element("p", {}, "Looking…"));
    try {
      report.replaceChildren(...reportNodes(await turns.look("Check workbook", () => checkedWorkbook(today())), go, actions));
    } catch (error) {
      report.replaceChildren(element("p", { class: "no-result" }, messageOf(error)));
    }
  };
  return element("div", { class: "stack" }, element("div", { class: "row" }, button("Check workbook", { class: "button primary" }, () => void check())), report);
}

const WHAT_UPDATE_DOES =
  "Bring up to date makes the sheets anew in their places, as this version has them. What you have typed in blue cells, the pair, edited rows and rows of your own stay, and so do your own sheets, names and formulas. The former sheets are kept, hidden; Undo brings them back.";

function reportNodes(findings: readonly CheckedFinding[] | undefined, go: Go, { build, prices, update, deleteAside }: MendActions): Node[] {
  if (!findings) return [element("p", {}, "No sheet or table of this add-in stands in this workbook. Build one in the view Build."), ...mendButtons([{ label: "Build workbook", press: build }])];
  if (findings.length === 0) return [element("p", {}, "All is well: the catalog is this version's, no price is older than 30 days, no shipped row is edited, and every check says OK.")];
  const isOlder = findings.some(({ mend }) => mend === "update");
  const items = findings.map(({ says, sheet, address, mend }) => {
    const link = sheet === undefined || address === undefined ? [] : [" ", button(`${sheet}!${address}`, { class: "link" }, () => go(sheet, address))];
    return element("li", {}, says, ...link, ...(/Refresh prices/.test(says) ? mendButtons([{ label: "Refresh prices", press: prices }]) : []), ...(mend === "deleteAside" ? mendButtons([{ label: "Delete the former sheets", press: deleteAside }]) : []));
  });
  return [element("p", {}, element("strong", {}, `${findings.length} ${findings.length === 1 ? "thing" : "things"} to know of:`)), element("ul", { class: "notes" }, ...items), ...(isOlder ? [element("p", {}, WHAT_UPDATE_DOES), ...mendButtons([{ label: "Bring up to date", press: update }])] : [])];
}
