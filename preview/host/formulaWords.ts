/** Texts, names of sheets in quotes, and columns of tables. */
const NO_WORDS = /"[^"]*"|'[^']*'|\[[^[\]]*\]/g;
/** What Excel takes for a name: letters, digits, underscores, periods, question marks and backslashes, no digit first; a word before an exclamation mark is a sheet. */
const WORD = /[\p{L}_\\][\p{L}\p{N}_.?\\]*(?![\p{L}\p{N}_.?\\!])/gu;

/** The words of a formula among which the names stand that it reads, in lower case: Excel does not tell `rate` from `Rate`. */
export function formulaWords(formula: string): string[] {
  return formula.replace(NO_WORDS, " ").toLowerCase().match(WORD) ?? [];
}
