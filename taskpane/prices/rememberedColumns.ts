import { LIST_FIELDS, type ColumnLayout } from "../../src/priceImport/csv/columnLayout";
import type { CsvTable } from "../../src/priceImport/csv/csvTable";
import { remember, remembered } from "../remembered";

/** What is kept of a choice: all but the rate, which is another every day. */
type KeptLayout = Omit<ColumnLayout, "rate">;

interface Kept {
  readonly headers: readonly string[];
  readonly layout: KeptLayout;
}

const KEY = "prices.columns";
const MOST_KEPT = 12;

/** The layout a person chose before, in this workbook, for a file with these headers; the decimal sign is the file's own where it shows one. */
export function rememberedLayout(table: CsvTable, { headerRow, mark }: ColumnLayout): ColumnLayout | undefined {
  const headers = table.rows[headerRow] ?? [];
  const found = keptLayouts().find((kept) => sameTexts(kept.headers, headers));
  return found && { ...found.layout, headerRow, mark: mark ?? found.layout.mark, rate: undefined };
}

/** Keeps a choice with the workbook, the latest first; older ones go. */
export function rememberLayout(table: CsvTable, { headerRow, fields, unit, currency, mark }: ColumnLayout): void {
  const headers = table.rows[headerRow] ?? [];
  const others = keptLayouts().filter((kept) => !sameTexts(kept.headers, headers));
  remember({ [KEY]: JSON.stringify([{ headers, layout: { headerRow, unit, currency, mark, fields: fields.map((field) => field ?? null) } }, ...others].slice(0, MOST_KEPT)) });
}

function sameTexts(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((text, i) => text === others[i]);
}

/** What the workbook keeps; whatever is not of this shape counts for nothing, since anybody may have written the workbook. */
function keptLayouts(): Kept[] {
  try {
    const kept: unknown = JSON.parse(remembered(KEY, "[]"));
    return Array.isArray(kept) ? kept.flatMap((each) => keptLayout(each) ?? []) : [];
  } catch {
    return [];
  }
}

function keptLayout(kept: unknown): Kept | undefined {
  const { headers, layout } = (kept ?? {}) as { headers?: unknown; layout?: Record<string, unknown> };
  if (!Array.isArray(headers) || !headers.every((header) => typeof header === "string") || typeof layout !== "object" || layout === null) return undefined;
  const fields: unknown = layout["fields"];
  if (!Array.isArray(fields) || fields.length !== headers.length) return undefined;
  return {
    headers,
    layout: {
      headerRow: 0,
      fields: fields.map((field) => LIST_FIELDS.find((known) => known.field === field)?.field),
      unit: oneOf(layout["unit"], ["token", "1K", "1M"]),
      currency: typeof layout["currency"] === "string" && /^[A-Z]{3}$/.test(layout["currency"]) ? layout["currency"] : undefined,
      mark: oneOf(layout["mark"], [".", ","]),
    },
  };
}

function oneOf<T extends string>(value: unknown, known: readonly T[]): T | undefined {
  return known.find((each) => each === value);
}
