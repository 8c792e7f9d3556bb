import type { Workbook } from "@univerjs/core";

import type { GridCell } from "./customFunctions";
import type { CellError } from "./marshalling";

export interface ErrorMessages {
  /** Keeps what the functions of a cell had to say in one calculation. */
  note(cell: GridCell, errors: CellError[], session: number): void;
  /** The message behind the error a cell shows. */
  find(sheetName: string, row: number, column: number): string | undefined;
}

interface Noted {
  session: number;
  messages: Map<string, string>;
}

/** The messages of errors, which Excel shows beside a cell and Univer has no place for. */
export function errorMessages(workbook: Workbook): ErrorMessages {
  const noted = new Map<string, Noted>();
  return {
    note(cell, errors, session) {
      const key = cellKey(cell);
      const known = noted.get(key);
      const messages = known?.session === session ? known.messages : new Map<string, string>();
      for (const { error, message } of errors) if (message) messages.set(error, message);
      noted.set(key, { session, messages });
    },
    find(sheetName, row, column) {
      const sheet = workbook.getSheetBySheetName(sheetName);
      const shown = sheet?.getCellMatrix().getValue(row, column)?.v;
      const key = cellKey({ sheetId: sheet?.getSheetId() ?? "", row, column });
      return typeof shown === "string" ? noted.get(key)?.messages.get(shown) : undefined;
    },
  };
}

const cellKey = ({ sheetId, row, column }: GridCell): string => `${sheetId}!${row},${column}`;
