import { beforeAll, describe, expect, it } from "vitest";
import { SETTING_KEYS, type SettingKey, setting } from "../../src/engine/settings";
import { NATIVE_FORMS } from "../../src/native/forms/nativeForms";
import { convertFormulas } from "../../src/writers/formulaConversion";
import { openWorkbookWithFunctions } from "../writers/workbook";

/** Settings of the user's own, a row each. */
const SETTINGS = [
  ["Preset", "Full cost"],
  ["Electricity rate", 0.21],
  ["Utilization", 0.4],
  ["Volume", 2e9],
  ["Cached share", 0.25],
  ["Batch share", 0.3],
  ["Tax rate", 0.25],
  ["Spare deployments", 1],
] as const;

/** Every setting that a formula computes with, none at a preset's value: what a formula forgets shows. */
const EVERY = [
  ["Hours per month", 500], ["Utilization", 0.6], ["Load factor", 0.8], ["Electricity rate", 0.2], ["PUE", 1.3], ["Server factor", 1.4],
  ["Setup cost", 900], ["Storage and network", 400], ["Hardware life", 50], ["Maintenance rate", 0.04], ["Staff", 0.1], ["Salary", 90_000], ["Salary loading", 1.3], ["Software cost", 300],
  ["Colocation rate", 20], ["Other running cost", 40], ["Input share", 0.6], ["Cached share", 0.2], ["Batch share", 0.3], ["Batch discount", 0.4],
  ["Long-context share", 0.1], ["API discount", 0.05], ["Volume", 3e9], ["Spare deployments", 1], ["Horizon", 48], ["Discount rate", 0.08],
  ["Residual value", 0.2], ["Tax rate", 0.25], ["Depreciation life", 4.4], ["GPU hourly price", 1.5], ["Rental hours per month", 600], ["Rental discount", 0.1],
  ["Input weight", 0.5], ["Measured input share", 0.4], ["Own cache", 0.6], ["Semantic cache", 0.35], ["Token ratio", 1.1], ["Power factor", 1.3], ["Idle load", 0.7], ["Staff per deployment", 0.02],
  ["Reporting currency", "EUR"], ["Exchange rate", 0.9], ["GPUs per server", 1], ["GPUs owned", 0], ["Grid factor", 0.5],
] as const;
/** Months that grow are walked and have no formula in one cell; the others stand for a figure of the catalog, or a day, or decide what is compared. */
const NOT_IN_EVERY: readonly SettingKey[] = [
  "salaryGrowth", "electricityGrowth", "rentDecline",
  "commitment", "commitmentDiscount", "provisionedUnits", "provisionedPrice", "provisionedRate", "longHourlyPrice", "peakHours",
  "shareFinanced", "loanRate", "loanTerm", "leaseResidual",
  "volumeGrowth", "apiPriceDecline", "gpuPriceDecline", "asOf", "gpuCount", "gpuPrice", "gpuPower", "throughput", "inputPrice", "outputPrice", "cachedInputPrice",
  "reservedHourlyPrice", "reservedTerm", "qualityFloor", "commercialUse", "midPeriod", "decliningBalance", "macrs", "bonusDepreciation",
];
const OF_EVERY = `Inputs!$F$1:$G$${EVERY.length}`;
const PAIR = '"Qwen3-235B","Claude-4 Opus"';

