import { parseArgs } from "node:util";
import { serialOfIso } from "../../src/catalog/dates";
import { CATALOG_DATE } from "../../src/catalog/sources";
import { PRESETS } from "../../src/engine/settings";
import { MATRIX_MODES, type MatrixMode } from "../../src/sheets/choice";
import { commaFields } from "./commaFields";
import { UsageError } from "./refusedRequest";

/** What the command line asks for; lists are as typed. */
export interface Command {
  readonly out: string;
  readonly preset?: string;
  readonly settings?: string;
  readonly scenarios?: string;
  readonly usage?: string;
  readonly models?: readonly string[];
  readonly apis?: readonly string[];
  readonly pair?: readonly [model: string, api: string];
  readonly sheets?: readonly string[];
  readonly mode: MatrixMode;
  readonly date: string;
  readonly force: boolean;
}

export const HELP = `Writes the whole model as an .xlsx file: tables, live formulas with their values, formats, print set-up.

  npm run workbook -- --out breakeven.xlsx

  --out FILE       the file to write; it must end in .xlsx
  --force          replace the file if it is there already
  --preset NAME    assumptions to start from: ${PRESETS.map(({ label }) => label).join(", ")} (default ${PRESETS[0].label})
  --settings FILE  assumptions to change, by their labels:
                     settings.csv    Setting,Value
                                     Electricity rate,0.30
                     settings.json   { "Electricity rate": 0.30, "Volume": "capacity" }
  --scenarios FILE scenarios side by side, up to five, and the sheet Scenarios about them; a blank is
                   what the first column says:
                     scenarios.csv   Setting,Base,Low,High
                                     Volume,1e9,5e8,3e9
  --usage FILE     usage or costs as a provider or gateway exports them, or a CSV headed like
                   the Usage table: its volume and shares become assumptions, it a sheet,
                   and each API and workload of it a row of the sheets about workloads
  --models LIST    open models or deployments down the matrix, with commas between; a name that has
                   a comma stands in quotes: --models 'Kimi-K2,"DeepSeek-V3.2 on 8x H200-SXM, FP8"'
  --apis LIST      APIs across the matrix, with commas between
  --pair MODEL,API the pair that the sheets about one comparison start with; it joins the matrix
  --sheets LIST    sheets to write, with commas between; those they compute from come along (default all;
                   Workloads only where asked for, or with --usage)
  --mode MODE      what the months of the matrix are made of (default native):
                     native      formulas every spreadsheet has
                     functions   LLM functions: only Excel with the add-in recalculates them
  --date DATE      day the file is stamped with (default the catalog's, ${CATALOG_DATE}); no clock is read
  --help           this text

Exit codes: 0 written, 1 refused (the reason is printed, nothing is written), 2 command line not understood.`;

const OPTIONS = {
  out: { type: "string" },
  preset: { type: "string" },
  settings: { type: "string" },
  scenarios: { type: "string" },
  usage: { type: "string" },
  models: { type: "string" },
  apis: { type: "string" },
  pair: { type: "string" },
  sheets: { type: "string" },
  mode: { type: "string" },
  date: { type: "string" },
  force: { type: "boolean" },
  help: { type: "boolean" },
} as const;

/** Reads the command line; "help" where that is asked for. */
export function commandLine(args: readonly string[]): Command | "help" {
  const values = parsed(args);
  if (values.help) return "help";
  const { out, models, apis, pair, sheets, date = CATALOG_DATE, force = false, preset, settings, scenarios, usage, mode } = values;
  if (out === undefined) throw new UsageError("Say where to write: --out breakeven.xlsx.");
  if (!/\.xlsx$/i.test(out)) throw new UsageError(`--out must end in .xlsx; it is "${out}".`);
  if (serialOfIso(date) === undefined) throw new UsageError(`--date must be a date such as ${CATALOG_DATE}; it is "${date}".`);
  return {
    out,
    date,
    force,
    mode: modeOf(mode),
    ...(preset !== undefined && { preset }),
    ...(settings !== undefined && { settings }),
    ...(scenarios !== undefined && { scenarios }),
    ...(usage !== undefined && { usage }),
    ...(models !== undefined && { models: list("--models", models) }),
    ...(apis !== undefined && { apis: list("--apis", apis) }),
    ...(pair !== undefined && { pair: pairOf(pair) }),
    ...(sheets !== undefined && { sheets: list("--sheets", sheets) }),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function modeOf(text = "native"): MatrixMode {
  const mode = MATRIX_MODES.find((known) => known === text.toLowerCase());
  if (mode === undefined) throw new UsageError(`--mode must be ${MATRIX_MODES.join(" or ")}; it is "${text}".`);
  return mode;
}

function pairOf(text: string): readonly [string, string] {
  const [model, api, ...others] = list("--pair", text);
  if (api === undefined || others.length > 0) throw new UsageError(`--pair must be a model and an API with a comma between; it is "${text}".`);
  return [model!, api];
}

/** Names with commas between; a name that has a comma itself stands in quotes, as in a CSV. */
function list(option: string, text: string): string[] {
  const [names = []] = commaFields(text.replace(/,\s+"/g, ',"'), () => new UsageError(`${option} has a quotation mark that is not closed, or text beside it; it is ${text}.`));
  if (names.length === 0 || names.includes("")) throw new UsageError(`${option} must be names with commas between; it is "${text}".`);
  return names;
}
