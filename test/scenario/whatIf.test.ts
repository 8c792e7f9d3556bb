import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DomainError } from "../../src/engine/check";
import { Decimal } from "../../src/engine/decimal";
import { breakEvenMonths, costs } from "../../src/scenario/answers";
import { costPerMillionTokens } from "../../src/scenario/ownershipAnswers";
import { soughtSetting } from "../../src/scenario/goal";
import { GRID_CELLS, gridSide, gridTable } from "../../src/scenario/grid";
import { OUTPUT_NAMES, type Question, answerTo, outputNamed } from "../../src/scenario/outputs";
import { scenarioOf } from "../../src/scenario/scenario";
import { UNBOUNDED, tornadoTable } from "../../src/scenario/tornado";
import { isVaried, settingInForce, variedSetting, withSetting } from "../../src/scenario/variation";
import { withSettings } from "../../src/scenario/varied";
import { SETTING_KEYS, setting } from "../../src/engine/settings";
import { swung } from "../../src/engine/whatIf/tornado";
import type { Range } from "../../src/scenario/range";
import { D } from "../engine/fixtures";
import { API as EFFECT_API, MODEL as EFFECT_MODEL, caseWith } from "./effects";

function question(output: string, context: Range[] = [], model = "gpt-oss-120B", api = "GPT-5"): Question {
  return { output: outputNamed(output), model, api, scenario: scenarioOf(context) };
}

describe("outputs", () => {
  test("are these", () => expect(OUTPUT_NAMES).toEqual(["BREAKEVEN", "NPV", "IRR", "SAVINGS", "TCO", "COSTPERMTOK"]));
  test("go by their names, case ignored, and others are refused with the list", () => {
    expect(outputNamed("breakeven").name).toBe("BREAKEVEN");
    expect(() => outputNamed("PAYBACK")).toThrow(/^"PAYBACK" is not an output\. Closest: \w+\. It is one of BREAKEVEN, NPV, IRR, SAVINGS, TCO, COSTPERMTOK/);
    expect(() => outputNamed("")).toThrow(/^output is blank\. It is one of/);
  });
  test("an unknown name is refused and never counts as no value", () => {
    expect(() => answerTo(question("BREAKEVEN", [], "Nope"))).toThrow(/^No open model is named "Nope"/);
    expect(() => answerTo(question("BREAKEVEN", [], "Kimi-K2", "Nope"))).toThrow(/^No API is named "Nope"/);
    expect(answerTo(question("COSTPERMTOK", [], "Kimi-K2", ""))!.eq(costPerMillionTokens(scenarioOf(null), "Kimi-K2"))).toBe(true);
  });
});

describe("varying a setting", () => {
  test("changes that setting alone", () => {
    const before = scenarioOf(null);
    const after = withSetting(before, "pue", D("1.4"));
    expect(SETTING_KEYS.filter((key) => before.settings[key] !== after.settings[key])).toEqual(["pue"]);
    expect(before.settings.pue.toNumber()).toBe(1);
  });
  test("setting what is in force changes no answer", () => {
    const { scenario } = question("BREAKEVEN");
    const months = breakEvenMonths(scenario, "gpt-oss-120B", "GPT-5");
    for (const key of SETTING_KEYS) {
      const present = settingInForce(scenario, key, "gpt-oss-120B", "GPT-5");
      if (present) expect([key, breakEvenMonths(withSettings(scenario, { [key]: present }), "gpt-oss-120B", "GPT-5").eq(months)]).toEqual([key, true]);
    }
  });
  test.each([
    ["Preset", "Preset stands for many settings; name the one to vary, such as Electricity rate."],
    ["As of", "As of is a date; vary a setting that is a number."],
    ["MACRS 5-year", "MACRS 5-year is yes or no; vary a setting that is a number."],
    ["Exchange rate", "Exchange rate is what the catalog is read at; vary a setting that is a number."],
  ])("%s is no single number to vary", (label, refusal) => expect(() => variedSetting(label)).toThrow(new DomainError(refusal)));
});

