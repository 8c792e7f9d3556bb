import { type ColumnLayout, NEEDED_FIELDS, fieldLabel } from "./columnLayout";
import { priceColumns } from "./columnProposal";
import type { CsvTable } from "./csvTable";
import { unitIn } from "./headerWords";

const RATE = /^(\d{1,6}(\.\d{1,9})?|\.\d{1,9})$/;

/** What has still to be chosen before a CSV can be read, in words; nothing where all is clear. */
export function openQuestions(layout: ColumnLayout, table: CsvTable): string[] {
  const { fields, headerRow, unit, currency, rate, mark } = layout;
  const units = new Set(priceColumns(fields).flatMap((at) => unitIn(table.rows[headerRow]?.[at] ?? "") ?? []));
  return [
    ...columnQuestions(layout, table, NEEDED_FIELDS, fieldLabel),
    ...(units.size > 1 ? ["the headers name prices of different numbers of tokens: use columns of one"] : []),
    ...(unit === undefined ? ["of how many tokens the prices are"] : []),
    ...(currency === undefined ? ["the currency of the prices"] : []),
    ...(currency !== undefined && currency !== "USD" && !isRate(rate) ? [`the rate: how many USD one ${currency} is, such as 1.08`] : []),
    ...(mark === undefined ? ["whether a point or a comma is the decimal sign"] : []),
  ];
}

/** Which columns are still to be matched: those that are needed, and those matched twice. */
export function columnQuestions<F extends string>({ fields, headerRow }: Pick<ColumnLayout<F>, "fields" | "headerRow">, table: CsvTable, needed: readonly F[], label: (field: F) => string): string[] {
  const headers = table.rows[headerRow] ?? [];
  const used = fields.filter((field) => field !== undefined);
  const missing = needed.filter((field) => !used.includes(field)).map((field) => `no column is ${label(field)}`);
  const twice = [...new Set(used.filter((field, at) => used.indexOf(field) !== at))].map((field) => {
    const named = fields.flatMap((each, at) => (each === field ? [`"${headers[at]}"`] : []));
    return `${named.length === 2 ? "two" : named.length} columns are ${label(field)}: ${named.join(", ")}`;
  });
  return [...missing, ...twice];
}

/** Whether a text is a rate of exchange: a number above 0. */
export function isRate(rate: string | undefined): boolean {
  return rate !== undefined && RATE.test(rate) && Number(rate) > 0;
}
