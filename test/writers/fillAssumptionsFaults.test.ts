import { expect, it } from "vitest";
import { ASSUMPTION_HEADERS } from "../../src/sheets/assumptionsTable";
import { fillAssumptions } from "../../src/writers/fillAssumptions";
import { everyRequestFailing, isRefusedWhole } from "./faultTrials";

const TRYING_MS = 300_000;

/** A table of assumptions of a person's own, with all of our headers. */
async function ownAssumptions(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Mine");
    const row = (label: string, own: string | number) => ASSUMPTION_HEADERS.map((header) => (header === "Setting" ? label : header === "Base" ? own : "x"));
    const area = sheet.getRangeByIndexes(0, 0, 4, ASSUMPTION_HEADERS.length);
    area.values = [[...ASSUMPTION_HEADERS], row("Volume", ""), row("Input share", 0.5), row("Cached share", "")];
    sheet.tables.add(area, true).name = "Assumptions";
    await context.sync();
  });
}

const filled = () => fillAssumptions([["Volume", 5e9], ["Input share", 0.7], ["Cached share", 0.4]], true);

it(
  "filling the assumptions is undone wherever a request fails, and says so",
  async () => {
    let refused = 0;
    for await (const result of everyRequestFailing({ prepare: ownAssumptions, act: filled, spread: 2 })) {
      if (!isRefusedWhole(result)) continue;
      const { fault, message, before, after } = result;
      expect({ fault, message, after }).toEqual({ fault, message: expect.stringMatching(/^Excel answered: .* Nothing was changed\.$/), after: before });
      refused += 1;
    }
    expect(refused).toBeGreaterThanOrEqual(8);
  },
  TRYING_MS,
);
