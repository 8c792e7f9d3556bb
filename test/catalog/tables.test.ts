import { describe, expect, test } from "vitest";
import { BENCHMARK_TABLE, GPU_TABLE, MODEL_TABLE, PRICE_TABLE, type CatalogTable } from "../../src/catalog/tables";
import { nameIndex, known, nameKey } from "../../src/catalog/lookup";
import { inDomain } from "../../src/engine/check";
import { Decimal } from "../../src/engine/decimal";
import type { Named } from "../../src/catalog/records";

const TABLES = [MODEL_TABLE, GPU_TABLE, PRICE_TABLE, BENCHMARK_TABLE] as unknown as CatalogTable<Named & Record<string, unknown>>[];

describe.each(TABLES)("$name", ({ columns, records }) => {
  test("headers are told apart and fit Excel", () => {
    const keys = columns.map(({ header }) => nameKey(header));
    expect(new Set(keys).size).toBe(keys.length);
    expect(columns.every(({ header }) => header.length <= 255 && !/[[\]#'\n]/.test(header))).toBe(true);
  });
  test("every record has a source and the day it was checked", () => {
    for (const record of records) {
      expect(record.source).toBeTruthy();
      expect(record.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
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

test("every model's GPU is in the catalog", () => {
  const gpus = nameIndex(GPU_TABLE.records);
  for (const { gpu } of MODEL_TABLE.records) expect(known(gpus, gpu!)).toBeDefined();
});

test("every model and API has benchmark scores", () => {
  const names = new Set(BENCHMARK_TABLE.records.map(({ name }) => name));
  for (const { name } of [...MODEL_TABLE.records, ...PRICE_TABLE.records]) expect(names.has(name)).toBe(true);
});