describe("GRID", () => {
  test("each cell is the forward answer with both settings changed", () => {
    const table = gridTable(question("BREAKEVEN"), gridSide("utilization", [[0.5], [""], [1]]), gridSide("Electricity rate", [[0.1, 0.2, 0.3]]));
    expect(table[0]).toEqual(["BREAKEVEN (months): Utilization down, Electricity rate across", D("0.1"), D("0.2"), D("0.3")]);
    expect(table).toHaveLength(3);
    for (const [utilization, ...cells] of table.slice(1)) {
      cells.forEach((cell, i) => {
        const context: Range[] = [[["Utilization", Number(utilization)], ["Electricity rate", [0.1, 0.2, 0.3][i]!]]];
        expect(Number(cell)).toBe(breakEvenMonths(scenarioOf(context), "gpt-oss-120B", "GPT-5").toNumber());
      });
    }
  });
  test("one setting makes a column, Volume and never included", () => {
    const table = gridTable(question("BREAKEVEN", [[["Staff", 0.05]]]), gridSide("Volume", [[5e6, 1.3e8]]));
    expect(table[0]).toEqual(["Volume", "BREAKEVEN (months)"]);
    expect(table[1]![1]).toBe("never");
    expect(Number(table[2]![1])).toBeGreaterThan(30);
  });
  test.each<[string, () => unknown, RegExp]>([
    ["one setting twice", () => gridTable(question("BREAKEVEN"), gridSide("PUE", [[1]]), gridSide("pue", [[2]])), /^PUE stands on both sides/],
    ["no values", () => gridSide("PUE", [[""]]), /^Give at least one value for PUE/],
    ["a value outside the domain", () => gridSide("PUE", [[0.9]]), /^PUE must be at least 1/],
    ["a word", () => gridSide("Volume", [["capacity"]]), /^Volume must be a number here; it is "capacity"/],
    ["a misspelt setting", () => gridSide("Utilisation", [[1]]), /^"Utilisation" is not a setting\. Closest: Utilization/],
    ["a table past reading", () => gridTable(question("BREAKEVEN"), gridSide("Staff", [Array.from({ length: GRID_CELLS + 1 }, (_, i) => i)])), /at most 2500 cells; this one has 2501/],
  ])("refuses %s", (_, call, message) => expect(call).toThrow(message));
});

