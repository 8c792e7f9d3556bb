import { expect, test } from "vitest";
import { packed, packedTexts, unpacked, unpackedTexts } from "../../../src/catalog/texts/packed";

const RECORDS = [{ name: "a", note: "same", price: 0 }, { name: "b", aliases: ["c"] }, { name: "d", note: "same", retired: false }];

test("columns hold a value for every record, null where it lacks one", () => {
  expect(packed(RECORDS, (field) => field !== "aliases")).toEqual({
    count: 3, columns: { name: ["a", "b", "d"], note: ["same", null, "same"], price: [0, null, null], retired: [null, null, false] },
  });
});

test("records come back as they were, zeros and noes too", () => {
  expect(unpacked(packed(RECORDS, () => true))).toEqual(RECORDS);
  expect(unpackedTexts(packedTexts(RECORDS, () => true))).toEqual(RECORDS);
});

test("a text that repeats stands once", () => {
  expect(packedTexts(RECORDS, (field) => field === "note")).toEqual({ count: 3, columns: { note: [0, null, 0] }, values: ["same"] });
});
