import { read } from "@e965/xlsx";
import { expect, it } from "vitest";
import { PAPER_CHOICE } from "../../src/sheets/choice";
import type { WorkbookRequest } from "../../src/writers/workbookRequest";
import { KNOWN_ASSUMPTION_HEADERS, ASSUMPTION_KEYS } from "../../src/sheets/assumptionsTable";
import { DEPLOYMENT_TABLE, MODEL_TABLE } from "../../src/catalog/tables";
import { setting } from "../../src/engine/settings";
import type { StandingTables } from "../../src/writers/standingTables";
import { requestedFile } from "../../taskpane/downloadWorkbook";

const REQUEST: WorkbookRequest = { ...PAPER_CHOICE, sheets: ["breakEven"], preset: "published", mode: "native", replace: false };

it("the pane's file holds the sheets asked for and their sources, in formulas every spreadsheet has", async () => {
  const { SheetNames, Sheets } = read(await requestedFile(REQUEST));
  expect(SheetNames).toEqual(["Break-even", "Workings", "Assumptions", "Models", "Deployments", "GPUs", "Prices", "Benchmarks", "Currencies"]);
  const formulas = Object.values(Sheets["Break-even"]!).map((cell: { f?: string }) => cell.f ?? "");
  expect(formulas.filter((formula) => formula.includes("LLM."))).toEqual([]);
});

it("the pane's file is made of LLM functions where they are chosen", async () => {
  const { Sheets } = read(await requestedFile({ ...REQUEST, mode: "functions" }));
  expect(Sheets["Break-even"]!["C8"]).toMatchObject({ f: expect.stringContaining("_xldudf_LLM_MATRIX($B8,C$6,") as string, t: "n" });
});

it("an alias becomes the name that the tables have, in the matrix and in the pair", async () => {
  const { Sheets } = read(await requestedFile({ ...REQUEST, sheets: ["summary"], apis: ["gpt-5.6-sol"], pair: { model: "kimi k2", api: "gpt-5.6-sol" } }));
  expect(Sheets["Break-even"]!["C6"]!.v).toBe("GPT-5.6 Sol");
  expect(Object.values(Sheets["Summary"]!).map((cell: { v?: unknown }) => cell.v)).toEqual(expect.arrayContaining(["Kimi-K2", "GPT-5.6 Sol"]));
});

/** Those of a table made before there were scenarios side by side. */
const OLD_HEADERS = ["Setting", "Your value", ...KNOWN_ASSUMPTION_HEADERS.slice(1)];

const rowsOf = (table: { columns: readonly { header: string; field: string }[]; records: readonly object[] }) => ({
  headers: table.columns.map(({ header }) => header),
  rows: table.records.map((record) => table.columns.map(({ field }) => ((record as Record<string, string | number | undefined>)[field] ?? "") as string | number)),
});

