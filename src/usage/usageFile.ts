import type { CsvTable } from "../priceImport/csv/csvTable";
import { openedText } from "../priceImport/fileText";
import { RefusedFileError } from "../priceImport/refusedFile";
import { exactLayout, proposedUsageLayout, usageQuestions } from "./csv/usageColumns";
import type { UsageLayout } from "./csv/usageFields";
import { csvUsage, firstRows, usageWithColumns } from "./csvExport";
import { formatOf } from "./formats/knownFormats";
import { jsonUsage } from "./jsonExport";
import { PRICES_INSTEAD, isPriceHeaders } from "./pricesInstead";
import { USAGE_FILE, type UsageReading, type UsageReadingOptions } from "./reading";

/** A CSV whose columns a person has to match, with what it shows of itself. */
export interface UsageQuestion {
  /** The first rows. */
  readonly table: CsvTable;
  readonly proposal: UsageLayout;
}

/** How far down the headers are looked for. */
const HEADERS_WITHIN = 30;

/** The usage in an export of any known kind, step by step; or the columns that have to be matched first. */
export function* openedUsage(text: string, options: UsageReadingOptions): Generator<number, UsageReading | UsageQuestion> {
  const { plain, isJson } = openedText(text, USAGE_FILE);
  if (isJson) return yield* jsonUsage(plain, options);
  const table = firstRows(plain);
  const [headers = []] = table.rows;
  const format = formatOf(headers);
  if (format) return yield* csvUsage(plain, table, format, options);
  if (table.rows.slice(0, HEADERS_WITHIN).some(isPriceHeaders)) throw new RefusedFileError(PRICES_INSTEAD);
  const layout = exactLayout(table);
  if (layout && usageQuestions(layout, table).length === 0) return yield* usageWithColumns(plain, table, layout, options);
  return { table, proposal: proposedUsageLayout(table) };
}
