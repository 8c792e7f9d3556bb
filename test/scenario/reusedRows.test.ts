import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { CellValue } from "../../src/scenario/range";
import { rowReader } from "../../src/scenario/reusedRows";

const HEADERS = ["API", "Input"];
const table = (...names: string[]): CellValue[][] => [HEADERS, ...names.map((name) => [name, 1])];

function counted() {
  const read = vi.fn((headers: readonly CellValue[], row: readonly CellValue[]) => `${headers.join()}: ${row.join()}`);
  return { read, rows: rowReader(read) };
}

describe("a table that was edited", () => {
  it.each<[string, string[], number]>([
    ["nothing", ["a", "b", "c", "d"], 0],
    ["a row", ["a", "B", "c", "d"], 1],
    ["a row inserted", ["a", "new", "b", "c", "d"], 1],
    ["a row deleted", ["a", "c", "d"], 0],
    ["the first row deleted", ["b", "c", "d"], 0],
    ["rows added at the end", ["a", "b", "c", "d", "e", "f"], 2],
    ["everything", ["w", "x", "y", "z"], 4],
  ])("is read anew where it changed: %s", (_, names, reads) => {
    const { read, rows } = counted();
    rows(table("a", "b", "c", "d"));
    read.mockClear();
    expect(rows(table(...names))).toEqual(names.map((name) => `API,Input: ${name},1`));
    expect(read).toHaveBeenCalledTimes(reads);
  });

  it("is read anew where its headers are others", () => {
    const { read, rows } = counted();
    rows(table("a"));
    expect(rows([["Name", "Input"], ["a", 1]])).toEqual(["Name,Input: a,1"]);
    expect(read).toHaveBeenCalledTimes(2);
  });
});

it("any two tables after one another read as each alone", () => {
  const cells = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom<CellValue>(1, 2, "", null, "n/a")), { maxLength: 8 });
  fc.assert(fc.property(cells, cells, (first, second) => {
    const { rows } = counted();
    rows([HEADERS, ...first]);
    expect(rows([HEADERS, ...second])).toEqual(counted().rows([HEADERS, ...second]));
  }));
});
