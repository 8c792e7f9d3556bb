import { beforeAll, describe, expect, it } from "vitest";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import { firstMonthBreakEven } from "../../src/scenario/answers";
import { cheapestHost, hostsOf } from "../../src/scenario/hosts";
import { scenarioOf } from "../../src/scenario/scenario";
import { PAPER_CHOICE } from "../../src/sheets/choice";
import { pairPlace } from "../../src/sheets/pairSection";
import { WISHED_NAMES } from "../../src/sheets/names";
import { sheetPlan } from "../../src/sheets/workbookPlan";
import { buildWorkbook } from "../../src/writers/excel";
import { differences, openWorkbook, rowOf, sheetValues, writeCell } from "./workbook";

const PATIENCE = 300_000;
const CHOSEN = { ...PAPER_CHOICE, apis: [PAPER_CHOICE.pair.api] };
const SHIPPED = scenarioOf([]);

describe("the Summary's fairest rival", { timeout: PATIENCE }, () => {
  let addin: AddinInNode;

  beforeAll(async () => {
    addin = await openWorkbook();
    await buildWorkbook({ ...CHOSEN, sheets: ["summary"], preset: "published", replace: false });
    await addin.excel.settled();
  }, PATIENCE);

  async function choose(model: string): Promise<unknown[][]> {
    await writeCell("Summary", pairPlace("model").row, 1, model);
    await addin.excel.settled();
    return sheetValues("Summary");
  }

  it.each(PAPER_CHOICE.models)("of %s is the engine's, in figures and in words", async (model) => {
    await choose(model);
    const names = { ...WISHED_NAMES, chosen: { ...CHOSEN, pair: { ...CHOSEN.pair, model } } };
    expect(await differences(sheetPlan("summary", names))).toEqual([]);
  });

  it("says that nothing pays back within the horizon, never, or that there is nobody to compare with", async () => {
    const verdict = await rowOf("Summary", "Verdict");
    const sentence = async (model: string) => String((await choose(model))[verdict + 2]![0]);
    const host = cheapestHost(hostsOf(SHIPPED, "gpt-oss-120B"))!.name;
    const months = firstMonthBreakEven(SHIPPED, "gpt-oss-120B", host).toNumber();
    expect(months).toBeGreaterThan(SHIPPED.settings.horizon.toNumber());
    expect(await sentence("gpt-oss-120B")).toBe(
      `${host} sells gpt-oss-120B itself for USD 0.13 per 1M tokens. Against that price own GPUs do not pay back within the horizon of 60 months.`,
    );
    const none = PAPER_CHOICE.models.find((model) => hostsOf(SHIPPED, model).length === 0)!;
    expect(await sentence(none)).toBe(`The catalog has nobody who sells ${none} itself by the token to compare with.`);
    await writeCell("Assumptions", await rowOf("Assumptions", "Electricity rate"), 1, 5);
    expect(await sentence("gpt-oss-120B")).toMatch(/ own GPUs never pay back: running them costs as much or more\.$/);
  });
});
