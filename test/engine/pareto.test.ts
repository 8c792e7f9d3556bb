import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paretoFront } from "../../src/engine/pareto";
import { D } from "./fixtures";

const figure = fc.integer({ min: 0, max: 12 });
const choices = fc.array(fc.record({ cost: figure, quality: figure }), { maxLength: 40 });

describe("Pareto front", () => {
  test("is what comparing every pair leaves, on random sets", () => {
    fc.assert(
      fc.property(choices, (set) => {
        const named = set.map((choice, i) => ({ cost: D(choice.cost), quality: D(choice.quality), i }));
        const undominated = set.flatMap((choice, i) => {
          const beaten = set.some((other) =>
            other.cost <= choice.cost && other.quality >= choice.quality && (other.cost < choice.cost || other.quality > choice.quality));
          return beaten ? [] : [i];
        });
        expect(paretoFront(named).map(({ i }) => i).sort((a, b) => a - b)).toEqual(undominated);
      }),
    );
  });
  test("rises in cost and in quality", () => {
    fc.assert(
      fc.property(choices, (set) => {
        const front = paretoFront(set.map(({ cost, quality }) => ({ cost: D(cost), quality: D(quality) })));
        front.slice(1).forEach((choice, i) => {
          expect(choice.cost.gte(front[i]!.cost) && choice.quality.gte(front[i]!.quality)).toBe(true);
        });
      }),
    );
  });
  test("of nothing is nothing", () => expect(paretoFront([])).toEqual([]));
});
