import Papa from "papaparse";

/** The fields of each line of a CSV, without the blanks around them; where a quotation mark is not closed, or has text beside it, what is made of the line's number is thrown. */
export function commaFields(text: string, refusal: (line: number) => Error): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: "," });
  const error = errors.find(({ type }) => type === "Quotes");
  if (error) throw refusal((error.row ?? 0) + 1);
  return data.map((fields) => fields.map((field) => field.trim()));
}
