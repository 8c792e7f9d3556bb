import { GENAI_PRICES_URL, MODELS_DEV_URL } from "../../src/catalog/feeds/addresses";
import type { PriceLists } from "../../src/priceImport/comparison";
import { checkSize, fileText } from "../../src/priceImport/fileText";
import type { ColumnLayout } from "../../src/priceImport/csv/columnLayout";
import type { CsvTable } from "../../src/priceImport/csv/csvTable";
import { type ColumnQuestion, type PriceList, listWithColumns, openedList, readPriceList } from "../../src/priceImport/priceList";
import { RefusedFileError } from "../../src/priceImport/refusedFile";
import { fetchedText } from "./fetchedText";
import { StoppedError, type Watch, pause, steadily } from "./steadily";

/** Price lists that have been read, and what a person is told of them. */
export interface PriceSource {
  readonly lists: PriceLists;
  /** As the Source column says it. */
  readonly label: string;
  readonly warning?: string;
  /** Fetched just now, so that today is its day. */
  readonly isCurrent?: true;
}

/** A file chosen by a person: its prices, or the columns that the person has to choose first. */
export async function sourceFromFile(file: File, watch: Watch): Promise<PriceSource | ColumnQuestion> {
  checkSize(file.size);
  const text = fileText(new Uint8Array(await file.arrayBuffer()));
  await pause(watch.signal);
  const opened = await steadily(openedList(text, file.name), watch);
  return "table" in opened ? opened : fileSource(opened, file);
}

/** The same file with its columns chosen. */
export async function sourceWithColumns(file: File, table: CsvTable, layout: ColumnLayout, watch: Watch): Promise<PriceSource> {
  return fileSource(await steadily(listWithColumns(table, layout, file.name), watch), file);
}

function fileSource(list: PriceList, file: File): PriceSource {
  return { lists: [list], label: `${list.format}, ${file.name}`.slice(0, 200) };
}

const FEEDS = [
  { url: GENAI_PRICES_URL, name: "genai-prices" },
  { url: MODELS_DEV_URL, name: "models.dev" },
] as const;

const ADVICE = "Check the connection, and whether your firewall lets Excel reach the address.";

/** Both feeds from where their projects publish them; one alone where the other cannot be read, with a warning. */
export async function sourceFromFeeds(watch: Watch): Promise<PriceSource> {
  const answers = await Promise.allSettled(FEEDS.map(({ url }) => fetchedText(url, watch.signal)));
  await pause(watch.signal);
  const read: { list: PriceList; name: string }[] = [];
  const failures: string[] = [];
  for (const [i, answer] of answers.entries()) {
    try {
      if (answer.status === "rejected") throw answer.reason;
      read.push({ list: await steadily(readPriceList(answer.value), watch), name: FEEDS[i]!.name });
    } catch (error) {
      if (error instanceof StoppedError || !(error instanceof RefusedFileError)) throw error;
      failures.push(error.message);
    }
  }
  const [first, second] = read;
  if (!first) throw new RefusedFileError(`${failures.join(" ")} ${ADVICE} Where that is not allowed, download a price list on another computer and choose Import file.`);
  if (second) return { lists: [first.list, second.list], label: "genai-prices and models.dev", isCurrent: true };
  return { lists: [first.list], label: `${first.name}, from its site`, isCurrent: true, warning: `${failures.join(" ")} ${ADVICE} The prices of ${first.name} are therefore not compared with a second list.` };
}
