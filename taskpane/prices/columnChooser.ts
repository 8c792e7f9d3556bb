import type { CachedPlace, ColumnLayout, ColumnSubject, PriceUnit } from "../../src/priceImport/csv/columnLayout";
import type { DecimalMark } from "../../src/priceImport/csv/csvFigure";
import type { CsvTable } from "../../src/priceImport/csv/csvTable";
import { CURRENCY_CODES } from "../../src/priceImport/csv/currencies";
import { RefusedFileError } from "../../src/priceImport/refusedFile";
import { button, element } from "../element";
import { type Field, type Option, plainOptions, selectField, textField } from "../fields";

export interface ChooserActions<F extends string> {
  /** Reads the file by a layout in which nothing is open. */
  readonly read: (layout: ColumnLayout<F>) => void;
  readonly discard: () => void;
}

const NOT_USED: Option = { value: "", label: "Not used" };
const CHOOSE: Option = { value: "", label: "Choose…" };
const UNITS: readonly Option[] = [CHOOSE, { value: "1M", label: "1 million tokens" }, { value: "1K", label: "1,000 tokens" }, { value: "token", label: "1 token" }];
const MARKS: readonly Option[] = [CHOOSE, { value: ".", label: "Point: 1.25" }, { value: ",", label: "Comma: 1,25" }];
const SAMPLES = 3;

/** What the chooser says of what is read. */
export interface ChooserWords {
  readonly about: string;
  /** "prices" or "usage". */
  readonly what: string;
  /** What stands before the unit: "Prices are per". */
  readonly unit: string;
}

const PLACES: readonly Option[] = [CHOOSE, { value: "within", label: "Within the input tokens" }, { value: "beside", label: "Beside them: input is what was not cached" }];

/** The columns of a CSV with what each is proposed to be, for a person to look through and change before anything is read. */
export function columnChooser<F extends string>(
  subject: ColumnSubject<F>, { about, what, unit }: ChooserWords, table: CsvTable, start: ColumnLayout<F>, remembered: boolean, { read, discard }: ChooserActions<F>,
): HTMLElement {
  const heading = element("h3", { tabindex: "-1" }, "Which column is which?");
  const open = element("p", { class: "hint", role: "status" });
  const readButton = button(`Read the ${what}`, { class: "button primary" }, () => {
    const layout = form.layout();
    if (subject.open(layout, table).length === 0) read(layout);
  });
  const body = element("div", { class: "stack" });
  let form = columnForm(subject, unit, table, start);
  const tell = () => {
    const questions = subject.open(form.layout(), table);
    open.textContent = questions.length === 0 ? `Nothing is open. ${what[0]!.toUpperCase()}${what.slice(1)} ${what === "prices" ? "are" : "is"} shown before any is written.` : `Still to choose: ${questions.join("; ")}.`;
    readButton.toggleAttribute("disabled", questions.length > 0);
  };
  const fill = (layout: ColumnLayout<F>) => {
    form = columnForm(subject, unit, table, layout);
    body.replaceChildren(form.root);
    tell();
  };
  const headerRow = textField({ id: "columns-row", label: "Row of the headers", hint: "Rows above it are passed over; blank rows do not count." }, String(start.headerRow + 1));
  headerRow.root.addEventListener("change", () => {
    try {
      fill(subject.proposed(table, chosenRow(headerRow.read(), table)));
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

interface ColumnForm<F extends string> {
  readonly root: HTMLElement;
  layout(): ColumnLayout<F>;
}

function columnForm<F extends string>({ fields, asksCached }: ColumnSubject<F>, unitLabel: string, table: CsvTable, start: ColumnLayout<F>): ColumnForm<F> {
  const headers = table.rows[start.headerRow] ?? [];
  const options = [NOT_USED, ...fields.map(({ field, label }) => ({ value: field, label }))];
  const columns = headers.map((header, at) => selectField({ id: `columns-${at}`, label: header === "" ? `Column ${at + 1}` : header.slice(0, 80), hint: samples(table, start.headerRow, at) }, options, start.fields[at] ?? ""));
  const unit = selectField({ id: "columns-unit", label: unitLabel }, UNITS, start.unit ?? "");
  const currency = selectField({ id: "columns-currency", label: "Currency" }, [CHOOSE, ...plainOptions(CURRENCY_CODES)], start.currency ?? "");
  const rate = textField({ id: "columns-rate", label: "USD for one of the currency", hint: "Such as 1.08, with a point. Every row's note says it." }, start.rate ?? "");
  const mark = selectField({ id: "columns-mark", label: "Decimal sign" }, MARKS, start.mark ?? "");
  const cached = selectField({ id: "columns-cached", label: "Cached tokens are" }, PLACES, start.cached ?? "");
  cached.root.hidden = !asksCached;
  const showRate = () => {
    rate.root.hidden = ["", "USD"].includes(currency.read());
  };
  currency.root.addEventListener("input", showRate);
  showRate();
  return {
    root: element("div", { class: "stack" }, element("fieldset", { class: "choices scroll" }, element("legend", {}, `Columns (${headers.length})`), ...columns.map(({ root }) => root)), unit.root, cached.root, currency.root, rate.root, mark.root),
    layout: () => ({
      headerRow: start.headerRow,
      fields: columns.map((column) => chosen<F>(column)),
      unit: chosen<PriceUnit>(unit), currency: chosen<string>(currency), mark: chosen<DecimalMark>(mark),
      ...(asksCached && { cached: chosen<CachedPlace>(cached) }),
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
