import { nameKey } from "../../src/catalog/lookup";
import { commaFields } from "./commaFields";
import { RefusedRequest } from "./refusedRequest";
import type { FileRow } from "./fileRow";

/** A line of a CSV file with something in it. */
interface Line {
  readonly line: number;
  readonly fields: readonly string[];
}

/** The rows of a CSV file: a setting and a value in each, or in the columns so headed. */
export function csvRows(text: string): FileRow[] {
  const lines = filledLines(text);
  const headers = (lines[0]?.fields ?? []).map(nameKey);
  const [setting, value] = [headers.indexOf("setting"), headers.indexOf("value")];
  if (setting >= 0 && value >= 0) {
    const columns = headers.length;
    return lines.slice(1).map(({ line, fields }) => {
      if (fields.slice(columns).some((field) => field !== "")) {
        throw new RefusedRequest(`line ${line} has ${fields.length} columns, the header ${columns}; write a decimal point (0.15), and quotes around a text that has a comma.`);
      }
      return { line, label: fields[setting] ?? "", value: fields[value] ?? "" };
    });
  }
  return lines.map(({ line, fields }) => {
    if (fields.length !== 2) {
      throw new RefusedRequest(`line ${line} has ${fields.length} columns; write Setting,Value, with a decimal point (0.15), and quotes around a text that has a comma.`);
    }
    return { line, label: fields[0]!, value: fields[1]! };
  });
}

/** The lines of a CSV file that are not blank. */
export function filledLines(text: string): Line[] {
  return commaFields(text, (line) => new RefusedRequest(`line ${line} has a quotation mark that is not closed, or text beside it.`))
    .map((fields, i) => ({ line: i + 1, fields }))
    .filter(({ fields }) => fields.some((field) => field !== ""));
}
