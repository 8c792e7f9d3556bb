import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { TEXTS } from "../../preview/grid/texts";

const PARTS = new URL("../../node_modules/@univerjs/", import.meta.url);
const CODE = readdirSync(PARTS).map((part) => new URL(`${part}/lib/es/index.js`, PARTS)).filter((file) => existsSync(file));
const KEY = /\.t\("([A-Za-z][\w-]*(?:\.[\w-]+)+)"/g;

/** Asked for by the menu of a kind of ribbon that is not shown. */
const NOT_SHOWN = ["ui.ribbon.menu"];

test("every text that the grid asks for by its key has words", () => {
  const keys = new Set(CODE.flatMap((file) => [...readFileSync(file, "utf8").matchAll(KEY)].map(([, key]) => key!)));
  expect(keys.size).toBeGreaterThan(300);
  expect([...keys].filter((key) => typeof textAt(key) !== "string" && !NOT_SHOWN.includes(key))).toEqual([]);
});

test("words of Univer's own are kept", () => {
  expect(textAt("sheets-formula.functionList.SUM.abstract")).toBeTypeOf("string");
});

function textAt(key: string): unknown {
  return key.split(".").reduce<unknown>((texts, part) => (texts as Record<string, unknown> | undefined)?.[part], TEXTS);
}
