import fc from "fast-check";

/** A figure as a person or a program may write it: the text, and what was meant; nothing meant where it is no figure in USD. */
export interface WrittenFigure {
  readonly text: string;
  readonly meant: number | undefined;
}

export type Mark = "." | ",";

/** A price per million tokens as lists have them, with up to three digits behind the decimal sign. */
export const meantPrice = fc.integer({ min: 1, max: 999_999 }).map((thousandths) => thousandths / 1000);

/** A figure with a decimal sign, with as many digits as it has or with a fixed number. */
export function writtenWith(mark: Mark, figure: number, digits?: number): string {
  const text = digits === undefined ? String(figure) : figure.toFixed(digits);
  return text.replace(".", mark);
}

/** Other ways in which a cell of a price may be found: another sign, a currency, a percentage, nothing, or what is none. */
export function mutatedFigure(meant: number): fc.Arbitrary<WrittenFigure> {
  const written = (text: string): WrittenFigure => ({ text, meant });
  const none = (text: string): WrittenFigure => ({ text, meant: undefined });
  const plain = [".", ","] as const;
  return fc.oneof(
    fc.constantFrom(...plain.flatMap((mark) => [written(writtenWith(mark, meant)), written(writtenWith(mark, meant, 3)), written(`$${writtenWith(mark, meant)}`), written(`${writtenWith(mark, meant)} USD`), written(` ${writtenWith(mark, meant)}\u00a0`)])),
    fc.constantFrom(...plain.flatMap((mark) => ["€", "£", "¥", "CNY ", "C$"].flatMap((sign) => [none(`${sign}${writtenWith(mark, meant)}`), none(`${writtenWith(mark, meant)} ${sign.trim()}`)]))),
    fc.constantFrom(...["%", " %", "k", "/1K", "e999", "e-999", " per token", ".0.0", ",0,0", "x"].map((end) => none(`${meant}${end}`))),
    fc.constantFrom(...["", " ", "0", "0,00", "0.000", "null", "None", "n/a", "-", "#N/A", "NaN", "Infinity", "TRUE", "１２", "=1+1", "-1.5", "2026-08-20"].map(none)),
  );
}
