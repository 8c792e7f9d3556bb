import { PAPER_MODELS } from "../src/catalog/models";
import { CATALOG_DATE } from "../src/catalog/sources";
import { MOST_NAMES, withPairInMatrix } from "../src/sheets/choice";
import { FILE_CREATOR, FILE_TITLE } from "../src/sheets/fileFacts";
import { presetScenario } from "../src/sheets/preset";
import { workbookPlans } from "../src/sheets/workbookPlans";
import { WHOLE_WORKBOOK } from "../src/writers/excel";
import { workbookFile } from "../src/writers/xlsx/workbookFile";
import { type Measured, since } from "./measure";
import { distinctApis, repeatedModels } from "./names";

const KILOBYTE = 1000;

/** Planning and writing the .xlsx file: the whole workbook, then matrices of more and more names. */
export async function writingFiles(quick: boolean): Promise<Measured[]> {
  const sizes = quick ? [50] : [50, MOST_NAMES];
  const measured = await written("The whole workbook as a file", WHOLE_WORKBOOK.sheets, PAPER_MODELS, distinctApis(5));
  for (const size of sizes) {
    measured.push(...(await written(`A matrix of ${size} rows by ${size} APIs as a file`, ["breakEven"], repeatedModels(size), distinctApis(size))));
  }
  return measured;
}

/** Rows of a matrix may repeat a model: what is written grows as if each were another. */
async function written(what: string, sheets: typeof WHOLE_WORKBOOK.sheets, models: readonly string[], apis: readonly string[]): Promise<Measured[]> {
  const chosen = withPairInMatrix({ ...WHOLE_WORKBOOK, models, apis });
  const start = process.cpuUsage();
  const plans = workbookPlans(sheets, chosen, presetScenario("published"));
  const bytes = await workbookFile(plans, { title: FILE_TITLE, creator: FILE_CREATOR, date: CATALOG_DATE });
  const took = since(start);
  return [
    { what, value: took, unit: "ms" },
    { what: `${what}: size`, value: bytes.length / KILOBYTE, unit: "kB" },
  ];
}
