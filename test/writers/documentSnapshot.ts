import type { AddinInNode } from "../../preview/host/node/addinInNode";

type Kept = Record<string, unknown>;

interface SavedBook {
  readonly sheetOrder: readonly string[];
  readonly sheets: Readonly<Record<string, Kept>>;
  readonly styles: Readonly<Record<string, unknown>>;
  readonly resources: readonly { readonly name: string; readonly data: string }[];
  readonly custom?: Kept;
}

/**
 * All a workbook holds: sheets in the order of their tabs with their contents, formats, sizes, charts and what add-ins
 * keep there; tables, names, rules, links and notes; which sheet shows and what is selected. A format counts by what it
 * says, not by where the grid stores it; blanks are nothing, and neither are the rows a sheet has in reserve or the looks
 * of tables that the grid has learnt, which Excel has built in.
 */
export async function documentSnapshot({ excel }: AddinInNode): Promise<unknown> {
  await excel.settled();
  const book = excel.api.getActiveWorkbook()!;
  const { sheetOrder, sheets, styles, resources, custom } = JSON.parse(JSON.stringify(book.save())) as SavedBook;
  const active = book.getActiveSheet();
  return {
    sheets: sheetOrder.map((id) => withoutBlanks(withStyles({ ...sheets[id], rowCount: 0, columnCount: 0 }, styles))),
    resources: withoutBlanks(Object.fromEntries(resources.map(({ name, data }) => [name, data === "" ? "" : withoutLooks(data)]))),
    custom: withoutBlanks(custom),
    shown: active.getSheetName(),
    selected: active.getSelection()?.getActiveRange()?.getA1Notation(),
  };
}

function withoutLooks(data: string): unknown {
  return JSON.parse(data, (key, value: unknown) => {
    if (key === "rangeThemeStyleMapJson") return "";
    // Which cells wear which look stands under keys of chance.
    return key === "rangeThemeStyleRuleMap" ? Object.values(value as Kept).map((rule) => JSON.stringify(rule)).sort() : value;
  });
}

/** Formats spelled out where the grid refers to them. */
function withStyles(value: unknown, styles: SavedBook["styles"]): unknown {
  if (Array.isArray(value)) return value.map((each) => withStyles(each, styles));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, key === "s" && typeof each === "string" ? styles[each] : withStyles(each, styles)]),
  );
}

function withoutBlanks(value: unknown): unknown {
  if (value === null || value === "") return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(withoutBlanks);
  if (typeof value !== "object") return value;
  const entries = Object.entries(value as Kept).map(([key, each]) => [key, withoutBlanks(each)] as const);
  const kept = entries.filter(([, each]) => each !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
