import { describe, expect, test } from "vitest";
import { PAYBACK_BANDS, SEGMENTS } from "../../src/catalog/decision";
import { known, nameIndex } from "../../src/catalog/lookup";
import { MODELS } from "../../src/catalog/models";
import { COMPARISONS } from "../../src/catalog/serverless";
import { paybackBand, segment } from "../../src/engine/bands";
import { Decimal } from "../../src/engine/decimal";
import { breakEvenMonths, hardwareCost } from "../../src/scenario/answers";
import { scenarioOf } from "../../src/scenario/scenario";

/** Table 12 of the serverless paper. */
const ARCHITECTURES = COMPARISONS.filter(({ category }) => category === "Architecture");

test("each band's own limits lead back to it", () => {
  for (const { name, fromMonths, belowMonths } of Object.values(PAYBACK_BANDS)) {
    if (fromMonths !== null) expect(paybackBand(new Decimal(fromMonths))).toBe(name);
    if (belowMonths !== null) expect(paybackBand(new Decimal(belowMonths).minus("1e-9"))).toBe(name);
  }
});

test("each segment's middle leads back to it, and every record has a source and a day", () => {
  for (const { name, fromTokens, toTokens } of Object.values(SEGMENTS)) expect(segment(new Decimal(fromTokens + (toTokens ?? 2 * fromTokens)).div(2))).toBe(name);
  for (const record of [...Object.values(PAYBACK_BANDS), ...Object.values(SEGMENTS), ...ARCHITECTURES]) {
    expect(record.source).toBeTruthy();
    expect(record.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
});

test("Table 12 has seven dimensions, one row each", () => expect(new Set(ARCHITECTURES.map(({ name }) => name)).size).toBe(7));

const PAPER_APIS = ["GPT-5", "Claude-4 Opus", "Claude-4 Sonnet", "Grok-4", "Gemini 2.5 Pro"];

describe("section VI-F against the paper's own tables", () => {
  const published = scenarioOf(null);
  const monthsOf = (models: readonly string[]) =>
    models.flatMap((model) => PAPER_APIS.map((api) => breakEvenMonths(published, model, api).toNumber())).sort((a, b) => a - b);
  test("the models it names are in the catalog", () => {
    const index = nameIndex(MODELS);
    for (const { models } of Object.values(SEGMENTS)) for (const model of models) expect(known(index, model)?.name).toBe(model);
  });
  test.each<[keyof typeof SEGMENTS, string, string]>([["small", "0.3", "2.5"], ["medium", "2.3", "34.0"], ["large", "4.3", "69.3"]])("%s: from %s to %s months", (name, shortest, longest) => {
    const months = monthsOf(SEGMENTS[name].models);
    expect([months[0]!.toFixed(1), months.at(-1)!.toFixed(1)]).toEqual([shortest, longest]);
  });
  test("Kimi-K2's GPUs cost 240,000", () => expect(hardwareCost(published, "Kimi-K2").toNumber()).toBe(240_000));
});
