import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type CellObject, type WorkBook, read } from "@e965/xlsx";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EXIT, makeWorkbook } from "../../scripts/workbook/makeWorkbook";
import { breakEvenMonths } from "../../src/scenario/answers";
import { verdictOf } from "../../src/scenario/comparisonTable";
import { netPresentValue } from "../../src/scenario/returnAnswers";
import { scenarioOf } from "../../src/scenario/scenario";

const MAIN = fileURLToPath(new URL("../../scripts/workbook.ts", import.meta.url));

let folder: string, out: string, said: string[], told: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "workbook-"));
  out = join(folder, "breakeven.xlsx");
  [said, told] = [[], []];
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) =>
  makeWorkbook(args, { say: (line) => said.push(line), progress: (line) => told.push(line) });
const make = (...args: string[]) => run("--out", out, ...args);

function settingsFile(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function cell(book: WorkBook, sheet: string, at: string): unknown {
  return (book.Sheets[sheet]?.[at] as CellObject | undefined)?.v;
}

/** What is typed and what counts in the row of a setting. */
function assumption(book: WorkBook, label: string): unknown[] {
  const row = Array.from({ length: 100 }, (_, i) => i + 1).find((i) => cell(book, "Assumptions", `A${i}`) === label);
  return ["B", "G"].map((column) => cell(book, "Assumptions", `${column}${row}`));
}

describe("npm run workbook", () => {
  it("writes the workbook and prints the matrix", async () => {
    expect(await make()).toBe(EXIT.written);
    expect(cell(read(readFileSync(out)), "Break-even", "C8")).toBeCloseTo(69.29, 2);
    expect(said[0]).toMatch(/^Months to break even +GPT-5 +Claude-4 Opus/);
    expect(said[1]).toMatch(/^Kimi-K2 +69\.3 +8\.6 /);
    expect(said.at(-1)).toContain(`Written: ${out}`);
    expect(told.length).toBeGreaterThan(1);
  });

  it("writes the same bytes again, and stamps them with the date given", async () => {
    await make("--sheets", "Break-even");
    const first = readFileSync(out);
    await make("--force", "--sheets", "Break-even");
    expect(readFileSync(out).equals(first)).toBe(true);
    await make("--force", "--sheets", "Break-even", "--date", "2020-02-29");
    expect(read(readFileSync(out)).Props?.CreatedDate).toEqual(new Date("2020-02-29T00:00:00Z"));
  });

  it("writes LLM functions where they are asked for, and says what becomes of them without the add-in", async () => {
    expect(await make("--mode", "functions", "--sheets", "Break-even")).toBe(EXIT.written);
    expect(read(readFileSync(out)).Sheets["Break-even"]!["C8"]).toMatchObject({ f: expect.stringContaining("_xldudf_LLM_MATRIX(") as string });
    expect(told.join(" ")).toContain("without the add-in they become #NAME?");
    expect(await make("--force", "--mode", "magic")).toBe(EXIT.misused);
    expect(told.at(-1)).toContain('--mode must be native or functions; it is "magic"');
  });

  it("computes with the settings of a file, on a preset", async () => {
    const settings = settingsFile("settings.csv", '\uFEFFSetting,Value\r\n"Electricity rate",0.30\r\n\r\nVolume,capacity\r\n');
    expect(await make("--settings", settings, "--preset", "as written", "--sheets", "Break-even")).toBe(EXIT.written);
    const scenario = scenarioOf([[["Preset", "As written"], ["Electricity rate", 0.3]]]);
    const book = read(readFileSync(out));
    expect(cell(book, "Break-even", "C8")).toBe(breakEvenMonths(scenario, "Kimi-K2", "GPT-5").toNumber());
    expect(cell(book, "Break-even", "B3")).toBe("As written, 1 changed");
    expect(assumption(book, "Load factor")).toEqual([undefined, 1]);
    expect(assumption(book, "Electricity rate")).toEqual([0.3, 0.3]);
    expect(cell(book, "Assumptions", "B6")).toBe("As written");
  });

  it("puts scenarios of a file side by side, the first in force, and makes their sheet", async () => {
    const scenarios = settingsFile("scenarios.csv", "Setting,Plan,Weak\r\nElectricity rate,0.30,\r\nVolume,,5e7\r\n");
    expect(await make("--scenarios", scenarios, "--sheets", "Scenarios")).toBe(EXIT.written);
    const book = read(readFileSync(out));
    expect(assumption(book, "Electricity rate")).toEqual([0.3, 0.3]);
    expect(["B7", "B8", "C8", "D8"].map((at) => cell(book, "Assumptions", at))).toEqual(["Plan", "Plan", "Weak", "Case 3"]);
    const weak = scenarioOf([[["Electricity rate", 0.3], ["Volume", 5e7]]]);
    const values = Object.values(book.Sheets["Scenarios"] as Record<string, CellObject>).map(({ v }) => v);
    expect(values).toContain(netPresentValue(weak, "gpt-oss-120B", "GPT-5").toNumber());
    expect(said).toContain("Scenario Weak: Volume 5e7");
  });

  it.each([
    ["Preset", ["Preset,,Full cost"], ' has a Preset of its own. All scenarios of a workbook share one: type it in the first column alone, or give --preset.'],
    ["Reporting currency", ["Exchange rate,,0.9", "Reporting currency,,EUR"], ' has a Reporting currency of its own. All scenarios of a workbook share one: type it in the first column alone.'],
  ])("refuses a %s in one scenario: the sheets could not follow it", async (_, rows, says) => {
    expect(await make("--scenarios", settingsFile("own.csv", ["Setting,Plan,Weak", "Volume,,5e7", ...rows].join("\r\n")))).toBe(EXIT.refused);
    expect(told.at(-1)).toContain(`The scenario "Weak"${says}`);
    expect(existsSync(out)).toBe(false);
  });

  it("refuses a file without names of scenarios", async () => {
    expect(await make("--scenarios", settingsFile("none.csv", "Electricity rate,0.30\r\n"))).toBe(EXIT.refused);
    expect(told.at(-1)).toContain("head the columns Setting, then one to 5 names of scenarios, such as Setting,Base,Low,High.");
  });

  it("reads settings from JSON, too", async () => {
    await make("--sheets", "Break-even", "--settings", settingsFile("settings.json", '{ "Preset": "Full cost",\n  "Staff": 0 }'));
    const scenario = scenarioOf([[["Preset", "Full cost"], ["Staff", 0]]]);
    expect(cell(read(readFileSync(out)), "Break-even", "D8")).toBe(breakEvenMonths(scenario, "Kimi-K2", "Claude-4 Opus").toNumber());
  });

  it("puts the models and APIs asked for into the matrix, by their names in the catalog", async () => {
    expect(await make("--models", 'kimi k2, "gpt-oss-120B on 2x H100-SXM, MXFP4"', "--apis", "gpt-5,GPT-5 mini")).toBe(EXIT.written);
    const book = read(readFileSync(out));
    expect(["B8", "B9", "C6", "D6"].map((at) => cell(book, "Break-even", at))).toEqual(["Kimi-K2", "gpt-oss-120B on 2x H100-SXM, MXFP4", "GPT-5", "GPT-5 mini"]);
    expect(said).toHaveLength(6);
    expect(said.at(-2)).toBe(verdictOf(scenarioOf(null), "Kimi-K2", "GPT-5"));
  });

  it("writes the sheets asked for and those they compute from", async () => {
    await make("--sheets", "prices,GPUs");
    expect(read(readFileSync(out)).SheetNames).toEqual(["GPUs", "Prices"]);
    await make("--force", "--sheets", "break-even");
    expect(read(readFileSync(out)).SheetNames).toContain("Workings");
  });

  it("never writes over a file unless told to", async () => {
    writeFileSync(out, "mine");
    expect(await make()).toBe(EXIT.refused);
    expect(readFileSync(out, "utf8")).toBe("mine");
    expect(told.at(-1)).toContain("add --force");
  });

  it.each([
    ["a.csv", "Setting,Value\nElectricity rate,0.3\nVolum,3", 'a.csv, line 3: "Volum" is not a setting. Closest: Volume'],
    ["a.csv", "Electricity rate,-1", "a.csv, line 1: Electricity rate must be at least 0"],
    ["a.csv", "Staff,1\n\nstaff,2", "line 1 too"],
    ["a.csv", "Staff,1\nSalary,96,800", "line 2 has 3 columns"],
    ["a.csv", 'Staff,"1', "line 1 has a quotation mark that is not closed"],
    ["a.csv", "GPU count,4", "the workbook's formulas do not compute with it"],
    ["a.csv", "Preset,Cheap", "line 1: Preset must be Published"],
    ["a.json", '{\n "Staff": 1,\n "PUE": 0.5 }', "a.json, line 3: PUE must be at least 1"],
    ["a.json", '{\n "Staff": 1,\n "Staff": 2 }', "line 2 too"],
    ["a.json", '{\n "Staff": 1,\n "PUE" }', "line 3 is not JSON"],
    ["a.json", '{ "Staff": null }', 'line 1: "Staff" must be a number or a text'],
    ["a.json", "[1]", "Write one object"],
    ["a.csv", "Setting,Value\nElectricity rate,0,15", "line 2 has 3 columns, the header 2; write a decimal point (0.15)"],
    ["a.csv", "Setting,Value\nElectricity rate,", 'line 2: "Electricity rate" has no value. Write 0 where none is meant'],
    ["a.csv", "Electricity rate,", 'line 1: "Electricity rate" has no value'],
    ["a.csv", "Setting,Value\nElectricity rate", 'line 2: "Electricity rate" has no value'],
    ["a.csv", "GPU price,", 'line 1: "GPU price" has no value'],
    ["a.csv", "", "a.csv holds no settings. Write one a line"],
    ["a.csv", "Setting,Value\n\n", "a.csv holds no settings"],
    ["a.json", "{}", "a.json holds no settings"],
    ["a.json", '{ "Staff": "" }', '"Staff" has no value'],
    ["a.csv", "Setup cost,1e999", 'line 1: Setup cost must be a number that a cell can hold; it is "1e999"'],
    ["a.json", '{ "Setup cost": 1e999 }', "line 1: Setup cost must be a finite number; it is Infinity"],
    ["a.csv", "Setup cost,1.7e308", "would be too large a number for a cell"],
    ["a.csv", "Setup cost,15%", 'Setup cost must be a number; it is "15%"'],
    ["a.csv", "Electricity rate\0,1", "holds characters that no text has"],
  ])("refuses %s: %s", async (name, text, reason) => {
    expect(await make("--settings", settingsFile(name, text))).toBe(EXIT.refused);
    expect(told.at(-1)).toContain(reason);
    expect(existsSync(out)).toBe(false);
  });

  it("reads a share in percent, UTF-16 with its mark, and prints what it takes", async () => {
    const settings = settingsFile("a.csv", "");
    writeFileSync(settings, Buffer.from("\uFEFFSetting,Value\r\napi discount,15 %\r\nElectricity rate,0.30\r\n", "utf16le"));
    expect(await make("--settings", settings, "--sheets", "Assumptions")).toBe(EXIT.written);
    expect(said.slice(0, 3)).toEqual([`Taken from ${settings}:`, "  API discount: 15 %", "  Electricity rate: 0.30"]);
    const assumptions = read(readFileSync(out)).Sheets["Assumptions"]!;
    const row = Object.keys(assumptions).find((at) => (assumptions[at] as CellObject).v === "API discount")!.slice(1);
    expect(cell(read(readFileSync(out)), "Assumptions", `B${row}`)).toBe(0.15);
  });

  it("refuses text in another encoding", async () => {
    const settings = settingsFile("a.csv", "");
    writeFileSync(settings, Buffer.from([0x53, 0xe4, 0x2c, 0x31]));
    expect(await make("--settings", settings)).toBe(EXIT.refused);
    expect(told.at(-1)).toContain("is not in UTF-8");
  });

  it.each(["/dev/zero", "a file of blank lines"])("refuses %s for its length without reading it to its end", async (given) => {
    const settings = given.startsWith("/") ? given : settingsFile("a.csv", "\n".repeat(20_000_000));
    expect(await make("--settings", settings)).toBe(EXIT.refused);
    expect(told.at(-1)).toContain("has more than 1,000,000 bytes");
  });

  it.each([
    [["--settings", "missing.csv"], "cannot be read"],
    [["--models", "Kimi-K9"], 'No open model is named "Kimi-K9". Closest: Kimi-K2'],
    [["--apis", "GPT-55"], 'named "GPT-55"'],
    [["--sheets", "Sums"], 'There is no sheet "Sums". The sheets are: Break-even'],
    [["--preset", "Cheap"], "Preset must be Published"],
  ])("refuses %s with the reason", async (args, reason) => {
    expect(await make(...args)).toBe(EXIT.refused);
    expect(told.at(-1)).toContain(reason);
  });

  it("makes assumptions and sheets of a usage export", { timeout: 200_000 }, async () => {
    const usage = settingsFile("usage.csv", "Month,API,Input tokens,Of them cached,Output tokens,Cost billed\n2026-10,GPT-5,700000000,0,300000000,3100\n");
    expect(await make("--usage", usage, "--sheets", "Summary")).toBe(EXIT.written);
    // 700M at 1.25 and 300M at 10 are USD 3,875 at list: 3,100 are 20% less.
    expect(said).toEqual(expect.arrayContaining([expect.stringContaining("a discount of 20% on the list price USD 3,875.00"), "  Volume: 1000000000", "  Input share: 0.7", "  API discount: 0.2"]));
    const book = read(readFileSync(out));
    expect([cell(book, "Usage", "B7"), cell(book, "Usage", "F7"), cell(book, "Usage", "J7")]).toEqual(["GPT-5", 700_000_000, 3100]);
    expect(cell(book, "Summary", "A16")).toBe(said.at(-2));
    const typed = (label: string) => { const assumptions = book.Sheets["Assumptions"] as Record<string, CellObject>; return cell(book, "Assumptions", `B${Object.keys(assumptions).find((at) => at.startsWith("A") && assumptions[at]!.v === label)!.slice(1)}`); };
    expect([typed("Volume"), typed("Input share"), typed("API discount")]).toEqual([1e9, 0.7, 0.2]);
    // One month of USD 3,100 for what lists at 3,875, on a sheet of its own.
    expect(cell(book, "Usage by month", "A6")).toBe("USD 3,100.00 billed for what costs USD 3,875.00 at list prices: 20.0% below them.");
  });

  it("compares the workloads of a bill in dollars on a workbook in euros", { timeout: 200_000 }, async () => {
    const usage = settingsFile("usage.csv", "Month,API,Input tokens,Of them cached,Output tokens,Cost billed\n2026-10,GPT-5,700000000,0,300000000,3100\n");
    const euros = settingsFile("euros.csv", "Reporting currency,EUR\nExchange rate,0.9\n");
    expect(await make("--usage", usage, "--settings", euros, "--sheets", "Workloads")).toBe(EXIT.written);
    // 20% off the list price of USD 3,875, that is 3,100, times 0.9.
    expect(cell(read(readFileSync(out)), "Workloads", "A6")).toMatch(/^EUR 2,790\.00 a month today, of which EUR 2,790\.00 may move\. /);
  });

  it("refuses usage that has to be matched, and a price list", async () => {
    expect(await make("--usage", settingsFile("own.csv", "Monat,Modell,Eingabe,Ausgabe\n2026-10,GPT-5,7,3\n"))).toBe(EXIT.refused);
    expect(told.at(-1)).toContain("Match its columns in the pane, or head them like the table.");
    expect(await make("--usage", settingsFile("prices.csv", "API,Input (USD/1M tokens),Output (USD/1M tokens)\nGPT-5,1,2\n"))).toBe(EXIT.refused);
    expect(told.at(-1)).toContain("This is a price list, no usage.");
    expect(await make("--usage", join(folder, "none.csv"))).toBe(EXIT.refused);
    expect(told.at(-1)).toContain("cannot be read (ENOENT)");
  });

  it("takes a monthly spend among the settings", async () => {
    expect(await make("--sheets", "Assumptions", "--settings", settingsFile("spend.csv", "Monthly spend,3875\nSpent on,GPT-5\nInput share,0.7\n"))).toBe(EXIT.written);
    expect(said).toEqual(expect.arrayContaining(["  Monthly spend: 3875", "  Spent on: GPT-5"]));
  });

  it("refuses a folder that is not there", async () => {
    expect(await run("--out", join(folder, "none", "a.xlsx"))).toBe(EXIT.refused);
    expect(told.at(-1)).toContain("cannot be written (ENOENT)");
  });

  it.each([
    [[], "--out breakeven.xlsx"],
    [["--out", "a.csv"], "must end in .xlsx"],
    [["--out", "a.xlsx", "--date", "yesterday"], "--date must be a date"],
    [["--out", "a.xlsx", "--models", "a,,b"], "--models must be names with commas between"],
    [["--out", "a.xlsx", "--models", 'Kimi-K2,"GLM'], "--models has a quotation mark that is not closed"],
    [["--out", "a.xlsx", "--pair", "Kimi-K2"], "--pair must be a model and an API"],
    [["--frob"], "Unknown option '--frob'"],
  ])("does not understand %j, and says so", async (args, reason) => {
    expect(await run(...args)).toBe(EXIT.misused);
    expect(told.at(-1)).toContain(reason);
    expect(told.at(-1)).toContain("--help");
  });

  it("runs from the command line", { timeout: 60_000 }, async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", MAIN, "--help"]);
    expect(stdout).toContain("npm run workbook -- --out breakeven.xlsx");
  });
});
