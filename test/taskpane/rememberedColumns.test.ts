import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ColumnLayout } from "../../src/priceImport/csv/columnLayout";
import { proposedLayout } from "../../src/priceImport/csv/columnProposal";
import { rememberLayout, rememberedLayout } from "../../taskpane/prices/rememberedColumns";

const kept = new Map<string, unknown>();
const table = (...headers: string[]) => ({ delimiter: ",", rows: [headers, headers.map(() => "7")] });
const priced = table("Model", "Input price", "Output price");
const chosen = (of = priced): ColumnLayout => ({ ...proposedLayout(of), unit: "1K", currency: "EUR", rate: "1.08", mark: "," });

beforeEach(() => {
  kept.clear();
  vi.stubGlobal("Office", { context: { document: { settings: { get: (key: string) => kept.get(key), set: (key: string, value: unknown) => kept.set(key, value), saveAsync: () => undefined } } } });
});

afterEach(() => vi.unstubAllGlobals());

test("a choice comes back for the same headers, but for the rate and a decimal sign that the file shows", () => {
  rememberLayout(priced, { ...chosen(), fields: ["name", undefined, "outputPerMTok"] });
  expect(rememberedLayout(priced, { ...proposedLayout(priced), mark: undefined })).toEqual({ headerRow: 0, fields: ["name", undefined, "outputPerMTok"], unit: "1K", currency: "EUR", mark: ",", rate: undefined });
  expect(rememberedLayout(priced, { ...proposedLayout(priced), mark: "." })?.mark).toBe(".");
  expect(JSON.stringify([...kept.values()])).not.toContain("1.08");
});

test.each([[["Model", "Input price"]], [["Model", "Input price", "Output price", "Note"]], [["Model", "input price", "Output price"]]])("other headers have none: %s", (headers) => {
  rememberLayout(priced, chosen());
  expect(rememberedLayout(table(...headers), proposedLayout(priced))).toBeUndefined();
});

test("the latest twelve are kept, each header once", () => {
  const tables = Array.from({ length: 14 }, (_, i) => table("Model", "Input price", "Output price", `Column ${i}`));
  for (const each of [...tables, tables[13]!]) rememberLayout(each, chosen(each));
  expect(tables.map((each) => rememberedLayout(each, proposedLayout(each)) !== undefined)).toEqual(tables.map((_, i) => i >= 2));
});

test.each<[string, unknown]>([
  ["no text", 5],
  ["no JSON", "{"],
  ["another shape", "{}"],
  ["rows of another shape", JSON.stringify([null, 5, { headers: "Model" }, { headers: ["Model", "Input price", "Output price"] }, { headers: ["Model", "Input price", "Output price"], layout: { fields: ["name"] } }])],
])("what was kept as %s counts for nothing", (_, value) => {
  kept.set("LLM.pane.prices.columns", value);
  expect(rememberedLayout(priced, proposedLayout(priced))).toBeUndefined();
});

test("of what was kept, values that do not exist are open again", () => {
  const layout = { fields: ["name", "constructor", "outputPerMTok"], unit: "1T", currency: "<b>", mark: ";" };
  kept.set("LLM.pane.prices.columns", JSON.stringify([{ headers: priced.rows[0], layout }]));
  expect(rememberedLayout(priced, { ...proposedLayout(priced), mark: undefined })).toEqual({ headerRow: 0, fields: ["name", undefined, "outputPerMTok"], unit: undefined, currency: undefined, mark: undefined, rate: undefined });
});
