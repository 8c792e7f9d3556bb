import { afterAll, expect, test } from "vitest";

import { cellValue, enter, openSheet, sheetNames } from "../../preview/server/gridGestures";
import { reference } from "../../src/sheets/address";
import { VERSION_AREA } from "../../src/sheets/titleBlock";
import { NARROW, axeFindings, neededWidth } from "./accessibility";
import { openPane } from "./openPane";

const MADE_BY = reference(VERSION_AREA.row, VERSION_AREA.column);

const { preview, pane, show, button, press, says } = await openPane();

afterAll(() => preview.close());

test("a workbook of an older version is brought up to date from Check workbook, what was typed stays, and it is undone", async () => {
  const { page } = preview;
  await show("Build");
  await pane.locator("summary", { hasText: "Sheets" }).click();
  await press("None of the sheets in the list");
  await pane.getByLabel(/^Assumptions: /).check();
  await press("Build workbook");
  await says(/^Done: 2 new sheets/);
  await openSheet(page, "Assumptions");
  await enter(page, MADE_BY, "0.1.0");
  await enter(page, "B9", "700");
  const made = await sheetNames(page);

  await show("Tools");
  await press("Check workbook");
  await pane.getByText("The sheets were made by version 0.1.0").waitFor({ timeout: 60_000 });
  expect(await axeFindings(pane)).toEqual([]);
  expect(await neededWidth(pane, NARROW)).toBeLessThanOrEqual(NARROW);
  await button("Bring up to date").press("Enter");
  await says(/Kept: the preset, 1 value typed in the assumptions/);
  expect(await cellValue(page, MADE_BY, "Assumptions")).not.toBe("0.1.0");
  expect(await cellValue(page, "B9", "Assumptions")).toBe(700);

  await press("Check workbook");
  await button("Delete the former sheets").waitFor({ timeout: 60_000 });
  expect(await axeFindings(pane)).toEqual([]);
  await pane.locator(".outcome").getByRole("button", { name: /^Undo the update of/ }).click();
  await says(/^Undone: the update of/);
  expect(await sheetNames(page)).toEqual(made);
  expect(await cellValue(page, MADE_BY, "Assumptions")).toBe("0.1.0");
});
