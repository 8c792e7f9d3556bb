import { PRICES } from "../../src/catalog/prices";
import { CATALOG_DATE } from "../../src/catalog/sources";
import { comparison } from "../../src/priceImport/comparison";
import type { PriceChange } from "../../src/priceImport/priceChanges";
import { KNOWN_LISTS } from "../../src/priceImport/priceList";
import { standingPrices } from "../../src/priceImport/standingPrices";
import { tableRecords } from "../../src/priceImport/tableRecords";
import { appendPrices, pricesInWorkbook } from "../../src/writers/appendPrices";
import { showCells } from "../../src/writers/selectedCell";
import type { StandingTable } from "../../src/writers/standingTable";
import { button, element } from "../element";
import type { Say } from "../outcomeView";
import { shownFigure } from "../shownFigure";
import { type PriceSource, sourceFromFeeds, sourceFromFile } from "./priceSource";
import { type PreviewSettings, previewView } from "./previewView";
import { runningStep } from "./runningStep";
import { StoppedError, type Watch, steadily } from "./steadily";
import { today } from "./today";

/** Fresh prices from a file or from the feeds: read, shown with what would change, and appended when the person says so. */
export function pricesSection(say: Say, leaveRoom: () => void): HTMLElement {
  const stage = element("div", { class: "stack", hidden: "" });
  const show = (...nodes: Node[]) => {
    stage.hidden = nodes.length === 0;
    stage.replaceChildren(...nodes);
  };
  /** Runs one step with its progress on the stage, where the last one's outcome would be taken for its own; a failure is said, and the stage is cleared. */
  const step = async (text: string, work: (watch: Watch) => Promise<void>) => {
    const running = runningStep(text);
    leaveRoom();
    show(...running.nodes);
    setBusy(true);
    try {
      await work(running);
    } catch (error) {
      show();
      say(error instanceof StoppedError ? error.message : `No prices were added. ${messageOf(error)}`, error instanceof StoppedError ? "done" : "refused");
    } finally {
      setBusy(false);
    }
  };
  const read = (text: string, source: (watch: Watch) => Promise<PriceSource>) =>
    step(text, async (watch) => {
      const found = await source(watch);
      await preview(found, await pricesInWorkbook(), { day: found.lists[0].date ?? today(), resellers: false }, watch);
    });
  const preview = async (source: PriceSource, table: StandingTable | undefined, settings: PreviewSettings, watch: Watch) => {
    const standing = standingPrices(table ? tableRecords([table.headers, ...table.rows]) : PRICES);
    const compared = await steadily(comparison(source.lists, standing, { ...settings, source: source.label }), watch);
    const against = table ? `the table ${table.name} (${standing.count} APIs)` : `the catalog (${standing.count} APIs), as no Prices table stands here`;
    const text = { about: `${source.label}, compared with ${against}:`, warning: source.warning };
    show(
      previewView(text, compared, settings, {
        compareAgain: (changed) => void step("Comparing again…", (again) => preview(source, table, changed, again)),
        add: (changes) => void step("Adding rows…", () => add(changes, table)),
        discard: () => show(),
      }),
    );
  };
  const add = async (changes: readonly PriceChange[], table: StandingTable | undefined) => {
    const rows = changes.flatMap((change) => change.rows);
    const { address, sheetName } = await appendPrices(rows, table);
    show();
    say(`Added ${shownFigure(rows.length)} ${rows.length === 1 ? "row" : "rows"} in ${address}. ${whenInForce(rows.map(({ effectiveFrom }) => effectiveFrom ?? ""))}`);
    // The rows are there, whether or not Excel can show them now.
    await showCells(sheetName, address).catch(() => undefined);
  };
  const file = fileInput((chosen) => void read(`Reading ${chosen.name}…`, (watch) => sourceFromFile(chosen, watch)));
  const buttons = [
    button("Import file…", { class: "button" }, () => file.click()),
    button("Refresh prices", { class: "button" }, () => void read("Fetching the price lists…", sourceFromFeeds)),
  ];
  const setBusy = (isBusy: boolean) => {
    for (const each of buttons) each.toggleAttribute("disabled", isBusy);
  };
  return element(
    "section",
    { class: "stack", "aria-labelledby": "prices-title" },
    element("h2", { id: "prices-title" }, "Fresh prices"),
    element("p", { class: "about" }, `Import a price list (${KNOWN_LISTS.join(", ")}, or CSV headed like the Prices table), or fetch the newest. You see first what changes; no row is overwritten.`),
    element("div", { class: "row" }, ...buttons, file),
    stage,
  );
}

function fileInput(chosen: (file: File) => void): HTMLInputElement {
  const input = element("input", { type: "file", accept: ".json,.csv,.txt", hidden: "", "aria-label": "Price list" });
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file) chosen(file);
    // The same file may be chosen again.
    input.value = "";
  });
  return input;
}

/** Formulas compute as of a day: the catalog's, unless the person has set another. */
function whenInForce(days: readonly string[]): string {
  const last = days.reduce((latest, day) => (day > latest ? day : latest), "");
  if (last <= CATALOG_DATE) return "Formulas that read the table follow.";
  return `Formulas use prices in force on the As of day, which is ${CATALOG_DATE} unless set: choose ${last} or later under As of on the sheet Assumptions.`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
