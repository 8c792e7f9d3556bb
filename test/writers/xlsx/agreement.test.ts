import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { makeWorkbook } from "../../../scripts/workbook/makeWorkbook";
import { uniform } from "../../../src/engine/whatIf/random";
import { verdictOf } from "../../../src/scenario/comparisonTable";
import { counted } from "../../../src/scenario/followed";
import { WAYS } from "../../../src/scenario/comparison";
import { pairLines } from "../../../src/scenario/lines";
import { INFINITY, Decimal } from "../../../src/engine/decimal";
import { scenarioOf } from "../../../src/scenario/scenario";
import { type Choice, PAPER_CHOICE } from "../../../src/sheets/choice";
import { WISHED_NAMES } from "../../../src/sheets/names";
import type { FormulaCell, SheetPlan } from "../../../src/sheets/plan";
import { pairPlace } from "../../../src/sheets/pairSection";
import { sheetPlan } from "../../../src/sheets/workbookPlan";
import { workbookPlans } from "../../../src/sheets/workbookPlans";
import { ALL_AGREE, FLAG_AREA } from "../../../src/sheets/workings/checkSection";
import { buildWorkbook } from "../../../src/writers/excel";
import * as llm from "../../functions/calledFunctions";
import { openWorkbook, sheetValues } from "../workbook";
import { type Edit, edited } from "./edits";
import { fileOf } from "./files";
import { SOFFICE, recalculated, shown } from "./libreOffice";

const STUDIED = ["gpt-oss-120B", "Qwen3-235B", "Kimi-K2"];
/** What was measured, with a share of input of its own. */
const MEASURED = "gpt-oss-120B on 2x H100-SXM, MXFP4";
const MODELS = [...STUDIED, MEASURED];
const APIS = ["GPT-5", "Claude-4 Opus", "Grok-4"];
const CHOSEN: Choice = { ...PAPER_CHOICE, models: MODELS, apis: APIS, pair: { model: MODELS[0]!, api: APIS[0]! } };
const NAMES = { ...WISHED_NAMES, chosen: CHOSEN };

/** A list on the command line, a name with a comma in it too. */
const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(",");

interface Case {
  readonly model: string;
  readonly api: string;
  readonly settings: readonly (readonly [string, number])[];
}

/** Two hundred cases, always the same: every other one grows or falls, every third is taxed, every eighth is of a measured deployment, every seventh has peak hours. */
const CASES = Array.from({ length: 200 }, (_, i) => caseOf(i));
function caseOf(i: number): Case {
  const draw = uniform(i + 1);
  const one = <T>(list: readonly T[]) => list[Math.floor(draw() * list.length)]!;
  const between = (low: number, high: number, digits = 3) => Number((low + draw() * (high - low)).toPrecision(digits));
  const settings: (readonly [string, number])[] = [
    ["Volume", between(2e7, 2e9)], ["Horizon", Math.round(between(12, 96))], ["Electricity rate", between(0.05, 0.4)], ["Staff", one([0, 0, 0.02, 0.2])],
    ["Spare deployments", one([0, 0, 1])], ["Input share", between(0.2, 0.9)], ["API discount", one([0, 0.2])], ["Discount rate", one([0, 0.08, 0.15])], ["Residual value", one([0, 0.2])],
  ];
  if (i % 2 === 1) settings.push(["Volume growth", between(-0.4, 0.5)], ["API price decline", one([0, between(0, 0.6)])]);
  if (i % 5 === 0) settings.push(["GPUs per server", one([4, 8])], ["GPUs owned", one([0, 0, 3, 12])]);
  if (i % 3 === 0) settings.push(["Tax rate", 0.25], ["Depreciation life", between(1.5, 6)]);
  const pair = { model: one(STUDIED), api: one(APIS) };
  if (i % 7 === 4) settings.push(["Utilization", between(0.2, 0.8)], ["Peak hours", between(0.05, 0.5)]);
  if (i % 8 !== 3) return { ...pair, settings };
  settings.push(["Input weight", between(0.1, 0.9)]);
  if (i % 16 === 3) settings.push(["Measured input share", between(0.2, 0.9)]);
  return { ...pair, model: MEASURED, settings };
}

/**
 * The cases that a file or the simulated Excel calculates, seconds for each, so that the suite has a few;
 * VERDICT_CASES=0-200 asks for all, VERDICT_CASES=100-120 for these.
 */
function calculated(few: readonly Case[]): readonly Case[] {
  const asked = /^(\d+)-(\d+)$/.exec(process.env["VERDICT_CASES"] ?? "");
  return asked ? CASES.slice(Number(asked[1]), Number(asked[2])) : few;
}
/** The first few, and one where the GPUs are there already, so that owning pays back at once, in 0 months. */
const firstFew = (count: number) => [...CASES.slice(0, count - 1), CASES[75]!];
/** Files that LibreOffice calculates in one run. */
const FILES_A_RUN = 20;

const scenarioFor = ({ settings }: Case) => scenarioOf([settings.map(([label, value]) => [label, value])]);
const rangeOf = ({ settings }: Case) => [settings.map(([label, value]) => [label, value])] as never;

/** The verdict, the months and the net present value, wherever they stand. */
function engineOf(each: Case) {
  const scenario = scenarioFor(each);
  const lines = pairLines(scenario, each.model, each.api);
  return { scenario, verdict: verdictOf(scenario, each.model, each.api), savingIn: (month: number) => lines.inMonth("monthSaving", month) };
}

function monthsByFunction(each: Case): Decimal {
  const months = (llm.matrix as (...args: unknown[]) => unknown[][])([[each.model]], [[each.api]], rangeOf(each))[1]![1];
  return typeof months === "number" ? new Decimal(months) : INFINITY;
}

