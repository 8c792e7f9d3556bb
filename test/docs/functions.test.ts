import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { exampleTable } from "../../scripts/build/exampleTable";
import { shownFigure } from "../../taskpane/shownFigure";
import { typedCall } from "../functions/typedCall";

const text = readFileSync(new URL("../../docs/functions.md", import.meta.url), "utf8");

const EXAMPLES = [...text.matchAll(/^Example: `(=LLM\..*)` (?:gives \*\*(.*)\*\*\.|spills\n\n((?:^\|.*\|$\n)+)(?:\n(And .* more\.))?)/gm)].map(
  ([, formula = "", value, table = "", leftOut = ""]) => ({ ...typedCall(formula), value, table, leftOut }),
);

// The built functions are held to this document by functionHelp.test.ts, which needs a build.
describe("an example of docs/functions.md", () => {
  test("stands there for every function", () => {
    expect(EXAMPLES.map(({ id }) => id)).toEqual([...text.matchAll(/^## ([A-Z]+)$/gm)].map(([, id]) => id));
    expect(EXAMPLES.length).toBeGreaterThan(60);
  });

  test.each(EXAMPLES)("of $id is what its source answers", ({ call, value, table, leftOut }) => {
    const answer = call();
    if (!Array.isArray(answer)) {
      expect(shownFigure(answer)).toBe(value);
      return;
    }
    const shown = exampleTable(answer as unknown[][]);
    const [headers, , ...rows] = table.trim().split("\n").map(cellsOf);
    expect(headers).toEqual(shown.headers);
    expect(rows).toEqual(shown.rows);
    expect(leftOut).toBe(shown.leftOut);
  });
});

function cellsOf(line: string): string[] {
  return line.slice(2, -2).split(/ \| /).map((cell) => cell.replaceAll("\\|", "|"));
}
