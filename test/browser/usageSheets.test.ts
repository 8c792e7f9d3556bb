import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { cellValue, sheetNames } from "../../preview/server/gridGestures";
import { chooseFileInPane } from "../../preview/server/paneGestures";
import { openPane } from "./openPane";

/** 1,234.5M tokens in, 200.25M of them cached, 80M out, of GPT-5 in 2026-11: USD 2,117.84375 at list prices, 1,905 billed. */
const EXPORT = fileURLToPath(new URL("../usage/exports/own.csv", import.meta.url));

const { preview, pane, press, says, done, values, tick } = await openPane("Usage");

afterAll(() => preview.close());

/** Chooses the export and waits until the pane says what is in it. */
async function imported(): Promise<void> {
  await chooseFileInPane(preview.page, EXPORT, "Usage export");
  await pane.getByRole("heading", { name: "Preview: nothing is written yet" }).waitFor({ timeout: 60_000 });
}

/** The first cells of the rows of a sheet, and what stands beside them. */
const rowsOf = (sheet: string) => values(sheet, "A1:M60");

test("an import's months are added and shown by month", async () => {
  await imported();
  await press("Add 1 row");
  await says("Added 1 row in the new sheet Usage.");
  await press("Show it by month");
  await says("Made the sheet Usage by month: it follows the Usage table.");
  const all = (await rowsOf("Usage by month")).flat();
  expect(all).toEqual(expect.arrayContaining([1905, expect.closeTo(2117.84375, 6), expect.closeTo(1 - 1905 / 2117.84375, 9)]));
});

test("its workloads are compared on two sheets, whose bill is that of the export", async () => {
  await tick({ "Open models": ["gpt-oss-120B"], APIs: ["GPT-5"] });
  await imported();
  await press("Compare its workloads");
  await done("Workloads");
  expect(await sheetNames(preview.page)).toEqual(expect.arrayContaining(["Usage", "Usage by month", "Workload list", "Workloads"]));
  const bill = (await rowsOf("Workloads")).find(([label]) => label === "Bill today, all workloads");
  expect(bill![1]).toBeCloseTo(1905, 6);
  expect(await cellValue(preview.page, "A6", "Workloads")).toMatch(/^USD 1,905\.00 a month today, of which USD 1,905\.00 may move\. /);
});