it("the pane's file holds the tables and assumptions that stand in the workbook", async () => {
  const deployments = rowsOf(DEPLOYMENT_TABLE as never);
  const ours: Record<string, string | number> = { Deployment: "Ours", "Open model": "gpt-oss-120B", GPU: "NVIDIA H100-SXM-80GB", "GPU count": 4, "Throughput (tokens/s)": 9000 };
  deployments.rows.push(deployments.headers.map((header) => ours[header] ?? ""));
  // A preset of Full cost with one value of one's own: electricity at 0.30 USD/kWh.
  const settings = ASSUMPTION_KEYS.map((key) => [setting(key).label, "", key === "electricityRate" ? 0.3 : setting(key).presets.fullCost, "", "", "", "", "", ""]);
  const standing = {
    preset: "Full cost",
    tables: new Map([
      ["deployments", { name: "Deployments", sheetName: "Deployments", ...deployments }],
      ["assumptions", { name: "Assumptions", sheetName: "Assumptions", headers: OLD_HEADERS, rows: settings }],
    ] as const),
  } as StandingTables;
  const { Sheets } = read(await requestedFile({ ...REQUEST, models: ["Ours"], pair: { model: "Ours", api: "GPT-5" } }, standing));
  expect(Sheets["Break-even"]!["B8"]!.v).toBe("Ours");
  expect(typeof Sheets["Break-even"]!["C8"]!.v).toBe("number");
  const assumptions = Object.entries(Sheets["Assumptions"]!);
  expect(assumptions.find(([at]) => at === "B6")![1].v).toBe("Full cost");
  const [at] = assumptions.find(([, cell]: [string, { v?: unknown }]) => cell.v === "Electricity rate")!;
  expect(Sheets["Assumptions"]![at.replace("A", "B")]!.v).toBe(0.3);
  // Every other setting is the preset's, so that nothing else is typed.
  expect(assumptions.filter(([cell, { v }]: [string, { v?: unknown }]) => /^B([89]|\d\d)$/.test(cell) && v !== undefined && v !== "").map(([cell]) => cell)).toEqual(["B8", at.replace("A", "B")]);
  const names = Object.values(Sheets["Deployments"]!).map((cell: { v?: unknown }) => cell.v);
  expect(names).toContain("Ours");
});

it("refuses a name whose row the workbook no longer has", async () => {
  const { headers, rows } = rowsOf(MODEL_TABLE as never);
  const without = rows.filter(([name]) => name !== "Kimi-K2");
  const standing = { tables: new Map([["models", { name: "Models", sheetName: "Models", headers, rows: without }]]) } as StandingTables;
  await expect(requestedFile({ ...REQUEST, models: ["Kimi-K2"] }, standing)).rejects.toThrow("have no row for Kimi-K2");
});

it("refuses what cannot be made, in words", async () => {
  await expect(requestedFile({ ...REQUEST, sheets: [] })).rejects.toThrow("Choose at least one sheet under Sheets.");
  await expect(requestedFile({ ...REQUEST, apis: ["GPT-55"] })).rejects.toThrow('No API is named "GPT-55"');
});

it("the pane's file holds the scenarios side by side, and the one in force", async () => {
  const headers = ["Setting", "Base", "Low", "High", ...KNOWN_ASSUMPTION_HEADERS.slice(1)];
  const value = headers.indexOf("Value");
  // Full cost, with electricity at 0.2 in all but Low, where it is 0.4: Low is in force.
  const rows = ASSUMPTION_KEYS.map((key) => headers.map((header, i) => {
    if (header === "Setting") return setting(key).label;
    if (key === "electricityRate") return ({ Base: 0.2, Low: 0.4 } as Record<string, number>)[header] ?? (i === value ? 0.4 : "");
    return i === value ? (setting(key).presets.fullCost ?? setting(key).word ?? "") : "";
  }));
  const standing = { preset: "Full cost", inForce: "low", tables: new Map([["assumptions", { name: "Assumptions", sheetName: "Assumptions", headers, rows }]] as const) } as StandingTables;
  const { Sheets } = read(await requestedFile({ ...REQUEST, sheets: ["summary", "scenarios"] }, standing));
  const assumptions = Sheets["Assumptions"]! as Record<string, { v?: unknown }>;
  const [at] = Object.entries(assumptions).find(([, cell]) => cell.v === "Electricity rate")!;
  const shown = (column: string) => assumptions[at.replace("A", column)]?.v;
  expect(["B", "C", "D"].map((column) => assumptions[`${column}8`]!.v)).toEqual(["Base", "Low", "High"]);
  expect(assumptions["B7"]!.v).toBe("Low");
  expect([shown("B"), shown("C"), shown("D") ?? "", shown("G")]).toEqual([0.2, 0.4, "", 0.4]);
  const scenarios = Object.values(Sheets["Scenarios"]!).map((cell: { v?: unknown }) => cell.v);
  expect(scenarios).toEqual(expect.arrayContaining(["Base", "Low"]));
});
