import { RefusedRequest } from "./refusedRequest";
import type { FileRow } from "./fileRow";

const EXAMPLE = '{ "Electricity rate": 0.30 }';
const NAME = /"((?:[^"\\]|\\.)*)"\s*:/g;

/** The rows of a JSON file: one object, a setting's label before each value. */
export function jsonRows(text: string): FileRow[] {
  const read = parsed(text);
  if (typeof read !== "object" || read === null || Array.isArray(read)) {
    throw new RefusedRequest(`Write one object of settings and values, such as ${EXAMPLE}.`);
  }
  const values = new Map(Object.entries(read));
  // Read from the text, since an object keeps only the last of two equal names, and no lines.
  return [...text.matchAll(NAME)].map((found) => {
    const label = JSON.parse(`"${found[1] ?? ""}"`) as string;
    return row(lineAt(text, found.index), label, values.get(label));
  });
}

function row(line: number, label: string, value: unknown): FileRow {
  if (typeof value === "number" || typeof value === "string") return { line, label, value };
  throw new RefusedRequest(`line ${line}: "${label}" must be a number or a text.`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    const position = /position (\d+)/.exec(message)?.[1];
    const line = lineAt(text, position === undefined ? text.length : Number(position));
    throw new RefusedRequest(`line ${line} is not JSON (${message}). Write ${EXAMPLE}.`);
  }
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split("\n").length;
}
