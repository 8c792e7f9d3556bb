import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withHelp } from "../../scripts/build/functionHelpPlugin";
import type { FunctionsJson } from "../../functions/metadata";
import { functionExamples, type FunctionExample } from "../../scripts/build/functionExamples";
import { functionReferences } from "../../scripts/build/functionReference";
import { exampleTable } from "../../scripts/build/exampleTable";
import { functionsDocument } from "../../scripts/build/functionsDocument";
import { helpPage } from "../../scripts/build/helpPage";
import { DIST, REPOSITORY, builtFunctionsScript, packageVersion } from "../../scripts/build/repository";
import { callResult } from "../../taskpane/functions/call";
import { exampleCall } from "../../taskpane/functions/exampleCall";
import { implementationOf } from "../../functions/functionList";
import "../../src/scenario/bringLateTables";
import "../functions/customFunctions";

const sample: FunctionsJson = {
  functions: [
    {
      id: "SCALE",
      name: "SCALE",
      description: "Multiplies <b>text</b> & more | less.",
      parameters: [
        { name: "x", description: 'A "figure".' },
        { name: "by", optional: true },
        { name: "context", dimensionality: "matrix", optional: true, repeating: true },
      ],
    },
    { id: "AREA", name: "AREA", parameters: [] },
  ],
};
const NO_EXAMPLES = new Map<string, FunctionExample>();
const built = JSON.parse(readFileSync(join(DIST, "functions.json"), "utf8")) as FunctionsJson;
const builtExamples = await functionExamples(built, builtFunctionsScript());

describe("the help of a function", () => {
  it("is in alphabetical order and shows what to type", () => {
    expect(functionReferences(sample, NO_EXAMPLES).map(({ signature }) => signature)).toEqual([
      "=LLM.AREA()",
      "=LLM.SCALE(x, [by], [context, …])",
    ]);
  });

  it("says what each argument takes", () => {
    expect(functionReferences(sample, NO_EXAMPLES)[1]?.parameters.map(({ use }) => use)).toEqual([
      "value",
      "optional value",
      "any number of ranges",
    ]);
  });

  it("is a page in which text never becomes markup", () => {
    const page = helpPage(functionReferences(sample, NO_EXAMPLES), "1.2.3");
    expect(page).toContain("Multiplies &lt;b&gt;text&lt;/b&gt; &amp; more | less.");
    expect(page).toContain("A &quot;figure&quot;.");
    expect(page).toContain('<section id="SCALE">');
    expect(page).not.toMatch(/<script|style=|\son\w+=/);
  });

  it("is a document in which text never breaks a table", () => {
    const piped = { functions: [{ id: "F", name: "F", parameters: [{ name: "x", description: "a | b" }] }] };
    const examples = new Map([["F", { formula: "=LLM.F(1)", result: { kind: "table", rows: [["c | d"], [1]] } } as const]]);
    expect(functionsDocument(functionReferences(piped, examples))).toMatch(/\| x \| value \| a \\\| b \|[^]*\| c \\\| d \|\n\|--:\|\n\| 1 \|/);
  });

  it("is reached from Excel", () => {
    const addin = { baseUrl: "https://example.com/llm/", version: "1.2.3" };
    expect(withHelp(sample, addin).functions[0]?.helpUrl).toBe(
      "https://example.com/llm/assets/help.html?version=1.2.3#SCALE",
    );
  });
});

describe("an example", () => {
  it("of a value is shown as text, never as markup", () => {
    const examples = new Map([["SCALE", { formula: '=LLM.SCALE("<b>")', result: { kind: "value", value: "a < b" } } as const]]);
    const page = helpPage(functionReferences(sample, examples), "1.2.3");
    expect(page).toContain("=LLM.SCALE(&quot;&lt;b&gt;&quot;)");
    expect(page).toContain("a &lt; b");
  });

  it("of a long and wide table is its corner, and says what is left out", () => {
    const rows = Array.from({ length: 9 }, (_, row) => Array.from({ length: 11 }, (_, column) => row * 10 + column));
    const { headers, rows: shown, leftOut } = exampleTable(rows);
    expect([headers.length, shown.length]).toEqual([10, 6]);
    expect(leftOut).toBe("And 2 rows and 1 column more.");
  });

  it.each(built.functions)("of $id is what its source computes", async (fn) => {
    const { formula, args } = await exampleCall(built, fn);
    const { formula: printed, result } = builtExamples.get(fn.id)!;
    expect(printed).toBe(formula);
    // What a realm of its own made is compared as plain data.
    expect(JSON.parse(JSON.stringify(result))).toEqual(JSON.parse(JSON.stringify(callResult(implementationOf(fn.id)!, args))));
  });
});

describe("what is built and committed", () => {
  it("has a section on the help page for every function's helpUrl", () => {
    const page = readFileSync(join(DIST, "assets/help.html"), "utf8");
    expect(page).toBe(helpPage(functionReferences(built, builtExamples), packageVersion()));
    for (const { helpUrl = "" } of built.functions) expect(page).toContain(`<section id="${helpUrl.split("#")[1]}">`);
  });

  it("has a current docs/functions.md (npm run docs writes it)", () => {
    expect(readFileSync(join(REPOSITORY, "docs/functions.md"), "utf8")).toBe(
      functionsDocument(functionReferences(built, builtExamples)),
    );
  });

  it("describes every function and argument", () => {
    const undescribed = built.functions.flatMap(({ id, description, parameters }) => [
      ...(description ? [] : [id]),
      ...parameters.filter((each) => !each.description).map(({ name }) => `${id} ${name}`),
    ]);
    expect(undescribed).toEqual([]);
  });
});
