import { afterEach, describe, expect, it, vi } from "vitest";
import { CATALOG_KINDS } from "../../src/catalog/kinds";
import type { PriceRecord } from "../../src/catalog/records";
import { appendPrices, pricesInWorkbook } from "../../src/writers/appendPrices";
import { LOCK_NAME } from "../../src/writers/buildLock";
import type { StandingTable } from "../../src/writers/standingTable";
import { explainedCell } from "../../src/writers/explainedCell";
import { convertFormulas } from "../../src/writers/formulaConversion";
import { insertTable } from "../../src/writers/insertedTable";
import { readCells } from "../../src/writers/readCells";
import { insertFormula, insertValues } from "../../src/writers/selectedCell";
import { type Trial, openedScene } from "./faultTrials";
import { type Act, comparable, done, interruptedAndInTurn, interruptedBeforeEach, onlyDone } from "./interruptions";
import { openWorkbookWithFunctions, sheetNames, sheetValues } from "./workbook";

const TRYING_MS = 300_000;
/** What is seen before anything is written needs no undoing. */
const UNDONE = /Nothing was changed\b|There is something in|reaches into the table/;
const PRICE: PriceRecord = { name: "GPT-5", maker: "OpenAI", effectiveFrom: "2026-10-01", inputPerMTok: 5, outputPerMTok: 40, source: "=a list", url: "https://example.org/prices", checked: "2026-10-01" };
const HEADERS = ["Source", "Checked", "API", "Mine", "Input (USD/1M tokens)", "Output (USD/1M tokens)", "Effective from"];
const ROW = ["x", 1, "GPT-5", "kept", 1, 2, 40_000];
const TABLE = {
  values: [["Item", "USD"], ["=1+1", 2], ["x", 3]],
  formats: [["@", "@"], ["@", "0.00"], ["@", "0.00"]],
};

const plan = ({ workbook }: Excel.RequestContext) => workbook.worksheets.getItem("O'Brien's plan");
const notes = ({ workbook }: Excel.RequestContext) => workbook.worksheets.getItem("Notes");

/** A Prices table of a person's own. */
const ownPrices = () =>
  done((context) => {
    notes(context).getRange("A5:G6").values = [HEADERS, ROW];
    notes(context).tables.add("A5:G6", true).name = "Prices";
    notes(context).getRange("C6").numberFormat = [["@"]];
  });

const ownCalls = () =>
  done((context) => void (notes(context).getRange("D2:D4").formulas = [['=LLM.BREAKEVEN("GLM-4.5","Grok-4")'], ["=ROUND(LLM.HARDWARECOST(\"GLM-4.5\"),0)*2"], ["=LLM.PAYBACKBAND(6)"]]));

const ANYWHERE: Readonly<Record<string, Act>> = {
  "a table is renamed": ({ workbook }) => void (workbook.tables.getItem("Plan").name = "Our_plan"),
  "a table is deleted": ({ workbook }) => workbook.tables.getItem("Plan").delete(),
  "another add-in calculates": ({ workbook }) => workbook.application.calculate("Full"),
};

/** What befalls the cells that are filled. */
const IN_THE_WAY: Readonly<Record<string, Act>> = {
  ...ANYWHERE,
  "the sheet is renamed": (context) => void (plan(context).name = "Mine"),
  "the sheet is deleted": (context) => plan(context).delete(),
  "the sheet is protected": (context) => plan(context).protection.protect(),
  "a cell is typed in": (context) => void (plan(context).getRange("B21").values = [["typed"]]),
  "a table is put there": (context) => {
    plan(context).getRange("B21:C22").values = [["Mine", "Yours"], [7, 8]];
    plan(context).tables.add("B21:C22", true).name = "In_the_way";
  },
  "another cell is selected": (context) => void plan(context).getRange("I30").select(),
};

/** The few of them that values and formulas meet otherwise than tables. */
const TYPED_OVER: Readonly<Record<string, Act>> = Object.fromEntries(Object.entries(IN_THE_WAY).filter(([what]) => /deleted|typed|put there/.test(what)));

/** What befalls a table that rows are added to, or formulas that are converted, and their sheet. */
const ON_NOTES: Readonly<Record<string, Act>> = {
  "the sheet is renamed": (context) => void (notes(context).name = "Mine"),
  "the sheet is deleted": (context) => notes(context).delete(),
  "the sheet is protected": (context) => notes(context).protection.protect(),
};

const TO_PRICES: Readonly<Record<string, Act>> = {
  ...ON_NOTES,
  "the table is renamed": ({ workbook }) => void (workbook.tables.getItem("Prices").name = "Our_prices"),
  "the table is deleted": ({ workbook }) => workbook.tables.getItem("Prices").delete(),
  "a row is added to it": ({ workbook }) => void workbook.tables.getItem("Prices").rows.add(undefined, [["mine", 2, "GPT-6", "kept", 3, 4, 41_000]]),
  "it is moved": (context) => void notes(context).getRange("1:1").insert("Down"),
  "another add-in calculates": ANYWHERE["another add-in calculates"]!,
};

/** The same of a sheet that the import makes itself, in its third request. */
const newPrices = ({ workbook }: Excel.RequestContext) => workbook.worksheets.getItem("Prices");
const TO_NEW_PRICES: Readonly<Record<string, Act>> = {
  "the table is renamed": TO_PRICES["the table is renamed"]!,
  "the table is deleted": TO_PRICES["the table is deleted"]!,
  "the sheet is renamed": (context) => void (newPrices(context).name = "Mine"),
  "the sheet is protected": (context) => newPrices(context).protection.protect(),
};

