import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

/** Members of office.js that speak the language, the separators or the reference style of one person's Excel. */
const LOCAL = /\b(formulas?Local|numberFormatLocal|addressLocal|addFormulaLocal|formulas?R1C1|\w+R1C1Local)\b/;
const root = join(import.meta.dirname, "../..");

it.each(["src", "taskpane", "functions"])("%s writes and reads formulas and formats in Excel's own English, A1 and all, whatever a person has set", (part) => {
  const files = readdirSync(join(root, part), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((name) => LOCAL.test(readFileSync(join(root, part, name), "utf8")))).toEqual([]);
});
