import { describe, expect, test } from "vitest";
import { type MeasuredPlace, estimateError, estimatedThroughput, workOfToken } from "../../src/engine/throughputEstimate";

const place = { model: "A", totalParametersB: 100, activeParametersB: 10, bandwidth: 2000, tflops: 1000, gpuCount: 8 };
const measured: readonly MeasuredPlace[] = [
  { ...place, name: "A on 8", workPerSecond: 8000 },
  { ...place, model: "B", totalParametersB: 400, activeParametersB: 40, name: "B on 8", workPerSecond: 2400 },
];

test("an input token is a quarter of an output token's work", () => {
  expect([0, 0.5, 1].map(workOfToken)).toEqual([1, 0.625, 0.25]);
});

describe("an estimate", () => {
  test("is the nearest place's work for each GPU by the number of GPUs", () => {
    expect(estimatedThroughput({ ...place, gpuCount: 4 }, measured)).toEqual({ nearest: measured[0], workPerSecond: 4000 });
  });
  test("grows with bandwidth or compute, whichever grows less, and falls with active parameters", () => {
    const { workPerSecond } = estimatedThroughput({ ...place, model: "C", bandwidth: 3000, tflops: 2000, activeParametersB: 20 }, measured);
    expect(workPerSecond).toBeCloseTo((8000 * 1.5) / 2, 9);
  });
  test("comes from the nearest by size: four times the parameters are B's", () => {
    expect(estimatedThroughput({ ...place, model: "C", totalParametersB: 390, activeParametersB: 38 }, measured).nearest.name).toBe("B on 8");
  });
});

test("the error leaves each out in turn: A from B is 2,400 x 4, B from A 8,000 / 4, both off by 1.2", () => {
  for (const from of ["others", "other models"] as const) {
    const { median, ninthDecile } = estimateError(measured, from);
    expect([median, ninthDecile]).toEqual([expect.closeTo(1.2, 12), expect.closeTo(1.2, 12)]);
  }
});

test("what a model's own points tell is kept apart from what other models' do", () => {
  const twice: readonly MeasuredPlace[] = [...measured, { ...place, gpuCount: 4, name: "A on 4", workPerSecond: 4000 }];
  expect(estimateError(twice, "others").median).toBeCloseTo(1, 12);
  expect(estimateError(twice, "other models").median).toBeCloseTo(1.2, 12);
});
