import type { Range } from "../src/scenario/range";
import type { CallResult } from "./functions/call";
import type { ResultLook } from "./functions/resultFormat";
import { lookedFigure } from "./shownFigure";
import { assumptionsInWords } from "./start/pairAnswer";

/** What is said when a result has been copied. */
export const COPIED = "The result is copied, with its assumptions in words.";

/** A result to hand on. */
interface HandedOn {
  readonly title: string;
  /** What was asked, in words. */
  readonly asked: string;
  readonly result: CallResult;
  readonly look: ResultLook;
  /** What it was computed from; absent where it takes no settings. */
  readonly note?: string | undefined;
  readonly ranges?: unknown;
}

/** A result with what was asked and what it rests on, in words; a table with tabs between its cells, as sheets take it. */
export function resultInWords({ title, asked, result, look, note, ranges }: HandedOn): string {
  const rests = note === undefined || note === "" ? [] : [`${note} ${assumptionsInWords((ranges ?? []) as readonly Range[])}`];
  return [asked === "" ? title : `${title}: ${asked}`, ...resultLines(result, look), ...rests].join("\n");
}

function resultLines(result: CallResult, look: ResultLook): string[] {
  if (result.kind === "refused") return [result.message];
  if (result.kind === "value") return [lookedFigure(result.value, look(0, 0, []))];
  return result.rows.map((row, i) => row.map((value, column) => lookedFigure(value, look(i, column, row))).join("\t"));
}

/** What the fields of a form say: "Model GLM-4.5; API GPT-5". */
export function fieldsInWords(root: ParentNode): string {
  const fields = [...root.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input:not([type=checkbox], [type=radio]), select")];
  return fields.flatMap((field) => {
    const label = field.labels?.[0]?.textContent ?? "";
    return label === "" || field.value.trim() === "" ? [] : [`${label.replace(" (optional)", "")} ${field instanceof HTMLSelectElement ? (field.selectedOptions[0]?.textContent ?? "") : field.value.trim()}`];
  }).join("; ");
}