describe("GOALSEEK", () => {
  test("the electricity rate for a payback has a closed form: rate = (A - C/t) / kWh", () => {
    fc.assert(
      fc.property(fc.integer({ min: 22, max: 400 }), (months) => {
        const asked = question("BREAKEVEN", [], "gpt-oss-120B", "GPT-5");
        const { apiCost, hardwareCost } = costs(asked.scenario, "gpt-oss-120B", "GPT-5");
        const closed = apiCost.minus(hardwareCost.div(months)).div(0.8 * 0.75 * 176);
        fc.pre(closed.gt(0));
        const rate = soughtSetting(asked, { target: D(months), key: "electricityRate" });
        expect(rate.minus(closed).abs().div(closed).toNumber()).toBeLessThan(1e-10);
      }),
      { numRuns: 50 },
    );
  });
  test.each([
    ["BREAKEVEN", 36, "utilization"], ["BREAKEVEN", 12, "gpuPrice"], ["BREAKEVEN", 60, "outputPrice"], ["SAVINGS", 0, "loadFactor"], ["SAVINGS", 1000, "inputShare"],
    ["COSTPERMTOK", 2, "throughput"], ["BREAKEVEN", 40, "pue"], ["SAVINGS", 0, "hoursPerMonth"],
  ] as const)("%s = %d by %s equals a forward evaluation", (output, target, key) => {
    const asked = question(output, [], "gpt-oss-120B", output === "COSTPERMTOK" ? "" : "GPT-5");
    const found = (() => { try { return soughtSetting(asked, { target: D(target), key }); } catch (error) { return String(error); } })();
    if (typeof found === "string") return expect(found).toMatch(/between .* gives|steps over/);
    const forward = answerTo({ ...asked, scenario: withSetting(asked.scenario, key, found) })!.toNumber();
    expect(Math.abs(forward - target)).toBeLessThan(1e-6 * Math.max(1, target));
  });
  test("says when there is none, and which ends it tried", () => {
    const call = () => soughtSetting(question("BREAKEVEN"), { target: D(1), key: "electricityRate", low: D("0.05"), high: D("0.5") });
    expect(call).toThrow(/^No Electricity rate between 0\.05 and 0\.5 \(USD\/kWh\) gives BREAKEVEN 1: it is 30\.5\d+ at the low end and 32\.\d+ at the high end/);
  });
  test("says at which end there is no value", () => {
    expect(() => soughtSetting(question("IRR"), { target: D("0.1"), key: "electricityRate", low: D(5), high: D(10) })).toThrow("gives IRR 0.1: it is -0.0323744 at the low end and none at the high end");
  });
  test("a share that may be negative is looked for from 0 where no low end is given", () => {
    const growth = (low?: number) => soughtSetting(question("BREAKEVEN", [[["Volume", 1e8], ["Volume growth", 0.2]]]), { target: D(1), key: "volumeGrowth", ...(low !== undefined && { low: D(low) }) });
    expect(growth).toThrow(/^No Volume growth between 0 and 20 \(/);
    expect(() => growth(-0.5)).toThrow(/^No Volume growth between -0.5 and 20 \(/);
  });
  test("says so where the output steps over the target", () => {
    const call = () => soughtSetting(question("SAVINGS", [], "gpt-oss-120B", "Claude-4 Opus"), { target: D(420_000), key: "volume", low: D(1.38e8), high: D(1.4e8) });
    expect(call).toThrow(/^SAVINGS of gpt-oss-120B steps over 420000 at Volume 139392000: from /);
  });
  test("crosses from never to a payback", () => {
    const asked = question("BREAKEVEN", [[["Staff", 0.05]]]);
    const utilization = soughtSetting(asked, { target: D(100), key: "utilization" });
    expect(answerTo({ ...asked, scenario: withSetting(asked.scenario, "utilization", utilization) })!.toNumber()).toBeCloseTo(100, 6);
  });
  test.each<[string, () => unknown, RegExp]>([
    ["a whole-number setting", () => soughtSetting(question("BREAKEVEN"), { target: D(1), key: "horizon" }), /^Horizon takes whole numbers.*GRID/],
    ["a setting at 0 without ends", () => soughtSetting(question("BREAKEVEN"), { target: D(40), key: "staff" }), /^Staff is 0 here.*give low and high/],
    ["ends in the wrong order", () => soughtSetting(question("BREAKEVEN"), { target: D(1), key: "pue", low: D(3), high: D(2) }), /^low must be below high/],
    ["an end outside the domain", () => soughtSetting(question("BREAKEVEN"), { target: D(1), key: "utilization", high: D(2) }), /^high, a value of Utilization, must be above 0 and at most 1/],
  ])("refuses %s", (_, call, message) => expect(call).toThrow(message));
  test("a setting at 0 is sought between the ends given", () => {
    const asked = question("BREAKEVEN");
    const staff = soughtSetting(asked, { target: D(60), key: "staff", high: D(2) });
    expect(answerTo({ ...asked, scenario: withSetting(asked.scenario, "staff", staff) })!.toNumber()).toBeCloseTo(60, 8);
  });
});

describe("TORNADO", () => {
  const [headers, ...rows] = tornadoTable(question("BREAKEVEN"), D("0.2"));
  test("sorts by effect, with low, base and high", () => {
    expect(headers).toEqual(["Setting", "Unit", "Low", "Base", "High", "Output at low", "Output at base", "Output at high", "Effect"]);
    const effects = rows.map((row) => Number(row[8]));
    expect(effects).toEqual([...effects].sort((a, b) => b - a));
    expect(rows.length).toBeGreaterThan(10);
  });
  test("each bar is the forward answer at its ends", () => {
    for (const [label, , low, , high, atLow, atBase, atHigh] of rows) {
      const at = (value: unknown) => answerTo(question("BREAKEVEN", [[[String(label), Number(value)]]]))!.toNumber();
      expect([at(low), at(high)]).toEqual([expect.closeTo(Number(atLow), 9), expect.closeTo(Number(atHigh), 9)]);
      expect(Number(atBase)).toBeCloseTo(30.879, 3);
    }
  });
  test("leaves out settings at 0 and settings without effect", () => {
    const labels = rows.map(([label]) => label);
    for (const absent of ["Staff", "Salary", "Horizon", "Cached input price"]) expect(labels).not.toContain(absent);
  });
  test.each(OUTPUT_NAMES)("of %s has every setting that moves it, and no other, each end in its cell as the decimal engine says", (output) => {
    const asked = { ...question(output), model: EFFECT_MODEL, api: EFFECT_API, scenario: caseWith() };
    const atBase = answerTo(asked)!;
    const expected = SETTING_KEYS.filter(isVaried).flatMap((key) => {
      const { label, domain } = setting(key);
      const base = settingInForce(asked.scenario, key, asked.model, asked.api);
      if (!base || base.isZero()) return [];
      const [low, high] = swung(base, D("0.2"), domain).map((end) => answerTo({ ...asked, scenario: withSetting(asked.scenario, key, end) })!);
      return low!.eq(atBase) && high!.eq(atBase) ? [] : [[label, ...[low!, high!].map(Number)]];
    });
    const bars = tornadoTable(asked, D("0.2")).slice(1).map((bar) => [bar[0], Number(bar[5]), Number(bar[7])]);
    expect(bars.length).toBeGreaterThan(8);
    expect(bars.sort()).toEqual(expected.sort());
  });
  test("an end that never pays back has no bound and comes first", () => {
    const [, first] = tornadoTable(question("BREAKEVEN", [[["Staff", 0.08]]]), D("0.2"));
    expect(first![8]).toBe(UNBOUNDED);
    expect([first![5], first![7]]).toContain("never");
  });
  test("refuses a swing of all or of percent typed whole", () => {
    for (const swing of [0, 1, 20]) expect(() => tornadoTable(question("BREAKEVEN"), D(swing))).toThrow(/^swing must be above 0 and below 1/);
  });
  test("names the settings it swings by their labels", () => {
    const known = SETTING_KEYS.map((key) => setting(key).label);
    for (const [label] of rows) expect(known).toContain(label);
    expect(Decimal.isDecimal(rows[0]![2])).toBe(true);
  });
});