/** Calls of each function, of cells of the sheet Inputs as well as of constants. */
const CALLS: Readonly<Record<string, readonly string[]>> = {
  BREAKEVEN: ['LLM.BREAKEVEN("Kimi-K2","GPT-5")', 'LLM.BREAKEVEN("llama-3.3-70b","Claude-4 Opus",Inputs!$A$1:$B$8)', "LLM.BREAKEVEN(Inputs!D1,Inputs!D2)", 'LLM.BREAKEVEN("gpt-oss-120B","Claude-4 Opus",{"Utilization",0.9;"PUE",1.3})', `LLM.BREAKEVEN(${PAIR},${OF_EVERY})`, 'LLM.BREAKEVEN("Kimi-K2","GPT-5",Inputs!$U$1:$V$5)', 'LLM.BREAKEVEN("Kimi-K2","GPT-5",{"Monthly spend",42000;"Spent on","GPT-5"})'],
  SAVINGS: ['LLM.SAVINGS("Kimi-K2","GPT-5",Inputs!D3)', 'LLM.SAVINGS("Kimi-K2","Claude-4 Opus",24,Inputs!$A$1:$B$8)', `LLM.SAVINGS(${PAIR},24,${OF_EVERY})`],
  BREAKEVENVOLUME: ['LLM.BREAKEVENVOLUME("Llama-3.3-70B","Claude-4 Opus",Inputs!D3)', 'LLM.BREAKEVENVOLUME("Qwen3-235B","Claude-4 Opus",,Inputs!$A$1:$B$8)', `LLM.BREAKEVENVOLUME(${PAIR},36,${OF_EVERY})`],
  QUALITYGAP: ['LLM.QUALITYGAP("Kimi-K2","GPT-5")', 'LLM.QUALITYGAP("GLM-4.5","Claude-4 Opus")'],
  CAPACITY: ['LLM.CAPACITY("Kimi-K2")', 'LLM.CAPACITY("gpt-oss-120B on 1x H100-SXM")', 'LLM.CAPACITY("gpt-oss-120B",Inputs!$L$1:$M$2)', 'LLM.CAPACITY("gpt-oss-120B",Inputs!$L$1:$M$2,Inputs!$O$1:$S$2)', 'LLM.CAPACITY("Ours",Inputs!$O$1:$S$2)', "LLM.CAPACITY(Inputs!D1,Inputs!$A$1:$B$8)", 'LLM.CAPACITY("gpt-oss-120B on 2x H100-SXM",Inputs!$A$1:$B$8)', `LLM.CAPACITY("gpt-oss-120B on 2x H100-SXM",${OF_EVERY})`],
  HARDWARECOST: ['LLM.HARDWARECOST("GLM-4.5")', 'LLM.HARDWARECOST("gpt-oss-120B",{"GPU","H100 SXM"})', 'LLM.HARDWARECOST("Ours",Inputs!$O$1:$S$2)', 'LLM.HARDWARECOST("GLM-4.5",Inputs!$A$1:$B$8)'],
  ELECTRICITY: ['LLM.ELECTRICITY("GLM-4.5")', 'LLM.ELECTRICITY("GLM-4.5",Inputs!$A$1:$B$8)'],
  RUNNINGCOST: ['LLM.RUNNINGCOST("GLM-4.5")', 'LLM.RUNNINGCOST("GLM-4.5",Inputs!$A$1:$B$8)', `LLM.RUNNINGCOST("Qwen3-235B",${OF_EVERY})`],
  LOCALCOST: ['LLM.LOCALCOST("GLM-4.5",Inputs!D3)', 'LLM.LOCALCOST("GLM-4.5",Inputs!D3*2,Inputs!$A$1:$B$8)', `LLM.LOCALCOST("Qwen3-235B",24,${OF_EVERY})`],
  COSTPERMTOK: ['LLM.COSTPERMTOK("GLM-4.5")', 'LLM.COSTPERMTOK("GLM-4.5",Inputs!$A$1:$B$8)', `LLM.COSTPERMTOK("Qwen3-235B",${OF_EVERY})`],
  RENTCOST: ['LLM.RENTCOST("Kimi-K2")', 'LLM.RENTCOST("Kimi-K2",Inputs!$A$1:$B$8)', `LLM.RENTCOST("Qwen3-235B",${OF_EVERY})`],
  RENTBREAKEVEN: ['LLM.RENTBREAKEVEN("Kimi-K2")', 'LLM.RENTBREAKEVEN("Kimi-K2",Inputs!$A$1:$B$8)', `LLM.RENTBREAKEVEN("Qwen3-235B",${OF_EVERY})`],
  BREAKEVENUTILIZATION: ['LLM.BREAKEVENUTILIZATION("Kimi-K2","GPT-5")', 'LLM.BREAKEVENUTILIZATION("Kimi-K2","GPT-5",Inputs!$A$1:$B$8)', `LLM.BREAKEVENUTILIZATION(${PAIR},${OF_EVERY})`],
  GPUHOUR: ['LLM.GPUHOUR("A100-80GB")', 'LLM.GPUHOUR("H100 SXM",Inputs!$A$1:$B$8)', 'LLM.GPUHOUR("H100 SXM",{"Discount rate",0})', `LLM.GPUHOUR("H100 SXM",${OF_EVERY})`],
  NPV: ['LLM.NPV("Kimi-K2","GPT-5",{"Tax rate",0.3;"Depreciation life",5.05;"Horizon",60})', 'LLM.NPV("Kimi-K2","GPT-5")', 'LLM.NPV("Llama-3.3-70B","Claude-4 Opus",Inputs!$A$1:$B$8)', 'LLM.NPV("Kimi-K2","GPT-5",{"Tax rate",0.3;"Depreciation life",2.55;"Residual value",0.2;"Discount rate",0})', `LLM.NPV(${PAIR},${OF_EVERY})`, 'LLM.NPV("Kimi-K2","GPT-5",{"Mid-period discounting","yes";"Tax rate",0.3;"Residual value",0.2})', 'LLM.NPV("Kimi-K2","GPT-5",Inputs!$X$1:$Y$2)'],
  IRR: ['LLM.IRR("Kimi-K2","Claude-4 Opus")', 'LLM.IRR("gpt-oss-120B","Claude-4 Opus",Inputs!$A$1:$B$8)', `LLM.IRR(${PAIR},${OF_EVERY})`],
  DISCOUNTEDPAYBACK: ['LLM.DISCOUNTEDPAYBACK("Kimi-K2","Claude-4 Opus")', 'LLM.DISCOUNTEDPAYBACK("Llama-3.3-70B","Claude-4 Opus",Inputs!$A$1:$B$8)', 'LLM.DISCOUNTEDPAYBACK("Kimi-K2","GPT-5",{"Residual value",1;"Discount rate",0.02;"Horizon",60})', `LLM.DISCOUNTEDPAYBACK(${PAIR},${OF_EVERY})`],
  APICOST: ['LLM.APICOST("GPT-3.5 turbo",1000000,Inputs!$I$1:$J$1)', 'LLM.APICOST("GPT-5",506880000)', 'LLM.APICOST("Grok-4",Inputs!D4,Inputs!$A$1:$B$8)', 'LLM.APICOST("Gemini 2.5 Pro",-Inputs!D4*-1,{"Long-context share",0.4;"Cached share",0.5})', `LLM.APICOST("Gemini 2.5 Pro",1000000,${OF_EVERY})`],
  BLENDEDPRICE: ['LLM.BLENDEDPRICE("GPT-5")', 'LLM.BLENDEDPRICE("GPT-5",Inputs!$A$1:$B$8)'],
  PRICE: ['LLM.PRICE("GPT-5")', 'LLM.PRICE("Gemini 2.5 Pro",Inputs!D5,,Inputs!D6)', 'LLM.PRICE("Gemini 2.5 Pro","output",,200001)'],
  REQUESTCOST: ['LLM.REQUESTCOST("GPT-5",Inputs!D6,2000)', 'LLM.REQUESTCOST("Gemini 2.5 Pro",Inputs!D6,2000,Inputs!D3)', 'LLM.REQUESTCOST("GPT-5",1000,2000,500,0)', 'LLM.REQUESTCOST("mistral-large",3000000,0)'],
  VRAM: ['LLM.VRAM("Kimi-K2")', 'LLM.VRAM("Llama-3.3-70B","FP16",Inputs!D6,4)', 'LLM.VRAM("Llama-3.3-70B",Inputs!D7,8000)'],
  GPUCOUNT: ['LLM.GPUCOUNT("Kimi-K2","A100-80GB")', 'LLM.GPUCOUNT("Kimi-K2","H200",,,,TRUE)', 'LLM.GPUCOUNT("GLM-4.5-Air","L40S","FP8",,,TRUE)', 'LLM.GPUCOUNT("gpt-oss-120B","H100 SXM",,,,TRUE)', 'LLM.GPUCOUNT("Llama-3.3-70B","H100 SXM","FP16",Inputs!D6,4)'],
  THROUGHPUT: ['LLM.THROUGHPUT("GLM-4.5-Air","H100 SXM",4)', 'LLM.THROUGHPUT("GLM-4.5-Air","H100 SXM",4,"total")'],
  PAYBACKBAND: ["LLM.PAYBACKBAND(Inputs!D3)", 'LLM.PAYBACKBAND("never")', 'LLM.PAYBACKBAND(LLM.BREAKEVEN("Kimi-K2","GPT-5"))'],
  SEGMENT: ["LLM.SEGMENT(Inputs!D4)", "LLM.SEGMENT(10000000)"],
  ACCURACY: ["LLM.ACCURACY(70)", "LLM.ACCURACY(Inputs!D3)", 'LLM.ACCURACY(70,"linear")', 'LLM.ACCURACY(70,"Quadratic")', 'LLM.ACCURACY(5.67,"cost")'],
  COSTEFFICIENCY: ["LLM.COSTEFFICIENCY(0.5,Inputs!D3)", "LLM.COSTEFFICIENCY(LLM.ACCURACY(70),2+1)"],
  MODEL: ['LLM.MODEL("Kimi-K2","Licence")', 'LLM.MODEL("Kimi-K2","KV cache")'],
  GPU: ['LLM.GPU("H100 SXM","Memory")', 'LLM.GPU("H100 SXM","Price")'],
  SOURCE: ['LLM.SOURCE("GPT-5")', 'LLM.SOURCE("Kimi-K2","checked")'],
  VERSION: ["LLM.VERSION()"],
};
const ALL = Object.values(CALLS).flat();
const NAMES = ["Kimi-K2", "GPT-5", 36, 123_456_789, "output", 250_000, "FP8"] as const;

