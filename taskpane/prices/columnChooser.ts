import { type ColumnLayout, LIST_FIELDS, type ListField, type PriceUnit } from "../../src/priceImport/csv/columnLayout";
import { proposedLayout } from "../../src/priceImport/csv/columnProposal";
import type { DecimalMark } from "../../src/priceImport/csv/csvFigure";
import type { CsvTable } from "../../src/priceImport/csv/csvTable";
import { CURRENCY_CODES } from "../../src/priceImport/csv/currencies";
import { openQuestions } from "../../src/priceImport/csv/openQuestions";
import { RefusedFileError } from "../../src/priceImport/refusedFile";
import { button, element } from "../element";
import { type Field, type Option, plainOptions, selectField, textField } from "../fields";

export interface ChooserActions {
  /** Reads the list by a layout in which nothing is open. */
  readonly read: (layout: ColumnLayout) => void;
  readonly discard: () => void;
}

const NOT_USED: Option = { value: "", label: "Not used" };
const CHOOSE: Option = { value: "", label: "Choose…" };
const UNITS: readonly Option[] = [CHOOSE, { value: "1M", label: "1 million tokens" }, { value: "1K", label: "1,000 tokens" }, { value: "token", label: "1 token" }];
const MARKS: readonly Option[] = [CHOOSE, { value: ".", label: "Point: 1.25" }, { value: ",", label: "Comma: 1,25" }];
const SAMPLES = 3;

/** The columns of a CSV with what each is proposed to be, for a person to look through and change before anything is read. */
export function columnChooser(about: string, table: CsvTable, start: ColumnLayout, remembered: boolean, { read, discard }: ChooserActions): HTMLElement {
  const heading = element("h3", { tabindex: "-1" }, "Which column is which?");
  const open = element("p", { class: "hint", role: "status" });
  const readButton = button("Read the prices", { class: "button primary" }, () => {
    const layout = form.layout();
    if (openQuestions(layout, table).length === 0) read(layout);
  });
  const body = element("div", { class: "stack" });
  let form = columnForm(table, start);
  const tell = () => {
    const questions = openQuestions(form.layout(), table);
    open.textContent = questions.length === 0 ? "Nothing is open. Prices are shown before any is written." : `Still to choose: ${questions.join("; ")}.`;
    readButton.toggleAttribute("disabled", questions.length > 0);
  };
  const fill = (layout: ColumnLayout) => {
    form = columnForm(table, layout);
    body.replaceChildren(form.root);
    tell();
  };
  const headerRow = textField({ id: "columns-row", label: "Row of the headers", hint: "Rows above it are passed over; blank rows do not count." }, String(start.headerRow + 1));
  headerRow.root.addEventListener("change", () => {
    try {
      fill(proposedLayout(table, chosenRow(headerRow.read(), table)));
    } catch (error) {
      if (!(error instanceof RefusedFileError)) throw error;
      open.textContent = error.message;
      readButton.toggleAttribute("disabled", true);
    }
  });
  body.addEventListener("input", tell);
  fill(start);
  const origin = remembered ? "As chosen before for these headers." : "What the headers say is proposed.";
  const root = element(
    "div", { class: "stack preview columns" },
    heading, element("p", { class: "about" }, `${about} ${origin} Change what is wrong; nothing is read while anything is open.`),
    headerRow.root, body, open,
    element("div", { class: "row" }, readButton, button("Discard", { class: "button" }, discard)),
  );
  queueMicrotask(() => heading.focus());
  return root;
}

/** A row of the table by its number from 1. */
function chosenRow(text: string, { rows }: CsvTable): number {
  const row = Number(text);
  if (Number.isInteger(row) && row >= 1 && row < rows.length) return row - 1;
  throw new RefusedFileError(`The row of the headers is a number from 1 to ${rows.length - 1}.`);
}

interface ColumnForm {
  readonly root: HTMLElement;
  layout(): ColumnLayout;
}

function columnForm(table: CsvTable, start: ColumnLayout): ColumnForm {
  const headers = table.rows[start.headerRow] ?? [];
  const options = [NOT_USED, ...LIST_FIELDS.map(({ field, label }) => ({ value: field, label }))];
  const columns = headers.map((header, at) => selectField({ id: `columns-${at}`, label: header === "" ? `Column ${at + 1}` : header.slice(0, 80), hint: samples(table, start.headerRow, at) }, options, start.fields[at] ?? ""));
  const unit = selectField({ id: "columns-unit", label: "Prices are per" }, UNITS, start.unit ?? "");
  const currency = selectField({ id: "columns-currency", label: "Currency" }, [CHOOSE, ...plainOptions(CURRENCY_CODES)], start.currency ?? "");
  const rate = textField({ id: "columns-rate", label: "USD for one of the currency", hint: "Such as 1.08, with a point. Every row's note says it." }, start.rate ?? "");
  const mark = selectField({ id: "columns-mark", label: "Decimal sign" }, MARKS, start.mark ?? "");
  const showRate = () => {
    rate.root.hidden = ["", "USD"].includes(currency.read());
  };
  currency.root.addEventListener("input", showRate);
  showRate();
  return {
    root: element("div", { class: "stack" }, element("fieldset", { class: "choices scroll" }, element("legend", {}, `Columns (${headers.length})`), ...columns.map(({ root }) => root)), unit.root, currency.root, rate.root, mark.root),
    layout: () => ({
      headerRow: start.headerRow,
      fields: columns.map((column) => chosen<ListField>(column)),
      unit: chosen<PriceUnit>(unit), currency: chosen<string>(currency), mark: chosen<DecimalMark>(mark),
      rate: ["", "USD"].includes(currency.read()) ? undefined : chosen<string>(rate),
    }),
  };
}

/** What a field reads; nothing where it is left open. The options are the values there are. */
function chosen<T extends string>(field: Field): T | undefined {
  const value = field.read();
  return value === "" ? undefined : (value as T);
}

/** The first cells of a column. */
function samples({ rows }: CsvTable, headerRow: number, at: number): string {
  const cells = rows.slice(headerRow + 1).flatMap((row) => row[at] || []).slice(0, SAMPLES);
  return cells.length === 0 ? "No text in it." : cells.map((cell) => cell.slice(0, 24)).join(" · ");
}
