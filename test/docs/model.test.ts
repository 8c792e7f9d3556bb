import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { modelDocument, sectionOf } from "../../scripts/build/modelDocument";
import { REPOSITORY } from "../../scripts/build/repository";
import { symbolsOf } from "../../src/forms/words";
import { MODEL } from "../../src/model/model";
import { documentTables } from "./document";
import { answerOf, expectPrinted } from "./formula";

const ENGINE = join(REPOSITORY, "src/engine");
const text = readFileSync(join(REPOSITORY, "docs/model.md"), "utf8");
/** The numbered sections, by their number. */
const sections = new Map([...text.matchAll(/^## (\d+)\. ([^]*?)(?=^## )/gm)].map(([, number, section]) => [Number(number), section!]));
/** The engine's files, a comment on one line. */
const engine = readdirSync(ENGINE, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => ({ file, source: readFileSync(join(ENGINE, file), "utf8").replace(/\s*\n\s*(?:\*(?!\/))?\s*/g, " ") }));

const numbers = (list: string) => [...list.matchAll(/\d+/g)].map(Number);

/** The functions of the engine whose comment cites an equation of the model, with the equation's number. */
const cited = engine.flatMap(({ file, source }) =>
  [...source.matchAll(/\/\*\*((?:(?!\*\/).)*)\*\/ export function\*? (\w+)/g)].flatMap(([, comment = "", name = ""]) =>
    [...comment.matchAll(/model, equations? ((?:\d+(?:, | and )?)+)/g)].flatMap(([, list = ""]) => numbers(list).map((number) => ({ file, name, number }))),
  ),
);

describe("the equations of the model", () => {
  test("are twenty-seven, in order", () => {
    expect([...sections.keys()]).toEqual(Array.from({ length: 27 }, (_, i) => i + 1));
  });

  test.each(cited)("$number says where $name computes it", ({ name, number, file }) => {
    expect(sections.get(number)).toContain(`[\`${name}\`](../src/engine/${file})`);
  });

  test("have every number of the study that the lines and the engine cite", () => {
    const sources = [...engine.map(({ source }) => source), ...Object.values(MODEL.lines).map(({ number }) => number)];
    const study = sources.flatMap((source) => [...source.matchAll(/\bEqs?\. ((?:\d+(?:, | and )?)+)/g)].flatMap(([, list = ""]) => numbers(list)));
    const here = [...text.matchAll(/\bEqs?\. ((?:\d+(?:, | and )?)+)/g)].flatMap(([, list = ""]) => numbers(list));
    expect(new Set(study)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]));
    expect(new Set(here)).toEqual(new Set(study));
  });

  const links = [...text.matchAll(/\[`(\w+)`\]\(\.\.\/src\/engine\/([\w/.]+)\)/g)].map(([, name = "", file = ""]) => ({ name, file }));
  test.each(links)("lead to $name in $file", ({ name, file }) => {
    expect(readFileSync(join(ENGINE, file), "utf8")).toMatch(new RegExp(`export function\\*? ${name}\\b`));
  });

  test("are written from the lines, each in the section of the last equation that it cites", () => {
    expect(text, "docs/model.md is not what the lines say: npm run docs").toBe(modelDocument(text));
    const changed = text.replace("C_hw = C_servers + F", "C_hw = C_servers");
    expect(changed).not.toBe(text);
    expect(modelDocument(changed)).toBe(text);
    for (const [name, { number, label }] of Object.entries(MODEL.lines)) {
      expect(sections.get(sectionOf(number)), name).toContain(`| ${label} | \`${symbolsOf(MODEL, name)}\` |`);
    }
  });

  test.each([["Eq. 4", 3], ["Eqs. 3 and 5", 7], ["Equation 13", 13], ["Equations 5 and 8", 8], ["Eqs. 3 and 6, equation 8", 8]])("%s belongs to section %i", (number, section) => {
    expect(sectionOf(number)).toBe(section);
  });
});

const pair = documentTables("model.md").at(-1) ?? [];

test("the numbers of one pair are nine", () => expect(pair).toHaveLength(9));

test.each(pair)("equation $Equation: $Formula", (row) => expectPrinted(answerOf(row["Formula"]!, []), row["Answer"]!));
