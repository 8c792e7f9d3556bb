import { describe, expect, test } from "vitest";
import { CATALOG_KINDS } from "../../src/catalog/kinds";
import { PAPER_MODELS } from "../../src/catalog/models";
import { PAPER_APIS } from "../../src/catalog/prices";
import { RENTAL_TABLE, THROUGHPUT_TABLE } from "../../src/catalog/referenceTables";
import { BENCHMARK_TABLE, GPU_TABLE, MODEL_TABLE } from "../../src/catalog/tables";
import { hostedModel } from "../../src/catalog/hostedModels";
import { nameIndex, known, nameKey } from "../../src/catalog/lookup";
import type { GpuRecord, ModelRecord, RentalTermRecord } from "../../src/catalog/records";
import { inDomain } from "../../src/engine/check";
import { Decimal } from "../../src/engine/decimal";

function isRefused(read: () => unknown): boolean {
  try {
    read();
    return false;
  } catch {
    return true;
  }
}

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
    const figures = records.flatMap((record) => columns.map(({ field, domain, header }) => ({ header, domain: domain ?? {}, value: record[field] })));
    expect(figures.filter(({ header, domain, value }) => typeof value === "number" && isRefused(() => inDomain(header, new Decimal(value), domain)))).toEqual([]);
  });
});

