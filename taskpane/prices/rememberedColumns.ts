import { type ColumnLayout, LIST_FIELDS } from "../../src/priceImport/csv/columnLayout";
import type { CsvTable } from "../../src/priceImport/csv/csvTable";
import { remember, remembered } from "../remembered";

/** What is kept of a choice: all but the rate, which is another every day. */
type KeptLayout<F extends string> = Omit<ColumnLayout<F>, "rate">;

interface Kept<F extends string> {
  readonly headers: readonly string[];
  readonly layout: KeptLayout<F>;
}

const MOST_KEPT = 12;

/** How columns were matched before, kept with the workbook. */
export interface ColumnMemory<F extends string> {
  /** The layout a person chose before, in this workbook, for a file with these headers; the decimal sign is the file's own where it shows one. */
  readonly remembered: (table: CsvTable, proposal: ColumnLayout<F>) => ColumnLayout<F> | undefined;
  /** Keeps a choice with the workbook, the latest first; older ones go. */
  readonly remember: (table: CsvTable, layout: ColumnLayout<F>) => void;
}

/** The memory under a key, for the fields there are. */
export function columnMemory<F extends string>(key: string, fields: readonly { readonly field: F }[]): ColumnMemory<F> {
  const kept = () => keptLayouts(remembered(key, "[]"), fields);
  return {
    remembered: (table, { headerRow, mark }) => {
      const headers = table.rows[headerRow] ?? [];
      const found = kept().find((each) => sameTexts(each.headers, headers));
      return found && { ...found.layout, headerRow, mark: mark ?? found.layout.mark, rate: undefined };
    },
    remember: (table, { headerRow, fields: chosen, unit, currency, mark, cached }) => {
      const headers = table.rows[headerRow] ?? [];
      const others = kept().filter((each) => !sameTexts(each.headers, headers));
      const layout = { headerRow, unit, currency, mark, ...(cached && { cached }), fields: chosen.map((field) => field ?? null) };
      remember({ [key]: JSON.stringify([{ headers, layout }, ...others].slice(0, MOST_KEPT)) });
    },
  };
}

export const { remembered: rememberedLayout, remember: rememberLayout } = columnMemory("prices.columns", LIST_FIELDS);

function sameTexts(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((text, i) => text === others[i]);
}

/** What the workbook keeps; whatever is not of this shape counts for nothing, since anybody may have written the workbook. */
function keptLayouts<F extends string>(text: string, fields: readonly { readonly field: F }[]): Kept<F>[] {
  try {
    const kept: unknown = JSON.parse(text);
    return Array.isArray(kept) ? kept.flatMap((each) => keptLayout(each, fields) ?? []) : [];
  } catch {
    return [];
  }
}

function keptLayout<F extends string>(kept: unknown, known: readonly { readonly field: F }[]): Kept<F> | undefined {
  const { headers, layout } = (kept ?? {}) as { headers?: unknown; layout?: Record<string, unknown> };
  if (!Array.isArray(headers) || !headers.every((header) => typeof header === "string") || typeof layout !== "object" || layout === null) return undefined;
  const fields: unknown = layout["fields"];
  if (!Array.isArray(fields) || fields.length !== headers.length) return undefined;
  const cached = oneOf(layout["cached"], ["within", "beside"]);
  return {
    headers,
    layout: {
      headerRow: 0,
      fields: fields.map((field) => known.find((each) => each.field === field)?.field),
      unit: oneOf(layout["unit"], ["token", "1K", "1M"]),
      currency: typeof layout["currency"] === "string" && /^[A-Z]{3}$/.test(layout["currency"]) ? layout["currency"] : undefined,
      mark: oneOf(layout["mark"], [".", ","]),
      ...(cached && { cached }),
    },
  };
}

function oneOf<T extends string>(value: unknown, known: readonly T[]): T | undefined {
  return known.find((each) => each === value);
}
