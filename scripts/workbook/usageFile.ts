import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { known } from "../../src/catalog/lookup";
import type { UsageRow } from "../../src/catalog/usageTable";
import { checkSize, fileText } from "../../src/priceImport/fileText";
import { RefusedFileError } from "../../src/priceImport/refusedFile";
import type { CellValue } from "../../src/scenario/range";
import { scenarioOf } from "../../src/scenario/scenario";
import { usageEntries } from "../../src/scenario/usageEntries";
import { usageSettings } from "../../src/scenario/usageSettings";
import { usageQuestions } from "../../src/usage/csv/usageColumns";
import { type UsageFinding, usageFindings } from "../../src/usage/findings";
import { USAGE_FILE } from "../../src/usage/reading";
import { openedUsage } from "../../src/usage/usageFile";
import { usageRange, usageRows } from "../../src/usage/usageRows";
import { type UsedWorkloads, workloadsOfUsage } from "../../src/usage/workloads";
import { RefusedRequest } from "./refusedRequest";

/** What a usage export gives the workbook. */
export interface UsageOfFile {
  readonly rows: readonly UsageRow[];
  readonly settings: [string, CellValue][];
  /** The API that was used most, where the catalog knows it. */
  readonly api: string | undefined;
  readonly findings: readonly UsageFinding[];
  /** Its APIs and workloads as rows of the Workloads table. */
  readonly workloads: UsedWorkloads;
  /** Rows that were refused, with the reasons. */
  readonly refused: readonly string[];
}

/** The usage in a file; anything that would have to be guessed is refused. */
export async function usageOf(file: string): Promise<UsageOfFile> {
  try {
    return usageIn(await textOf(file), basename(file));
  } catch (error) {
    if (error instanceof RefusedFileError) throw new RefusedRequest(`${file}: ${error.message}`, { cause: error });
    throw error;
  }
}

async function textOf(file: string): Promise<string> {
  try {
    checkSize((await stat(file)).size, USAGE_FILE);
    return fileText(await readFile(file), USAGE_FILE);
  } catch (error) {
    if (error instanceof RefusedFileError) throw error;
    throw new RefusedRequest(`The usage file ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`, { cause: error });
  }
}

function usageIn(text: string, name: string): UsageOfFile {
  const scenario = scenarioOf(null);
  const opened = finished(openedUsage(text, { apis: scenario.prices, apart: true }));
  if ("table" in opened) throw new RefusedFileError(`The file is no export known here, and its headers are not those of the Usage table. Match its columns in the pane, or head them like the table. Open: ${usageQuestions(opened.proposal, opened.table).join("; ") || "which column is which"}.`);
  const rows = usageRows(opened.records, `${opened.format}, ${name}`.slice(0, 200));
  const findings = usageFindings(scenario, rows);
  const settings = usageSettings(scenario, usageEntries(usageRange(rows))).map(([label, value]): [string, CellValue] => [label, value.toNumber()]);
  const refused = opened.refusals.map(({ reason, count }) => `${count} ${count === 1 ? "row" : "rows"} refused: ${reason}`);
  return { rows, settings, findings, refused, workloads: workloadsOfUsage(scenario, rows), api: findings[0] && known(scenario.prices, findings[0].api)?.name };
}

function finished<T>(steps: Generator<number, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
