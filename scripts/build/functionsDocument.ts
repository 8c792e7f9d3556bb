import type { FunctionReference } from "./functionReference";
import { REFUSALS } from "./refusals";

/** docs/functions.md: the help page's content for readers of the repository. */
export function functionsDocument(references: readonly FunctionReference[]): string {
  return (
    [
      "# Functions",
      "Written by `npm run docs` from the doc comments in `functions/`; edit those. Arguments in brackets are optional.",
      ...references.map(functionSection),
      "## When a cell shows an error",
      "Select the cell and open the menu beside it: the message says what to do.",
      REFUSALS.map(({ cell, cause }) => `- \`${cell}\`: ${cause}`).join("\n"),
    ].join("\n\n") + "\n"
  );
}

function functionSection({ name, signature, description, parameters }: FunctionReference): string {
  const rows = parameters.map(
    (parameter) => `| ${[parameter.name, parameter.use, parameter.description].map(cellText).join(" | ")} |`,
  );
  const table = ["| Argument | Takes | Meaning |", "|---|---|---|", ...rows].join("\n");
  return [`## ${name}`, `\`${signature}\``, description, ...(rows.length > 0 ? [table] : [])].join("\n\n");
}

function cellText(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
