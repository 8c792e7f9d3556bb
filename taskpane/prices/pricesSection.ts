import { PRICES } from "../../src/catalog/prices";
import { CATALOG_DATE } from "../../src/catalog/sources";
import { type PriceLists, comparison } from "../../src/priceImport/comparison";
import type { PriceChange } from "../../src/priceImport/priceChanges";
import type { ColumnQuestion } from "../../src/priceImport/priceList";
import { PRICE_COLUMNS } from "../../src/priceImport/csv/priceColumns";
import { KNOWN_LISTS } from "../../src/priceImport/knownLists";
import { standingPrices } from "../../src/priceImport/standingPrices";
import { tableRecords } from "../../src/priceImport/tableRecords";
import { appendPrices, pricesInWorkbook } from "../../src/writers/appendPrices";
import { showCells } from "../../src/writers/selectedCell";
import type { StandingTable } from "../../src/writers/standingTable";
import { button, element } from "../element";
import type { HostTurns } from "../hostTurns";
import type { Say } from "../outcomeView";
import { shownFigure } from "../shownFigure";
import { newStage } from "../stage";
import { columnChooser } from "./columnChooser";
import { fileInput } from "./fileInput";
import { type PriceSource, sourceFromFeeds, sourceFromFile, sourceWithColumns } from "./priceSource";
import { type PreviewSettings, previewView } from "./previewView";
import { rememberLayout, rememberedLayout } from "./rememberedColumns";
import { type Watch, steadily } from "./steadily";
import { today } from "./today";

/** Fresh prices from a file or from the feeds: read, shown with what would change, and appended when the person says so. */
export function pricesSection(say: Say, leaveRoom: () => void, turns: HostTurns): HTMLElement {
  const { stage, root } = newStage({ say, turns, leaveRoom, failed: "No prices were added.", buttons: () => buttons });
  const { show, step } = stage;
  const read = (text: string, source: (watch: Watch) => Promise<PriceSource>) =>
    step(text, async (watch) => {
      await compare(await source(watch), watch);
    });
  const compare = async (found: PriceSource, watch: Watch) => {
    const { date } = found.lists[0];
    const standing = await turns.look("Read the Prices table", pricesInWorkbook, watch.signal);
    await preview(found, standing, { day: date ?? today(), dayStated: date !== undefined || found.isCurrent === true, resellers: false }, watch);
  };
  const readFile = (file: File) =>
    step(`Reading ${file.name}…`, async (watch) => {
      const opened = await sourceFromFile(file, watch);
      if ("lists" in opened) await compare(opened, watch);
      else askColumns(file, opened);
    });
  const askColumns = (file: File, { table, proposal }: ColumnQuestion) => {
    const kept = rememberedLayout(table, proposal);
    show(
      columnChooser(PRICE_COLUMNS, { about: `${file.name}:`, what: "prices", unit: "Prices are per" }, table, kept ?? proposal, kept !== undefined, {
        read: (layout) => {
          rememberLayout(table, layout);
          void read(`Reading ${file.name}…`, (watch) => sourceWithColumns(file, table, layout, watch));
        },
        discard: () => show(),
      }),
    );
  };
  const preview = async (source: PriceSource, table: StandingTable | undefined, settings: PreviewSettings, watch: Watch) => {
    const standing = standingPrices(table ? tableRecords([table.headers, ...table.rows]) : PRICES);
    const compared = await steadily(comparison(source.lists, standing, { ...settings, today: today(), source: source.label }), watch);
    const against = table ? `the table ${table.name} (${standing.count} APIs)` : `the catalog (${standing.count} APIs), as no Prices table stands here`;
    const text = { about: `${source.label}, compared with ${against}:`, warning: source.warning, unread: unreadIn(source.lists) };
    show(
      previewView(text, compared, settings, {
        compareAgain: (changed) => void step("Comparing again…", (again) => preview(source, table, changed, again)),
        add: (changes) => void step("Adding rows…", (adding) => add(changes, table, adding)),
        discard: () => show(),
      }),
    );
  };
  const add = async (changes: readonly PriceChange[], table: StandingTable | undefined, { signal }: Watch) => {
    const rows = changes.flatMap((change) => change.rows);
    const { address, sheetName } = await turns.change("Add prices", () => appendPrices(rows, table), signal);
    show();
    say(`Added ${shownFigure(rows.length)} ${rows.length === 1 ? "row" : "rows"} in ${address}. ${whenInForce(rows.map(({ effectiveFrom }) => effectiveFrom ?? ""))}`);
    // The rows are there, whether or not Excel can show them now.
    await turns.look("Show the new rows", () => showCells(sheetName, address)).catch(() => undefined);
  };
  const file = fileInput("Price list", (chosen) => void readFile(chosen));
  const buttons = [
    button("Import file…", { class: "button" }, () => file.click()),
    button("Refresh prices", { class: "button" }, () => void read("Fetching the price lists…", sourceFromFeeds)),
  ];
  return element(
    "section",
    { class: "stack", "aria-labelledby": "prices-title" },
    element("h2", { id: "prices-title" }, "Fresh prices"),
    element("p", { class: "about" }, `Import a price list (${KNOWN_LISTS.join(", ")}, or any CSV), or fetch the newest. You see first what changes; no row is overwritten.`),
    element("div", { class: "row" }, ...buttons, file),
    root,
  );
}

/** Prices of any of the lists for which no column stands, with how many entries have them. */
function unreadIn(lists: PriceLists): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [name, count] of lists.flatMap(({ unread }) => [...unread])) counts.set(name, (counts.get(name) ?? 0) + count);
  return counts;
}

/** Formulas compute as of a day: the catalog's, unless the person has set another. */
function whenInForce(days: readonly string[]): string {
  const last = days.reduce((latest, day) => (day > latest ? day : latest), "");
  if (last <= CATALOG_DATE) return "Formulas that read the table follow.";
  return `Formulas use prices in force on the As of day, which is ${CATALOG_DATE} unless set: choose ${last} or later under As of on the sheet Assumptions.`;
}
