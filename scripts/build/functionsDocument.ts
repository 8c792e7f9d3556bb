import { BLANK_CELLS } from "./blankCells";
import { exampleTable } from "./exampleTable";
import type { FunctionExample } from "./functionExamples";
import type { FunctionReference } from "./functionReference";
import { REFUSALS } from "./refusals";
import { shownFigure } from "../../taskpane/shownFigure";

/** docs/functions.md: the help page's content for readers of the repository. */
export function functionsDocument(references: readonly FunctionReference[]): string {
  return (
    [
      "# Functions",
      "Written by `npm run docs` from the doc comments in `functions/`; edit those. Arguments in brackets are optional. Every example is the one its form in the pane starts with, and its result is what the built function gives, with no settings but the preset Published.",
      ...references.map(functionSection),
      "## Blank cells and zeros",
      ...BLANK_CELLS,
      "## When a cell shows an error",
      "Select the cell and open the menu beside it: the message says what to do.",
      REFUSALS.map(({ cell, cause }) => `- \`${cell}\`: ${cause}`).join("\n"),
    ].join("\n\n") + "\n"
  );
}

function functionSection({ name, signature, description, parameters, example }: FunctionReference): string {
  const rows = parameters.map((parameter) => tableRow([parameter.name, parameter.use, parameter.description]));
  const table = ["| Argument | Takes | Meaning |", "|---|---|---|", ...rows].join("\n");
  return [
    `## ${name}`,
    `\`${signature}\``,
    description,
    ...(example?.equations ?? []).map(({ words, symbols }) => `${words} (\`${symbols}\`).`),
    ...(rows.length > 0 ? [table] : []),
    ...(example ? exampleParts(example) : []),
  ].join("\n\n");
}

function exampleParts({ formula, result }: FunctionExample): string[] {
  if (result.kind === "value") return [`Example: \`${formula}\` gives **${cellText(shownFigure(result.value))}**.`];
  const { headers, rows, figures, leftOut } = exampleTable(result.rows);
  const rule = figures.map((isFigure) => (isFigure ? "--:" : "---"));
  const table = [tableRow(headers), `|${rule.join("|")}|`, ...rows.map(tableRow)].join("\n");
  return [`Example: \`${formula}\` spills`, table, ...(leftOut === "" ? [] : [leftOut])];
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map(cellText).join(" | ")} |`;
}

function cellText(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
