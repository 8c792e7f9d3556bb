import { insertFormula, insertValues } from "../src/writers/selectedCell";
import type { CallResult } from "./functions/call";
import type { HostTurns } from "./hostTurns";
import type { Say } from "./outcomeView";

/** What can be done with a formula or with its values. */
export interface FormulaUse {
  /** Inserts a formula; a table that it spills takes as many cells as its result. */
  insert(formula: string, result: CallResult): void;
  insertValues(rows: readonly (readonly unknown[])[]): void;
  /** Copies a text, and says so. */
  copy(text: string, done?: string): void;
}

/** Puts formulas and values into the sheet or on the clipboard, and says what came of it. */
export function formulaUse(say: Say, turns: HostTurns): FormulaUse {
  const inserted = (label: string, work: () => Promise<string>) =>
    void turns.change(label, work).then(
      (address) => say(`Inserted in ${address}.`),
      (error: Error) => say(error.message, "refused"),
    );
  return {
    insert: (formula, result) => inserted("Insert formula", () => (result.kind === "table" ? insertFormula(formula, result.rows) : insertFormula(formula))),
    insertValues: (rows) => inserted("Insert values", () => insertValues(rows)),
    copy: (text, done = "Copied. Paste it into a cell.") =>
      void copyText(text).then(
        () => say(done),
        () => say("Copying is not allowed here. Select the text and press Ctrl+C.", "refused"),
      ),
  };
}

async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
