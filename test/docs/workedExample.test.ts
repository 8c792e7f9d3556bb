import { describe, expect, test } from "vitest";
import { apiCost } from "../../functions/apiCost";
import { breakEven } from "../../functions/breakEven";
import { tco } from "../../functions/finance";
import { capacity, hardwareCost, runningCost } from "../../functions/localCost";
import { shown } from "../functions/customFunctions";
import { presetSettings } from "../../src/engine/settings";
import { WAYS, comparisonOf } from "../../src/scenario/comparison";
import { pairLines } from "../../src/scenario/lines";
import { scenarioOf } from "../../src/scenario/scenario";
import { triggersOf } from "../../src/scenario/triggers";
import { CURRENT_PAIR } from "../../src/sheets/choice";
import { documentTables, settingsIn } from "./document";
import { answerOf, expectPrinted } from "./formula";

const MODEL = "gpt-oss-120B";
const [answers = [], costs = [], steps = [], remedies = [], current = []] = documentTables("worked-example.md");
const preset = (label: string) => [["Preset", label]];

describe("the worked example: the two answers", () => {
  test.each(answers)("$Line", (row) => {
    for (const label of ["Published", "Full cost"]) expectPrinted(answerOf(row["Formula"]!, [preset(label)]), row[label]!);
  });
});

describe("the worked example: what owning costs", () => {
  test("has every line of TCO", () => {
    expect(costs.map((row) => row["Line"])).toEqual(tco(MODEL, []).slice(1).map(([line]) => line));
  });
  test.each(costs.map((row, i) => ({ ...row, i })))("$Line", (row: Record<string, string | number>) => {
    const line = (label: string) => tco(MODEL, [preset(label)])[Number(row["i"]) + 1]!;
    for (const label of ["Published", "Full cost"]) expectPrinted(line(label)[1], String(row[label]));
    expectPrinted(line("Full cost")[2], String(row["Full cost, USD per 1M tokens"]));
  });
});

describe("the worked example: where the answer flips", () => {
  const upTo = (i: number) => [preset("Published"), ...steps.slice(1, i + 1).map((row) => settingsIn(row["Change"]!))];
  test.each(steps.map((row, i) => ({ ...row, i })))("$Change", (row: Record<string, string | number>) => {
    const context = upTo(Number(row["i"]));
    expectPrinted(hardwareCost(MODEL, context), String(row["Purchase, USD"]));
    expectPrinted(apiCost("GPT-5", capacity(MODEL, context), context), String(row["GPT-5, USD per month"]));
    expectPrinted(runningCost(MODEL, context), String(row["Running, USD per month"]));
    expectPrinted(shown(() => breakEven(MODEL, "GPT-5", context)), String(row["Months"]));
  });
  test("ends at Full cost", () => {
    const { settings } = scenarioOf(upTo(steps.length));
    for (const [key, value] of Object.entries(presetSettings("fullCost"))) expect(settings[key as keyof typeof settings]?.toString()).toBe(value?.toString());
  });
});

describe("the worked example: what would bring it back", () => {
  test.each(remedies)("$Settings", (row) => {
    const context = [preset("Full cost"), settingsIn(row["Settings"]!)];
    expectPrinted(shown(() => breakEven(MODEL, "GPT-5", context)), row["Months against GPT-5"]!);
    expectPrinted(shown(() => breakEven(MODEL, "Claude-4 Opus", context)), row["Months against Claude-4 Opus"]!);
  });
});

describe("the worked example: a current case", () => {
  const { model, api } = CURRENT_PAIR;
  const scenario = scenarioOf([preset("Full cost")] as never);
  const { alternatives } = comparisonOf(scenario, model, api);
  test("ranks the ways as the table does", () => {
    const ranked = alternatives.filter(({ out, cost }) => out === "" && cost).map(({ way }) => WAYS[way]);
    expect(ranked.filter((way) => current.some((row) => row["Way"] === way))).toEqual(current.map((row) => row["Way"]));
  });
  test.each(current)("$Way", (row) => {
    const { cost, ownPaysBack } = alternatives.find(({ way }) => WAYS[way] === row["Way"])!;
    expectPrinted(cost!.start.toNumber(), row["Paid at the start, USD"]!);
    expectPrinted(cost!.firstMonth.toNumber(), row["First month, USD"]!);
    expectPrinted(cost!.present.toNumber(), row["Present value, USD"]!);
    const months = row["Owning pays back, months"]!;
    if (ownPaysBack?.isFinite()) expectPrinted(ownPaysBack.toNumber(), months);
    else expect(months).toBe(ownPaysBack ? "never" : "");
  });
  test("has the volume from which owning beats the API", () => {
    expect(pairLines(scenario, model, api).of("served").toNumber()).toBeCloseTo(9_773_621_838.555, 2);
    const { volume } = triggersOf(scenarioOf([[...preset("Full cost"), ["Volume", 1e9]]] as never), model, api);
    // (384,000 / 60 + 5,409.117...) / 8 USD a million.
    expect(Number(volume)).toBeCloseTo(1_476_139_666.57, 1);
  });
});