let before: unknown[] = [];
let converted: Awaited<ReturnType<typeof convertFormulas>>;

beforeAll(async () => {
  await openWorkbookWithFunctions();
  await Excel.run(async (context) => {
    const inputs = context.workbook.worksheets.add("Inputs");
    inputs.getRange(`A1:B${SETTINGS.length}`).values = SETTINGS.map((row) => [...row]);
    inputs.getRange(`F1:G${EVERY.length}`).values = EVERY.map((row) => [...row]);
    inputs.getRange("L1:M2").values = [["GPU", "H100 SXM"], ["Precision", "catalog"]];
    inputs.getRange("O1:S2").values = [["Deployment", "Open model", "GPU", "GPU count", "Throughput (tokens/s)"], ["Ours", "gpt-oss-120B", "H100 SXM", 4, 99_000]];
    inputs.getRange("U1:V5").values = [["Input share", 0.7], ["Cached share", 0.4], ["Volume", "capacity"], ["Monthly spend", 42_000], ["Spent on", "GPT-5.6 Sol"]];
    inputs.getRange("X1:Y2").values = [["Mid-period discounting", "yes"], ["Tax rate", 0.2]];
    inputs.getRange("I1:J1").values = [["Cached share", 0]];
    inputs.getRange(`D1:D${NAMES.length}`).values = NAMES.map((name) => [name]);
    const calls = context.workbook.worksheets.add("Calls");
    calls.getRange(`A1:B${ALL.length}`).formulas = ALL.map((call) => [`=${call}`, `=${call}`]);
    calls.activate();
    calls.getRange(`A1:A${ALL.length}`).select();
    await context.sync();
  });
  before = (await columns()).map(([, second]) => second);
  converted = await convertFormulas({ scope: "selection", target: "formulas" });
}, 180_000);

