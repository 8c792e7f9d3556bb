import type { Conversion, ConvertedCell } from "../../src/writers/formulaConversion";
import { button, element } from "../element";
import { resultTable } from "../resultTable";

/** Where the report leads: a cell, or a sheet. */
export type Go = (sheet: string, cell?: string) => void;

/** Whether the report says what would be done, or what was. */
export type Tense = "planned" | "done";

const BECAME = { formula: "Excel formula", value: "value", left: "left" } as const;
const MOST_LINKS = 20;

/** What became of the formulas: how many, by function, why some did not, and the way to those that are left. */
export function conversionNodes({ where, cells, inputs }: Conversion, tense: Tense, go: Go): Node[] {
  if (cells.length === 0) return [element("p", {}, `There are no formulas with LLM functions in ${where}. ${where === "this workbook" ? "It needs no conversion." : "Select the cells that have them, or choose the whole workbook."}`)];
  return [
    element("p", {}, element("strong", {}, summary(cells, tense))),
    ...(inputs === undefined ? [] : [element("p", {}, "What the formulas compute with: ", link(inputs, () => go(inputs)))]),
    resultTable("By function", [["Function", "Becomes", "Cells"], ...byFunction(cells)]),
    ...reasonNodes(cells, tense, go),
  ];
}

function summary(cells: readonly ConvertedCell[], tense: Tense): string {
  const sheets = new Set(cells.map(({ sheet }) => sheet)).size;
  const counts = (["formula", "value", "left"] as const).flatMap((kind) => {
    const count = cells.filter(({ became }) => became === kind).length;
    return count === 0 ? [] : [`${count} ${PHRASES[tense][kind][count === 1 ? 0 : 1]}`];
  });
  return `${plural(cells.length, "formula")} in ${plural(sheets, "sheet")}: ${counts.join(", ")}.`;
}

const PHRASES = {
  planned: {
    formula: ["would become an Excel formula", "would become Excel formulas"],
    value: ["would become a value", "would become values"],
    left: ["would stay as it is", "would stay as they are"],
  },
  done: {
    formula: ["is now an Excel formula", "are now Excel formulas"],
    value: ["is now a value", "are now values"],
    left: ["is left as it was", "are left as they were"],
  },
} as const satisfies Record<Tense, Record<ConvertedCell["became"], readonly [one: string, several: string]>>;

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function byFunction(cells: readonly ConvertedCell[]): (string | number)[][] {
  const counts = new Map<string, { functions: string; became: string; count: number }>();
  for (const { functions, became } of cells) {
    const row = { functions: functions.join(", "), became: BECAME[became], count: 0 };
    const key = `${row.functions}|${row.became}`;
    counts.set(key, { ...row, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => a.functions.localeCompare(b.functions)).map(({ functions, became, count }) => [functions, became, count]);
}

const OPENINGS = {
  planned: { formula: "Excel formula", value: "Only a value", left: "Would stay" },
  done: { formula: "Excel formula", value: "Only a value", left: "Left" },
} as const satisfies Record<Tense, Record<ConvertedCell["became"], string>>;

/** Each reason once, with the way to its cells. */
function reasonNodes(cells: readonly ConvertedCell[], tense: Tense, go: Go): Node[] {
  const reasons = new Map<string, ConvertedCell[]>();
  for (const cell of cells) if (cell.reason !== undefined) reasons.set(`${cell.became}|${cell.reason}`, [...(reasons.get(`${cell.became}|${cell.reason}`) ?? []), cell]);
  return [...reasons.values()].map((same) => {
    const [{ became, reason }] = same as [ConvertedCell];
    return element("div", {}, element("p", {}, `${OPENINGS[tense][became]}: ${reason!}.`), cellLinks(same, go));
  });
}

function cellLinks(cells: readonly ConvertedCell[], go: Go): HTMLElement {
  const items = cells.slice(0, MOST_LINKS).map(({ sheet, address }) => element("li", {}, link(`${sheet}!${address}`, () => go(sheet, address))));
  const more = cells.length > MOST_LINKS ? [element("li", {}, `and ${cells.length - MOST_LINKS} more`)] : [];
  return element("ul", { class: "links" }, ...items, ...more);
}

function link(label: string, press: () => void): HTMLElement {
  return button(label, { class: "link" }, press);
}
