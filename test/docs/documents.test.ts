import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { REPOSITORY } from "../../scripts/build/repository";
import { sheetsDocument } from "../../scripts/build/sheetsDocument";
import { PRESETS } from "../../src/engine/settings";
import { SHEET_OFFERS } from "../../src/sheets/sheetList";

const documents = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...readdirSync(join(REPOSITORY, "docs")).filter((file) => file.endsWith(".md")).map((file) => `docs/${file}`)];
const textOf = (file: string) => readFileSync(join(REPOSITORY, file), "utf8");
/** What a document links to in this repository, each without the part after #. */
const linked = (file: string) =>
  [...textOf(file).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => join(dirname(file), target).replaceAll("\\", "/"));

test.each(documents)("%s links to what is there", (file) => {
  expect(linked(file).filter((target) => !existsSync(join(REPOSITORY, target)))).toEqual([]);
});

test.each([...documents, "scripts/mutation/survivors.md"])("%s names files of the code that are there", (file) => {
  const named = [...textOf(file).matchAll(/`((?:src|functions|taskpane|preview|scripts|test|bench)\/[\w./-]+\.\w+)`/g)].map(([, path = ""]) => path);
  expect(named.filter((path) => !existsSync(join(REPOSITORY, path)))).toEqual([]);
});

test.each(documents)("%s links to headings that are there", (file) => {
  const places = [...textOf(file).matchAll(/\]\(([^)#\s]*)#([^)\s]+)\)/g)].filter(([, target = ""]) => !/^[a-z]+:/.test(target));
  const missing = places.filter(([, target = "", place]) => !headings(target === "" ? file : join(dirname(file), target)).includes(place!));
  expect(missing.map(([link]) => link)).toEqual([]);
});

test("every document and picture is reached from another", () => {
  const reached = new Set(documents.flatMap(linked));
  const pictures = readdirSync(join(REPOSITORY, "docs/images")).map((file) => `docs/images/${file}`);
  expect([...documents.slice(1), ...pictures].filter((file) => !reached.has(file))).toEqual([]);
});

test("docs/sheets.md is current (npm run docs writes it, npm run pictures its pictures)", () => {
  expect(textOf("docs/sheets.md")).toBe(sheetsDocument(SHEET_OFFERS));
});

test.each(["functions/reference.ts", "docs/workbook-file.md", "docs/model.md"])("%s names every preset", (file) => {
  expect(PRESETS.map(({ label }) => label).filter((label) => !textOf(file).includes(label))).toEqual([]);
});

/** The anchors of a document's headings, as GitHub makes them. */
function headings(file: string): string[] {
  return [...textOf(file).matchAll(/^#+ (.*)$/gm)].map(([, title = ""]) => title.toLowerCase().replaceAll(/[^\w\s-]/g, "").replaceAll(" ", "-"));
}
