import { beforeAll, describe, expect, it } from "vitest";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import { PRESETS, presetValue, setting, SETTINGS, type SettingKey } from "../../src/engine/settings";
import type { CellValue } from "../../src/scenario/range";
import { netPresentValue } from "../../src/scenario/returnAnswers";
import { scenarioOf } from "../../src/scenario/scenario";
import { ASSUMPTION_LABELS, ASSUMPTION_ROWS, KNOWN_ASSUMPTION_HEADERS, PRESET_LABEL, SCENARIO_NAMES } from "../../src/sheets/assumptionsTable";
import { type Choice, PAPER_CHOICE } from "../../src/sheets/choice";
import { buildWorkbook, type MadeSheets } from "../../src/writers/excel";
import { documentSnapshot } from "./documentSnapshot";
import { openWorkbook, rowOf, sheetValues } from "./workbook";

const PATIENCE = 300_000;
const CHOSEN: Choice = { ...PAPER_CHOICE, models: ["gpt-oss-120B"], apis: ["GPT-5"] };
const TYPED: readonly (readonly [string, CellValue])[] = [["Electricity rate", 0.3], ["Volume", 5e7], ["Horizon", 48]];
const [CHOICE_ROW, HEADER_ROW] = [4, 6];
/** A table of assumptions before there were scenarios: one column is typed in. */
const HEADERS = [KNOWN_ASSUMPTION_HEADERS[0]!, "Your value", ...KNOWN_ASSUMPTION_HEADERS.slice(1)];

let addin: AddinInNode;
let made: MadeSheets;

/** A sheet as an older version made it, lacking the settings that came after. */
async function olderAssumptions(lacking: readonly string[] = []): Promise<void> {
  const rows = ASSUMPTION_ROWS.flatMap((row, i) => (lacking.includes(ASSUMPTION_LABELS[i]!) ? [] : [[row, ASSUMPTION_LABELS[i]!] as const]));
  const first = HEADER_ROW + 1;
  const cells = rows.map(([row, label], i) => {
    const at = first + i + 1;
    const isNumber = row in SETTINGS;
    const word = isNumber ? (setting(row as SettingKey).word ?? "") : row === "currency" ? "USD" : row === "gpu" || row === "precision" ? "catalog" : "none";
    const presets = PRESETS.map(({ key }) => (isNumber ? presetValue(row as SettingKey, key)?.toNumber() ?? word : word));
    return [label, TYPED.find(([typed]) => typed === label)?.[1] ?? "", `=IF(B${at}<>"",B${at},D${at})`, `=INDEX(G${at}:I${at},MATCH($B$${CHOICE_ROW + 1},$G$${HEADER_ROW + 1}:$I$${HEADER_ROW + 1},0))`, "", "", ...presets, ""];
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Assumptions");
    sheet.getRangeByIndexes(CHOICE_ROW, 0, 1, 2).values = [[PRESET_LABEL, "Full cost"]];
    const area = sheet.getRangeByIndexes(HEADER_ROW, 0, cells.length + 1, HEADERS.length);
    area.formulas = [[...HEADERS], ...cells];
    sheet.tables.add(area, true).name = "Assumptions";
    await context.sync();
  });
}

async function built(): Promise<unknown[][]> {
  addin = await openWorkbook();
  await olderAssumptions();
  await addin.excel.settled();
  const before = await sheetValues("Assumptions");
  made = await buildWorkbook({ ...CHOSEN, sheets: ["scenarios"], preset: "published", replace: false });
  await addin.excel.settled();
  return before;
}

const row = async (label: string) => (await sheetValues("Scenarios"))[await rowOf("Scenarios", label)]!.slice(1, 6);

describe("Scenarios upon a table of assumptions of an older version", { timeout: PATIENCE }, () => {
  let before: unknown[][];

  beforeAll(async () => {
    before = await built();
  }, PATIENCE);

  it("reads it and leaves it as it is", async () => {
    expect(made.reused).toContain("Assumptions");
    expect(made.failed ?? []).toEqual([]);
    expect(await sheetValues("Assumptions")).toEqual(before);
  });

  it("has what is typed there as its one scenario", async () => {
    const npv = netPresentValue(scenarioOf([[["Preset", "Full cost"], ...TYPED]]), "gpt-oss-120B", "GPT-5").toNumber();
    expect(await row("Net present value against the API (USD)")).toEqual([expect.closeTo(npv, 4), "", "", "", ""]);
    const shown = (await sheetValues("Scenarios")).flat();
    expect(["Your value", ...SCENARIO_NAMES].filter((name) => shown.includes(name))).toEqual(["Your value"]);
  });
});

describe("Scenarios upon a table that lacks settings", { timeout: PATIENCE }, () => {
  it("are refused with what to do next, and nothing is changed", async () => {
    addin = await openWorkbook();
    await olderAssumptions(["Idle load", "Own cache"]);
    await addin.excel.settled();
    const before = await documentSnapshot(addin);
    await expect(buildWorkbook({ ...CHOSEN, sheets: ["scenarios"], preset: "published", replace: false })).rejects.toThrow(
      /^The table Assumptions is of an older version and lacks 2 settings: Own cache, Idle load\..* bring it up to date, with what is typed kept; or give the table another name.* Nothing was changed\.$/,
    );
    expect(await documentSnapshot(addin)).toEqual(before);
  });
});
