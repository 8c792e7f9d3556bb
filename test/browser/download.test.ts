import { readFileSync } from "node:fs";
import { read } from "@e965/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";

import { openDrivenPreview, type DrivenPreview } from "../../preview/server/drivenPreview";
import { clickInPane } from "../../preview/server/paneGestures";

let preview: DrivenPreview;

beforeAll(async () => {
  preview = await openDrivenPreview();
  await preview.started();
});

afterAll(() => preview.close());

test("Download .xlsx in the pane hands over the workbook as a file", async () => {
  const { page, errors, outsideRequests } = preview;
  const [download] = await Promise.all([page.waitForEvent("download"), clickInPane(page, "Download .xlsx")]);
  expect(download.suggestedFilename()).toBe("breakeven.xlsx");
  const { SheetNames, Sheets } = read(readFileSync(await download.path()));
  expect(SheetNames[0]).toBe("Break-even");
  expect(Sheets["Break-even"]?.["C8"]?.v).toBeCloseTo(69.29, 2);
  expect(errors).toEqual([]);
  expect(outsideRequests).toEqual([]);
});