/** Both columns of calls: the first is converted, the second keeps its functions. */
function columns(): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Calls").getRange(`A1:B${ALL.length}`).load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

function formulas(): Promise<string[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Calls").getRange(`A1:A${ALL.length}`).load("formulas");
    await context.sync();
    return range.formulas as string[][];
  });
}

describe("every function with a native form", () => {
  it("is tried with every setting", () => {
    const labels = SETTING_KEYS.filter((key) => !NOT_IN_EVERY.includes(key)).map((key) => setting(key).label);
    expect(EVERY.map(([label]) => label).sort()).toEqual([...labels, "Reporting currency"].sort());
  });

  it("has calls here", () => {
    expect(Object.keys(CALLS).sort()).toEqual(Object.keys(NATIVE_FORMS).sort());
  });

  it("gives a figure or a text before it is converted", () => {
    expect(ALL.filter((_, i) => String(before[i]).startsWith("#"))).toEqual([]);
  });

  it("is converted in every call", () => {
    expect(converted.cells.filter(({ became }) => became !== "formula")).toEqual([]);
  });

  it("gives the same value without the add-in's functions", async () => {
    expect((await formulas()).flat().filter((formula) => /LLM\./.test(formula))).toEqual([]);
    expect(await disagreements()).toEqual([]);
  });

  it.each([
    ["an argument", "D3", 48],
    ["a price of electricity", "B2", 0.3],
    ["a share", "B5", 0.5],
    ["a volume of capacity", "B4", "capacity"],
    ["a volume", "B4", 4e8],
    ["a blank", "B8", ""],
    ["tokens", "D6", 150_000],
    ["a share read from a cache that has no price", "J1", 0.2],
  ])("follows an edit of %s", async (_, cell, value) => {
    await enter(cell, value);
    expect(await disagreements()).toEqual([]);
  });

  it("says #N/A where a name it was converted for is another now, until that name is back", async () => {
    await enter("D1", "GLM-4.5");
    const moved = [ALL.indexOf("LLM.BREAKEVEN(Inputs!D1,Inputs!D2)"), ALL.indexOf("LLM.CAPACITY(Inputs!D1,Inputs!$A$1:$B$8)")];
    const values = await columns();
    expect(moved.map((row) => values[row]![0])).toEqual(["#N/A", "#N/A"]);
    await enter("D1", "Kimi-K2");
    expect(await disagreements()).toEqual([]);
  });

  it("says #N/A where the preset it was converted for is another now", async () => {
    await enter("B1", "Published");
    expect((await columns())[ALL.indexOf('LLM.HARDWARECOST("GLM-4.5",Inputs!$A$1:$B$8)')]![0]).toBe("#N/A");
    await enter("B1", "Full cost");
  });
});

async function enter(address: string, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Inputs").getRange(address).values = [[value]];
    await context.sync();
  });
}

async function disagreements(): Promise<string[]> {
  const values = await columns();
  return values.flatMap(([now, function_], i) => (same(now, function_) ? [] : [`${ALL[i]}: ${String(now)} instead of ${String(function_)}`]));
}

function same(now: unknown, wanted: unknown): boolean {
  if (typeof now !== "number" || typeof wanted !== "number") return now === wanted;
  return Math.abs(now - wanted) <= 1e-9 * Math.abs(wanted);
}
