import { expect, test } from "vitest";
import { BENCHMARKS } from "../../src/catalog/benchmarks";
import { DEPLOYMENTS } from "../../src/catalog/deployments";
import { GPUS } from "../../src/catalog/gpus";
import { PRICES } from "../../src/catalog/prices";
import { COST_GUIDE } from "../../src/catalog/sources";
import { THROUGHPUTS } from "../../src/catalog/throughput";

const LINK = /^https:\/\/[^/\s]+/;
const without = <R extends { readonly name: string }>(records: readonly R[], link: (record: R) => string | undefined) =>
  records.filter((record) => !LINK.test(link(record) ?? "")).map(({ name }) => name);

test("every purchase price of a GPU has a link", () => {
  expect(without(GPUS.filter(({ priceUsd }) => priceUsd !== undefined), ({ priceUrl }) => priceUrl)).toEqual([]);
});

test("every API price, GPU, benchmark row and deployment has a link", () => {
  for (const records of [PRICES, GPUS, BENCHMARKS, DEPLOYMENTS]) expect(without(records, ({ url }) => url)).toEqual([]);
});

test("every measured and claimed throughput has a link, but for the guide's, whose address no source gives", () => {
  expect(without(THROUGHPUTS.filter(({ source }) => source !== COST_GUIDE.source), ({ url }) => url)).toEqual([]);
});
