import { withSavedCalls } from "./addinFormulas";

/** A formula as the file writes it, the workbook's tables being known by name. */
export type FileFormula = (formula: string) => string;

/** Texts and quoted sheet names, which stay as they are. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;
/** A part of a table named alone, as in Models[#Headers]. */
const PART_ALONE = /(?<=\w)\[(#(?:All|Data|Headers|Totals))\]/g;

/** The columns and parts of a table, whose names may hold that of another table. */
const IN_BRACKETS = String.raw`\[(?:[^[\]]|\[[^[\]]*\])*\]`;

/** A formula without the equals sign that a spreadsheet shows in front of it. */
export function withoutEquals(formula: string): string {
  return formula.replace(/^=/, "");
}

/**
 * Writes formulas as Excel's own files do: a whole table is Models[], since in LibreOffice a bare Models takes in its
 * header row; and a part named alone stands in brackets of its own, Models[[#Headers]], which both read.
 */
export function fileFormulas(tables: readonly string[]): FileFormula {
  const bare = new RegExp(`${IN_BRACKETS}|(?<![\\w.!])(${tables.join("|")})(?![\\w.![(])`, "g");
  const written = (text: string) => {
    const withParts = withSavedCalls(text.replace(PART_ALONE, "[[$1]]"));
    return tables.length === 0 ? withParts : withParts.replace(bare, (found, table?: string) => (table === undefined ? found : `${table}[]`));
  };
  return (formula) =>
    withoutEquals(formula)
      .split(QUOTED)
      .map((part, i) => (i % 2 === 0 ? written(part) : part))
      .join("");
}
