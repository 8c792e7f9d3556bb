import { describe, expect, test } from "vitest";
import { DomainError } from "../../src/engine/check";
import { ZERO } from "../../src/engine/decimal";
import { SETTING_KEYS, presetSettings } from "../../src/engine/settings";
import { apiCost, breakEvenMonths, hardwareCost } from "../../src/scenario/answers";
import { layerOf } from "../../src/scenario/layer";
import { recent } from "../../src/engine/recent";
import type { Range } from "../../src/scenario/range";
import { scenarioOf } from "../../src/scenario/scenario";
import { settingsTable } from "../../src/scenario/settingsTable";
import { D } from "../engine/fixtures";

const PRICES_HEADER = ["API", "Provider", "Input (USD/1M tokens)", "Output (USD/1M tokens)"];

describe("no context", () => {
  test.each([[null], [undefined], [[]], [[[[null]]]], [[[[""]]]], [[[[null, ""], ["", null]]]]])("%o is the Published catalog", (context) => {
    expect(scenarioOf(context).settings).toEqual(presetSettings("published"));
  });
});

describe("settings ranges", () => {
  test("two columns, case and punctuation ignored", () => {
    const { settings } = scenarioOf([[["ELECTRICITY RATE", 0.3], ["load-factor", "0.5"], ["", null]]]);
    expect([settings.electricityRate.toNumber(), settings.loadFactor.toNumber()]).toEqual([0.3, 0.5]);
  });
  test("a table with the headers Setting and Value among others, in any order", () => {
    const { settings } = scenarioOf([[["Unit", "Value", "Setting"], ["h", 200, "Hours per month"]]]);
    expect(settings.hoursPerMonth.toNumber()).toBe(200);
  });
  test("Preset comes first wherever it stands, and later ranges win", () => {
    const { settings } = scenarioOf([[["Load factor", 0.9], ["Preset", "as written"]], [["Hours per month", 100]]]);
    expect([settings.hoursPerMonth.toNumber(), settings.loadFactor.toNumber()]).toEqual([100, 0.9]);
  });
  test("the words capacity and catalog", () => {
    expect(scenarioOf([[["Volume", 5e6], ["GPU count", 3]]]).settings).toMatchObject({ volume: D(5e6), gpuCount: D(3) });
    expect(scenarioOf([[["Volume", "Capacity"], ["GPU count", "catalog"]]]).settings).toMatchObject({ volume: null, gpuCount: null });
  });
  test.each([[null], [""], [0]])("%o counts as 0 where 0 is allowed, is refused where not, and keeps the catalog's figure", (blank) => {
    expect(scenarioOf([[["Electricity rate", blank]]]).settings.electricityRate.toNumber()).toBe(0);
    expect(scenarioOf([[["Electricity rate", blank], [blank, blank], ["PUE", 1]]]).settings.electricityRate.toNumber()).toBe(0);
    expect(() => scenarioOf([[["Hours per month", blank]]])).toThrow("Hours per month (a blank cell counts as 0) must be above 0");
    expect(scenarioOf([[["GPU price", blank], ["GPU hourly price", blank], ["As of", blank]]]).settings).toMatchObject({ gpuPrice: null, gpuHourlyPrice: null, asOf: null });
  });
  test.each([[null], [""], [0]])("%o for a price is refused until a word says which is meant", (blank) => {
    expect(() => scenarioOf([[["Input price", blank]]])).toThrow("Input price is blank or 0, which Excel hands over alike. Write catalog for the catalog's figure, or zero for no charge.");
    expect(scenarioOf([[["Input price", "catalog"], ["Output price", "Zero"]]]).settings).toMatchObject({ inputPrice: null, outputPrice: ZERO });
  });
  test.each<[string, Range, RegExp]>([
    ["misspelt", [["Electricty rate", 1]], /^"Electricty rate" is not a setting\. Closest: Electricity rate/],
    ["outside its domain", [["Utilization", 15]], /^Utilization must be above 0 and at most 1; it is 15\./],
    ["not a number", [["PUE", "abc"]], /^PUE must be a number; it is "abc"\./],
    ["twice", [["PUE", 1], ["pue", 2]], /^The setting "pue" stands twice/],
    ["an unknown preset", [["Preset", "Optimistic"]], /^Preset must be Published, As written or Full cost; it is "Optimistic"/],
    ["a fractional count", [["GPU count", 1.5]], /^GPU count must be a whole number above 0; it is 1\.5/],
  ])("a setting %s is refused", (_, range, message) => {
    expect(() => scenarioOf([range])).toThrow(DomainError);
    expect(() => scenarioOf([range])).toThrow(message);
  });
  test.each(["published", "asWritten", "fullCost"] as const)("the settings table of %s reads back as that preset", (preset) => {
    const table = settingsTable(preset).map((row) => row.map((cell) => (typeof cell === "string" ? cell : cell.toString())));
    const { settings } = scenarioOf([table]);
    for (const key of SETTING_KEYS) expect(settings[key]?.toString()).toBe(presetSettings(preset)[key]?.toString());
  });
  test("the settings table says of each kind of row what may stand in it", () => {
    const [headers, ...rows] = settingsTable("published").map((row) => row.map(String));
    expect(headers).toEqual(["Setting", "Value", "Unit", "Allowed", "Group", "Source"]);
    const allowed = (label: string) => rows.find(([each]) => each === label)?.slice(1, 5);
    expect(allowed("PUE")).toEqual(["1", "facility power / IT power", "at least 1", "power"]);
    expect(allowed("Volume")).toEqual(["capacity", "tokens per month, or capacity", "above 0, or the word capacity", "work"]);
    expect(allowed("Monthly spend")).toEqual(["none", "USD per month, in place of Volume, or none", "above 0, or the word none", "work"]);
    expect(allowed("Spent on")).toEqual(["none", "API that Monthly spend is paid to, or none", "a name, or the word none", "work"]);
    expect(allowed("GPU")).toEqual(["catalog", "name in the GPUs table, or catalog", "a name, or the word catalog", "hardware"]);
    expect(allowed("MACRS 5-year")).toEqual(["no", "yes or no: the US tax table in place of the Depreciation life", "yes or no", "hardware"]);
    expect(rows.filter((row) => row.length !== 6 || row.some((cell) => cell === ""))).toEqual([]);
  });
});

