import { execFile } from "node:child_process";
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { type WorkBook, read } from "@e965/xlsx";
import type { FormulaCell, PlanValue, SheetPlan } from "../../../src/sheets/plan";
import { reference } from "../../../src/sheets/address";

/** LibreOffice's program on this machine. */
export const SOFFICE = (process.env["PATH"] ?? "")
  .split(delimiter)
  .map((folder) => join(folder, "soffice"))
  .find(isProgram);

if (SOFFICE === undefined) {
  console.warn(
    "\n*** LibreOffice is NOT on this machine: no .xlsx file was recalculated. Install it (Debian: libreoffice-calc) to run these tests. ***\n",
  );
}

// Whole workbooks, beside other work on the machine.
const PATIENCE_MS = 280_000;

/** Opens files, calculates them, and saves them again: one run for all, by the names given. All their sheets are read back, or those that are looked at. */
export async function recalculated(files: Readonly<Record<string, Uint8Array>>, patience = PATIENCE_MS, lookedAt?: readonly string[]): Promise<Record<string, WorkBook>> {
  const saved = await converted(files, "xlsx", "Calc MS Excel 2007 XML", patience);
  const options = lookedAt && { sheets: [...lookedAt] };
  return Object.fromEntries(Object.entries(saved).map(([name, file]) => [name, read(file, options)]));
}

/** How many pages each file prints on. */
export async function printedPages(files: Readonly<Record<string, Uint8Array>>): Promise<Record<string, number>> {
  const saved = await converted(files, "pdf", "calc_pdf_Export", PATIENCE_MS);
  return Object.fromEntries(Object.entries(saved).map(([name, file]) => [name, file.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0]));
}

async function converted(files: Readonly<Record<string, Uint8Array>>, extension: string, filter: string, patience: number): Promise<Record<string, Buffer>> {
  const folder = mkdtempSync(join(tmpdir(), "workbooks-"));
  const saved = join(folder, "saved");
  const names = Object.keys(files);
  try {
    mkdirSync(saved);
    for (const name of names) writeFileSync(join(folder, `${name}.xlsx`), files[name]!);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const inputs = names.map((name) => join(folder, `${name}.xlsx`));
    await promisify(execFile)(SOFFICE!, [profile, "--headless", "--convert-to", `${extension}:${filter}`, "--outdir", saved, ...inputs], { timeout: patience });
    return Object.fromEntries(names.map((name) => [name, readFileSync(join(saved, `${name}.${extension}`))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens a file, lets a person's hands work in it, calculates it, and saves it again; what they note comes with it. The hands are the body of a Basic procedure, with the file as `doc` and a procedure `Note` that takes a text. */
export async function handled(file: Uint8Array, hands: string): Promise<{ readonly book: WorkBook; readonly notes: readonly string[] }> {
  const folder = mkdtempSync(join(tmpdir(), "hands-"));
  const at = (name: string) => join(folder, name);
  const run = (...args: string[]) => promisify(execFile)(SOFFICE!, [`-env:UserInstallation=${pathToFileURL(at("profile")).href}`, "--headless", "--norestore", ...args], { timeout: PATIENCE_MS });
  try {
    writeFileSync(at("file.xlsx"), file);
    // The profile's library of macros is there once the program was started.
    await run("--terminate_after_init");
    const library = at("profile/user/basic/Standard");
    writeFileSync(join(library, "Hands.xba"), basicModule("Hands", procedure(hands)));
    writeFileSync(join(library, "script.xlb"), BASIC_LIBRARY);
    await run(`macro:///Standard.Hands.Work("${at("file.xlsx")}","${at("saved.xlsx")}","${at("notes.txt")}")`);
    const notes = readFileSync(at("notes.txt"), "utf8").split(/\r?\n/).filter((line) => line !== "");
    const failure = notes.find((note) => note.startsWith("Failed"));
    if (failure !== undefined) throw new Error(failure);
    return { book: read(readFileSync(at("saved.xlsx"))), notes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function procedure(hands: string): string {
  return `Dim noted As String
Sub Note(text As String)
  noted = noted & text & Chr(10)
End Sub
Sub Work(source As String, target As String, notes As String)
  On Error Goto Failed
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
${hands}
  doc.calculateAll()
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  kind(0).Name = "FilterName" : kind(0).Value = "Calc MS Excel 2007 XML"
  doc.storeToURL(ConvertToURL(target), kind())
Failed:
  If Err <> 0 Then Note("Failed in line " & Erl & ": " & Error$)
  n = FreeFile
  Open ConvertToURL(notes) For Output As #n
  Print #n, noted
  Close #n
  StarDesktop.terminate()
End Sub`;
}

const BASIC_LIBRARY = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Hands"/></library:library>`;

function basicModule(name: string, code: string): string {
  const text = code.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="${name}" script:language="StarBasic">${text}</script:module>`;
}

/** What a cell of a recalculated workbook shows; an error as its text. */
export function shown(workbook: WorkBook, sheet: string, row: number, column: number): unknown {
  const cell = workbook.Sheets[sheet]?.[reference(row, column)] as { t: string; v?: unknown; w?: string } | undefined;
  return cell?.t === "e" ? cell.w : (cell?.v ?? "");
}

export function formulaCells({ cells }: SheetPlan): FormulaCell[] {
  return cells.filter((cell): cell is FormulaCell => "formula" in cell);
}

/** The formula cells whose recalculated values are not those expected, in words. */
export function differences(workbook: WorkBook, plans: readonly SheetPlan[]): string[] {
  return plans.flatMap((plan) =>
    formulaCells(plan)
      .map(({ row, column, formula, expected }) => ({ row, column, formula, expected, value: shown(workbook, plan.name, row, column) }))
      .filter(({ value, expected }) => !agrees(value, expected))
      .map(({ row, column, formula, expected, value }) =>
        `${plan.name}!${reference(row, column)} shows ${String(value)}, not ${String(expected)}: ${formula}`,
      ),
  );
}

const RELATIVE = 1e-9;
/** What rounding leaves of a sum that is nothing. */
const NOTHING = 1e-12;

export function agrees(value: unknown, expected: PlanValue): boolean {
  if (typeof expected !== "number" || typeof value !== "number") return value === expected;
  return Math.abs(value - expected) <= RELATIVE * Math.abs(expected) + NOTHING;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
