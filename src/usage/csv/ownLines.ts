import { UnsoundListingError } from "../../catalog/feeds/unsoundListing";
import { Decimal, ZERO } from "../../engine/decimal";
import type { PriceUnit } from "../../priceImport/csv/columnLayout";
import { csvCount, csvDate, csvFigure, csvFlag } from "../../priceImport/csv/csvFigure";
import { currencyOf } from "../../priceImport/csv/currencies";
import type { UsageLine } from "../format";
import { counted } from "../formats/counted";
import { tokensIn } from "../formats/tokenUnit";
import { type UsageField, type UsageLayout, usageLabel } from "./usageFields";

const UNITS: Readonly<Record<PriceUnit, number>> = { token: 1, "1K": 1_000, "1M": 1_000_000 };

/** What reads the rows of a person's own CSV by a layout in which nothing is open. */
export function ownLineReader(headers: readonly string[], layout: UsageLayout): (cells: readonly string[]) => UsageLine | undefined {
  const { fields, unit = "token", currency = "USD", rate, mark = ".", cached = "within" } = layout;
  const columnOf = new Map(fields.flatMap((field, at) => (field === undefined ? [] : [[field, at] as const])));
  const cellsOf = (cells: readonly string[]) => (field: UsageField) => {
    const at = columnOf.get(field);
    return { header: at === undefined ? "" : headers[at] || usageLabel(field), text: at === undefined ? "" : (cells[at] ?? "") };
  };
  return (cells) => {
    if (cells.slice(headers.length).some((cell) => cell !== "")) throw new UnsoundListingError(`the row has ${cells.length} cells under ${headers.length} headers: a figure with a comma may stand without quotation marks`);
    const cell = cellsOf(cells);
    const tokens = (field: UsageField): number | undefined => {
      const { header, text } = cell(field);
      if (unit === "token") return csvCount(header, text);
      const digits = csvFigure(header, text, { mark, currency: undefined });
      return digits === undefined ? undefined : tokensIn(header, new Decimal(digits), UNITS[unit]);
    };
    const [read, written, input] = [tokens("cachedTokens"), tokens("cacheWriteTokens"), tokens("inputTokens") ?? 0];
    const inCache = (read ?? 0) + (written ?? 0);
    if (cached === "within" && inCache > input) throw new UnsoundListingError(`cached tokens (${inCache}) are more than the input tokens (${input}) they are said to be part of`);
    const api = cell("api").text;
    if (api === "") throw new UnsoundListingError("the row has no API");
    return {
      month: ownMonth(cell("month").header, cell("month").text), api, workload: cell("workload").text, batch: csvFlag(cell("batch").header, cell("batch").text),
      ...counted("requests", csvCount(cell("requests").header, cell("requests").text)),
      inputTokens: cached === "beside" ? input + inCache : input, ...counted("cachedTokens", read), ...counted("cacheWriteTokens", written), outputTokens: tokens("outputTokens") ?? 0,
      ...money(cell("cost"), cell("currency").text, currency, mark), ...(currency !== "USD" && rate !== undefined && { usdRate: new Decimal(rate) }),
    };
  };
}

function money({ header, text }: { header: string; text: string }, stated: string, currency: string, mark: "." | ","): Pick<UsageLine, "cost" | "currency"> {
  if (stated !== "" && currencyOf(stated) !== currency) throw new UnsoundListingError(`the cost is in ${stated.slice(0, 20)}; the file is read in ${currency}`);
  if (/^-?0*[.,]?0*$/.test(text) && /0/.test(text)) return { cost: ZERO, currency };
  const digits = csvFigure(header, text, { mark, currency });
  return { ...counted("cost", digits === undefined ? undefined : new Decimal(digits)), currency };
}

const ISO_MONTH = /^(\d{4})-(\d{2})$/;
const NUMBERED = /^(\d{1,2})[/.](\d{4})$/;
const NAMED = /^([a-z]{3})[a-z]*[\s-]+(\d{4})$/i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A month as people write it: 2026-11, 11/2026, Nov 2026, or any day of it that can be but one. */
function ownMonth(header: string, text: string): string {
  const [, isoYear, isoMonth] = ISO_MONTH.exec(text) ?? [];
  const [, month, year] = NUMBERED.exec(text) ?? [];
  const [, name = "", named] = NAMED.exec(text) ?? [];
  const at = Number(isoMonth ?? month ?? MONTHS.indexOf(name.toLowerCase()) + 1);
  const of = isoYear ?? year ?? named;
  if (of !== undefined && at >= 1 && at <= 12) return `${of}-${String(at).padStart(2, "0")}`;
  const day = csvDate(header, text);
  if (day === undefined) throw new UnsoundListingError("the row has no month");
  return day.slice(0, 7);
}
