import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withHelp } from "../../scripts/build/functionHelpPlugin";
import type { FunctionsJson } from "../../preview/host/functionMetadata";
import { functionReferences } from "../../scripts/build/functionReference";
import { functionsDocument } from "../../scripts/build/functionsDocument";
import { helpPage } from "../../scripts/build/helpPage";
import { DIST, packageVersion, REPOSITORY } from "../../scripts/build/repository";

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
const built = JSON.parse(readFileSync(join(DIST, "functions.json"), "utf8")) as FunctionsJson;

describe("the help of a function", () => {
  it("is in alphabetical order and shows what to type", () => {
    expect(functionReferences(sample).map(({ signature }) => signature)).toEqual([
      "=LLM.AREA()",
      "=LLM.SCALE(x, [by], [context, …])",
    ]);
  });

  it("says what each argument takes", () => {
    expect(functionReferences(sample)[1]?.parameters.map(({ use }) => use)).toEqual([
      "value",
      "optional value",
      "any number of ranges",
    ]);
  });

  it("is a page in which text never becomes markup", () => {
    const page = helpPage(functionReferences(sample), "1.2.3");
    expect(page).toContain("Multiplies &lt;b&gt;text&lt;/b&gt; &amp; more | less.");
    expect(page).toContain("A &quot;figure&quot;.");
    expect(page).toContain('<section id="SCALE">');
    expect(page).not.toMatch(/<script|style=|\son\w+=/);
  });

  it("is a document in which text never breaks a table", () => {
    const piped = { functions: [{ id: "F", name: "F", parameters: [{ name: "x", description: "a | b" }] }] };
    expect(functionsDocument(functionReferences(piped))).toContain("| x | value | a \\| b |");
  });

  it("is reached from Excel", () => {
    expect(withHelp(sample, "https://example.com/llm/").functions[0]?.helpUrl).toBe(
      "https://example.com/llm/assets/help.html#SCALE",
    );
  });
});

describe("what is built and committed", () => {
  it("has a section on the help page for every function's helpUrl", () => {
    const page = readFileSync(join(DIST, "assets/help.html"), "utf8");
    expect(page).toBe(helpPage(functionReferences(built), packageVersion()));
    for (const { helpUrl = "" } of built.functions) expect(page).toContain(`<section id="${helpUrl.split("#")[1]}">`);
  });

  it("has a current docs/functions.md (npm run docs writes it)", () => {
    expect(readFileSync(join(REPOSITORY, "docs/functions.md"), "utf8")).toBe(
      functionsDocument(functionReferences(built)),
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
