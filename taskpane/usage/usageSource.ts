import { scenarioOf } from "../../src/scenario/scenario";
import { checkSize, fileText } from "../../src/priceImport/fileText";
import type { CsvTable } from "../../src/priceImport/csv/csvTable";
import type { UsageLayout } from "../../src/usage/csv/usageFields";
import { usageWithColumns } from "../../src/usage/csvExport";
import { USAGE_FILE, type UsageReading } from "../../src/usage/reading";
import { type UsageQuestion, openedUsage } from "../../src/usage/usageFile";
import { type Watch, pause, steadily } from "../prices/steadily";

/** A CSV whose columns a person has to match, with its whole text. */
export interface OpenUsage extends UsageQuestion {
  readonly text: string;
}

/** A file chosen by a person: its usage, or the columns to be matched first. */
export async function usageFromFile(file: File, apart: boolean, watch: Watch): Promise<UsageReading | OpenUsage> {
  checkSize(file.size, USAGE_FILE);
  const text = fileText(new Uint8Array(await file.arrayBuffer()), USAGE_FILE);
  await pause(watch.signal);
  const opened = await steadily(openedUsage(text, options(apart)), watch);
  return "table" in opened ? { ...opened, text } : opened;
}

/** The same with its columns matched. */
export function usageFromColumns(text: string, table: CsvTable, layout: UsageLayout, apart: boolean, watch: Watch): Promise<UsageReading> {
  return steadily(usageWithColumns(text, table, layout, options(apart)), watch);
}

function options(apart: boolean) {
  return { apis: scenarioOf(null).prices, apart };
}
