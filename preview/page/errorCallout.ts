import type { FUniver } from "@univerjs/core/facade";
import { createElement, type ReactNode } from "react";

import type { SimulatedExcel } from "../host/simulatedExcel";

interface Cell {
  sheetName: string;
  row: number;
  column: number;
}

interface CellError extends Cell {
  message: string;
}

interface Callout {
  dispose(): void;
}

const COMPONENT = "llm.cell-error";

/** Shows the message behind a cell's error beside the cell that is pointed at, or else beside the selected one. */
export function showErrorMessages(excel: SimulatedExcel): void {
  const { api } = excel;
  api.registerComponent(COMPONENT, errorCard);
  const show = calloutSwitch(excel);
  let selected: Cell | undefined;
  api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections: [selection] }) => {
    selected = selection && {
      sheetName: worksheet.getSheetName(),
      row: selection.startRow,
      column: selection.startColumn,
    };
    show([selected]);
  });
  api.addEvent(api.Event.CellHover, ({ worksheet, row, column }) => {
    show([{ sheetName: worksheet.getSheetName(), row, column }, selected]);
  });
  api.addEvent(api.Event.SheetEditStarted, () => show([]));
}

function calloutSwitch(excel: SimulatedExcel): (cells: (Cell | undefined)[]) => void {
  let shown: { key: string; callout: Callout } | undefined;
  return (cells) => {
    const error = cells.map((cell) => cell && cellError(excel, cell)).find((found) => found !== undefined);
    const key = JSON.stringify(error);
    if (shown?.key === key) return;
    shown?.callout.dispose();
    const callout = error && attachedCallout(excel.api, error);
    shown = callout && { key, callout };
  };
}

function cellError(excel: SimulatedExcel, cell: Cell): CellError | undefined {
  const message = excel.errorMessage(cell.sheetName, cell.row, cell.column);
  return message === undefined ? undefined : { ...cell, message };
}

function attachedCallout(api: FUniver, { sheetName, row, column, message }: CellError): Callout | undefined {
  const range = api.getActiveWorkbook()?.getSheetByName(sheetName)?.getRange(row, column);
  const shown = range?.getRawValue();
  // A circular reference shows a number, and that is no title.
  const title = typeof shown === "string" ? shown : "Warning";
  return (
    range?.attachPopup({ componentKey: COMPONENT, direction: "bottom", extraProps: { title, message } }) ?? undefined
  );
}

function errorCard({ popup }: { popup: { extraProps: { title: string; message: string } } }): ReactNode {
  const { title, message } = popup.extraProps;
  return createElement(
    "div",
    { className: "error-card", role: "tooltip" },
    createElement("b", null, title),
    createElement("span", null, message),
  );
}
