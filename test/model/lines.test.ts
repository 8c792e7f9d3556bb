import { describe, expect, test } from "vitest";
import { structureOf } from "../../src/forms/structure";
import type { Term } from "../../src/forms/symbols";
import { isRecollection } from "../../src/model/line";
import { PORTFOLIO } from "../../src/model/portfolio";
import { FIGURES } from "../../src/model/figures";
import { MODEL } from "../../src/model/model";

const structure = structureOf(MODEL);

describe("the lines of the model", () => {
  test("read lines below their own alone, and their own past", () => {
    const seen = new Set(Object.keys(MODEL.figures));
    const upwards = Object.values(structure).flatMap(({ name, line, reads }) => {
      if (line === undefined) return [];
      const read = isRecollection(line) ? [line.of, line.repeatedBy, line.renewedBy, line.spreadBy, line.until, line.summedTo].filter((each) => each !== undefined) : reads.filter((each) => each.name !== name || each.shift === 0).map((each) => each.name);
      const unseen = read.filter((each) => !seen.has(each));
      seen.add(name);
      return unseen.map((each) => `${name} reads ${each}`);
    });
    expect(upwards).toEqual([]);
  });

  test("read a figure that may be missing where something stands in its place", () => {
    const open = (term: Term): string[] => {
      if (term.op === "ref") return MODEL.figures[term.name]?.optional ? [term.name] : [];
      return (term.op === "given" ? term.parts.slice(1) : term.parts).flatMap(open);
    };
    expect(Object.values(structure).flatMap(({ name, tree }) => (tree ? open(tree).map((each) => `${name} reads ${each}`) : []))).toEqual([]);
  });

  test("have the dimensions of what they read", () => {
    const dimensions = (name: string) => [...structure[name]!.dimensions].sort();
    expect(dimensions("fixedRunning")).toEqual([]);
    expect(dimensions("running")).toEqual(["deployment"]);
    expect(dimensions("pricePaid")).toEqual(["api"]);
    expect(dimensions("breakEven")).toEqual(["api", "deployment"]);
    expect(dimensions("monthApi")).toEqual(["api", "deployment", "month"]);
    expect(dimensions("tokensServed")).toEqual(["deployment"]);
    expect(dimensions("savings")).toEqual(["api", "asked", "deployment"]);
  });

  test("keep their names apart", () => {
    expect(() => FIGURES.with({ gpuCount: { label: "", unit: "", format: "number", number: "", is: ({ gpuPrice }) => gpuPrice } })).toThrow("Two lines are called gpuCount.");
  });

  test("each have a label, and the model's equations 1 to 24 each a line", () => {
    const lines = Object.values(PORTFOLIO.lines);
    expect(lines.filter(({ label, number }) => label === "" || number === "")).toEqual([]);
    const numbers = new Set(lines.flatMap(({ number }) => number.match(/\d+/g) ?? []));
    const missing = Array.from({ length: 24 }, (_, i) => String(i + 1)).filter((number) => !numbers.has(number));
    expect(missing).toEqual([]);
  });
});
