import { read } from "@e965/xlsx";
import { expect, it } from "vitest";
import { PAPER_CHOICE } from "../../src/sheets/choice";
import type { WorkbookRequest } from "../../src/writers/workbookRequest";
import { requestedFile } from "../../taskpane/downloadWorkbook";

const REQUEST: WorkbookRequest = { ...PAPER_CHOICE, sheets: ["breakEven"], preset: "published", mode: "native", replace: false };

it("the pane's file holds the sheets asked for and their sources, in formulas every spreadsheet has", async () => {
  const { SheetNames, Sheets } = read(await requestedFile(REQUEST));
  expect(SheetNames).toEqual(["Break-even", "Workings", "Assumptions", "Models", "Deployments", "GPUs", "Prices", "Benchmarks"]);
  const formulas = Object.values(Sheets["Break-even"]!).map((cell: { f?: string }) => cell.f ?? "");
  expect(formulas.filter((formula) => formula.includes("LLM."))).toEqual([]);
});

it("the pane's file is made of LLM functions where they are chosen", async () => {
  const { Sheets } = read(await requestedFile({ ...REQUEST, mode: "functions" }));
  expect(Sheets["Break-even"]!["C8"]).toMatchObject({ f: expect.stringContaining("_xldudf_LLM_MATRIX($B8,C$6,") as string, t: "n" });
});

it("refuses what cannot be made, in words", async () => {
  await expect(requestedFile({ ...REQUEST, sheets: [] })).rejects.toThrow("Choose at least one sheet.");
  await expect(requestedFile({ ...REQUEST, apis: ["GPT-55"] })).rejects.toThrow('No API is named "GPT-55"');
});
