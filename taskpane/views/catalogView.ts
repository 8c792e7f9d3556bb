import { type AnyTable, CATALOG_KINDS, type CatalogKind } from "../../src/catalog/kinds";
import { nameKey } from "../../src/catalog/lookup";
import { insertTable } from "../../src/writers/insertedTable";
import { tableCells } from "../catalog/tableCells";
import { button, element } from "../element";
import { selectField, textField } from "../fields";
import type { HostTurns } from "../hostTurns";
import type { Say } from "../outcomeView";
import { pricesSection } from "../prices/pricesSection";
import { remember, remembered } from "../remembered";
import { scoresSection } from "../scores/scoresSection";
import { type CatalogRecord, recordItem } from "../catalog/recordItem";

const MOST_SHOWN = 40;
const KINDS = Object.keys(CATALOG_KINDS) as CatalogKind[];

export interface CatalogView {
  readonly root: HTMLElement;
  /** Shows the rows of a table that hold some words. */
  find(kind: CatalogKind, words: string): void;
}

/** The catalog to search: each record with its figures and source, to insert as a table at the selected cell. */
export function catalogView(say: Say, leaveRoom: () => void, turns: HostTurns): CatalogView {
  const kind = selectField(
    { id: "catalog-kind", label: "Table" },
    KINDS.map((value) => ({ value, label: CATALOG_KINDS[value].title })),
    remembered("catalogKind", KINDS[0]!),
  );
  const search = textField({ id: "catalog-search", label: "Search", hint: "Finds the rows that hold every word, such as groq llama." }, "");
  const count = element("p", { class: "count", role: "status" });
  const list = element("ul", { class: "records" });
  const chosen = new Set<CatalogRecord>();
  const table = (): AnyTable => CATALOG_KINDS[kind.read() as CatalogKind];
  const insertChosen = button("Insert chosen rows", { class: "button primary" }, () =>
    chosen.size === 0 ? say("Tick the rows to insert first.", "refused") : insert(table(), table().records.filter((record) => chosen.has(record)), say, turns),
  );
  const tell = (found: number) => {
    count.textContent = `${found} of ${table().records.length} rows${found > MOST_SHOWN ? `, the first ${MOST_SHOWN} shown: search to see others` : ""}. ${chosen.size} chosen.`;
  };
  const show = () => {
    const found = recordsWith(table(), search.read());
    const choose = (record: CatalogRecord, isChosen: boolean) => {
      if (isChosen) chosen.add(record);
      else chosen.delete(record);
      tell(found.length);
    };
    list.replaceChildren(...found.slice(0, MOST_SHOWN).map((record) => recordItem(table(), record, chosen.has(record), choose)));
    tell(found.length);
  };
  const changed = () => {
    remember({ catalogKind: kind.read() });
    chosen.clear();
    show();
  };
  kind.root.addEventListener("change", changed);
  search.root.addEventListener("input", show);
  show();
  const buttons = element(
    "div",
    { class: "row" },
    insertChosen,
    button("Insert whole table", { class: "button" }, () => insert(table(), table().records, say, turns)),
  );
  const about = element("p", { class: "about" }, "Tables go in at the selected cell, where the cells are empty. The functions read an edited table as a further argument.");
  const root = element("div", { class: "stack" }, pricesSection(say, leaveRoom, turns), scoresSection(say, turns), kind.root, search.root, buttons, about, count, list);
  return {
    root,
    find: (wanted, words) => {
      kind.write(wanted);
      search.write(words);
      changed();
      search.root.scrollIntoView();
    },
  };
}

function insert(table: AnyTable, records: readonly CatalogRecord[], say: Say, turns: HostTurns): void {
  void turns.change("Insert table", () => insertTable(tableCells(table, records))).then(
    (address) => say(`Inserted ${records.length} ${records.length === 1 ? "row" : "rows"} in ${address}.`),
    (error: Error) => say(error.message, "refused"),
  );
}

/** The records in which some text or figure holds each of the words. */
export function recordsWith({ records }: AnyTable, words: string): readonly CatalogRecord[] {
  const wanted = words.split(/\s+/).map(nameKey).filter((word) => word !== "");
  return records.filter((record) => {
    const text = Object.values(record).map((value) => nameKey(String(value))).join(" ");
    return wanted.every((word) => text.includes(word));
  });
}
