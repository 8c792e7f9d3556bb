import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { UNUSED_FUNCTIONS, UNUSED_METHODS, withoutMethods } from "../../scripts/build/leanDecimal";
import { REPOSITORY } from "../../scripts/build/repository";

const library = readFileSync(fileURLToPath(import.meta.resolve("decimal.js")), "utf8");
const lean = withoutMethods(library);

test("of decimal.js only the unused methods are left out", () => {
  expect(lean.length).toBeLessThan(0.85 * library.length);
  expect(lean).not.toMatch(/P\.(sine|toFraction|cubeRoot) =/);
  expect(lean).not.toMatch(/Decimal\.(sin|hypot|random) =/);
  for (const kept of ["max", "min", "sum", "pow"]) expect(lean).toContain(`Decimal.${kept} = ${kept};`);
  for (const kept of ["plus", "times", "div", "pow", "ln", "exp", "sqrt", "toNumber", "toFixed", "toSD", "toString"]) expect(lean).toContain(`P.${kept} =`);
});

test("what is left still divides, roots and takes logarithms to 34 digits", async () => {
  const { Decimal } = (await import(`data:text/javascript;base64,${Buffer.from(lean).toString("base64")}`)) as typeof import("decimal.js");
  const Precise = Decimal.clone({ precision: 34 });
  expect(new Precise(1).div(3).toString()).toBe("0.3333333333333333333333333333333333");
  expect(new Precise(2).sqrt().toString()).toBe("1.414213562373095048801688724209698");
  expect(new Precise(2).ln().toString()).toBe("0.6931471805599453094172321214581766");
});

test("no code of the add-in calls a method that is left out", () => {
  const called = new RegExp(`(?<!Math)\\.(${UNUSED_METHODS.join("|")})\\(|Decimal\\.(${UNUSED_FUNCTIONS.join("|")})\\b`);
  const files = ["src", "functions", "taskpane"].flatMap((folder) => readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: "utf8" }).map((file) => join(REPOSITORY, folder, file)));
  expect(files.filter((file) => file.endsWith(".ts") && called.test(readFileSync(file, "utf8")))).toEqual([]);
});
