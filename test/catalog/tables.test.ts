import { describe, expect, test } from "vitest";
import { CATALOG_KINDS } from "../../src/catalog/kinds";
import { PAPER_MODELS } from "../../src/catalog/models";
import { PAPER_APIS } from "../../src/catalog/prices";
import { THROUGHPUT_TABLE } from "../../src/catalog/referenceTables";
import { BENCHMARK_TABLE, GPU_TABLE, MODEL_TABLE } from "../../src/catalog/tables";
import { nameIndex, known, nameKey } from "../../src/catalog/lookup";
import { inDomain } from "../../src/engine/check";
import { Decimal } from "../../src/engine/decimal";

/** Characters that the filter's button and the margins take beside a word. */
const FILTER_BUTTON = 5;

describe.each(Object.values(CATALOG_KINDS))("$name", ({ columns, records }) => {
  test("headers are told apart and fit Excel", () => {
    const keys = columns.map(({ header }) => nameKey(header));
    expect(new Set(keys).size).toBe(keys.length);
    expect(columns.every(({ header }) => header.length <= 255 && !/[[\]#'\n]/.test(header))).toBe(true);
  });
  test("no header breaks inside a word, and the second column holds the catalog's date above it", () => {
    const broken = columns.filter(({ header, width }) => header.split(/[ /-]/).some((word) => word.length + FILTER_BUTTON > width));
    expect(broken.map(({ header }) => header)).toEqual([]);
    expect(columns[1]!.width).toBeGreaterThanOrEqual(12);
  });
  test("every record has a source and the day it was checked", () => {
    for (const record of records) {
      expect(record.source).toBeTruthy();
      expect(record.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
  test("source and date have columns, and so has the link where a record has one", () => {
    const fields: string[] = columns.map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining(["source", "checked"]));
    expect(records.every(({ url }) => url === undefined) || columns.some(({ field, show }) => field === "url" && show === "link")).toBe(true);
    expect(records.every(({ url }) => url === undefined || /^https:\/\/[\w.-]+(\/\S*)?$/.test(url))).toBe(true);
  });
  test("every field of a record but its aliases has a column", () => {
    const fields = new Set<string>(columns.map(({ field }) => field));
    const lacking = new Set(records.flatMap((record) => Object.keys(record)).filter((field) => field !== "aliases" && !fields.has(field)));
    expect([...lacking]).toEqual([]);
  });
  test("what is text stands in a text column, so that it is inserted as text whatever it starts with", () => {
    for (const record of records) {
      for (const { field, show } of columns) {
        if (typeof record[field] === "string") expect(["text", "link", "date"]).toContain(show);
        else expect(show === "text" && record[field] !== undefined).toBe(false);
      }
    }
  });
  test("every figure lies in its column's domain", () => {
    for (const record of records) {
      for (const { field, domain, header } of columns) {
        const value = record[field];
        if (typeof value === "number") expect(() => inDomain(header, new Decimal(value), domain ?? {})).not.toThrow();
      }
    }
  });
});

test("every GPU that a model or a measured point names is in the catalog, but two", () => {
  const gpus = nameIndex(GPU_TABLE.records);
  for (const { gpu } of MODEL_TABLE.records) if (gpu !== undefined) expect(known(gpus, gpu)).toBeDefined();
  const outside = new Set(THROUGHPUT_TABLE.records.map(({ gpu }) => gpu).filter((gpu) => !known(gpus, gpu)));
  expect([...outside].sort()).toEqual(["Intel Arc Pro B60 Dual-48GB", "NVIDIA H200-NVL-141GB"]);
});

test("every model and API of the paper has benchmark scores", () => {
  const names = new Set(BENCHMARK_TABLE.records.map(({ name }) => name));
  for (const name of [...PAPER_MODELS, ...PAPER_APIS]) expect(names.has(name)).toBe(true);
});

test("a figure nobody gives is missing: GPUs without a purchase price", () => {
  const without = GPU_TABLE.records.filter(({ priceUsd }) => priceUsd === undefined).map(({ name }) => name);
  expect(without).toContain("NVIDIA H100-PCIe-80GB");
  expect(without).toContain("AMD MI300X-192GB");
});

test("a rental has its provider and date", () => {
  for (const { rentalPerHour, rentalProvider, rentalDate } of GPU_TABLE.records) {
    expect([rentalPerHour === undefined, rentalDate === undefined]).toEqual([rentalProvider === undefined, rentalProvider === undefined]);
  }
});

test("a licence that forbids commercial use, or is not verified, carries a warning", () => {
  const warning = (name: string) => MODEL_TABLE.records.find((model) => model.name === name)!.licenceWarning;
  expect(warning("EXAONE 4.0 32B")).toMatch(/^Commercial use is not allowed/);
  expect(warning("Qwen3-235B")).toMatch(/^Not verified/);
  expect(warning("GLM-4.5")).toBeUndefined();
});
