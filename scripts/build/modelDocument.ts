import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { symbolsOf, wordsOf } from "../../src/forms/words";
import { PORTFOLIO } from "../../src/model/portfolio";
import { REPOSITORY } from "./repository";

/** The section of the model in which each of the study's equations is explained: Eq. 4 is the model's third. */
const SECTION_OF_STUDY: Readonly<Record<number, number>> = { 1: 1, 2: 2, 3: 7, 4: 3, 5: 6, 6: 7, 7: 7 };
const BLOCK = /<!-- lines of (\d+)[^]*?<!-- end of lines -->/g;

/** docs/model.md with each of its blocks of equations written from the lines of the model; the prose between them stays. */
export function modelDocument(text: string): string {
  return text.replaceAll(BLOCK, (_, section: string) => `<!-- lines of ${section}: written by npm run docs -->\n${lineTable(Number(section))}\n<!-- end of lines -->`);
}

/** The section a line belongs to: of the equations it cites the last, which builds upon the others. */
export function sectionOf(number: string): number {
  const [study = "", own = ""] = /^(?:Eqs?\. ([\d, and]*\d))?,? ?(?:equations? ([\d, and]*\d))?$/i.exec(number)?.slice(1) ?? [];
  return Math.max(...figuresIn(study).map((each) => SECTION_OF_STUDY[each]!), ...figuresIn(own));
}

function figuresIn(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number);
}

function lineTable(section: number): string {
  const rows = Object.entries(PORTFOLIO.lines).flatMap(([name, { label, unit, number }]) => {
    if (sectionOf(number) !== section) return [];
    return [`| ${label} | \`${symbolsOf(PORTFOLIO, name)}\` | ${wordsOf(PORTFOLIO, name)} | ${unit} | [${number}](../src/model/${fileOf(name)}) |`];
  });
  return ["| line | in symbols | in words | unit | equation |", "|---|---|---|---|---|", ...rows].join("\n");
}

const FOLDER = join(REPOSITORY, "src/model");
const SOURCES = readdirSync(FOLDER).map((file) => ({ file, text: readFileSync(join(FOLDER, file), "utf8") }));

/** The file a line stands in. */
function fileOf(name: string): string {
  const found = SOURCES.find(({ text }) => new RegExp(`^ {2}${name}: \\{`, "m").test(text));
  if (!found) throw new Error(`No file of src/model has the line ${name} at the start of one of its own.`);
  return found.file;
}
