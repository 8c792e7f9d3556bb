import { nameKey } from "../../src/catalog/lookup";
import { RefusedRequest } from "./refusedRequest";
import type { FileRow } from "./settingsFile";

const FIELD = /\s*(?:"((?:[^"]|"")*)"|([^",]*?))\s*(,|$)/y;

/** The rows of a CSV file: a setting and a value in each, or in the columns so headed. */
export function csvRows(text: string): FileRow[] {
  const lines = text
    .split(/\r?\n/)
    .map((content, i) => ({ line: i + 1, content }))
    .filter(({ content }) => content.trim() !== "")
    .map(({ line, content }) => ({ line, fields: fieldsOf(content, line) }));
  const headers = (lines[0]?.fields ?? []).map(nameKey);
  const [setting, value] = [headers.indexOf("setting"), headers.indexOf("value")];
  if (setting >= 0 && value >= 0) {
    return lines.slice(1).map(({ line, fields }) => ({ line, label: fields[setting] ?? "", value: fields[value] ?? "" }));
  }
  return lines.map(({ line, fields }) => {
    if (fields.length !== 2) {
      throw new RefusedRequest(`line ${line} has ${fields.length} columns; write Setting,Value, with quotes around a text that has a comma.`);
    }
    return { line, label: fields[0]!, value: fields[1]! };
  });
}

function fieldsOf(content: string, line: number): string[] {
  const fields: string[] = [];
  FIELD.lastIndex = 0;
  for (let more = true; more; ) {
    const found = FIELD.exec(content);
    if (!found) throw new RefusedRequest(`line ${line} has a quotation mark that is not closed, or text beside it.`);
    const [, quoted, plain = "", end] = found;
    fields.push(quoted?.replaceAll('""', '"') ?? plain);
    more = end === ",";
  }
  return fields;
}