function summaryOf(each: Case): SheetPlan {
  return sheetPlan("summary", { ...NAMES, chosen: { ...CHOSEN, pair: each } }, scenarioFor(each));
}

const verdictCell = (plan: SheetPlan) => plan.cells.find((cell): cell is FormulaCell => "formula" in cell && / costs? least over /.test(String(cell.expected)))!;
/** Patience for one run and for all of them. */
const PATIENCE = 3_600_000;
const VERDICT = verdictCell(summaryOf(CASES[0]!));
const MONTHS = pairPlace("breakEven");

describe("one verdict", () => {
  it("by the LLM functions and by the sheets, in two hundred cases", { timeout: 300_000 }, () => {
    for (const each of CASES) {
      const { scenario, verdict, savingIn } = engineOf(each);
      const plan = summaryOf(each);
      expect(verdictCell(plan).expected).toBe(verdict);
      const [, first] = (llm.compare as (...args: unknown[]) => unknown[][])(each.model, each.api, rangeOf(each));
      expect(verdict.startsWith(`${String(first![1])} (${String(first![2])}) ${first![1] === WAYS.own ? "cost" : "costs"} least`), `${JSON.stringify(each)}: ${verdict}`).toBe(true);
      const months = plan.cells.find((cell): cell is FormulaCell => "formula" in cell && cell.row === MONTHS.row && cell.column === MONTHS.column)!.expected;
      expect(months, JSON.stringify(each)).toBe(counted(scenario, monthsByFunction(each), savingIn));
    }
  });

  it("by the command line", { timeout: PATIENCE }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "verdict-"));
    try {
      for (const each of calculated(firstFew(4))) {
        const said: string[] = [];
        writeFileSync(join(folder, "settings.csv"), ["Setting,Value", ...each.settings.map(([label, value]) => `${label},${value}`)].join("\n"));
        const pair = ["--models", quoted(MODELS), "--apis", quoted(APIS), "--pair", quoted([each.model, each.api])];
        await makeWorkbook(["--out", join(folder, "a.xlsx"), "--force", "--settings", join(folder, "settings.csv"), "--sheets", "Summary", ...pair], { say: (line) => said.push(line), progress: () => undefined });
        expect(said).toContain(engineOf(each).verdict);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe.skipIf(SOFFICE === undefined)("one verdict by a file in LibreOffice", () => {
  const SOME = calculated(firstFew(12));
  const books: Awaited<ReturnType<typeof recalculated>> = {};

  beforeAll(async () => {
    const plans = workbookPlans(["summary"], CHOSEN, scenarioOf([]));
    const file = await fileOf(plans, "none");
    for (let first = 0; first < SOME.length; first += FILES_A_RUN) {
      const run = SOME.slice(first, first + FILES_A_RUN);
      Object.assign(books, await recalculated(Object.fromEntries(run.map((each, i) => [`case${first + i}`, edited(file, plans, editsOf(each, plans))])), PATIENCE, ["Summary"]));
    }
  }, PATIENCE);

  it.each(SOME.map((each, i) => [i, each] as const))("case %i", (i, each) => {
    expect(shown(books[`case${i}`]!, "Summary", VERDICT.row, VERDICT.column)).toBe(engineOf(each).verdict);
    expect(shown(books[`case${i}`]!, "Summary", FLAG_AREA.row, FLAG_AREA.column)).toBe(ALL_AGREE);
  });
});

describe("one verdict by the sheets in Excel", { timeout: PATIENCE }, () => {
  it("as each case is typed into one workbook", async () => {
    const addin = await openWorkbook();
    await buildWorkbook({ ...CHOSEN, sheets: ["summary"], preset: "published", replace: false });
    const labels = (await sheetValues("Assumptions")).map(([label]) => label);
    const shownFor = async (each: Case) => {
      await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        for (const label of TYPED_LABELS) worksheets.getItem("Assumptions").getCell(labels.indexOf(label), 1).values = [[each.settings.find(([typed]) => typed === label)?.[1] ?? ""]];
        for (const row of ["model", "api"] as const) worksheets.getItem("Summary").getCell(pairPlace(row).row, pairPlace(row).column).values = [[each[row]]];
        await context.sync();
      });
      await addin.excel.settled();
      const summary = await sheetValues("Summary");
      return [summary[VERDICT.row]![VERDICT.column], summary[FLAG_AREA.row]![FLAG_AREA.column]];
    };
    const some = calculated(CASES.slice(24, 29));
    const shown: unknown[] = [];
    for (const each of some) shown.push({ ...each, shown: await shownFor(each) });
    expect(shown).toEqual(some.map((each) => ({ ...each, shown: [engineOf(each).verdict, ALL_AGREE] })));
  });
});

const TYPED_LABELS = [...new Set(CASES.flatMap(({ settings }) => settings.map(([label]) => label)))];

/** What someone types to come to a case: assumptions, and the pair on the Summary. */
function editsOf(each: Case, plans: readonly SheetPlan[]): Edit[] {
  const { cells, name } = plans.find((plan) => plan.name === "Assumptions")!;
  const rowOf = (label: string) => cells.find((cell) => "value" in cell && cell.column === 0 && cell.value === label)!.row;
  return [
    ...each.settings.map(([label, value]): Edit => ({ sheet: name, row: rowOf(label), column: 1, value })),
    ...(["model", "api"] as const).map((row): Edit => ({ sheet: "Summary", row: pairPlace(row).row, column: pairPlace(row).column, value: each[row] })),
  ];
}
