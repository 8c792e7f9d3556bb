import type { Decimal } from "../../src/engine/decimal";
import { SETTINGS, type Setting, type SettingKey } from "../../src/engine/settings";
import type { Explained } from "../../src/forms/explained";
import { symbolsOf, wordsOf } from "../../src/forms/words";
import type { Name } from "../../src/model/model";
import { PORTFOLIO } from "../../src/model/portfolio";
import type { ExplainedAnswer } from "../../src/native/explainedCall";
import { referenceOf } from "../../src/native/reference";
import { reference, sheetPrefix } from "../../src/sheets/address";
import type { SheetCell, StandingLine } from "../../src/sheets/linePlaces";
import { button, element } from "../element";
import { lineFigure } from "./lineFigure";

/** Where the workbook has a line that shows the same value. */
export type CellOf = (line: StandingLine, value: number | undefined) => SheetCell | undefined;
/** Shows a cell and selects it. */
export type Go = (sheet: string, address: string) => void;

/** The lines behind an answer: each with its value and equation, to be unfolded down to the figures that are given; or the equations alone. */
export function answerNodes({ trees, equations, refusal, place, sourceOf, subject, currency, isOfFirst }: ExplainedAnswer, cellOf: CellOf, go: Go): Node[] {
  const about = (name: Name): StandingLine => {
    const { model, api } = subject;
    return { name, ...(model !== undefined && { model }), ...(api !== undefined && { api }) };
  };
  const links = ({ name, value, month }: Explained<Decimal>): Node[] => {
    const typed = name in PORTFOLIO.figures ? sourceOf(name)?.cell : undefined;
    const read = typed === undefined ? undefined : referenceOf(typed);
    if (read?.kind === "cells" && read.sheet !== undefined) return [link(read.sheet, read.address, go)];
    const cell = month === undefined ? cellOf(about(name), value?.toNumber()) : undefined;
    return cell ? [link(cell.sheet, reference(cell.row, cell.column), go)] : [];
  };
  const node = (line: Explained<Decimal>, isOpen: boolean): HTMLElement => {
    const head = [element("span", { class: "line-label" }, labelOf(line)), " ", element("strong", { class: "line-value" }, valueOf(line, currency))];
    const notes = [...(line.isRepeated ? [element("span", { class: "about" }, "Computed above.")] : []), ...sourceNodes(line, sourceOf), ...links(line)];
    if (line.parts.length === 0) return element("li", { class: "leaf" }, element("span", { class: "line-head" }, ...head), ...notes);
    const details = element("details", {}, element("summary", {}, ...head), ...equationNodes(line.name), ...notes, element("ul", { class: "lines" }, ...line.parts.map((part) => node(part, false))));
    details.open = isOpen;
    return element("li", {}, details);
  };
  return [
    ...(place === undefined ? [] : [element("p", {}, element("strong", {}, place), subjectText(subject) === "" ? ":" : `, of ${subjectText(subject)}:`)]),
    ...(refusal === undefined ? [] : [element("p", { class: "about" }, refusal)]),
    ...(isOfFirst ? [element("p", {}, `Of the first in the table, ${subjectText(subject)}:`)] : []),
    ...(trees.length === 0 ? [] : [element("ul", { class: "lines" }, ...trees.map((tree) => node(tree, true)))]),
    ...equations.flatMap((name) => [element("p", { class: "line-label" }, PORTFOLIO.described(name).label), ...equationNodes(name)]),
  ];
}

/** What lines are of: "Kimi-K2 against GPT-5". */
export function subjectText({ model, gpu, api }: ExplainedAnswer["subject"]): string {
  return [[model, gpu].filter((name) => name !== undefined).join(" on "), api].filter((name) => name).join(" against ");
}

/** The equation of a line in words, with its number, and in symbols. */
function equationNodes(name: Name): Node[] {
  const line = PORTFOLIO.lines[name];
  if (line === undefined) return [];
  return [element("p", { class: "equation" }, `${line.number}: ${wordsOf(PORTFOLIO, name)}`), element("code", { class: "symbols" }, symbolsOf(PORTFOLIO, name))];
}

function labelOf({ name, month }: Explained<Decimal>): string {
  const { label } = PORTFOLIO.described(name);
  return month === undefined ? label : `${label}, month ${month}`;
}

/** A figure that may be missing, and is, shows the word that stands for it. */
function valueOf({ name, value }: Explained<Decimal>, currency: string | undefined): string {
  const { format, unit } = PORTFOLIO.described(name);
  if (value !== undefined) return lineFigure(value, format, unit, currency);
  return name in SETTINGS ? ((SETTINGS[name as SettingKey] as Setting).word ?? "none") : "none";
}

function sourceNodes({ name, value }: Explained<Decimal>, sourceOf: ExplainedAnswer["sourceOf"]): Node[] {
  if (!(name in PORTFOLIO.figures) || value === undefined) return [];
  const source = sourceOf(name)?.source ?? (PORTFOLIO.figures[name]?.constant === undefined ? "As the formula says" : "A constant of the model");
  return [element("span", { class: "about" }, `Source: ${source}.`)];
}

function link(sheet: string, address: string, go: Go): HTMLButtonElement {
  const shown = `${sheetPrefix(sheet)}${address}`;
  return button(shown, { class: "link", "aria-label": `Show ${shown}` }, () => go(sheet, address));
}
