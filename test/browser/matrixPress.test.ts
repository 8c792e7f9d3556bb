import { afterAll, expect, test } from "vitest";
import { cellValue, sheetNames } from "../../preview/server/gridGestures";
import { openPane } from "./openPane";

const { preview, pane, press, says, values, tick } = await openPane("Build");

afterAll(() => preview.close());

test("Build matrix takes what the form under it says, and says so", async () => {
  await pane.getByLabel("Assumptions", { exact: true }).selectOption("fullCost");
  await pane.getByLabel("Open model to look at closely").selectOption("Kimi-K2");
  await pane.getByLabel("API to compare it with").fill("Grok-4");
  await tick({ "Open models": ["GLM-4.5"], APIs: ["GPT-5"] });
  await press("Build matrix");
  await says("the pair Kimi-K2 and Grok-4, the preset Full cost");
  expect(await sheetNames(preview.page)).toEqual(expect.arrayContaining(["Break-even", "Workings", "Assumptions"]));
  expect(await sheetNames(preview.page)).not.toContain("Cash flow");
  expect(await cellValue(preview.page, "B3", "Break-even")).toBe("Full cost");
  // The pair stands beside what is ticked.
  expect((await values("Break-even", "A4:F12")).flat()).toEqual(expect.arrayContaining(["GLM-4.5", "Kimi-K2", "GPT-5", "Grok-4"]));
});
