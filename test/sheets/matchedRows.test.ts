import { expect, it } from "vitest";
import { matchedRows } from "../../src/sheets/matchedRows";

it("finds rows by their labels, repeated ones in order, others by the label above", () => {
  const former = ["Title", undefined, "Price", undefined, "Total", "Price", "Gone"];
  const made = ["Title", undefined, "New", "Price", undefined, "Total", "Price"];
  const { toNew, toFormer } = matchedRows(former, made);
  expect(former.map((_, row) => toNew(row))).toEqual([0, 1, 3, 4, 5, 6, undefined]);
  expect(made.map((_, row) => toFormer(row))).toEqual([0, 1, undefined, 2, 3, 4, 5]);
});

it("does not guess where a label occurs more often than before and stands elsewhere", () => {
  const { toNew } = matchedRows(["Price", "Total"], ["Total", "Price", "Price"]);
  expect([toNew(0), toNew(1)]).toEqual([undefined, 0]);
});
