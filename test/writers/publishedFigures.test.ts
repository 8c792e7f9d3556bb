import { expect, it } from "vitest";
import { PAPER_CHOICE } from "../../src/sheets/choice";
import { WISHED_NAMES } from "../../src/sheets/names";
import { publishedSheet } from "../../src/sheets/publishedSheet";
import { buildWorkbook } from "../../src/writers/excel";
import { differences, openWorkbook } from "./workbook";

it("Published figures shows in the simulated Excel what the engine expects, probabilities too", async () => {
  await openWorkbook();
  await buildWorkbook({ ...PAPER_CHOICE, sheets: ["published"], preset: "published", replace: false });
  expect(await differences(publishedSheet(WISHED_NAMES))).toEqual([]);
});