test("every GPU that a model, a measured point or a rental term names is in the catalog", () => {
  const gpus = nameIndex(GPU_TABLE.records);
  const named = [...MODEL_TABLE.records, ...THROUGHPUT_TABLE.records].map(({ gpu }) => gpu);
  const rented = RENTAL_TABLE.records.map(({ name }) => name);
  expect([...named, ...rented].filter((gpu) => gpu !== undefined && !known(gpus, gpu))).toEqual([]);
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

test("a purchase price has a link to where it is stated", () => {
  for (const { name, priceUsd, priceUrl } of GPU_TABLE.records) expect([name, priceUsd === undefined]).toEqual([name, priceUrl === undefined]);
});

test("figures of a server say what kind they are and where they come from; a server's price is more than its GPUs'", () => {
  for (const { name, serverPriceUsd, serverPriceKind, serverKilowatts, serverPowerKind, serverSource, priceUsd, powerWatts, gpusPerServer } of GPU_TABLE.records) {
    expect([name, serverPriceUsd === undefined, serverKilowatts === undefined]).toEqual([name, serverPriceKind === undefined, serverPowerKind === undefined]);
    expect([name, serverSource === undefined]).toEqual([name, serverPriceUsd === undefined && serverKilowatts === undefined]);
    if (serverPriceUsd !== undefined && priceUsd !== undefined) expect(serverPriceUsd).toBeGreaterThan(priceUsd * gpusPerServer!);
    if (serverKilowatts !== undefined && powerWatts !== undefined) expect(serverKilowatts * 1000).toBeGreaterThan(powerWatts * gpusPerServer!);
  }
});

test.each<[string, Partial<GpuRecord>]>([
  ["L40S", { bf16Tflops: 362.05, fp8Tflops: 733 }], ["B300-SXM-270GB", { memoryGB: 268.6, rentalPerHour: 7.39 }], ["GB300", { memoryGB: 277.5 }],
  ["GB200", { rentalPerHour: 10.5, gpusPerServer: 72 }], ["H100 PCIe", { rentalPerHour: 2.89 }], ["H200 NVL", { memoryGB: 141 }], ["H100 SXM", { gpusPerServer: 8, serverPriceUsd: 285_000, serverKilowatts: 8 }],
])("%s has the figures its sources print", (name, figures) => expect(known(nameIndex(GPU_TABLE.records), name)).toMatchObject(figures));

test("rental terms: one price a row; a reserved one costs no more than the same offer on demand", () => {
  const { records } = RENTAL_TABLE;
  expect(new Set(records.map(({ term }) => term))).toEqual(new Set(["on demand", "reserved 1 year", "reserved 3 years", "reserved, term not stated", "spot"]));
  const h100 = records.filter(({ name, provider, instance }) => name === "NVIDIA H100-SXM-80GB" && provider === "Azure" && instance === "ND96isr_H100_v5");
  expect(h100.map(({ term, usdPerGpuHour }) => [term, usdPerGpuHour])).toEqual([["on demand", 12.29], ["reserved 1 year", 7.866], ["reserved 3 years", 5.395], ["spot", 2.373]]);
  const offer = ({ name, provider, instance, priced }: RentalTermRecord) => [name, provider, instance, priced].join("|");
  const onDemand = new Map(records.filter(({ term }) => term === "on demand").map((record) => [offer(record), record.usdPerGpuHour]));
  for (const record of records) if (record.term !== "spot") expect(record.usdPerGpuHour).toBeLessThanOrEqual(onDemand.get(offer(record)) ?? Infinity);
});

test("a licence that forbids commercial use, or is not verified, carries a warning", () => {
  const warning = (name: string) => MODEL_TABLE.records.find((model) => model.name === name)!.licenceWarning;
  expect(warning("EXAONE 4.0 32B")).toMatch(/^Commercial use is not allowed/);
  expect(warning("Qwen3-235B")).toMatch(/^Not verified/);
  expect(warning("GLM-4.5")).toBeUndefined();
});

describe("models of 2026", () => {
  const models = nameIndex(MODEL_TABLE.records);
  test.each<[string, string, Partial<ModelRecord>]>([
    ["deepseek-ai/DeepSeek-V3.2", "DeepSeek-V3.2", { totalParametersB: 671, kvBytesPerToken: 70_272 }],
    ["Kimi-K3", "Kimi-K3", { totalParametersB: 2800, kvBytesPerToken: 27_648, releasedWeightsGB: 1561 }],
    ["GLM 5.2", "GLM-5.2", { totalParametersB: 753, contextTokens: 1_048_576 }],
    ["Qwen3.5-397B-A17B", "Qwen3.5-397B-A17B", { activeParametersB: 17, mixtureOfExperts: true }],
    ["Qwen3-30B", "Qwen3-30B", { mixtureOfExperts: true }],
    ["gpt-oss-120b", "gpt-oss-120B", { releasedWeightsGB: 65, releasedPrecision: "MXFP4" }],
    ["DeepSeek-R1-0528", "DeepSeek-R1", { licence: "MIT" }],
  ])("%s is %s", (asked, name, figures) => expect(known(models, asked)).toMatchObject({ name, ...figures }));
  test("what has active parameters below the total is a mixture of experts, and the other way round", () => {
    for (const { name, totalParametersB: total, activeParametersB: active, mixtureOfExperts } of MODEL_TABLE.records) {
      if (total !== undefined && active !== undefined && Math.abs(total - active) > 1) expect([name, mixtureOfExperts]).toEqual([name, active < total]);
    }
  });
  test.each([
    ["together/deepseek-ai/DeepSeek-V4-Pro", "DeepSeek-V4-Pro"], ["fireworks/glm-5p2", "GLM-5.2"], ["together/google/gemma-4-31B-it", "Gemma-4-31B"],
    ["fireworks/nemotron-3-ultra-nvfp4", "Nemotron-3-Ultra"], ["deepseek/deepseek-v4-flash", "DeepSeek-V4.1-Flash"], ["novita/qwen/qwen3-235b-a22b-fp8", "Qwen3-235B"],
  ])("%s serves %s", (id, name) => expect(hostedModel(id)).toBe(name));
  test.each(["together/deepseek-ai/DeepSeek-V4-Pro-0813", "novita/moonshotai/kimi-k2-0905", "openai/gpt-5.6-sol"])("%s serves none of them", (id) => expect(hostedModel(id)).toBeUndefined());
});