describe("catalog tables", () => {
  test("a row replaces the built-in figures under any of its names", () => {
    for (const name of ["GPT-5", "openai/gpt-5"]) {
      const scenario = scenarioOf([[PRICES_HEADER, [name, "OpenAI", 2.5, 20]]]);
      expect(apiCost(scenario, "gpt 5", D(3_000_000)).toNumber()).toBe(42.5);
    }
  });
  test("a column the table lacks keeps the built-in figure, a blank cell is missing", () => {
    const lacking = scenarioOf([[["API", "Input (USD/1M tokens)"], ["GPT-5", 2.5]]]);
    expect(apiCost(lacking, "GPT-5", D(3_000_000)).toNumber()).toBe(22.5);
    const blank = scenarioOf([[PRICES_HEADER, ["GPT-5", "OpenAI", 2.5, ""]]]);
    expect(() => apiCost(blank, "GPT-5", D(1))).toThrow(/^GPT-5 lacks: Output price\..*Prices table/);
  });
  test("rows add models, GPUs and APIs", () => {
    const context = [
      [["Model", "GPU", "GPU count", "Throughput (tokens/s)"], ["Ours-7B", "NVIDIA X1", 2, 500]],
      [["GPU", "Price (USD)", "Power (W)"], ["NVIDIA X1", 1000, 300]],
      [PRICES_HEADER, ["Their API", "Them", 1, 4]],
    ];
    expect(hardwareCost(scenarioOf(context), "ours 7b").toNumber()).toBe(2000);
    expect(breakEvenMonths(scenarioOf(context), "Ours-7B", "Their API").toNumber()).toBeCloseTo(2000 / (500 * 3600 * 176 / 1e6 * 3 - 0.6 * 0.75 * 176 * 0.15), 10);
  });
  test("a GPU price in the sheet counts for the built-in models on it", () => {
    expect(hardwareCost(scenarioOf([[["GPU", "Price (USD)"], ["A100-80GB", 10_000]]]), "Kimi-K2").toNumber()).toBe(160_000);
  });
  test("columns of the user's own are passed over", () => {
    const scenario = scenarioOf([[[...PRICES_HEADER, "Owner"], ["GPT-5", "OpenAI", 3, 3, "Ann"]]]);
    expect(apiCost(scenario, "GPT-5", D(1_000_000)).toNumber()).toBe(3);
  });
  test("a number typed into a column of names is a name", () => {
    const scenario = scenarioOf([[PRICES_HEADER, [405, 360, 1, 1]]]);
    expect(apiCost(scenario, "405", D(1_000_000)).toNumber()).toBe(1);
    expect(layerOf([[...PRICES_HEADER, "Effective from"], ["Own", "", 1, 1, " 2026-10-01 "]]).prices).toMatchObject([{ effectiveFrom: "2026-10-01" }]);
    expect(layerOf([PRICES_HEADER, [405, 360, 1, 1]]).prices).toEqual([{ name: "405", maker: "360", inputPerMTok: 1, outputPerMTok: 1 }]);
  });
  test.each<[string, Range, RegExp]>([
    ["a header almost ours", [["API", "Input (USD/1K tokens)", "Output (USD/1M tokens)"], ["GPT-5", 1, 1]], /write it "Input \(USD\/1M tokens\)"/],
    ["a header without its unit", [["GPU", "Price", "Power (W)"], ["X", 1, 1]], /write it "Price \(USD\)"/],
    ["two rows of one name", [PRICES_HEADER, ["GPT-5", "", 1, 1], ["gpt5", "", 2, 2]], /^The Prices table has two rows for "gpt5"; keep one\.$/],
    ["two rows of one name and day", [["API", "Input (USD/1M tokens)", "Effective from"], ["GPT-5", 1, "2026-01-01"], ["GPT-5", 2, "2026-01-01"]], /^The Prices table has two rows for "GPT-5" with the same Effective from; keep one, or give each its date\.$/],
    [
      "a table without its header row", [["GPT-5", "", "OpenAI", 1.25, 10, "USD"]],
      /^The range that starts "GPT-5, OpenAI, 1\.25, 10" is neither settings nor a catalog table\. Pass two columns \(setting, value\), or a table together with its header row, such as Assumptions\[#All\] or Prices\[#All\]\.$/,
    ],
    ["a table of usage", [["Month", "Input tokens", "Output tokens"], ["2026-01-01", 1, 1]], /^A Usage table is no setting: pass what it amounts to, LLM\.USAGE\(Usage\[#All\]\)\.$/],
  ])("%s is refused", (_, range, message) => expect(() => scenarioOf([range])).toThrow(message));
  test("a figure outside its column's domain is refused when it is used", () => {
    const scenario = scenarioOf([[PRICES_HEADER, ["GPT-5", "", -1, 10], ["Grok-4", "", 3, 15]]]);
    expect(() => apiCost(scenario, "GPT-5", D(1))).toThrow("Input (USD/1M tokens) of GPT-5 must be at least 0; it is -1.");
    expect(apiCost(scenario, "Grok-4", D(1_000_000)).toNumber()).toBe(11);
  });
  test("text that looks like a name of an object's own is just a name", () => {
    const scenario = scenarioOf([[PRICES_HEADER, ["__proto__", "", 1, 1]]]);
    expect(apiCost(scenario, "__proto__", D(1_000_000)).toNumber()).toBe(1);
    expect(({} as Record<string, unknown>)["inputPerMTok"]).toBeUndefined();
  });
});

describe("memory", () => {
  test("the same range parsed for a thousand cells is parsed once", () => {
    let parsed = 0;
    const read = recent<Range, object>(4, (a, b) => JSON.stringify(a) === JSON.stringify(b), (range) => (parsed++, layerOf(range)));
    for (let cell = 0; cell < 1000; cell++) read([["PUE", 1.2]]);
    expect(parsed).toBe(1);
  });
  test("equal ranges give the very same scenario, changed ones another", () => {
    const context = () => [[["PUE", 1.3]], [PRICES_HEADER, ["GPT-5", "", 1, 2]]];
    expect(scenarioOf(context())).toBe(scenarioOf(context()));
    expect(scenarioOf([[["PUE", 1.3]]])).not.toBe(scenarioOf([[["PUE", 1.4]]]));
  });
  test("settings of its own leave a cell the catalog that other cells with the same tables have", () => {
    const tables = () => [PRICES_HEADER, ["GPT-5", "", 1, 2]];
    const [first, second] = [scenarioOf([tables(), [["PUE", 1.3]]]), scenarioOf([[["PUE", 1.4]], tables()])];
    expect([second.prices, second.models]).toEqual([first.prices, first.models]);
    expect(second.prices).toBe(first.prices);
    expect(scenarioOf([tables(), [["As of", "2026-01-01"]]]).prices).not.toBe(first.prices);
  });
  test("keeps no more than a size of them, and always the newest", () => {
    let computed = 0;
    const length = recent<string, number>(9, Object.is, (text) => (computed++, text.length), { mostSize: 5, size: (text) => text.length });
    expect(["aa", "bbb", "aa", "cccccccc", "cccccccc", "aa"].map(length)).toEqual([2, 3, 2, 8, 8, 2]);
    expect(computed).toBe(4);
  });
  test("keeps the newest answers only", () => {
    let computed = 0;
    const square = recent<number, number>(2, Object.is, (n) => (computed++, n * n));
    expect([1, 2, 1, 3, 1, 2].map(square)).toEqual([1, 4, 1, 9, 1, 4]);
    expect(computed).toBe(4);
  });
});
