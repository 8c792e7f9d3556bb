import { describe, expect, it } from "vitest";
import type { Decimal } from "../../src/engine/decimal";
import { type Explained, explained } from "../../src/forms/explained";
import { MODEL, type Name } from "../../src/model/model";
import { pairLines } from "../../src/scenario/lines";
import { scenarioOf } from "../../src/scenario/scenario";

/** Kimi-K2 beside GPT-5 over 60 months, hardware bought again after 36. */
const lines = pairLines(scenarioOf([[["Horizon", 60], ["Hardware life", 36], ["Tax rate", 0.2], ["Volume growth", 0.1]]]), "Kimi-K2", "GPT-5");
const tree = (name: Name, month?: number) => explained(MODEL, lines, name, month);
/** The parts by name and month, and whether they are shown down to their own. */
const parts = ({ parts: of }: Explained<Decimal>) => of.map(({ name, month, parts: own }) => [name, month, own.length > 0]);

describe("what a line that looks at other months was computed from", () => {
  it("a spread: what is spread, the share of the month before the last, and that last", () => {
    // Of month 5 the purchases of month 1 have 60 - 5 + 1 months.
    expect(parts(tree("spreadDepreciation", 5))).toEqual([["monthPurchase", 1, true], ["depreciatedLast", 56, false], ["horizon", undefined, false]]);
    expect(parts(tree("spreadDepreciation", 60))).toEqual([["monthPurchase", 1, true], ["depreciatedLast", 1, false], ["horizon", undefined, false]]);
  });

  it("a sum: its last month, its first summand in full and its last as a value", () => {
    expect(parts(tree("bookValue"))).toEqual([["horizon", undefined, false], ["lifeLeft", 1, true], ["lifeLeft", 60, false]]);
    const short = pairLines(scenarioOf([[["Horizon", 1]]]), "Kimi-K2", "GPT-5");
    expect(parts(explained(MODEL, short, "bookValue"))).toEqual([["horizon", undefined, false], ["lifeLeft", 1, true]]);
  });

  it("a repetition: the month's own, after how many months, and the one that it repeats where there is one", () => {
    const shown = (month: number) => tree("boughtSoFar", month).parts.map((part) => [part.name, part.month, part.parts.length > 0]);
    expect(shown(40)).toEqual([["monthEquipped", 40, true], ["replacedAfter", undefined, true], ["boughtSoFar", 4, false]]);
    expect(shown(37)).toEqual([["monthEquipped", 37, true], ["replacedAfter", undefined, true], ["boughtSoFar", 1, false]]);
    expect(shown(36)).toEqual([["monthEquipped", 36, true], ["replacedAfter", undefined, true]]);
  });

  it("a month before as a value alone, the month's own in full", () => {
    const read = (each: Explained<Decimal>): Explained<Decimal>[] => [each, ...each.parts.flatMap(read)];
    const cumulative = tree("discountedCumulative", 12);
    expect(cumulative.parts.find(({ name }) => name === "discountedCumulative")).toMatchObject({ month: 11, parts: [] });
    expect(read(cumulative).some(({ name, month, parts: own }) => name === "net" && month === 12 && own.length > 0)).toBe(true);
  });
});

describe("what stands in the tree", () => {
  const all: Explained<Decimal>[] = [];
  const visit = (each: Explained<Decimal>) => {
    all.push(each);
    each.parts.forEach(visit);
  };
  visit(tree("flowTax", 7));

  it("each line once in full, then as a repetition without parts", () => {
    const full = all.filter(({ parts: own }) => own.length > 0).map(({ name, month }) => `${name} ${month}`);
    expect(new Set(full).size).toBe(full.length);
    const repeated = all.filter(({ isRepeated }) => isRepeated);
    expect(repeated.length).toBeGreaterThan(0);
    expect(repeated.filter(({ name, month, parts: own }) => own.length > 0 || !full.includes(`${name} ${month}`))).toEqual([]);
  });

  it("values of their month, figures of none, and neither the month itself nor constants without a unit", () => {
    for (const { name, month, value } of all) {
      const expected = month === undefined ? lines.of(name) : lines.inMonth(name, month);
      expect(value?.toString(), name).toBe(expected?.toString());
    }
    const figures = all.filter(({ name }) => name in MODEL.figures);
    expect(figures.length).toBeGreaterThan(5);
    expect(figures.filter(({ name }) => name === "month" || (MODEL.figures[name]!.constant !== undefined && MODEL.figures[name]!.unit === ""))).toEqual([]);
  });
});
