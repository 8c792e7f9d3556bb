/** One comma that may stand for the decimal point, or between thousands. */
const EITHER = /^[+-]?[1-9]\d{0,2},\d{3}$/;
/** A comma in the place of the decimal point, points between thousands at most: 0,2 or 1.234,5. */
const DECIMAL_COMMA = /^[+-]?(\d*|[1-9]\d{0,2}(\.\d{3})+),\d+$/;
/** Commas between thousands and nothing else they could be: two of them, or a point behind. */
const GROUPED = /^[+-]?[1-9]\d{0,2}((,\d{3}){2,}(\.\d+)?|,\d{3}\.\d+)$/;

/** A longer text is not repeated. */
const LONGEST = 40;

/** What to write in place of a text that reads as a number with commas, which is none here; nothing for any other text. */
export function commaHint(text: string, unit = ""): string {
  if (text.length > LONGEST) return "";
  const [pointed, bare] = [text.replaceAll(".", "").replace(",", "."), text.replaceAll(",", "")];
  if (EITHER.test(text)) return ` Write ${pointed}${unit} if the comma is a decimal point, or ${bare}${unit} if it parts thousands.`;
  if (DECIMAL_COMMA.test(text)) return ` Write it with a decimal point: ${pointed}${unit}.`;
  return GROUPED.test(text) ? ` Write it without commas: ${bare}${unit}.` : "";
}