/** As the pane does it: a table is seen, and rows are added to it some time later. */
let seen: StandingTable | undefined;
const ownPricesSeen = async () => {
  await ownPrices();
  seen = await pricesInWorkbook();
};
/** The sheet that an import makes is written in the same requests whatever it holds; the catalog's hundreds of prices take a second each time. */
const fewInCatalog = () => {
  const few = CATALOG_KINDS.prices.records.slice(0, 20);
  vi.spyOn(CATALOG_KINDS.prices, "records", "get").mockReturnValue(few);
  return Promise.resolve();
};
const ROWS = [PRICE, { ...PRICE, name: "GPT-5 mini" }];
const converted = { prepare: ownCalls, open: openWorkbookWithFunctions };

const TRIALS: Readonly<Record<string, Omit<Trial, "spread"> & { readonly acts: Readonly<Record<string, Act>>; readonly from?: number; readonly requests: number }>> = {
  "inserting a table": { act: () => insertTable(TABLE), acts: IN_THE_WAY, requests: 3 },
  "inserting values, as the what-if view does": { act: () => insertValues([["=1+1", 2], [true, 0.5]]), acts: TYPED_OVER, requests: 3 },
  "inserting a formula that spills, as the what-if view does": { act: () => insertFormula("={1,2;3,4}", [[1, 2], [3, 4]]), acts: TYPED_OVER, requests: 3 },
  "importing prices": { prepare: ownPricesSeen, act: () => appendPrices(ROWS, seen), acts: TO_PRICES, requests: 3 },
  "importing prices into a new sheet": { prepare: fewInCatalog, act: () => appendPrices(ROWS, undefined), acts: TO_NEW_PRICES, from: 3, requests: 7 },
  "converting to formulas": { ...converted, act: () => convertFormulas({ scope: "workbook", target: "formulas" }), acts: { ...ON_NOTES, ...ANYWHERE }, requests: 6 },
  "converting to values": { ...converted, act: () => convertFormulas({ scope: "workbook", target: "values" }), acts: { ...ON_NOTES, ...ANYWHERE }, requests: 5 },
};

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(Object.entries(TRIALS))("%s", (_, { acts, from, requests, ...trial }) => {
  it.each(Object.entries(acts))(
    "is as if done before or after, or undone and said, when %s between its requests",
    async (__, act) => {
      const { alone, inTurn, interrupted } = await interruptedAndInTurn(trial, act, from);
      for (const { before, message, after } of interrupted) {
        if (message === undefined) expect(inTurn, `request ${before}`).toContainEqual(after);
        else expect({ before, message, after }).toEqual({ before, message: expect.stringMatching(UNDONE) as string, after: alone });
      }
      // What is refused at once needs fewer.
      expect(interrupted.length).toBeGreaterThanOrEqual(Math.min(requests, 3));
    },
    TRYING_MS,
  );
});

describe("explaining a cell", () => {
  const explained: Omit<Trial, "spread"> = { act: async () => [await explainedCell(() => Infinity), await readCells("Plan"), await readCells("Notes!B2")] };

  it.each(Object.entries({ ...IN_THE_WAY, ...ON_NOTES }))("changes nothing, and says what is not there, when %s between its requests", async (_, act) => {
    const alone = await onlyDone(explained, act);
    for await (const { message, after } of interruptedBeforeEach(explained, act)) {
      expect(message ?? "There are no cells Notes!B2 here").toMatch(/^There are no cells (Plan|Notes!B2) here/);
      expect(after).toEqual(alone);
    }
  });
});

describe("while a build is under way elsewhere", () => {
  const { "importing prices": importing, "converting to formulas": toFormulas, "converting to values": toValues } = TRIALS;

  it.each([
    ["an import", importing!, 0],
    ["an import that has looked already", importing!, 1],
    ["a conversion to formulas", toFormulas!, 0],
    ["a conversion to formulas that has looked already", toFormulas!, 3],
    ["a conversion to values that has looked already", toValues!, 3],
  ])("%s is refused, and nothing is changed", async (_, trial, before) => {
    const lock = `="${new Date().toISOString()} LLM of another pane"`;
    const begun: Act = ({ workbook }) => void workbook.names.add(LOCK_NAME, lock);
    const alone = await onlyDone(trial, begun);
    const { addin } = await openedScene(trial.prepare, trial.open);
    addin.excel.faults.interrupt({ before, act: () => done(begun) });
    await expect(trial.act()).rejects.toThrow(/^Another build, conversion or import is under way in this workbook.*Nothing was changed\.$/);
    addin.excel.faults.end();
    expect(await comparable(addin)).toEqual(alone);
  });
});

it("two imports at once: the rows of one are there, and the other says so", async () => {
  await openedScene(ownPrices);
  const seen = await pricesInWorkbook();
  const outcomes = await Promise.allSettled([appendPrices([PRICE], seen), appendPrices([{ ...PRICE, name: "GPT-5 mini" }], seen)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const values = (await sheetValues("Notes")).map((row) => row[2]).filter((name) => String(name).startsWith("GPT-5"));
  expect(values).toHaveLength(2);
  expect(await sheetNames()).toEqual(["O'Brien's plan", "Notes"]);
});
