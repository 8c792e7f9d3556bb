import { existsSync } from "node:fs";
import { DomainError, NotAvailableError } from "../../src/engine/check";
import { verdictOf } from "../../src/scenario/comparisonTable";
import { FILE_CREATOR, FILE_TITLE } from "../../src/sheets/fileFacts";
import { callsAddin } from "../../src/writers/xlsx/addinFormulas";
import { workbookFile } from "../../src/writers/xlsx/workbookFile";
import { type Command, HELP, commandLine } from "./commandLine";
import { matrixSummary } from "./matrixSummary";
import { type PlannedWorkbook, plannedWorkbook } from "./plannedWorkbook";
import { RefusedRequest, UsageError } from "./refusedRequest";
import { scenariosOf } from "./scenariosFile";
import { settingsOf } from "./settingsFile";
import { settingsText } from "./settingsText";
import { type UsageOfFile, usageOf } from "./usageFile";
import { writeWhole } from "./wholeFile";

/** Where the command's words go: the result, and how far it has come or why it will not go on. */
export interface Output {
  readonly say: (line: string) => void;
  readonly progress: (line: string) => void;
}

export const EXIT = { written: 0, refused: 1, misused: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const ADDIN_NEEDED =
  "Note: this file calls LLM functions. It opens with the values they have now; wherever it is recalculated without the add-in they become #NAME?. Use --mode native for people without it.";

/** Writes the workbook that a command line asks for; the exit code tells whether it did. */
export async function makeWorkbook(args: readonly string[], output: Output): Promise<ExitCode> {
  try {
    const command = commandLine(args);
    if (command === "help") output.say(HELP);
    else await write(command, output);
    return EXIT.written;
  } catch (error) {
    if (error instanceof UsageError) {
      output.progress(`${error.message} See npm run workbook -- --help.`);
      return EXIT.misused;
    }
    output.progress(`Nothing is written. ${refusalText(error)}`);
    return EXIT.refused;
  }
}

async function write(command: Command, { say, progress }: Output): Promise<void> {
  const { out, force, date } = command;
  if (!force && existsSync(out)) throw taken(out);
  const settings = command.settings === undefined ? [] : settingsOf(command.settings, await settingsText(command.settings));
  if (settings.length > 0) say(`Taken from ${command.settings}:`);
  settings.forEach(([label, value]) => say(`  ${label}: ${String(value)}`));
  const usage = command.usage === undefined ? undefined : await usageOf(command.usage);
  if (usage) told(command.usage!, usage).forEach(say);
  const scenarios = command.scenarios === undefined ? [] : scenariosOf(command.scenarios, await settingsText(command.scenarios));
  scenarios.forEach(({ name, settings: own }) => say(`Scenario ${name}: ${own.map(([label, value]) => `${label} ${String(value)}`).join(", ") || "as the first"}`));
  progress("Computing the model...");
  const planned = plannedWorkbook(command, settings, usage, scenarios);
  if (planned.plans.some(callsAddin)) progress(ADDIN_NEEDED);
  progress(`Writing ${planned.plans.length} sheets...`);
  const bytes = await workbookFile(planned.plans, { title: FILE_TITLE, creator: FILE_CREATOR, date });
  await save(out, bytes, force);
  summary(planned).forEach(say);
  say(`Written: ${out} (${Math.ceil(bytes.length / 1024)} KB), ${planned.plans.map(({ name }) => name).join(", ")}.`);
}

/** What the usage says, and what becomes of it. */
function told(file: string, { findings, settings, refused, workloads: { rows, leftOut } }: UsageOfFile): string[] {
  return [
    `Used by ${file}:`,
    ...findings.map(({ api, workload, says }) => `  ${[api, ...(workload === "" ? [] : [workload])].join(", ")}: ${says.join("; ")}`),
    ...refused.map((words) => `  ${words}`),
    ...(rows.length === 0 ? [] : [`  ${rows.length} ${rows.length === 1 ? "workload" : "workloads"} on the sheet Workload list`]),
    ...leftOut.map((api) => `  not on it: ${api}, whose price is not known`),
    ...settings.map(([label, value]) => `  ${label}: ${String(value)}`),
  ];
}

/** The months of each pair, and what costs least for the pair of the Summary. */
function summary({ scenario, chosen: { models, apis, pair } }: PlannedWorkbook): string[] {
  return [...matrixSummary(scenario, models, apis), "", verdictOf(scenario, pair.model, pair.api)];
}

async function save(file: string, bytes: Uint8Array, force: boolean): Promise<void> {
  try {
    await writeWhole(file, bytes, force);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === "EEXIST" ? taken(file) : new RefusedRequest(`${file} cannot be written (${code})${code === "ENOSPC" ? ": the disk is full" : ""}.`, { cause: error });
  }
}

function taken(file: string): RefusedRequest {
  return new RefusedRequest(`${file} is there already. Choose another name, or add --force to replace it.`);
}

function refusalText(error: unknown): string {
  if (error instanceof RefusedRequest || error instanceof DomainError || error instanceof NotAvailableError) return error.message;
  throw error;
}
