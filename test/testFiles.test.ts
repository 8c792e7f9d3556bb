import { readFileSync, readdirSync } from "node:fs";
import { join, sep } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** The calls that make a test, or a group of them. */
const GROUPS = new Set(["describe"]);
const TESTS = new Set(["it", "test"]);
/** One word names no behaviour. */
const FEWEST_WORDS = 2;

const FILES = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => name.replaceAll(sep, "/"));

describe("what every test file is held to", () => {
  it("fails a test that has looked at nothing, be it for want of an assertion or in a loop that has come to be empty", async () => {
    const [main, mutation] = await Promise.all(["vitest.config.ts", "scripts/mutation/vitest.config.mjs"].map(testConfig));
    const projects = main!.projects!.map(({ test }) => test);
    expect(projects.map(({ name }) => name)).toEqual(["unit", "integration", "browser"]);
    // In the browser a test also looks by waiting for what it is to see, and fails when that does not come.
    const held = [...projects.filter(({ name }) => name !== "browser"), mutation!];
    expect(held.map((asked) => asked.expect)).toEqual(held.map(() => ({ requireAssertions: true })));
  });

  it("names what each test protects, in words", () => {
    expect(titles('describe("prices", () => { it.each([1])("%d", () => {}); it(`are ${"sorted"}`, () => {}); });')).toEqual(["prices %d", "prices are _"]);
    const all = FILES.map((file) => ({ file, titles: titles(readFileSync(join(import.meta.dirname, file), "utf8")) }));
    expect(all.filter((each) => each.titles.length === 0).map(({ file }) => file)).toEqual([]);
    const wordless = all.flatMap(({ file, titles }) => titles.filter((title) => words(title) < FEWEST_WORDS).map((title) => `${file}: ${title}`));
    expect(wordless).toEqual([]);
  });
});

interface TestConfig {
  readonly expect?: object;
  readonly projects?: readonly { readonly test: TestConfig & { readonly name: string } }[];
}

/** What vitest is told by a file. */
async function testConfig(file: string): Promise<TestConfig> {
  const { default: config } = (await import(/* @vite-ignore */ join(import.meta.dirname, "..", file))) as { default: { test: TestConfig } };
  return config.test;
}

/** The titles of the tests of a file, each after those of the groups it stands in. */
function titles(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node, within: readonly string[]): void => {
    const name = ts.isCallExpression(node) ? calledName(node) : undefined;
    const title = name !== undefined && (GROUPS.has(name) || TESTS.has(name)) ? textOf((node as ts.CallExpression).arguments[0]) : undefined;
    if (title !== undefined && TESTS.has(name!)) found.push([...within, title].join(" "));
    ts.forEachChild(node, (child) => visit(child, title !== undefined && GROUPS.has(name!) ? [...within, title] : within));
  };
  visit(ts.createSourceFile("file.ts", code, ts.ScriptTarget.Latest, true), []);
  return found;
}

/** The function that a call comes from: it of it(...), it.each([...])(...) and it.skipIf(...)(...). */
function calledName({ expression }: ts.CallExpression): string | undefined {
  if (ts.isIdentifier(expression)) return expression.text;
  if (ts.isCallExpression(expression) && ts.isPropertyAccessExpression(expression.expression)) return rootName(expression.expression);
  return undefined;
}

function rootName(access: ts.PropertyAccessExpression): string | undefined {
  return ts.isIdentifier(access.expression) ? access.expression.text : undefined;
}

function textOf(title: ts.Expression | undefined): string | undefined {
  if (title === undefined) return undefined;
  if (ts.isStringLiteralLike(title)) return title.text;
  return ts.isTemplateExpression(title) ? title.head.text + title.templateSpans.map(({ literal }) => `_${literal.text}`).join("") : "_";
}

/** How many words a title has; what a row of values puts into it is one. */
function words(title: string): number {
  return title.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
}
